import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Point, Series } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import type { Clock } from '../kit/motion/clock.ts';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { STEPS } from './learnFilter.ts';
import type { Curves, Derived } from './model.ts';
import { OPS } from './ops.ts';
import type { Labels } from './text.ts';

interface StripProps {
  readonly derived: Derived;
  readonly step: number;
  readonly labels: Labels;
  readonly clock: Clock;
  readonly concealed: boolean;
  readonly onStep: (step: number) => void;
}

/** Beside the grids: the chosen cell of both Y written out, or the losses of both learners. */
export function Strip({ derived, step, labels, clock, concealed, onStep }: StripProps) {
  const { sums, curves } = derived;
  return (
    <div className="flip-strip">
      <p className="panel-title">
        <span>{curves ? labels.curves : labels.sums}</span>
      </p>
      {curves
        ? !concealed && <LossCurves curves={curves} step={step} labels={labels} onStep={onStep} />
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

const LOOKS = {
  xcorr: { colour: 'var(--accent)', width: 3 },
  conv: { colour: 'var(--ink)', dash: 'dotted', marker: 'square' },
} as const;
const BOX = { height: 120, room: 180 };

interface LossCurvesProps {
  readonly curves: Curves;
  readonly step: number;
  readonly labels: Labels;
  readonly onStep: (step: number) => void;
}

function LossCurves({ curves, step, labels, onStep }: LossCurvesProps) {
  const { number } = useSay();
  const told = (loss: number) => scientific(loss, number);
  const series = OPS.map(
    (op): Series => ({
      ...LOOKS[op],
      name: labels.ops[op],
      points: curves[op].map((loss, at): Point => [at, loss]),
      read: told,
    }),
  );
  return (
    <LineChart
      legend
      name="losses"
      x={{ domain: [0, STEPS], read: (at) => number(at) }}
      y={{ domain: [0, Math.max(...curves.xcorr, ...curves.conv)] }}
      box={BOX}
      series={series}
      cursor={{ at: step, onMove: (at) => onStep(Math.round(at)) }}
    />
  );
}
