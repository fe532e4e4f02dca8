import { integer, show } from '../tensor/check';
import { requireTensor, type Tensor, zerosLike } from '../tensor/tensor';
import { type Padding, paddingSides, type Size, sizeAxis } from './geometry';

export type PadMode = 'zeros' | 'reflect' | 'replicate';

/** The input index that padded index `i` repeats, −1 for a zero. */
function sourceIndex(i: number, size: number, mode: PadMode): number {
  if (i >= 0 && i < size) return i;
  if (mode === 'zeros') return -1;
  if (mode === 'replicate') return i < 0 ? 0 : size - 1;
  return i < 0 ? -i : 2 * (size - 1) - i;
}

/**
 * A border around height and width: [N, C, H, W] → [N, C, top + H + bottom, left + W + right].
 * 'reflect' mirrors without repeating the edge and therefore needs padding < size, or it throws.
 */
export function pad2d(input: Tensor, padding: Padding, mode: PadMode = 'zeros'): Tensor {
  requireTensor('pad2d', 'input', input, 'NCHW');
  if (mode !== 'zeros' && mode !== 'reflect' && mode !== 'replicate') {
    throw new TypeError(`pad2d: mode must be 'zeros', 'reflect' or 'replicate', got ${show(mode)}`);
  }
  if (padding === undefined) throw new TypeError('pad2d: padding is missing');
  const { top, right, bottom, left } = paddingSides('pad2d', padding);
  const [batch, channels, inHeight, inWidth] = input.shape;
  if (
    mode === 'reflect' &&
    (Math.max(top, bottom) >= inHeight || Math.max(left, right) >= inWidth)
  ) {
    throw new RangeError(
      `pad2d: reflect needs padding smaller than the input of ${inHeight} × ${inWidth}, got ${show([top, right, bottom, left])}`,
    );
  }
  const outHeight = top + inHeight + bottom;
  const outWidth = left + inWidth + right;
  const output = zerosLike('pad2d', input, [batch, channels, outHeight, outWidth]);
  for (let plane = 0; plane < batch * channels; plane++) {
    for (let row = 0; row < outHeight; row++) {
      const y = sourceIndex(row - top, inHeight, mode);
      if (y < 0) continue;
      const to = (plane * outHeight + row) * outWidth;
      const from = (plane * inHeight + y) * inWidth;
      for (let col = 0; col < outWidth; col++) {
        const x = sourceIndex(col - left, inWidth, mode);
        if (x >= 0) output.data[to + col] = input.data[from + x];
      }
    }
  }
  return output;
}

/** Turns every kernel [O, I, kh, kw] by 180°: both axes flipped. */
export function rot180(kernel: Tensor): Tensor {
  requireTensor('rot180', 'kernel', kernel, 'OIHW');
  const area = kernel.shape[2] * kernel.shape[3];
  const turned = zerosLike('rot180', kernel, kernel.shape);
  for (let start = 0; start < kernel.data.length; start += area) {
    for (let i = 0; i < area; i++) turned.data[start + i] = kernel.data[start + area - 1 - i];
  }
  return turned;
}

/**
 * Spreads an image by stride − 1 zeros between neighbours, none outside:
 * [N, C, H, W] → [N, C, (H − 1) · stride + 1, (W − 1) · stride + 1].
 */
export function dilate2d(input: Tensor, stride: Size): Tensor {
  requireTensor('dilate2d', 'input', input, 'NCHW');
  if (stride === undefined) integer('dilate2d', 'stride', stride, 1);
  const strideHeight = sizeAxis('dilate2d', 'stride', stride, 0, 1, 1);
  const strideWidth = sizeAxis('dilate2d', 'stride', stride, 1, 1, 1);
  const [batch, channels, inHeight, inWidth] = input.shape;
  const outHeight = (inHeight - 1) * strideHeight + 1;
  const outWidth = (inWidth - 1) * strideWidth + 1;
  const output = zerosLike('dilate2d', input, [batch, channels, outHeight, outWidth]);
  let at = 0;
  for (let plane = 0; plane < batch * channels; plane++) {
    for (let row = 0; row < inHeight; row++) {
      const to = (plane * outHeight + row * strideHeight) * outWidth;
      for (let col = 0; col < inWidth; col++) {
        output.data[to + col * strideWidth] = input.data[at++];
      }
    }
  }
  return output;
}
