import { useRef, useState } from 'react';
import { PANEL_UNITS } from '../frame/Panel.tsx';
import { beatShare } from '../motion/beats.ts';
import { type Clock, eased } from '../motion/clock.ts';
import { useNumbers, usePhase } from '../motion/useTween.ts';
import { ARM, balance, HANG, HEIGHT, MIDDLE, PIVOT, PLATE, type Weight } from './weights.ts';
import './balance.css';

interface BalanceProps {
  readonly clock: Clock;
  /** What lies there from the beginning, and what is laid on it, one after the other. */
  readonly base: Weight;
  readonly weights: readonly Weight[];
  /** So many of them lie there after the current step. */
  readonly counted: number;
  /** The one that this step lays on, and the one that the reader looks at. */
  readonly current: number | null;
  readonly lit: number | null;
  /** The heaviest that a pan becomes: the measure of the piles and of the tilt. */
  readonly heaviest: number;
}

/** What lies there after so many weights: the others still weigh nothing. */
function lying({ base, weights }: BalanceProps, count: number): Weight[] {
  return [base, ...weights.map((each, at): Weight => (at < count ? each : [0, 0]))];
}

/** Scales that tip to the heavier side: every number lies on its pan as a block, as high as it is heavy. */
export function Balance(props: BalanceProps) {
  const { clock, counted, current, lit, heaviest } = props;
  const picture = useRef<SVGSVGElement>(null);
  const now = lying(props, counted).flat();
  const before = lying(props, current ?? counted).flat();
  const draw = (numbers: readonly number[]) => {
    const svg = picture.current;
    if (!svg) return;
    const blocks = Array.from(
      { length: numbers.length / 2 },
      (_, i): Weight => [numbers[2 * i], numbers[2 * i + 1]],
    );
    const { beam, pans } = balance(blocks, heaviest);
    svg.querySelector('.scales-beam')?.setAttribute('transform', beam);
    svg.querySelectorAll('.scales-pan').forEach((pan, side) => {
      pan.setAttribute('transform', pans[side].at);
      pan.querySelectorAll('rect').forEach((block, index) => {
        const { y, height } = pans[side].blocks[index];
        block.setAttribute('y', String(y));
        block.setAttribute('height', String(height));
      });
    });
  };
  useNumbers(now, { clock, draw }, [heaviest]);
  usePhase(
    clock,
    (phase) => {
      if (!clock.told()) return;
      const share = eased(beatShare(phase, 'add'));
      draw(before.map((from, index) => from + (now[index] - from) * share));
    },
    [now.join(), before.join(), heaviest],
  );
  const [first] = useState(() => balance(lying(props, counted), heaviest));
  return (
    <svg
      ref={picture}
      className="scales"
      viewBox={`0 0 ${PANEL_UNITS} ${HEIGHT}`}
      data-panel="scales"
      aria-hidden="true"
    >
      <path
        className="scales-post"
        d={`M${MIDDLE} ${PIVOT}V${HEIGHT - 6}M${MIDDLE - 40} ${HEIGHT - 6}h80`}
      />
      <path
        className="scales-beam"
        d={`M${MIDDLE - ARM} ${PIVOT}h${2 * ARM}M${MIDDLE} ${PIVOT}v-16`}
        transform={first.beam}
      />
      <circle className="scales-pivot" cx={MIDDLE} cy={PIVOT} r="7" />
      {first.pans.map(({ at, blocks }, side) => (
        <g
          key={side}
          className={side === 0 ? 'scales-pan scales-left' : 'scales-pan scales-right'}
          transform={at}
        >
          <path className="scales-string" d={`M${-PLATE} 0L0 ${-HANG}L${PLATE} 0`} />
          <path className="scales-plate" d={`M${-PLATE} 1H${PLATE}`} />
          {blocks.map(({ y, height }, index) => (
            <rect
              key={index}
              className={index === 0 ? 'scales-bias' : 'scales-block'}
              data-lit={index - 1 === lit || undefined}
              x={-PLATE * 0.7}
              width={PLATE * 1.4}
              y={y}
              height={height}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
