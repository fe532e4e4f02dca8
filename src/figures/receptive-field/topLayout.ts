import { PANEL_UNITS } from '../kit/frame/Panel.tsx';
import { clamp } from '../kit/numbers/clamp.ts';
import type { Level, Row, Run } from './geometry.ts';
import { round } from './round.ts';

/** The input seen from above, in panel units, with room for a field that hangs over the rim. */
export interface TopLayout {
  readonly unit: number;
  readonly margin: number;
  readonly side: number;
}

const MARGIN_SHARE = 0.12;

export function topLayout(rows: readonly Row[]): TopLayout {
  const side = rows[0].count;
  const overhang = Math.max(0, ...rows.map(({ start, size }) => (size - 1) / 2 - start));
  const margin = Math.min(Math.ceil(overhang), Math.ceil(side * MARGIN_SHARE));
  return { side, margin, unit: PANEL_UNITS / (side + 2 * margin) };
}

/** Lines that are cut off end so far outside the panel. */
const OVERSHOOT = 2;
const [FIRST, LAST] = [-OVERSHOOT, PANEL_UNITS + OVERSHOOT];

/** Left, top, right and bottom of the field, cut where the panel ends. */
export function squareNumbers({ unit, margin }: TopLayout, across: Run, down: Run): number[] {
  const at = (pixel: number) => clamp(round((pixel + margin) * unit), FIRST, LAST);
  return [at(across.from), at(down.from), at(across.to + 1), at(down.to + 1)];
}

/** The middle part of a field that is `side` pixels wide. */
export function middlePart({ from, to }: Run, side: number): Run {
  const first = from + (to - from + 1 - side) / 2;
  return { from: first, to: first + side - 1 };
}

export function squarePath([x0, y0, x1, y1]: readonly number[]): string {
  return `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}z`;
}

/** The outline of a square, open where the panel cuts it off. */
export function framePath(numbers: readonly number[]): string {
  if (numbers.every((at) => at > FIRST && at < LAST)) return squarePath(numbers);
  const [left, top, right, bottom] = numbers.map(round);
  const side = (at: number, path: string) => (at > FIRST && at < LAST ? path : '');
  return [
    side(left, `M${left} ${top}V${bottom}`),
    side(right, `M${right} ${top}V${bottom}`),
    side(top, `M${left} ${top}H${right}`),
    side(bottom, `M${left} ${bottom}H${right}`),
  ].join('');
}

/** Whole rows and columns inside the field that nothing reads: what dilation passes over. */
export function skippedPath(layout: TopLayout, across: Level, down: Level): string {
  const bands = (level: Level) =>
    level.read.slice(1).map((run, index) => ({ from: level.read[index].to + 1, to: run.from - 1 }));
  const paths = [
    ...bands(across).map((band) => squareNumbers(layout, band, down)),
    ...bands(down).map((band) => squareNumbers(layout, across, band)),
  ];
  return paths.map(squarePath).join('');
}

/** Pixels are told apart up to this many. */
const MOST_LINES = 40;

export function pixelLines({ unit, margin, side }: TopLayout): string {
  if (side > MOST_LINES) return '';
  const [from, length] = [round(margin * unit), round(side * unit)];
  let path = '';
  for (let line = 1; line < side; line++) {
    const at = round((margin + line) * unit);
    path += `M${at} ${from}v${length}M${from} ${at}h${length}`;
  }
  return path;
}

/** A part of the panel as a style, in percent of its sides. */
export function boxStyle({ unit, margin }: TopLayout, across: Run, down: Run) {
  const share = (pixels: number) => `${Math.round(((pixels * unit) / PANEL_UNITS) * 1e6) / 1e4}%`;
  return {
    left: share(across.from + margin),
    top: share(down.from + margin),
    width: share(across.to - across.from + 1),
    height: share(down.to - down.from + 1),
  };
}
