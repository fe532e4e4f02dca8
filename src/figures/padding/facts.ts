import { type ConvGeometry, convGeometry, coverage, outputSize } from '../../core/index.ts';
import { fill } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import { sizeFacts } from '../kit/slide/slide.ts';

/** Layers stacked in the view of sizes. */
export const LAYERS = 10;

/** Brightness of the wall on which zeros make false edges. */
export const GREY = 100;
export const WHITE = 255;

interface Setting {
  readonly n: number;
  readonly k: number;
  readonly p: number;
}

/** How many windows read each real pixel, row by row, and at three places; `even` when it is the same for all. */
export interface Counts {
  readonly counts: ArrayLike<number>;
  readonly corner: number;
  readonly side: number;
  readonly centre: number;
  readonly even: boolean;
}

/** Null when the kernel does not fit. */
export function countReads({ n, k, p }: Setting): Counts | null {
  if (!convGeometry(n, k, { padding: p }).fits) return null;
  const counts = coverage(n, k, { padding: p }).data;
  const middle = Math.floor((n - 1) / 2);
  return {
    counts,
    corner: counts[0],
    side: counts[middle],
    centre: counts[middle * n + middle],
    even: counts.every((count: number) => count === counts[0]),
  };
}

/** Counts inside the ring of padding, whose cells have none. */
export function inPadding(counts: ArrayLike<number>, { n, p }: Setting): number[] {
  return fill(n + 2 * p, n + 2 * p, (row, col) =>
    outside(row - p, n) || outside(col - p, n) ? Number.NaN : counts[(row - p) * n + col - p],
  );
}

/** The windows that read a pixel, as places in the output, and how many rows and columns of windows they are. */
export function readersOf(row: number, col: number, { k, p }: Setting, geometry: ConvGeometry) {
  // Window w of a line reads pixel i when w ≤ i + p < w + k.
  const along = (index: number, windows: number) => {
    const first = Math.max(0, index + p - k + 1);
    const last = Math.min(windows - 1, index + p);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  };
  const [rows, cols] = [along(row, geometry.outHeight), along(col, geometry.outWidth)];
  return {
    rowReads: rows.length,
    colReads: cols.length,
    readers: rows.flatMap((r) => cols.map((c) => ({ row: r, col: c }))),
  };
}

/** The side of the map after each layer, the input first; null from where the kernel no longer fits. */
export type Sizes = readonly (number | null)[];

export function sizesOverLayers({ n, k, p }: Setting): Sizes {
  const sizes: (number | null)[] = [n];
  for (let layer = 1; layer <= LAYERS; layer++) {
    const before = sizes[layer - 1];
    const fits = before !== null && convGeometry(before, k, { padding: p }).fits;
    sizes.push(fits ? outputSize(before, k, { padding: p }) : null);
  }
  return sizes;
}

/** How one layer came to its size; null where the kernel did not fit, and for the input. */
export function layerFacts(sizes: Sizes, layer: number, { k, p }: Setting): SizeFacts | null {
  const n = sizes[layer - 1] ?? null;
  const out = sizes[layer];
  return n === null || out === null ? null : sizeFacts({ n, k, s: 1, p, d: 1 }, out, 0);
}

/**
 * Sobel x for any size: binomial smoothing down, a smoothed difference across, dark on the left and
 * light on the right answered with a positive number. A single cell has no left and right: 0.
 */
export function sobelLike(size: number): number[] {
  if (size === 1) return [0];
  const smooth = binomial(size);
  const narrow = [0, ...binomial(size - 1), 0];
  return fill(size, size, (row, col) => smooth[row] * (narrow[col] - narrow[col + 1]));
}

function binomial(size: number): number[] {
  const row = [1];
  for (let k = 1; k < size; k++) row.push((row[k - 1] * (size - k)) / k);
  return row;
}

function outside(index: number, size: number): boolean {
  return index < 0 || index >= size;
}
