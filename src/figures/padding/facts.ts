import {
  type ConvGeometry,
  convGeometry,
  coverage,
  outputSize,
  type Tensor,
  type WindowFacts,
} from '../../core/index.ts';
import { fill } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import { sizeFacts } from '../kit/slide/slide.ts';

/** Layers stacked in the view of sizes. */
export const LAYERS = 10;

/** Brightness of the wall on which zeros make false edges. */
export const GREY = 100;
export const WHITE = 255;

export interface CoverageFacts {
  /** How many windows read each real pixel, row by row. */
  readonly counts: Tensor;
  /** The same inside its ring of padding, whose cells have no count. */
  readonly shown: readonly number[];
  /** The most that any pixel could get. */
  readonly most: number;
  /** The pixel that is looked at, and how many of its rows and columns of windows read it. */
  readonly row: number;
  readonly col: number;
  readonly count: number;
  readonly rowReads: number;
  readonly colReads: number;
  /** 1 for each window, in reading order of the output, that reads the pixel. */
  readonly seen: readonly number[];
  readonly corner: number;
  readonly side: number;
  readonly centre: number;
  /** True when all pixels are read equally often. */
  readonly even: boolean;
}

export function coverageFacts(
  { n, k, p }: { n: number; k: number; p: number },
  geometry: ConvGeometry,
  pixel: { row: number; col: number },
): CoverageFacts {
  const counts = coverage(n, k, { padding: p });
  const line = coverage([1, n], [1, k], { padding: [0, p] }).data;
  const middle = Math.floor((n - 1) / 2);
  const at = (row: number, col: number) => counts.data[row * n + col];
  // Window w of a line reads pixel i when w ≤ i + p < w + k.
  const reads = (window: number, index: number) => window <= index + p && index + p < window + k;
  return {
    counts,
    shown: fill(geometry.paddedHeight, geometry.paddedWidth, (row, col) =>
      outside(row - p, n) || outside(col - p, n) ? Number.NaN : at(row - p, col - p),
    ),
    most: k * k,
    ...pixel,
    count: at(pixel.row, pixel.col),
    rowReads: line[pixel.row],
    colReads: line[pixel.col],
    seen: fill(geometry.outHeight, geometry.outWidth, (row, col) =>
      reads(row, pixel.row) && reads(col, pixel.col) ? 1 : 0,
    ),
    corner: at(0, 0),
    side: at(0, middle),
    centre: at(middle, middle),
    even: counts.data.every((count: number) => count === counts.data[0]),
  };
}

/** The side of the map after each layer, the input first; null from where the kernel no longer fits. */
export type Sizes = readonly (number | null)[];

export function sizesOverLayers(n: number, k: number, p: number): Sizes {
  const sizes: (number | null)[] = [n];
  for (let layer = 1; layer <= LAYERS; layer++) {
    const before = sizes[layer - 1];
    const fits = before !== null && convGeometry(before, k, { padding: p }).fits;
    sizes.push(fits ? outputSize(before, k, { padding: p }) : null);
  }
  return sizes;
}

/** How one layer came to its size; null where the kernel did not fit, and for the input. */
export function layerFacts(sizes: Sizes, layer: number, k: number, p: number): SizeFacts | null {
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

/** The window was cut from the padded picture; its cells get their places in the picture back. */
export function markPadding(window: WindowFacts, n: number, p: number): WindowFacts {
  return {
    ...window,
    taps: window.taps.map((tap) => {
      const inputRow = tap.paddedRow - p;
      const inputCol = tap.paddedCol - p;
      return {
        ...tap,
        inputRow,
        inputCol,
        isPadding: outside(inputRow, n) || outside(inputCol, n),
      };
    }),
  };
}

function outside(index: number, size: number): boolean {
  return index < 0 || index >= size;
}
