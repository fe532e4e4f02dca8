import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Conv2dOptions,
  conv2d,
  conv2dGradInputReference,
  conv2dGradKernelReference,
  convGeometry,
  type ElementType,
  random,
  type Tensor,
  tensor,
} from '../index';

/** For tests only: a tensor of normals that depends on the seed alone; float64 unless told. */
export function normals(
  seed: number,
  shape: readonly number[],
  type: ElementType = 'float64',
): Tensor {
  const source = random(seed);
  const data = new Float64Array(shape.reduce((count, size) => count * size, 1));
  for (let i = 0; i < data.length; i++) data[i] = source.normal();
  return tensor(data, shape, type);
}

/** For tests only: a float64 tensor of rows, channels or batches written as nested lists. */
export function nested(values: unknown): Tensor {
  const shape: number[] = [];
  for (let inner = values; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  const flat = (values as unknown[]).flat(Number.POSITIVE_INFINITY) as number[];
  return tensor(Float64Array.from(flat), shape);
}

/** For tests only: Σ aᵢ bᵢ. */
export function dot(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i] * b.data[i];
  return sum;
}

/** For tests only: the largest |aᵢ − bᵢ|. */
export function distance(a: Tensor, b: Tensor): number {
  let most = 0;
  for (let i = 0; i < a.data.length; i++) most = Math.max(most, Math.abs(a.data[i] - b.data[i]));
  return most;
}

/**
 * For tests only: ∂f/∂x by central differences, the step that floating point really took underneath.
 * Good to about 1e-8 for smooth f of values near 1.
 */
export function numericGradient(f: (x: Tensor) => number, x: Tensor, step = 1e-5): Tensor {
  const gradient = Float64Array.from(x.data, (value, i) => {
    const above = Float64Array.from(x.data);
    const below = Float64Array.from(x.data);
    above[i] = value + step;
    below[i] = value - step;
    const rise = f(tensor(above, x.shape)) - f(tensor(below, x.shape));
    return rise / (above[i] - below[i]);
  });
  return tensor(gradient, x.shape);
}

/** For tests only: both gradients of conv2d by the readable loops, in float64. */
export function plainGradients(
  { input, kernel, options }: { input: Tensor; kernel: Tensor; options: Conv2dOptions },
  gradOutput: Tensor,
): { gradInput: Tensor; gradKernel: Tensor } {
  const wide = ({ shape, data }: Tensor) => ({ shape, data: Float64Array.from(data) });
  return {
    gradInput: conv2dGradInputReference(wide(gradOutput), kernel, input.shape, options),
    gradKernel: conv2dGradKernelReference(wide(input), gradOutput, kernel.shape, options),
  };
}

export const int = (min: number, max: number) => fc.integer({ min, max });
/** For tests only: small convolutions of every kind, with numbers. */
export const geometries = fc
  .record({
    seed: int(0, 1e6),
    batch: int(1, 2),
    groups: int(1, 2),
    groupIn: int(1, 2),
    groupOut: int(1, 3),
    size: fc.tuple(int(1, 7), int(1, 7)),
    kernel: fc.tuple(int(1, 3), int(1, 4)),
    stride: fc.tuple(int(1, 4), int(1, 4)),
    dilation: fc.tuple(int(1, 3), int(1, 3)),
    padding: fc.tuple(int(0, 3), int(0, 3), int(0, 3), int(0, 3)),
  })
  .filter((c) => convGeometry(c.size, c.kernel, c).fits)
  .map((c) => {
    const options: Conv2dOptions = {
      stride: c.stride,
      dilation: c.dilation,
      padding: c.padding,
      groups: c.groups,
    };
    const input = normals(c.seed, [c.batch, c.groups * c.groupIn, ...c.size]);
    const kernel = normals(c.seed + 1, [c.groups * c.groupOut, c.groupIn, ...c.kernel]);
    const gradOutput = normals(c.seed + 2, conv2d(input, kernel, options).shape);
    return { ...c, options, input, kernel, gradOutput };
  });

const scale = (x: Tensor) => Math.max(1, ...x.data.map(Math.abs));
/** For tests only: expects equal shapes, and the largest error over the largest magnitude within `tolerance`. */
export function near(actual: Tensor, expected: Tensor, tolerance: number): void {
  expect(actual.shape).toEqual(expected.shape);
  expect(distance(actual, expected) / scale(expected)).toBeLessThanOrEqual(tolerance);
}

export type Refusal = [call: () => unknown, error: typeof RangeError, message: string];

/** For tests only: one test for each call, which must throw this error with this message. */
export function expectRefusals(refusals: readonly Refusal[]): void {
  test.each(refusals.map(([call, error, message]) => ({ call, error, message })))(
    '$message',
    ({ call, error, message }) => {
      expect(call).toThrow(error);
      expect(call).toThrow(message);
    },
  );
}
