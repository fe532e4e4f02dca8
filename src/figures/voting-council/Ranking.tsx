import { memo } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { PointArea } from '../kit/pointer/Surface.tsx';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';
import type { Voter } from './voters.ts';

interface RankingProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onVoter: (voter: Voter) => void;
}

const HEIGHT = 60;
/** Few bars stand apart by this share of their width; hundreds touch. */
const GAP = 0.15;
const APART = 100;

/** All votes side by side, from the strongest for the class to the strongest against it. */
export const Ranking = memo(function Ranking(props: RankingProps) {
  const { derived, labels, concealed, onVoter } = props;
  const { bars, barValues, voter, tally } = derived;
  const say = useSay();
  const highest = Math.max(0, ...barValues);
  const lowest = Math.min(0, ...barValues);
  const scale = HEIGHT / (highest - lowest || 1);
  const zero = highest * scale;
  const width = PANEL_UNITS / bars.length;
  const gap = bars.length < APART ? GAP * width : 0;
  const chosen = voter ? bars.findIndex((each) => sameVoter(each, voter)) : -1;
  const path = (sign: 1 | -1) =>
    barValues
      .map((value, at) =>
        value * sign > 0
          ? `M${round(at * width + gap)} ${round(zero)}v${round(-value * scale)}h${round(width - 2 * gap)}V${round(zero)}z`
          : '',
      )
      .join('');
  return (
    <div className="council-ranking">
      <div className="ranking-words">
        <span className="ranking-for">{concealed ? '?' : labels.forVotes(tally, say)}</span>
        <span>{concealed ? '?' : labels.blankVotes(tally, say)}</span>
        <span className="ranking-against">{concealed ? '?' : labels.againstVotes(tally, say)}</span>
      </div>
      <svg
        viewBox={`0 0 ${PANEL_UNITS} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-panel="ranking"
      >
        {!concealed && (
          <>
            <path className="ranking-bars-for" d={path(1)} />
            <path className="ranking-bars-against" d={path(-1)} />
            <path className="ranking-zero" d={`M0 ${zero}H${PANEL_UNITS}`} />
            {chosen >= 0 && (
              <path className="ranking-chosen" d={`M${(chosen + 0.5) * width} 0v${HEIGHT}`} />
            )}
            <PointArea
              grid="ranking"
              rows={1}
              cols={bars.length}
              width={PANEL_UNITS}
              height={HEIGHT}
              onPoint={({ col }) => onVoter(bars[col])}
            />
          </>
        )}
      </svg>
      <p className="ranking-note">{labels.evidence}</p>
    </div>
  );
});

function sameVoter(a: Voter, b: Voter): boolean {
  return a.kind === b.kind && a.index === b.index;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
