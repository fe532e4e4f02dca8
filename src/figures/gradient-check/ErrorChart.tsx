import { Legend } from '../kit/chart/Legend.tsx';
import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Mark, Point, Series } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { scientific } from '../kit/frame/scientific.ts';
import { type Derived, epsAt, PRECISIONS } from './model.ts';
import type { Labels } from './text.ts';

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
const LOOKS = {
  float64: { colour: 'var(--accent)', width: 2, dots: 5 },
  float32: { colour: 'var(--ink-2)', width: 2, dots: 4, dash: 'dotted', marker: 'square' },
} as const;

/** The error against ε, both by powers of ten; ε grows to the right. */
export function ErrorChart({ derived, labels, concealed, onPlace }: ErrorChartProps) {
  const { number } = useSay();
  const { errors, eps, arm } = derived;
  const told = (value: number) => scientific(value, number);
  const series = PRECISIONS.map(
    (type): Series => ({
      ...LOOKS[type],
      name: labels.precisions[type],
      points: errors[type].map((error, step): Point => [epsAt(step), error]).reverse(),
      read: (error) => `${labels.precisions[type]} ${told(error)}`,
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
        x={{ ...ACROSS, label: 'ε', read: (value) => `ε = ${told(value)}` }}
        y={UP}
        series={concealed ? [] : series}
        marks={notes}
        cursor={{ at: eps, onMove: onPlace }}
      />
    </div>
  );
}
