import { badInteger, show } from './check';

/**
 * A block of numbers in row-major order. Images are NCHW (batch, channels, height, width), kernels
 * OIHW (out channels, in channels, height, width), as in PyTorch.
 */
export type Tensor = {
  readonly shape: readonly number[];
  readonly data: Floats;
};

/** The numbers of a tensor. */
export type Floats = Float32Array | Float64Array;

export type ElementType = 'float32' | 'float64';

/** Index arithmetic uses 32-bit integers, so a tensor holds at most this many elements. */
const MAX_ELEMENTS = 2 ** 31 - 1;

/**
 * The number of elements of a tensor of this shape; an empty shape is one number.
 * Throws when a size is not a positive integer, or when there are more than 2³¹ − 1 elements.
 */
export function elementCount(fn: string, shape: readonly number[]): number {
  if (!Array.isArray(shape))
    throw new TypeError(`${fn}: shape must be an array, got ${show(shape)}`);
  let count = 1;
  for (let axis = 0; axis < shape.length; axis++) {
    const size = shape[axis];
    if (!Number.isInteger(size) || size < 1) badInteger(fn, `shape[${axis}]`, size, 1);
    count *= size;
  }
  if (count > MAX_ELEMENTS) {
    throw new RangeError(`${fn}: ${show(shape)} is more than ${MAX_ELEMENTS} elements`);
  }
  return count;
}

function allocate(
  fn: string,
  shape: readonly number[],
  wide: boolean,
): Float32Array | Float64Array {
  const count = elementCount(fn, shape);
  try {
    return wide ? new Float64Array(count) : new Float32Array(count);
  } catch {
    throw new RangeError(`${fn}: no memory for a tensor of shape ${show(shape)}`);
  }
}

/**
 * A tensor with a copy of `data`. Typed arrays of floats keep their type, anything else becomes float32,
 * unless `type` says otherwise. Throws when the number of values does not match the shape.
 */
export function tensor(
  data: ArrayLike<number>,
  shape: readonly number[],
  type: ElementType = data instanceof Float64Array ? 'float64' : 'float32',
): Tensor {
  if (typeof data !== 'object' || data === null || typeof data.length !== 'number') {
    throw new TypeError(`tensor: data must be an array of numbers, got ${show(data)}`);
  }
  requireElementType('tensor', type);
  const count = elementCount('tensor', shape);
  if (data.length !== count) {
    throw new RangeError(
      `tensor: shape ${show(shape)} holds ${count} values, data has ${data.length}`,
    );
  }
  if (!ArrayBuffer.isView(data)) {
    for (let i = 0; i < count; i++) {
      if (typeof data[i] !== 'number') {
        throw new TypeError(`tensor: data[${i}] must be a number, got ${show(data[i])}`);
      }
    }
  }
  return {
    shape: [...shape],
    data: type === 'float64' ? Float64Array.from(data) : Float32Array.from(data),
  };
}

/** A tensor of zeros. */
export function zeros(shape: readonly number[], type: ElementType = 'float32'): Tensor {
  requireElementType('zeros', type);
  return { shape: [...shape], data: allocate('zeros', shape, type === 'float64') };
}

function requireElementType(fn: string, type: unknown): void {
  if (type !== 'float32' && type !== 'float64') {
    throw new TypeError(`${fn}: type must be 'float32' or 'float64', got ${show(type)}`);
  }
}

/** A tensor of zeros that keeps the element type of `model`. */
export function zerosLike(fn: string, model: Tensor, shape: readonly number[]): Tensor {
  return { shape, data: allocate(fn, shape, model.data instanceof Float64Array) };
}

/** Throws unless `value` is a well-formed tensor of this rank; `layout` names its axes, as in 'NCHW'. */
export function requireTensor(fn: string, name: string, value: Tensor, layout: string): void {
  requireAnyTensor(fn, name, value);
  if (value.shape.length !== layout.length) {
    throw new RangeError(
      `${fn}: ${name} must have ${layout.length} axes (${layout}), got shape ${show(value.shape)}`,
    );
  }
}

/** Throws unless `value` is a tensor whose data matches its shape. */
export function requireAnyTensor(fn: string, name: string, value: Tensor): void {
  if (
    typeof value !== 'object' ||
    value === null ||
    !Array.isArray(value.shape) ||
    !(value.data instanceof Float32Array || value.data instanceof Float64Array)
  ) {
    throw new TypeError(`${fn}: ${name} must be a tensor, got ${show(value)}`);
  }
  if (elementCount(fn, value.shape) !== value.data.length) {
    throw new RangeError(
      `${fn}: ${name} has shape ${show(value.shape)} but ${value.data.length} values`,
    );
  }
}

/** Throws unless `value` is a tensor of exactly this shape. */
export function requireShape(
  fn: string,
  name: string,
  value: Tensor,
  shape: readonly number[],
): void {
  requireAnyTensor(fn, name, value);
  if (value.shape.length !== shape.length || value.shape.some((size, i) => size !== shape[i])) {
    throw new RangeError(`${fn}: ${name} must have shape ${show(shape)}, got ${show(value.shape)}`);
  }
}
