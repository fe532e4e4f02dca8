import { area, bisector, line } from 'd3';
import { FULL, type Scale } from './axis.ts';
import type { Point } from './types.ts';

/** Points in the chart's hundredths, 0–100 from the left and from the top. */
export function placed(points: readonly Point[], x: Scale, y: Scale): Point[] {
  return points.map(([px, py]): Point => [x(px), y(py)]);
}

const isThere = ([, y]: Point) => !Number.isNaN(y);
const DIGITS = 2;

/** One path, broken where there is no number. */
export function pathOf(points: readonly Point[]): string {
  return line<Point>().digits(DIGITS).defined(isThere)(points) ?? '';
}

/** What lies between two lines with the same xs. */
export function areaBetween(upper: readonly Point[], lower: readonly Point[]): string {
  return (
    area<Point>()
      .digits(DIGITS)
      .y0(([, y]) => y)
      .y1((_, index) => lower[index][1])(upper) ?? ''
  );
}

/** Strokes of no length: round or square caps make them into marks of one size, however the chart is stretched. */
export function dotsOf(points: readonly Point[]): string {
  return points
    .filter(isThere)
    .map(([x, y]) => `M${rounded(x)} ${rounded(y)}h0`)
    .join('');
}

/** Points that stand on the floor of a log axis: their number is 0. */
export function onFloor(points: readonly Point[]): Point[] {
  return points.filter(([, y]) => y === FULL);
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const byX = bisector(([x]: Point) => x);

/** The line up to x, which may lie between two points; and so its end, where a moving cursor stands. */
export function until(points: readonly Point[], x: number): Point[] {
  const count = byX.right(points, x);
  const walked = points.slice(0, count);
  const [from, to] = [points[count - 1], points[count]];
  if (from && to && from[0] < x) {
    const share = (x - from[0]) / (to[0] - from[0]);
    walked.push([x, from[1] + (to[1] - from[1]) * share]);
  }
  return walked;
}

/** The place on the line at x; undefined where the line has none, or no number. */
export function placeAt(points: readonly Point[], x: number): Point | undefined {
  const last = until(points, x).at(-1);
  return last && last[0] >= x && isThere(last) ? last : undefined;
}

/** The index of the point whose x is nearest, among those that have a number; −1 when none has. */
export function nearestIndex(points: readonly Point[], x: number): number {
  let best = -1;
  points.forEach((point, index) => {
    if (!isThere(point)) return;
    if (best < 0 || Math.abs(point[0] - x) < Math.abs(points[best][0] - x)) best = index;
  });
  return best;
}

/**
 * Of a long line, what can be seen: in each of `most` / 2 slices of its length the lowest and the highest point,
 * and always both ends. Short lines are left as they are.
 */
export function thinned(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const slices = Math.floor(most / 2);
  const kept = new Set([0, points.length - 1]);
  for (let slice = 0; slice < slices; slice++) {
    const from = Math.floor((slice * points.length) / slices);
    const to = Math.floor(((slice + 1) * points.length) / slices);
    let [low, high] = [from, from];
    for (let index = from; index < to; index++) {
      if (points[index][1] < points[low][1]) low = index;
      if (points[index][1] > points[high][1]) high = index;
    }
    kept.add(low).add(high);
  }
  return [...kept].sort((a, b) => a - b).map((index) => points[index]);
}
