import { clamp } from '../numbers/clamp.ts';
import { nearestIndex } from './shape.ts';
import type { Axis, Series } from './types.ts';

/** A point of a series, by their indices among the series that can be read. */
export interface Place {
  readonly series: number;
  readonly index: number;
}

/** The series that can be read and have a number. */
export function readable(series: readonly Series[]): Series[] {
  return series.filter(({ read, points }) => read && nearestIndex(points, 0) >= 0);
}

/**
 * Where arrow keys lead: left and right along a series from number to number, up and down to another series, to
 * the point with the nearest x. From nowhere the first key leads to the start of the first series.
 */
export function walk(
  series: readonly Series[],
  place: Place | null,
  rows: number,
  cols: number,
): Place | null {
  if (series.length === 0) return null;
  const from = place && series[place.series]?.points[place.index];
  if (!from) return { series: 0, index: endOf(series[0], 1) };
  if (rows !== 0) {
    const other = clamp(place.series + rows, 0, series.length - 1);
    return { series: other, index: nearestIndex(series[other].points, from[0]) };
  }
  const { points } = series[place.series];
  let index = place.index + cols;
  while (points[index] && Number.isNaN(points[index][1])) index += Math.sign(cols);
  return points[index] ? { series: place.series, index } : place;
}

/** The first or the last number of the series that is walked along. */
export function jump(
  series: readonly Series[],
  place: Place | null,
  end: 'first' | 'last',
): Place | null {
  const at = place && series[place.series] ? place.series : 0;
  return series[at] ? { series: at, index: endOf(series[at], end === 'first' ? 1 : -1) } : null;
}

function endOf({ points }: Series, direction: 1 | -1): number {
  let index = direction > 0 ? 0 : points.length - 1;
  while (Number.isNaN(points[index][1])) index += direction;
  return index;
}

/** A point in words: where it is, which series, and its number. */
export function tellPlace({ name, points, read }: Series, x: Axis, index: number): string {
  const point = points[index];
  if (!point || !read) return '';
  const words = read(point[1]);
  return [x.read?.(point[0]), words.startsWith(name) ? words : `${name} ${words}`]
    .filter(Boolean)
    .join(': ');
}
