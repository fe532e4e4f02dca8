import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';

export const KERNEL_SIDE = 3;

/** The last row and column of the feature map: the kernel has to fit into the photo. */
export const LAST_ROW = PHOTO_HEIGHT - KERNEL_SIDE;
export const LAST_COL = PHOTO_WIDTH - KERNEL_SIDE;

/** Side of the lit square, in pixels; it tiles every photo. */
export const BEAM = 18;

const LINES = PHOTO_HEIGHT / BEAM;
const HOPS = PHOTO_WIDTH / BEAM;

/** From the corner of the lit square to the window in its middle. */
const INSET = Math.floor((BEAM - KERNEL_SIDE + 1) / 2);

/** A light that hops by its own side, line by line, and at last stands in the corner. */
export const SCAN_STEPS = LINES * HOPS + 1;

export interface Place {
  readonly row: number;
  readonly col: number;
}

/** Where the scan stands at a step. */
export function placeAt(step: number): Place {
  if (step >= LINES * HOPS) return { row: LAST_ROW, col: LAST_COL };
  const within = Math.max(0, step);
  return {
    row: Math.floor(within / HOPS) * BEAM + INSET,
    col: (within % HOPS) * BEAM + INSET,
  };
}

/** The step of the scan in whose tile a place lies. */
export function stepAt({ row, col }: Place): number {
  if (row === LAST_ROW && col === LAST_COL) return LINES * HOPS;
  return Math.floor(row / BEAM) * HOPS + Math.floor(col / BEAM);
}

/**
 * The part of the photo that the light has passed, in pixels: all rows above `top`, and of the rows from
 * `top` to `bottom` the columns before `right`.
 */
export interface Scanned {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

export function scannedBefore({ row, col }: Place): Scanned {
  if (row === LAST_ROW && col === LAST_COL) {
    return { top: PHOTO_HEIGHT, bottom: PHOTO_HEIGHT, right: PHOTO_WIDTH };
  }
  return {
    top: Math.max(0, row - INSET),
    bottom: Math.min(PHOTO_HEIGHT, row - INSET + BEAM),
    right: Math.max(0, col - INSET),
  };
}

/** The numbers of the passed part; elsewhere NaN, a number that is not there yet. */
export function developed(values: Float32Array, { top, bottom, right }: Scanned): Float32Array {
  return values.map((value, index) => {
    const y = Math.floor(index / PHOTO_WIDTH);
    return y < top || (y < bottom && index % PHOTO_WIDTH < right) ? value : Number.NaN;
  });
}

export function clampPlace({ row, col }: Place): Place {
  return { row: clampInteger(row, 0, LAST_ROW), col: clampInteger(col, 0, LAST_COL) };
}
