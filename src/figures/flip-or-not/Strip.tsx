import { memo } from 'react';
import type { Clock } from '../kit/motion/clock.ts';
import { OPS } from '../kit/rotation/ops.ts';
import { useSay } from '../kit/Say.tsx';
import { SumLine } from '../kit/SumLine.tsx';
import type { Curves, Point } from './curves.ts';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';

interface StripProps {
  readonly derived: Derived;
  readonly step: number;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly concealed: boolean;
}

/** Beside the grids: the chosen cell of both Y written out, or the losses of both learners. */
export function Strip({ derived, step, labels, clock, concealed }: StripProps) {
  const { sums, curves } = derived;
  return (
    <div className="flip-strip">
      <p className="panel-title">
        <span>{curves ? labels.curves : labels.sums}</span>
      </p>
      {curves
        ? !concealed && <LossCurves curves={curves} step={step} labels={labels} />
        : OPS.map((op) => (
            <div key={op}>
              <p className={`flip-key flip-key-${op}`}>{labels.ops[op]}</p>
              <SumLine
                taps={sums[op].taps}
                sum={sums[op].sum}
                clock={clock}
                concealed={concealed}
              />
            </div>
          ))}
    </div>
  );
}

const FULL = 100;
const TOP_DIGITS = 2;
const rounded = (share: number) => Number((share * FULL).toFixed(1));
const at = ([across, down]: Point) => `${rounded(across)} ${rounded(down)}`;

interface LossCurvesProps {
  readonly curves: Curves;
  readonly step: number;
  readonly labels: Labels;
}

function LossCurves({ curves, step, labels }: LossCurvesProps) {
  const { number } = useSay();
  return (
    <>
      <p className="flip-legend">
        {OPS.map((op) => (
          <span key={op} className={`flip-key flip-key-${op}`}>
            {labels.ops[op]}
          </span>
        ))}
      </p>
      <div className="flip-chart">
        <div>
          <span>{number(curves.top, TOP_DIGITS)}</span>
          <span>{number(0)}</span>
        </div>
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          data-panel="losses"
        >
          <Lines curves={curves} />
          {OPS.map((op) => {
            const now = curves.lines[op][step];
            return (
              now && <path key={op} className={`flip-now flip-line-${op}`} d={`M${at(now)}h0`} />
            );
          })}
        </svg>
      </div>
    </>
  );
}

const Lines = memo(function Lines({ curves }: { curves: Curves }) {
  return (
    <>
      <path className="flip-floor" d={`M0 ${FULL}H${FULL}`} />
      {OPS.map((op) => (
        <path key={op} className={`flip-line-${op}`} d={`M${curves.lines[op].map(at).join('L')}`} />
      ))}
    </>
  );
});
