import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import { PointArea } from '../kit/Surface.tsx';
import { type Arm, PRECISIONS, STEPS } from './model.ts';
import type { Chart, Point, Tick } from './plot.ts';
import type { Labels } from './text.ts';

interface ErrorChartProps {
  readonly chart: Chart;
  readonly arm: Arm;
  readonly step: number;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onPlace: (index: number) => void;
}

const FULL = 100;
const percent = (share: number) => `${share * FULL}%`;
const rounded = (share: number) => Number((share * FULL).toFixed(2));
const spot = ([x, y]: Point) => `${rounded(x)} ${rounded(1 - y)}`;

/** The error against ε, both by powers of ten; ε grows to the right. */
export function ErrorChart({ chart, arm, step, labels, concealed, onPlace }: ErrorChartProps) {
  return (
    <div className="check-chart">
      <p className="panel-title">
        <span>{labels.error}</span>
        <span className="check-legend">
          {PRECISIONS.map((type) => (
            <span key={type} className={`check-key check-${type}`}>
              {labels.precisions[type]}
            </span>
          ))}
        </span>
      </p>
      <div className="check-plot">
        <Axis ticks={chart.up} side="bottom" />
        <div className="check-field">
          <svg
            viewBox={`0 0 ${FULL} ${FULL}`}
            preserveAspectRatio="none"
            aria-hidden="true"
            data-panel="errors"
          >
            <Lines chart={chart} concealed={concealed} />
            <PointArea
              grid="eps"
              rows={1}
              cols={STEPS}
              width={FULL}
              height={FULL}
              drags
              onPoint={({ col }) => onPlace(col)}
            />
          </svg>
          <div className="check-arms">
            <span>{labels.rounding}</span>
            <span>{labels.arms[arm]}</span>
          </div>
          <div className="check-marker" style={{ left: percent(1 - step / (STEPS - 1)) }} />
        </div>
        <span className="check-eps">ε</span>
        <Axis ticks={chart.across} side="left" />
      </div>
    </div>
  );
}

const Lines = memo(function Lines({ chart, concealed }: { chart: Chart; concealed: boolean }) {
  return (
    <>
      <path
        className="check-grid"
        d={
          chart.up.map(({ share }) => `M0 ${rounded(1 - share)}H${FULL}`).join('') +
          chart.across.map(({ share }) => `M${rounded(share)} 0V${FULL}`).join('')
        }
      />
      {!concealed &&
        PRECISIONS.map((type) => (
          <g key={type} className={`check-${type}`}>
            <path d={chart.lines[type].map((piece) => `M${piece.map(spot).join('L')}`).join('')} />
            <path
              className="check-dots"
              d={chart.lines[type]
                .flat()
                .map((point) => `M${spot(point)}h0`)
                .join('')}
            />
          </g>
        ))}
    </>
  );
});

const Axis = memo(function Axis({
  ticks,
  side,
}: {
  ticks: readonly Tick[];
  side: 'bottom' | 'left';
}) {
  const { number } = useSay();
  return (
    <div className={`check-axis check-axis-${side}`}>
      {ticks.map(({ exponent, share }) => (
        <span key={exponent} style={{ [side]: percent(share) }}>
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
  );
});
