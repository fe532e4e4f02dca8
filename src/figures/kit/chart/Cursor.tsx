import { FULL, type Scale } from './axis.ts';
import { Dots, Stretched } from './Lines.tsx';
import { type Label, placeLabels } from './labels.ts';
import { Words } from './Marks.tsx';
import { nearestIndex, placeAt, placed, rounded } from './shape.ts';
import type { Point, Series } from './types.ts';

interface CursorProps {
  readonly at: number;
  readonly series: readonly Series[];
  readonly x: Scale;
  readonly y: Scale;
  /** Pixels of the chart at its narrowest. */
  readonly width: number;
  readonly height: number;
  readonly grip: boolean;
  /** How far a frame around the place reaches to either side, in hundredths of the chart: words keep out of it. */
  readonly clear: number;
}

const MARK_PX = 11;
const EDGE_PX = 16;
const GRIP_PX = 7;
/** How far to each side the slope of a line is taken, in hundredths of the chart. */
const REACH = 8;

/** The line at the place that is read, the point of each series on it, and their numbers beside them. */
export function Cursor({ at, series, x, y, width, height, grip, clear }: CursorProps) {
  const left = x(at);
  const seen = series.flatMap((one) => {
    const points = placed(one.points, x, y);
    const point = one.read && placeAt(points, left);
    if (!point || !one.read) return [];
    return [{ one, point, points, text: one.read(one.points[nearestIndex(one.points, at)][1]) }];
  });
  const labels = placeLabels(
    seen.map(({ point, points, text }) => ({
      x: (point[0] * width) / FULL,
      y: (point[1] * height) / FULL,
      rise: riseAt(points, left) * (height / width),
      text,
    })),
    width,
    height,
    (clear * width) / FULL,
  );
  const across = `${rounded(left)}%`;
  return (
    <g className="chart-cursor">
      <line x1={across} x2={across} y1="0" y2="100%" />
      {grip && <circle className="chart-grip" cx={across} cy="100%" r={GRIP_PX} />}
      <Marked points={seen.map(({ point, one }) => ({ point, one }))} />
      {seen.map(({ one, point, text }, index) => (
        <Beside
          key={one.name}
          label={labels[index]}
          point={point}
          one={one}
          text={text}
          clear={clear}
        />
      ))}
    </g>
  );
}

/** Points of several series, each with its own mark on a rim of paper. */
export function Marked({
  points,
}: {
  readonly points: readonly { readonly point: Point; readonly one: Series }[];
}) {
  return (
    <Stretched>
      {points.map(({ point, one }) => (
        <g key={one.name}>
          <Dots points={[point]} size={EDGE_PX} colour="var(--paper-raised)" marker={solid(one)} />
          <Dots points={[point]} size={MARK_PX} colour={one.colour} marker={one.marker} />
        </g>
      ))}
    </Stretched>
  );
}

function solid({ marker }: Series) {
  return marker === 'square' || marker === 'box' ? 'square' : 'dot';
}

interface BesideProps {
  readonly label: Label;
  readonly point: Point;
  readonly one: Series;
  readonly text: string;
  readonly clear?: number;
}

export function Beside({ label, point, one, text, clear = 0 }: BesideProps) {
  const { edge, dx, dy, textAnchor } = label;
  const beside = point[0] + (textAnchor === 'end' ? -clear : clear);
  const x = edge === null ? beside : edge === 'left' ? 0 : FULL;
  return (
    <Words x={x} y={point[1]} dx={dx} dy={dy} anchor={textAnchor} colour={one.word ?? one.colour}>
      {text}
    </Words>
  );
}

/** Of the line's part that is near, or from the point before to the one after where these are far. */
function riseAt(points: readonly Point[], at: number): number {
  const there = points.filter(([, py]) => !Number.isNaN(py));
  const first = there.findLast(([px]) => px <= Math.max(0, at - REACH)) ?? there[0];
  const last = there.find(([px]) => px >= Math.min(FULL, at + REACH)) ?? there[there.length - 1];
  return last[0] > first[0] ? (first[1] - last[1]) / (last[0] - first[0]) : 0;
}
