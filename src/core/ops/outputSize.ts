import { integer, requireOptions, show } from '../tensor/check';
import { geometryOf, type Padding, requireFit } from './geometry';

/** A number pads each side of the axis, [before, after] each its own. */
type AxisPadding = number | readonly [before: number, after: number];
type AxisOptions = { stride?: number; dilation?: number };

/**
 * The output size of one axis: ⌊(n + before + after − d(k−1) − 1) / s⌋ + 1 (Dumoulin and Visin, 2016).
 * A number pads each side, [before, after] each its own; 'same' gives ⌈n / s⌉, the odd zero after.
 * Throws when the kernel does not fit, and for anything that is not a whole number in range.
 */
export function outputSize(
  inputSize: number,
  kernelSize: number,
  options: AxisOptions & { padding?: AxisPadding | 'same' | 'valid' } = {},
): number {
  const fn = 'outputSize';
  requireOptions(fn, options);
  integer(fn, 'inputSize', inputSize, 1);
  integer(fn, 'kernelSize', kernelSize, 1);
  const stride = integer(fn, 'stride', options.stride ?? 1, 1);
  const dilation = integer(fn, 'dilation', options.dilation ?? 1, 1);
  const { padding } = options;
  if (Array.isArray(padding) && padding.length !== 2) {
    throw new TypeError(`${fn}: padding must be a number or [before, after], got ${show(padding)}`);
  }
  // The rows carry the axis; the columns are a single pixel under a single tap.
  const sides = Array.isArray(padding) ? ([padding[0], 0, padding[1], 0] as const) : padding;
  const geometry = geometryOf(fn, inputSize, 1, kernelSize, 1, {
    stride: [stride, 1],
    dilation: [dilation, 1],
    padding: sides as Padding,
  });
  requireFit(fn, 'kernel', geometry);
  return geometry.outHeight;
}

/**
 * The output size of one axis of a transposed convolution: (n − 1)s − before − after + d(k − 1) + 1, so
 * (n − 1)s − 2p + k without dilation (Dumoulin and Visin, 2016). It is the smallest input from which a
 * convolution of these settings gives n outputs; the numbers themselves come from conv2dGradInput with an
 * inputShape of this size. Throws when nothing is left, and for anything that is not a whole number in range.
 */
export function transposedSize(
  inputSize: number,
  kernelSize: number,
  options: AxisOptions & { padding?: AxisPadding } = {},
): number {
  const fn = 'transposedSize';
  requireOptions(fn, options);
  integer(fn, 'inputSize', inputSize, 1);
  integer(fn, 'kernelSize', kernelSize, 1);
  const stride = integer(fn, 'stride', options.stride ?? 1, 1);
  const dilation = integer(fn, 'dilation', options.dilation ?? 1, 1);
  const { padding = 0 } = options;
  const sides = Array.isArray(padding) ? padding : [padding, padding];
  if (sides.length !== 2) {
    throw new TypeError(`${fn}: padding must be a number or [before, after], got ${show(padding)}`);
  }
  const [before, after] = sides.map((side) => integer(fn, 'padding', side, 0));
  const size = (inputSize - 1) * stride - before - after + dilation * (kernelSize - 1) + 1;
  if (size < 1) {
    throw new RangeError(`${fn}: padding of ${before} + ${after} leaves no output, got ${size}`);
  }
  return size;
}
