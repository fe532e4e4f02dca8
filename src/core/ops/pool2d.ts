import { maxOfFourInto } from '../fast/maxOfFour';
import { requireOptions } from '../tensor/check';
import { type Floats, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';
import {
  type ConvGeometry,
  geometryOf,
  type Padding,
  requireFit,
  type Size,
  sizeAxis,
} from './geometry';

/** `stride` defaults to `size`, so that windows tile the image. */
export type PoolOptions = { size: Size; stride?: Size; padding?: Padding };

export type PoolGeometry = ConvGeometry & { sizeHeight: number; sizeWidth: number };

/** The geometry of a pooling. Throws when padding exceeds half the window: a window could be all padding. */
export function poolGeometryOf(
  fn: string,
  inHeight: number,
  inWidth: number,
  options: PoolOptions,
): PoolGeometry {
  requireOptions(fn, options);
  const { size, stride = size, padding } = options;
  if (size === undefined) throw new TypeError(`${fn}: size is missing`);
  const sizeHeight = sizeAxis(fn, 'size', size, 0, 1, 1);
  const sizeWidth = sizeAxis(fn, 'size', size, 1, 1, 1);
  const geometry = geometryOf(fn, inHeight, inWidth, sizeHeight, sizeWidth, { stride, padding });
  const { top, right, bottom, left } = geometry.padding;
  if (2 * Math.max(top, bottom) > sizeHeight || 2 * Math.max(left, right) > sizeWidth) {
    throw new RangeError(
      `${fn}: padding must be at most half of the ${sizeHeight} × ${sizeWidth} window, got [${top}, ${right}, ${bottom}, ${left}]`,
    );
  }
  requireFit(fn, 'window', geometry);
  return { ...geometry, sizeHeight, sizeWidth };
}

/**
 * The largest value of each window: [N, C, H, W] → [N, C, outHeight, outWidth]. Of equal values the first
 * in reading order wins; padding never wins. `argmax` holds each winner's position in `input.data`.
 * To be read: maxPool2dReference in reference.ts.
 */
export function maxPool2d(
  input: Tensor,
  options: PoolOptions,
): { output: Tensor; argmax: Int32Array } {
  requireTensor('maxPool2d', 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf('maxPool2d', inHeight, inWidth, options);
  const shape = [batch, channels, geometry.outHeight, geometry.outWidth];
  const output = zerosLike('maxPool2d', input, shape);
  const argmax = new Int32Array(output.data.length);
  maxPoolInto(output.data, argmax, input.data, batch * channels, inHeight, inWidth, geometry);
  return { output, argmax };
}

/**
 * Visits the windows in the order of the outputs: `start` is where their plane begins, and the rows and
 * columns are those of their real pixels, the ends not included.
 */
export function forEachWindow(
  planes: number,
  inHeight: number,
  inWidth: number,
  geometry: PoolGeometry,
  visit: (
    start: number,
    firstRow: number,
    endRow: number,
    firstCol: number,
    endCol: number,
  ) => void,
): void {
  const { outHeight, outWidth, strideHeight, strideWidth, sizeHeight, sizeWidth } = geometry;
  const { top, left } = geometry.padding;
  for (let plane = 0; plane < planes; plane++) {
    const start = plane * inHeight * inWidth;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = Math.max(0, row * strideHeight - top);
      const endRow = Math.min(inHeight, row * strideHeight - top + sizeHeight);
      for (let col = 0; col < outWidth; col++) {
        const firstCol = Math.max(0, col * strideWidth - left);
        const endCol = Math.min(inWidth, col * strideWidth - left + sizeWidth);
        visit(start, firstRow, endRow, firstCol, endCol);
      }
    }
  }
}

/** Windows of 2 × 2 side by side without padding, the usual pooling, which has code of its own. */
export function tilesByTwo({
  sizeHeight,
  sizeWidth,
  strideHeight,
  strideWidth,
  padding,
}: PoolGeometry): boolean {
  const { top, right, bottom, left } = padding;
  const twos = sizeHeight === 2 && sizeWidth === 2 && strideHeight === 2 && strideWidth === 2;
  return twos && top + right + bottom + left === 0;
}

/**
 * maxPool2d of `planes` images of one channel, into arrays that the caller owns. With `rectify`, for
 * windows that tile by two, ReLU of the largest.
 */
export function maxPoolInto(
  output: Floats,
  argmax: Int32Array,
  input: Floats,
  planes: number,
  inHeight: number,
  inWidth: number,
  geometry: PoolGeometry,
  rectify = false,
): void {
  if (tilesByTwo(geometry)) {
    const { outHeight, outWidth } = geometry;
    maxOfFourInto(output, argmax, input, planes, inHeight, inWidth, outHeight, outWidth, rectify);
    return;
  }
  let at = 0;
  forEachWindow(
    planes,
    inHeight,
    inWidth,
    geometry,
    (start, firstRow, endRow, firstCol, endCol) => {
      let winner = (start + firstRow * inWidth + firstCol) | 0;
      let best = input[winner];
      for (let y = firstRow; y < endRow; y++) {
        const end = (start + y * inWidth + endCol) | 0;
        for (let i = (start + y * inWidth + firstCol) | 0; i < end; i++) {
          const value = input[i];
          // NaN wins, as in PyTorch, so that it cannot hide.
          if (value > best || Number.isNaN(value)) {
            best = value;
            winner = i;
          }
        }
      }
      output[at] = best;
      argmax[at++] = winner;
    },
  );
}

/**
 * The mean of each window: [N, C, H, W] → [N, C, outHeight, outWidth]. With `countIncludePad` (the
 * default) padding zeros count as values; without, the sum is divided by the real pixels only.
 * To be read: avgPool2dReference in reference.ts.
 */
export function avgPool2d(
  input: Tensor,
  options: PoolOptions & { countIncludePad?: boolean },
): Tensor {
  requireTensor('avgPool2d', 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf('avgPool2d', inHeight, inWidth, options);
  const shape = [batch, channels, geometry.outHeight, geometry.outWidth];
  const output = zerosLike('avgPool2d', input, shape);
  const includePad = options.countIncludePad ?? true;
  avgPoolInto(output.data, input.data, batch * channels, inHeight, inWidth, geometry, includePad);
  return output;
}

/** avgPool2d of `planes` images of one channel, into an array that the caller owns. */
export function avgPoolInto(
  output: Floats,
  input: Floats,
  planes: number,
  inHeight: number,
  inWidth: number,
  geometry: PoolGeometry,
  includePad: boolean,
): void {
  const size = geometry.sizeHeight * geometry.sizeWidth;
  let at = 0;
  forEachWindow(
    planes,
    inHeight,
    inWidth,
    geometry,
    (start, firstRow, endRow, firstCol, endCol) => {
      let sum = 0;
      for (let y = firstRow; y < endRow; y++) {
        for (let x = firstCol; x < endCol; x++) sum += input[(start + y * inWidth + x) | 0];
      }
      const real = (endRow - firstRow) * (endCol - firstCol);
      output[at++] = sum / (includePad ? size : real);
    },
  );
}
