import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import { PointArea } from '../kit/Surface.tsx';
import { CHANNELS } from './model.ts';
import type { Labels } from './text.ts';

interface ChartProps {
  readonly curves: { readonly drop: readonly number[]; readonly blend: readonly number[] } | null;
  readonly keep: number;
  readonly labels: Labels;
  readonly onKeep?: (keep: number) => void;
}

const FULL = 100;
const TICKS = [0, 4, 8, 12, 16] as const;
const LEVELS = [0, 50, 100] as const;

/** The share lost at every number kept, for both ways. */
export const Chart = memo(function Chart({ curves, keep, labels, onKeep }: ChartProps) {
  const { number } = useSay();
  const x = (count: number) => rounded((count / CHANNELS) * FULL);
  const y = (error: number) => rounded((1 - error) * FULL);
  return (
    <div className="summarise-chart">
      <p className="summarise-legend">
        <span className="summarise-key-drop">{labels.drop}</span>
        <span className="summarise-key-blend">{labels.blend}</span>
      </p>
      <div className="summarise-plot">
        <div className="summarise-levels" aria-hidden="true">
          {LEVELS.map((level) => (
            <span key={level} style={{ bottom: `${level}%` }}>
              {number(level)}%
            </span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          data-panel="curves"
        >
          <path
            className="summarise-grid"
            vectorEffect="non-scaling-stroke"
            d={LEVELS.map((level) => `M0 ${FULL - level}H${FULL}`).join('')}
          />
          <path
            className="summarise-now"
            vectorEffect="non-scaling-stroke"
            d={`M${x(keep)} 0V${FULL}`}
          />
          {curves &&
            (['drop', 'blend'] as const).map((way) => (
              <g key={way}>
                <path
                  className={`summarise-line-${way}`}
                  vectorEffect="non-scaling-stroke"
                  d={curves[way]
                    .map((error, count) => `${count === 0 ? 'M' : 'L'}${x(count)} ${y(error)}`)
                    .join('')}
                />
                <path
                  className={`summarise-line-${way} summarise-dot`}
                  vectorEffect="non-scaling-stroke"
                  d={`M${x(keep)} ${y(curves[way][keep])}h0`}
                />
              </g>
            ))}
          {onKeep && (
            <PointArea
              grid="curves"
              rows={1}
              cols={CHANNELS}
              width={FULL}
              height={FULL}
              drags
              onPoint={({ col }) => onKeep(col + 1)}
            />
          )}
        </svg>
      </div>
      <p className="summarise-ticks">
        {TICKS.map((tick) => (
          <span key={tick} style={{ left: `${x(tick)}%` }}>
            {number(tick)}
          </span>
        ))}
      </p>
      <p className="summarise-axis">{labels.axis}</p>
    </div>
  );
});

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
