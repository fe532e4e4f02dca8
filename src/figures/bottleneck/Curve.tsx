import { memo } from 'react';
import { useSay } from '../kit/Say.tsx';
import { PointArea } from '../kit/Surface.tsx';
import type { Curves, Place } from './curves.ts';
import type { Labels } from './text.ts';

interface CurveProps {
  readonly curves: Curves;
  readonly widest: number | null;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onPoint?: (share: number) => void;
}

const FULL = 100;
/** Places across the chart that a finger can tell apart. */
const COLS = 200;

/** Weights against the width of the narrow part: a bend that meets what stands beside it. */
export const Curve = memo(function Curve(props: CurveProps) {
  const { curves, widest, labels, concealed, onPoint } = props;
  const { number } = useSay();
  const { now, edge } = curves;
  return (
    <div className="bottle-curve">
      <p className="panel-title">
        <span>{labels.curve}</span>
      </p>
      <div className="bottle-chart">
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          data-panel="curve"
        >
          <path
            className="bottle-ground"
            vectorEffect="non-scaling-stroke"
            d={`M0 ${FULL}H${FULL}`}
          />
          {!concealed && (
            <>
              {edge !== null && (
                <path
                  className="bottle-edge"
                  vectorEffect="non-scaling-stroke"
                  d={`M${edge * FULL} 0V${FULL}`}
                />
              )}
              <Line name="beside" places={curves.beside} />
              <Line name="block" places={curves.block} />
            </>
          )}
          <path
            className="bottle-now"
            vectorEffect="non-scaling-stroke"
            d={`M${now.x * FULL} 0V${FULL}`}
          />
          {!concealed && (
            <path
              className="bottle-dot"
              vectorEffect="non-scaling-stroke"
              d={`M${now.x * FULL} ${(1 - now.y) * FULL}h0`}
            />
          )}
          {onPoint && (
            <PointArea
              grid="curve"
              rows={1}
              cols={COLS}
              width={FULL}
              height={FULL}
              drags
              onPoint={({ col }) => onPoint((col + 1) / COLS)}
            />
          )}
        </svg>
      </div>
      <p className="bottle-axis">
        <span>1</span>
        <span>{number(curves.most)}</span>
      </p>
      <p className="bottle-widest">
        {concealed ? '?' : labels.widest(widest === null ? null : number(widest))}
      </p>
    </div>
  );
});

function Line({ name, places }: { name: string; places: readonly Place[] }) {
  const d = places
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(1 - y)}`)
    .join('');
  return <path className={`bottle-line-${name}`} vectorEffect="non-scaling-stroke" d={d} />;
}

function rounded(share: number): number {
  return Number((share * FULL).toFixed(2));
}
