import { requireOptions } from './check';
import {
  type ConvGeometry,
  geometryOf,
  type Padding,
  requireFit,
  type Size,
  sizeAxis,
} from './geometry';
import { requireShape, requireTensor, type Tensor, zerosLike } from './tensor';

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
 */
export function maxPool2d(
  input: Tensor,
  options: PoolOptions,
): { output: Tensor; argmax: Int32Array } {
  requireTensor('maxPool2d', 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf('maxPool2d', inHeight, inWidth, options);
  const { outHeight, outWidth, strideHeight, strideWidth, sizeHeight, sizeWidth } = geometry;
  const { top, left } = geometry.padding;
  const output = zerosLike('maxPool2d', input, [batch, channels, outHeight, outWidth]);
  const argmax = new Int32Array(output.data.length);
  const data = input.data;
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    const start = plane * inHeight * inWidth;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = Math.max(0, row * strideHeight - top);
      const endRow = Math.min(inHeight, row * strideHeight - top + sizeHeight);
      for (let col = 0; col < outWidth; col++) {
        const firstCol = Math.max(0, col * strideWidth - left);
        const endCol = Math.min(inWidth, col * strideWidth - left + sizeWidth);
        let winner = start + firstRow * inWidth + firstCol;
        let best = data[winner];
        for (let y = firstRow; y < endRow; y++) {
          for (let x = firstCol; x < endCol; x++) {
            const value = data[(start + y * inWidth + x) | 0];
            // NaN wins, as in PyTorch, so that it cannot hide.
            if (value > best || Number.isNaN(value)) {
              best = value;
              winner = start + y * inWidth + x;
            }
          }
        }
        output.data[at] = best;
        argmax[at++] = winner;
      }
    }
  }
  return { output, argmax };
}

/**
 * The mean of each window: [N, C, H, W] → [N, C, outHeight, outWidth]. With `countIncludePad` (the
 * default) padding zeros count as values; without, the sum is divided by the real pixels only.
 */
export function avgPool2d(
  input: Tensor,
  options: PoolOptions & { countIncludePad?: boolean },
): Tensor {
  requireTensor('avgPool2d', 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf('avgPool2d', inHeight, inWidth, options);
  const { outHeight, outWidth, strideHeight, strideWidth, sizeHeight, sizeWidth } = geometry;
  const { top, left } = geometry.padding;
  const includePad = options.countIncludePad ?? true;
  const output = zerosLike('avgPool2d', input, [batch, channels, outHeight, outWidth]);
  const data = input.data;
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    const start = plane * inHeight * inWidth;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = Math.max(0, row * strideHeight - top);
      const endRow = Math.min(inHeight, row * strideHeight - top + sizeHeight);
      for (let col = 0; col < outWidth; col++) {
        const firstCol = Math.max(0, col * strideWidth - left);
        const endCol = Math.min(inWidth, col * strideWidth - left + sizeWidth);
        let sum = 0;
        for (let y = firstRow; y < endRow; y++) {
          for (let x = firstCol; x < endCol; x++) sum += data[(start + y * inWidth + x) | 0];
        }
        const real = (endRow - firstRow) * (endCol - firstCol);
        output.data[at++] = sum / (includePad ? sizeHeight * sizeWidth : real);
      }
    }
  }
  return output;
}

/**
 * ∂L/∂input of maxPool2d: every gradient goes to the winner that `argmax` names, and adds up where
 * windows overlap. Throws when argmax does not belong to these shapes.
 */
export function maxPool2dGrad(
  gradOutput: Tensor,
  argmax: Int32Array,
  inputShape: readonly number[],
): Tensor {
  requireTensor('maxPool2dGrad', 'gradOutput', gradOutput, 'NCHW');
  if (!(argmax instanceof Int32Array) || argmax.length !== gradOutput.data.length) {
    throw new TypeError(
      `maxPool2dGrad: argmax must be an Int32Array of ${gradOutput.data.length} positions`,
    );
  }
  const gradInput = zerosLike('maxPool2dGrad', gradOutput, [...inputShape]);
  const count = gradInput.data.length;
  for (let i = 0; i < argmax.length; i++) {
    if (argmax[i] < 0 || argmax[i] >= count) {
      throw new RangeError(`maxPool2dGrad: argmax[${i}] must be below ${count}, got ${argmax[i]}`);
    }
    gradInput.data[argmax[i]] += gradOutput.data[i];
  }
  return gradInput;
}

/** ∂L/∂input of avgPool2d: every pixel of a window gets an equal share of its gradient. */
export function avgPool2dGrad(
  gradOutput: Tensor,
  inputShape: readonly number[],
  options: PoolOptions & { countIncludePad?: boolean },
): Tensor {
  const fn = 'avgPool2dGrad';
  const gradInput = zerosLike(fn, gradOutput, [...inputShape]);
  requireTensor(fn, 'inputShape', gradInput, 'NCHW');
  const [batch, channels, inHeight, inWidth] = inputShape;
  const geometry = poolGeometryOf(fn, inHeight, inWidth, options);
  const { outHeight, outWidth, strideHeight, strideWidth, sizeHeight, sizeWidth } = geometry;
  requireShape(fn, 'gradOutput', gradOutput, [batch, channels, outHeight, outWidth]);
  const { top, left } = geometry.padding;
  const includePad = options.countIncludePad ?? true;
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    const start = plane * inHeight * inWidth;
    for (let row = 0; row < outHeight; row++) {
      const firstRow = Math.max(0, row * strideHeight - top);
      const endRow = Math.min(inHeight, row * strideHeight - top + sizeHeight);
      for (let col = 0; col < outWidth; col++) {
        const firstCol = Math.max(0, col * strideWidth - left);
        const endCol = Math.min(inWidth, col * strideWidth - left + sizeWidth);
        const real = (endRow - firstRow) * (endCol - firstCol);
        const share = gradOutput.data[at++] / (includePad ? sizeHeight * sizeWidth : real);
        for (let y = firstRow; y < endRow; y++) {
          for (let x = firstCol; x < endCol; x++) gradInput.data[start + y * inWidth + x] += share;
        }
      }
    }
  }
  return gradInput;
}
