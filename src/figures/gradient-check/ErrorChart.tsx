import { Legend } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Mark, Point, Series } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { type Derived, epsAt, PRECISIONS } from './model.ts';
import type { Labels } from './says.ts';

interface ErrorChartProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly concealed: boolean;
  readonly onPlace: (eps: number) => void;
}

const ACROSS: Axis = { scale: 'log', domain: [1e-12, 1], ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1] };
const UP: Axis = {
  scale: 'log',
  domain: [1e-16, 1e6],
  ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
  clamp: true,
};
const BOX = { height: 130 };
const LOOKS = {
  float64: { colour: 'var(--accent)', width: 2, dots: 5 },
  float32: { colour: 'var(--ink-2)', width: 2, dots: 4, dash: 'dotted', marker: 'square' },
} as const;

/** The error against ε, both by powers of ten; ε grows to the right. */
export function ErrorChart({ derived, labels, concealed, onPlace }: ErrorChartProps) {
  const { number } = useSay();
  const { errors, eps, arm, step } = derived;
  const told = (value: number) => scientific(value, number);
  const points = (type: (typeof PRECISIONS)[number], from: number, to: number) =>
    errors[type]
      .map((error, at): Point => [epsAt(at), error])
      .slice(from, to)
      .reverse();
  const series = PRECISIONS.map(
    (type): Series => ({
      ...LOOKS[type],
      name: labels.precisions[type],
      points: points(type, 0, step + 1),
      read: (error) => `${labels.precisions[type]} ${told(error)}`,
    }),
  );
  const ahead = PRECISIONS.map(
    (type): Series => ({
      ...LOOKS[type],
      name: `${type} ahead`,
      points: points(type, step, errors[type].length),
      later: true,
    }),
  );
  const notes: readonly Mark[] = [
    { kind: 'note', corner: 'left', text: labels.rounding },
    { kind: 'note', corner: 'right', text: labels.arms[arm] },
  ];
  return (
    <div className="check-chart">
      <p className="panel-title">
        <span>{labels.error}</span>
        <Legend series={series} />
      </p>
      <LineChart
        name="errors"
        box={BOX}
        x={{ ...ACROSS, label: 'ε', read: (value) => `ε = ${told(value)}` }}
        y={UP}
        series={concealed ? [] : [...ahead, ...series]}
        marks={notes}
        cursor={{ at: eps, onMove: onPlace }}
      />
    </div>
  );
}
