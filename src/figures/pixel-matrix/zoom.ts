import { clamp, clampInteger } from '../kit/numbers/clamp.ts';

/** Zoom runs from the whole picture to so few columns that every panel has room for numbers. */
export const ZOOM_END = 100;
export const LAST_COLS = 4;

/** Width over height of what is seen: that of the book's photos; other shapes are centred in it. */
export const SEEN_ASPECT = 4 / 3;

/** Cells become a grid, and get their numbers, when so few columns or fewer are seen. */
export const GRID_COLS = 40;
export const NUMBER_COLS = 6.2;

/** At the very end pixels are seen whole: the last percents of the zoom bring them there. */
const WHOLE_FROM = 96;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the picture that is seen, in pixels and fractions of them; `rows`, `cols` are its sides. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly cols: number;
  readonly rows: number;
}

/** A pixel, and where its middle stands in what is seen, in percent; null: as in the whole picture. */
export interface Anchor {
  readonly row: number;
  readonly col: number;
  readonly x: number | null;
  readonly y: number | null;
}

function widest({ width, height }: Size): number {
  return Math.max(width, height * SEEN_ASPECT);
}

/** Columns seen at a zoom of 0–100: each percent enlarges by the same factor. */
export function colsAt(size: Size, zoom: number): number {
  const all = widest(size);
  return all * (LAST_COLS / all) ** (zoom / ZOOM_END);
}

/** The change of zoom that enlarges by `factor`. */
export function zoomBy(size: Size, factor: number): number {
  return (Math.log(factor) / Math.log(widest(size) / LAST_COLS)) * ZOOM_END;
}

/** Zooming keeps the anchor's pixel where it stands, as far as the picture's rims allow. */
export function seenAt(size: Size, zoom: number, { row, col, x, y }: Anchor): Seen {
  const cols = colsAt(size, zoom);
  const rows = cols / SEEN_ASPECT;
  const whole = Math.max(0, (zoom - WHOLE_FROM) / (ZOOM_END - WHOLE_FROM));
  return {
    left: start(size.width, cols, col, x, whole),
    top: start(size.height, rows, row, y, whole),
    cols,
    rows,
  };
}

function start(
  length: number,
  seen: number,
  index: number,
  percent: number | null,
  whole: number,
): number {
  if (seen >= length) return (length - seen) / 2;
  const middle = index + 0.5;
  const share = percent === null ? middle / length : percent / 100;
  const first = middle - share * seen;
  const snapped = first + (Math.round(first) - first) * whole;
  return clamp(snapped, 0, length - seen);
}

/** Between two views, so that what stands still in both stands still all the way. */
export function between(from: Seen, to: Seen, share: number): Seen {
  const cols = from.cols * (to.cols / from.cols) ** share;
  const way = from.cols === to.cols ? share : (cols - from.cols) / (to.cols - from.cols);
  return {
    left: from.left + (to.left - from.left) * way,
    top: from.top + (to.top - from.top) * way,
    cols,
    rows: cols / SEEN_ASPECT,
  };
}

/** The anchor that makes a pixel the chosen one without moving what is seen. */
export function anchorIn(seen: Seen, size: Size, row: number, col: number): Anchor {
  const at = {
    row: clampInteger(row, 0, size.height - 1),
    col: clampInteger(col, 0, size.width - 1),
  };
  return {
    ...at,
    x: percent(at.col, seen.left, seen.cols),
    y: percent(at.row, seen.top, seen.rows),
  };
}

/** Rounded to tenths; a pixel outside of what is seen comes to stand at its rim, seen whole. */
function percent(index: number, first: number, count: number): number {
  const half = 0.5 / count;
  const share = (index + 0.5 - first) / count;
  const rim = Math.min(half, 0.5);
  return Math.round(clamp(share, rim, 1 - rim) * 1000) / 10;
}

/** The pixels of which at least a part is seen. */
export function pixelsIn(seen: Seen, size: Size) {
  const firstRow = Math.max(0, Math.floor(seen.top));
  const firstCol = Math.max(0, Math.floor(seen.left));
  return {
    firstRow,
    firstCol,
    rows: Math.min(size.height, Math.ceil(seen.top + seen.rows)) - firstRow,
    cols: Math.min(size.width, Math.ceil(seen.left + seen.cols)) - firstCol,
  };
}
