import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import type { Plot } from './plot.ts';

interface ChartProps {
  readonly name: string;
  readonly plot: Plot;
  /** How many of the lines are single networks; the next is the middle, and any after it the quarter line. */
  readonly nets: number;
  readonly concealed: boolean;
}

const FULL = 100;

/** Lines over the layers on a log axis. Stretched to its room; widths of lines and dots stay. */
export const Chart = memo(function Chart({ name, plot, nets, concealed }: ChartProps) {
  const { number } = useSay();
  const { ticks, lines } = plot;
  const middle = lines[nets];
  const quarter = lines[nets + 1];
  return (
    <div className={`vanishing-chart vanishing-${name}`}>
      <div className="vanishing-axis">
        {ticks.map(({ exponent, share }) => (
          <span key={exponent} style={{ bottom: `${share * FULL}%` }}>
            {exponent === 0 ? (
              number(1)
            ) : (
              <>
                10<sup>{number(exponent)}</sup>
              </>
            )}
          </span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${FULL} ${FULL}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        data-panel={name}
      >
        <path
          className="vanishing-grid"
          vectorEffect="non-scaling-stroke"
          d={ticks.map(({ share }) => `M0 ${rounded((1 - share) * FULL)}H${FULL}`).join('')}
        />
        {!concealed && (
          <>
            {quarter && <Line className="vanishing-quarter" values={quarter} />}
            {lines.slice(0, nets).map((values, index) => (
              <Line key={index} className="vanishing-net" values={values} />
            ))}
            <Line className="vanishing-middle" values={middle} />
            <Dots className="vanishing-dots" at={places(middle)} />
            <Dots className="vanishing-zeros" at={places(middle).filter(([, y]) => y === FULL)} />
          </>
        )}
      </svg>
    </div>
  );
});

function Line({ className, values }: { className: string; values: readonly number[] }) {
  const d = places(values)
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
  return <path className={className} vectorEffect="non-scaling-stroke" d={d} />;
}

function Dots({ className, at }: { className: string; at: readonly (readonly number[])[] }) {
  const d = at.map(([x, y]) => `M${x} ${y}h0`).join('');
  return <path className={className} vectorEffect="non-scaling-stroke" d={d} />;
}

/** The middle of each layer's column, and the number's height. */
function places(values: readonly number[]): [x: number, y: number][] {
  return values.flatMap((share, layer): [number, number][] =>
    Number.isNaN(share)
      ? []
      : [[rounded(((layer + 0.5) / values.length) * FULL), rounded((1 - share) * FULL)]],
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
