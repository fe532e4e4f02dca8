import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import { CHART, TEXT, xAt, yAt } from './chart.ts';
import { type Measure, SIDES } from './costs.ts';
import { xOf, yOf } from './model.ts';
import type { Labels } from './text.ts';

const NAMED_SIDES = [16, 64, 256, 1024] as const;
const POWERS = [3, 6, 9, 12] as const;
const TICK = 5;
const GAP = 6;

function ticks(): string {
  let path = '';
  for (let side: number = SIDES.low; side <= SIDES.high; side *= 2) {
    path += `M${xAt(xOf(side))} ${CHART.bottom}v${TICK}`;
  }
  return path;
}

/** Grid lines for a thousand, a million, a billion …, and the sides of the picture below. */
export const Axes = memo(function Axes({
  show,
  labels,
}: {
  readonly show: Measure;
  readonly labels: Labels;
}) {
  const { number } = useSay();
  const names = show === 'bytes' ? labels.byteSteps : labels.countSteps;
  return (
    <g className="axes" fontSize={TEXT}>
      {POWERS.map((power, index) => {
        const y = yAt(yOf(10 ** power));
        return (
          <g key={power}>
            <path d={`M${CHART.left} ${y}H${CHART.right}`} />
            <text x={CHART.left - GAP} y={y} textAnchor="end" dominantBaseline="central">
              {names[index]}
            </text>
          </g>
        );
      })}
      <path className="axis-ground" d={`M${CHART.left} ${CHART.bottom}H${CHART.right}${ticks()}`} />
      {NAMED_SIDES.map((side, index) => (
        <text
          key={side}
          className="axis-side"
          x={xAt(xOf(side))}
          y={CHART.bottom + TICK + TEXT}
          textAnchor={index === NAMED_SIDES.length - 1 ? 'end' : 'middle'}
        >
          {number(side)}
        </text>
      ))}
    </g>
  );
});
