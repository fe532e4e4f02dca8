import { integer } from './check';
import { type Floats, requireTensor, type Tensor } from './tensor';

/**
 * The position of the largest value; of equal ones the first. NaN counts as the largest, as in max pooling,
 * so that it cannot hide. Throws when there are no values.
 */
export function argmax(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('argmax: values must not be empty');
  let best = 0;
  for (let i = 1; i < values.length && !Number.isNaN(values[best]); i++) {
    if (values[i] > values[best] || Number.isNaN(values[i])) best = i;
  }
  return best;
}

/** The largest |x|: 0 when there are no values, NaN when one of them is. */
export function maxMagnitude(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
}

/**
 * The plane of one channel, H · W numbers in reading order, of item `n` of [N, C, H, W]; of a kernel
 * [O, I, kh, kw] the slice of filter `n` that reads this channel. It shares its memory with the tensor.
 * Throws when the tensor has no such plane.
 */
export function channel(input: Tensor, index: number, n = 0): Floats {
  requireTensor('channel', 'input', input, 'NCHW');
  const [batch, channels, height, width] = input.shape;
  requireBelow('index', index, channels);
  requireBelow('n', n, batch);
  const area = height * width;
  const first = (n * channels + index) * area;
  return input.data.subarray(first, first + area);
}

/** The planes of all channels of item `n`, in order, each as `channel` gives it. */
export function channels(input: Tensor, n = 0): Floats[] {
  requireTensor('channels', 'input', input, 'NCHW');
  return Array.from({ length: input.shape[1] }, (_, index) => channel(input, index, n));
}

function requireBelow(name: string, value: number, count: number): void {
  integer('channel', name, value, 0);
  if (value >= count) {
    throw new RangeError(`channel: ${name} must be below ${count}, got ${value}`);
  }
}
