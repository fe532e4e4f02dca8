import { useRef, useState } from 'react';
import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { beatShare } from '../kit/motion/beats.ts';
import { type Clock, eased } from '../kit/motion/clock.ts';
import { useNumbers, usePhase } from '../kit/motion/useTween.ts';
import { addedUp, type Weight } from './votes.ts';

interface ScalesProps {
  readonly clock: Clock;
  readonly base: Weight;
  readonly ballots: readonly Weight[];
  readonly counted: number;
  /** The ballot that is being counted, and the one that the reader looks at. */
  readonly current: number | null;
  readonly lit: number | null;
  /** What fills a pan. */
  readonly heaviest: number;
}

const HEIGHT = 236;
const MIDDLE = PANEL_UNITS / 2;
const PIVOT = 30;
/** Half the beam, from the beam down to a pan's plate, and half a plate. */
const ARM = 100;
const HANG = 152;
const PLATE = 54;
/** The highest pile, and the widest tilt in degrees, which a difference of this share of it nearly reaches. */
const PILE = 116;
const TILT = 14;
const TIPPED = 0.25;
const ROUND = 100;

/** Where everything stands when so much lies on the pans: the sum of the ballots in `weights`, one by one. */
export function balance(weights: readonly Weight[], heaviest: number) {
  const [left, right] = addedUp(weights);
  const angle = TILT * Math.tanh((right - left) / (heaviest * TIPPED));
  const [x, y] = [Math.cos, Math.sin].map((of) => ARM * of((angle * Math.PI) / 180));
  const pan = (side: 0 | 1) => {
    const sign = side === 0 ? -1 : 1;
    let top = 0;
    const blocks = weights.map((weight) => {
      const height = fine((weight[side] / heaviest) * PILE);
      top = fine(top - height);
      return { y: top, height };
    });
    return { at: `translate(${fine(MIDDLE + sign * x)} ${fine(PIVOT + sign * y + HANG)})`, blocks };
  };
  return { beam: `rotate(${fine(angle)} ${MIDDLE} ${PIVOT})`, pans: [pan(0), pan(1)] as const };
}

function fine(value: number): number {
  return Math.round(value * ROUND) / ROUND + 0;
}

const NOTHING: Weight = [0, 0];

/** Scales that tip to the heavier side: every ballot lies on its pan as a block, as high as it is heavy. */
export function Scales(props: ScalesProps) {
  const { clock, base, ballots, counted, current, lit, heaviest } = props;
  const picture = useRef<SVGSVGElement>(null);
  const after = (count: number) => [
    base,
    ...ballots.map((each, i) => (i < count ? each : NOTHING)),
  ];
  const now = after(counted).flat();
  const before = after(current ?? counted).flat();
  const draw = (numbers: readonly number[]) => {
    const svg = picture.current;
    if (!svg) return;
    const weights = Array.from(
      { length: numbers.length / 2 },
      (_, i): Weight => [numbers[2 * i], numbers[2 * i + 1]],
    );
    const { beam, pans } = balance(weights, heaviest);
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
  const [first] = useState(() => balance(after(counted), heaviest));
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
        <g key={side} className="scales-pan" transform={at}>
          <path className="scales-string" d={`M${-PLATE} 0L0 ${-HANG}L${PLATE} 0`} />
          <path className="scales-plate" d={`M${-PLATE} 1H${PLATE}`} />
          {blocks.map(({ y, height }, index) => (
            <rect
              key={index}
              className={index === 0 ? 'scales-bias' : side === 0 ? 'vote-against' : 'vote-for'}
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
