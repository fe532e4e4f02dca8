import { LineChart } from '../kit/chart/LineChart.tsx';
import type { Axis, Series } from '../kit/chart/types.ts';

/** Room for numbers to the left of all rows: the style sheet has the same. */
const AXIS_PX = 52;

interface ChartProps {
  readonly name: string;
  readonly series: readonly Series[];
  readonly powers: readonly [number, number];
  /** How many layers there are; each has a column. */
  readonly count: number;
  readonly layer: number;
  readonly height: number;
  readonly chosen?: number | null;
  readonly silent: boolean;
  readonly onLayer?: (layer: number) => void;
  /** A layer as it is said. */
  readonly read: (layer: number) => string;
}

/** Half a layer's column. */
const HALF = 0.5;

/** Lines over the layers on a log axis, each point in the middle of its layer's column. */
export function Chart(props: ChartProps) {
  const { name, series, powers, count, layer, height, chosen, silent, onLayer, read } = props;
  const across: Axis = { domain: [-HALF, count - HALF], ticks: 0, read };
  const onMove = onLayer && ((at: number) => onLayer(Math.round(at)));
  return (
    <div className={`vanishing-chart vanishing-${name}`}>
      <LineChart
        name={name}
        x={across}
        y={{ scale: 'log', domain: powers, ticks: Math.round(height / TICK_PX) }}
        box={{ height, left: AXIS_PX }}
        series={series}
        cursor={{ at: layer, chosen, silent, frame: HALF, onMove }}
      />
    </div>
  );
}

const TICK_PX = 36;
