import { type ElementType, random, type Tensor, tensor } from './index';

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
