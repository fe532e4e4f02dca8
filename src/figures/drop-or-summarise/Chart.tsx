import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Point, Series } from '../kit/chart/types.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { CHANNELS, type Derived } from './model.ts';
import type { Labels } from './says.ts';

interface ChartProps {
  readonly curves: Derived['curves'] | null;
  readonly keep: number;
  readonly labels: Labels;
  readonly onKeep?: (keep: number) => void;
}

const PERCENT = 100;
const ACROSS: Axis = { domain: [0, CHANNELS], ticks: [0, 4, 8, 12, 16] };
const UP: Axis = { domain: [0, 1], ticks: [0, 0.5, 1] };
const BOX = { height: 140, room: 165 };
const LOOKS = {
  drop: { colour: 'var(--ink-2)', dash: 'dashed', marker: 'box' },
  blend: { colour: 'var(--amber)', word: 'var(--amber-word)', width: 3 },
} as const;

/** The share lost at every number kept, for both ways. */
export function Chart({ curves, keep, labels, onKeep }: ChartProps) {
  const { number } = useSay();
  const percent = (share: number, digits?: number) => `${number(share * PERCENT, digits)}%`;
  const line = (way: 'drop' | 'blend'): Series => ({
    ...LOOKS[way],
    name: labels[way],
    points: (curves?.[way] ?? []).map((error, count): Point => [count, error]),
    read: (error) => percent(error, 1),
  });
  return (
    <LineChart
      legend
      name="curves"
      x={{ ...ACROSS, label: labels.axis, read: (count) => number(count) }}
      y={{ ...UP, format: (share) => percent(share, 0) }}
      box={BOX}
      series={[line('drop'), line('blend')]}
      cursor={{ at: keep, onMove: onKeep }}
    />
  );
}
