import type { ReactNode } from 'react';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Mark, Point } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { STEPS } from './descent.ts';

interface LossCurveProps {
  /** The loss after each step; empty while there is nothing to learn from. */
  readonly losses: readonly number[];
  readonly step: number;
  readonly title: string;
  readonly note: ReactNode;
  readonly onStep: (step: number) => void;
}

/** A loss outside of these is drawn at the edge. */
const UP: Axis = {
  scale: 'log',
  domain: [1e-6, 1e6],
  ticks: [1e-6, 1e-3, 1, 1e3, 1e6],
  clamp: true,
};
const BOX = { height: 110, room: 150 };
const ONE: readonly Mark[] = [{ kind: 'rule', y: 1 }];

/** The loss on a scale of powers of ten: the whole run faint, what has been walked strong. */
export function LossCurve({ losses, step, title, note, onStep }: LossCurveProps) {
  const { number } = useSay();
  return (
    <div className="learn-curve">
      <p className="panel-title">
        <span>{title}</span>
        <span className="panel-note">{note}</span>
      </p>
      <LineChart
        name="loss"
        x={{ domain: [0, STEPS], read: (at) => number(at) }}
        y={UP}
        box={BOX}
        marks={ONE}
        series={[
          {
            name: title,
            points: losses.map((loss, at): Point => [at, loss]),
            colour: 'var(--ink)',
            upTo: step,
            read: (loss) => scientific(loss, number),
          },
        ]}
        cursor={{ at: step, onMove: (at) => onStep(Math.round(at)) }}
      />
    </div>
  );
}
