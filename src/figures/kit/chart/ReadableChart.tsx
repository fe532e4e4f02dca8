import { useState } from 'react';
import { clamp } from '../numbers/clamp.ts';
import { Surface } from '../pointer/Surface.tsx';
import { LineChart, type LineChartProps } from './LineChart.tsx';
import { nearestIndex } from './shape.ts';
import { jump, type Place, readable, walk } from './walk.ts';

interface ReadableChartProps extends Omit<LineChartProps, 'cursor'> {
  /** Accessible name: what the chart shows, and that arrow keys read it. */
  readonly label: string;
}

/**
 * A chart that is a drawing surface of its own. Arrow keys, taps and the mouse read it: left and right walk along
 * a series, up and down go to another one, Home and End to its ends. The point is marked, its numbers stand
 * beside it and are said.
 */
export function ReadableChart({ label, ...chart }: ReadableChartProps) {
  const series = readable(chart.series);
  const [place, setPlace] = useState<Place | null>(null);
  const point = place && series[place.series]?.points[place.index];
  const read = (x: number) =>
    setPlace((now) => {
      const at = Math.min(now?.series ?? 0, series.length - 1);
      return at < 0 ? null : { series: at, index: nearestIndex(series[at].points, x) };
    });
  return (
    <Surface
      label={label}
      onMove={(rows, cols) => setPlace((now) => walk(series, now, rows, cols))}
      onJump={(end) => setPlace((now) => jump(series, now, end))}
    >
      <LineChart
        {...chart}
        cursor={{
          at: point ? point[0] : null,
          onMove: read,
          chosen: point ? place.series : null,
        }}
      />
    </Surface>
  );
}

/**
 * Which of a chart's `count` readable series is walked along, or null for all of them, where the cursor is part of
 * a figure's state: nobody's choice that a link would keep. The figure's surface hands on ↑ and ↓; above the first
 * series all are read again.
 */
export function useChosenSeries(count: number) {
  const [chosen, setChosen] = useState(-1);
  return {
    chosen: chosen >= 0 && chosen < count ? chosen : null,
    move: (by: number) => setChosen((at) => clamp(at + by, -1, count - 1)),
  };
}
