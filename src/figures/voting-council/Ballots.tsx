import type { ReactNode } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { useSay } from '../kit/frame/Say.tsx';
import { SignedSquares } from '../kit/grid/SignedSquares.tsx';
import type { Derived } from './facts.ts';
import type { Labels } from './says.ts';
import { levelOf, type State } from './state.ts';
import { DETECTORS, STROKES } from './strokes.ts';
import type { Voter } from './voters.ts';
import { mapOf } from './votes.ts';

interface BallotsProps {
  readonly state: State;
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onVoter: (voter: Voter) => void;
}

/** One ballot a channel, in the order in which they are counted: where it saw what, and what it votes in all. */
export function ChannelBallots({ state, derived, labels, concealed, onVoter }: BallotsProps) {
  const { signed, number } = useSay();
  const { votes, order, termExtent, current, counted, channel } = derived;
  return (
    <div className="council-ballots">
      <p className="panel-title">{labels.ballots}</p>
      <div className="ballot-grid">
        {order.map((each, index) => (
          <button
            key={each}
            type="button"
            tabIndex={-1}
            className="ballot"
            aria-pressed={each === channel}
            aria-label={`${labels.channel(number(each + 1))} ${concealed ? '?' : signed(votes.channels[each])}`}
            data-level={levelOf(state, `c${each}`)}
            data-later={index >= counted || undefined}
            data-now={index === current || undefined}
            onClick={() => onVoter({ kind: 'c', index: each })}
          >
            <svg
              className="ballot-map"
              viewBox={`0 0 ${PANEL_UNITS} ${PANEL_UNITS}`}
              aria-hidden="true"
            >
              {!concealed && <SignedSquares values={mapOf(votes, each)} extent={termExtent} />}
            </svg>
            <span className="ballot-name">{number(each + 1)}</span>
            <b>{concealed ? '?' : signed(votes.channels[each])}</b>
          </button>
        ))}
      </div>
      <p className="council-note">{labels.evidence}</p>
    </div>
  );
}

const TEAMS = ['X', 'O'] as const;

/** One ballot a kind of stroke: how often it was seen, times the weight for each letter. */
export function StrokeBallots({ derived, labels, concealed }: Omit<BallotsProps, 'onVoter'>) {
  const { number, signed } = useSay();
  const { strokes, letterWeights, current, counted } = derived;
  const vote = (stroke: number, team: number): ReactNode => {
    const at = team * STROKES.length + stroke;
    const value = strokes.votes[at];
    return (
      <p key={team} data-sign={Math.sign(value)}>
        {TEAMS[team]}: {number(strokes.counts[stroke])} · ({signed(letterWeights[at])}) ={' '}
        <b>{signed(value)}</b>
      </p>
    );
  };
  return (
    <div className="council-ballots">
      {STROKES.map((stroke, index) => (
        <div
          key={stroke}
          className="stroke-ballot"
          data-later={index >= counted || undefined}
          data-now={index === current || undefined}
        >
          <p className="panel-title">
            <span>
              {DETECTORS.filter((each) => each.stroke === stroke).map(({ ink }, at) => (
                <StrokeIcon key={at} ink={ink} />
              ))}
              {labels.strokes[stroke]}
            </span>
          </p>
          {concealed ? <p>?</p> : TEAMS.map((_, team) => vote(index, team))}
        </div>
      ))}
    </div>
  );
}

const ICON_SIDE = 3;

/** The window that a detector looks for. */
function StrokeIcon({ ink }: { readonly ink: readonly number[] }) {
  const cells = ink.map((value, at) =>
    value === 1 ? `M${at % ICON_SIDE} ${Math.floor(at / ICON_SIDE)}h1v1h-1z` : '',
  );
  return (
    <svg viewBox={`0 0 ${ICON_SIDE} ${ICON_SIDE}`} aria-hidden="true" className="stroke-icon">
      <path d={cells.join('')} />
    </svg>
  );
}
