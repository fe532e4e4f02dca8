import { clamp } from '../kit/numbers/clamp.ts';
import type { Effective } from './effective.ts';
import { centreOf, type Level, type Row, type Run } from './geometry.ts';
import { round } from './round.ts';

/**
 * The side view in its own units; the style sheet stretches both axes to the room there is. The
 * input lies at the bottom, and every neuron stands over the middle of its field.
 */
export const SIDE_UNITS = 320;

export interface SideLayout {
  readonly rows: readonly Row[];
  /** Left end in input pixels, and units for each pixel. */
  readonly left: number;
  readonly unit: number;
  /** Height of a row with the gap above it, and of its cells. */
  readonly pitch: number;
  readonly bar: number;
}

const BAR_SHARE = 0.56;

export function sideLayout(rows: readonly Row[]): SideLayout {
  const left = Math.min(...rows.map((row) => edge(row, -row.ghosts)));
  const right = Math.max(...rows.map((row) => edge(row, row.count + row.ghosts)));
  const pitch = SIDE_UNITS / rows.length;
  return { rows, left, unit: SIDE_UNITS / (right - left), pitch, bar: pitch * BAR_SHARE };
}

/** The left edge of a cell, in input pixels. */
function edge(row: Row, index: number): number {
  return centreOf(row, index - 0.5);
}

export function placeAt({ left, unit }: SideLayout, x: number): number {
  return left + x / unit;
}

/** Where a row's middle lies, as a share of the side view's height. */
export function rowShare({ rows }: SideLayout, index: number): number {
  return (rows.length - index - 0.5) / rows.length;
}

function middleOf({ pitch }: SideLayout, index: number): number {
  return SIDE_UNITS - (index + 0.5) * pitch;
}

function box(layout: SideLayout, index: number, { from, to }: Run): string {
  const row = layout.rows[index];
  const x0 = (edge(row, from) - layout.left) * layout.unit;
  const x1 = (edge(row, to + 1) - layout.left) * layout.unit;
  const y = middleOf(layout, index) - layout.bar / 2;
  return `M${round(x0)} ${round(y)}H${round(x1)}v${round(layout.bar)}H${round(x0)}z`;
}

/** All cells of all rows: one bar a row. */
export function barsPath(layout: SideLayout): string {
  return layout.rows
    .map((row, index) => box(layout, index, { from: 0, to: row.count - 1 }))
    .join('');
}

/** The zeros that padding adds at both ends. */
export function ghostsPath(layout: SideLayout): string {
  return layout.rows
    .map(({ count, ghosts }, index) =>
      ghosts === 0
        ? ''
        : box(layout, index, { from: -ghosts, to: -1 }) +
          box(layout, index, { from: count, to: count + ghosts - 1 }),
    )
    .join('');
}

/** Cells narrower than this, in units, are not told apart. */
const NARROWEST_CELL = 4.5;

/** The lines between the cells of each row, where there is room for them. */
export function linesPath(layout: SideLayout): string {
  let path = '';
  layout.rows.forEach((row, index) => {
    if (row.jump * layout.unit < NARROWEST_CELL) return;
    const y = round(middleOf(layout, index) - layout.bar / 2);
    for (let cell = 1; cell < row.count; cell++) {
      const x = round((edge(row, cell) - layout.left) * layout.unit);
      path += `M${x} ${y}v${round(layout.bar)}`;
    }
  });
  return path;
}

/** What the neuron really reads, on every row below it. */
export function readPath(layout: SideLayout, levels: readonly Level[]): string {
  return levels
    .slice(0, -1)
    .map(({ read }, index) => read.map((run) => box(layout, index, run)).join(''))
    .join('');
}

/** The cells under the neuron's own window. */
export function tapsPath(layout: SideLayout, levels: readonly Level[]): string {
  const below = levels.length - 2;
  return below < 0 ? '' : levels[below].read.map((run) => box(layout, below, run)).join('');
}

/**
 * The cone as numbers that can be blended: middle, left and right of each row. Rows above the
 * neuron repeat the neuron's own, so that a cone grows out of its tip. It ends where the drawing does.
 */
export function coneNumbers(layout: SideLayout, levels: readonly Level[]): number[] {
  const tip = levels.length - 1;
  return layout.rows.flatMap((_, index) => {
    const at = Math.min(index, tip);
    return [middleOf(layout, at), ...sides(layout, at, levels[at].from, levels[at].to + 1)];
  });
}

function sides(layout: SideLayout, index: number, from: number, end: number): [number, number] {
  const row = layout.rows[index];
  const x = (cell: number) => clamp((edge(row, cell) - layout.left) * layout.unit, 0, SIDE_UNITS);
  return [x(from), x(end)];
}

/** The effective field inside the cone, in the same form. */
export function coreNumbers(
  layout: SideLayout,
  levels: readonly Level[],
  effective: Effective,
): number[] {
  const tip = levels.length - 1;
  return levels.flatMap((level, index) => {
    const side = index === tip ? 1 : effective.sides[index];
    const middle = (level.from + level.to + 1) / 2;
    return [middleOf(layout, index), ...sides(layout, index, middle - side / 2, middle + side / 2)];
  });
}

/** The outline of a cone; `count` of its rows, from the input up. */
export function conePath(numbers: readonly number[], bar: number): string {
  const half = bar / 2;
  let up = '';
  let down = '';
  for (let at = 0; at < numbers.length; at += 3) {
    const [y, x0, x1] = [numbers[at], numbers[at + 1], numbers[at + 2]];
    up += `L${round(x0)} ${round(y + half)}L${round(x0)} ${round(y - half)}`;
    down = `L${round(x1)} ${round(y - half)}L${round(x1)} ${round(y + half)}${down}`;
  }
  return `M${(up + down).slice(1)}z`;
}

/** The neuron itself, at the cone's tip. */
export function tipPath(numbers: readonly number[], bar: number): string {
  return conePath(numbers.slice(-3), bar);
}

/** Text of this height needs so many rows, when the side view is as low as it gets. */
const TEXT_SHARE = 16 / 236;

/** Rows whose names and numbers are written: the neuron's, and others where there is room. */
export function namedRows(count: number, tip: number): boolean[] {
  const apart = Math.ceil(count * TEXT_SHARE);
  return Array.from({ length: count }, (_, row) => (row - tip) % apart === 0);
}
