import { badInteger, integer, requireOptions, show } from '../tensor/check';

export type Size = number | readonly [height: number, width: number];
export type Padding =
  | Size
  | readonly [top: number, right: number, bottom: number, left: number]
  | 'same'
  | 'valid';
export type Sides = { top: number; right: number; bottom: number; left: number };

/** Where a window slides. Defaults: stride 1, padding 0, dilation 1. */
export type WindowOptions = { stride?: Size; padding?: Padding; dilation?: Size };

/** Everything that follows from the sizes alone, in rows, columns and pixels. */
export type ConvGeometry = {
  outHeight: number;
  outWidth: number;
  padding: Sides;
  paddedHeight: number;
  paddedWidth: number;
  effectiveKernelHeight: number;
  effectiveKernelWidth: number;
  strideHeight: number;
  strideWidth: number;
  dilationHeight: number;
  dilationWidth: number;
  /** Padded rows and columns left over at the far side, which no window reaches. */
  remainderRows: number;
  remainderCols: number;
  /** False when the kernel, spread by its dilation, is larger than the padded input. */
  fits: boolean;
};

const TOP = 0;
const RIGHT = 1;
const BOTTOM = 2;
const LEFT = 3;

/** One axis (0 height, 1 width) of a size. */
export function sizeAxis(
  fn: string,
  name: string,
  size: Size | undefined,
  axis: 0 | 1,
  fallback: number,
  minimum: number,
): number {
  if (size === undefined) return fallback;
  if (typeof size === 'number') return integer(fn, name, size, minimum);
  if (!Array.isArray(size) || size.length !== 2) {
    throw new TypeError(`${fn}: ${name} must be a number or [height, width], got ${show(size)}`);
  }
  const value = size[axis];
  if (!Number.isInteger(value) || value < minimum) {
    badInteger(fn, `${name}[${axis}]`, value, minimum);
  }
  return value;
}

function paddingSide(fn: string, padding: Padding | undefined, side: 0 | 1 | 2 | 3): number {
  if (padding === undefined || padding === 'valid') return 0;
  if (typeof padding === 'number') return integer(fn, 'padding', padding, 0);
  if (!Array.isArray(padding) || (padding.length !== 2 && padding.length !== 4)) {
    throw new TypeError(
      `${fn}: padding must be a number, [height, width], [top, right, bottom, left], 'same' or 'valid', got ${show(padding)}`,
    );
  }
  return integer(fn, 'padding', padding[padding.length === 4 ? side : side & 1], 0);
}

/** All zeros that 'same' adds on one axis, so that the output is ⌈inputSize / stride⌉. */
function samePadding(inputSize: number, effectiveKernel: number, stride: number): number {
  const outSize = Math.ceil(inputSize / stride);
  return Math.max(0, (outSize - 1) * stride + effectiveKernel - inputSize);
}

/** The padding of each side in numbers; never 'same', which needs a kernel. */
export function paddingSides(fn: string, padding: Padding | undefined): Sides {
  if (padding === 'same') {
    throw new TypeError(`${fn}: padding 'same' needs a kernel; give numbers`);
  }
  return {
    top: paddingSide(fn, padding, TOP),
    right: paddingSide(fn, padding, RIGHT),
    bottom: paddingSide(fn, padding, BOTTOM),
    left: paddingSide(fn, padding, LEFT),
  };
}

/** The geometry for a caller that has already read the four sizes; `fn` is named in errors. */
export function geometryOf(
  fn: string,
  inHeight: number,
  inWidth: number,
  kernelHeight: number,
  kernelWidth: number,
  options: WindowOptions,
): ConvGeometry {
  requireOptions(fn, options);
  const { stride, padding, dilation } = options;
  const strideHeight = sizeAxis(fn, 'stride', stride, 0, 1, 1);
  const strideWidth = sizeAxis(fn, 'stride', stride, 1, 1, 1);
  const dilationHeight = sizeAxis(fn, 'dilation', dilation, 0, 1, 1);
  const dilationWidth = sizeAxis(fn, 'dilation', dilation, 1, 1, 1);
  const effectiveKernelHeight = dilationHeight * (kernelHeight - 1) + 1;
  const effectiveKernelWidth = dilationWidth * (kernelWidth - 1) + 1;
  let sides: Sides;
  if (padding === 'same') {
    const rows = samePadding(inHeight, effectiveKernelHeight, strideHeight);
    const cols = samePadding(inWidth, effectiveKernelWidth, strideWidth);
    const top = Math.floor(rows / 2);
    const left = Math.floor(cols / 2);
    sides = { top, right: cols - left, bottom: rows - top, left };
  } else {
    sides = paddingSides(fn, padding);
  }
  const paddedHeight = inHeight + sides.top + sides.bottom;
  const paddedWidth = inWidth + sides.left + sides.right;
  const spareRows = paddedHeight - effectiveKernelHeight;
  const spareCols = paddedWidth - effectiveKernelWidth;
  const fits = spareRows >= 0 && spareCols >= 0;
  return {
    outHeight: fits ? Math.floor(spareRows / strideHeight) + 1 : 0,
    outWidth: fits ? Math.floor(spareCols / strideWidth) + 1 : 0,
    padding: sides,
    paddedHeight,
    paddedWidth,
    effectiveKernelHeight,
    effectiveKernelWidth,
    strideHeight,
    strideWidth,
    dilationHeight,
    dilationWidth,
    remainderRows: fits ? spareRows % strideHeight : 0,
    remainderCols: fits ? spareCols % strideWidth : 0,
    fits,
  };
}

/** Throws when the window does not fit; `what` is 'kernel' or 'window'. */
export function requireFit(fn: string, what: string, geometry: ConvGeometry): void {
  if (geometry.fits) return;
  const {
    effectiveKernelHeight: kh,
    effectiveKernelWidth: kw,
    paddedHeight,
    paddedWidth,
  } = geometry;
  const spread =
    geometry.dilationHeight > 1 || geometry.dilationWidth > 1 ? ' (with dilation)' : '';
  throw new RangeError(
    `${fn}: ${what} of ${kh} × ${kw}${spread} does not fit the padded input of ${paddedHeight} × ${paddedWidth}`,
  );
}

function readSizes(
  fn: string,
  inputSize: Size,
  kernelSize: Size,
  options: WindowOptions,
): { inHeight: number; inWidth: number; geometry: ConvGeometry; kh: number; kw: number } {
  const inHeight = sizeAxis(fn, 'inputSize', inputSize, 0, 0, 1);
  const inWidth = sizeAxis(fn, 'inputSize', inputSize, 1, 0, 1);
  const kh = sizeAxis(fn, 'kernelSize', kernelSize, 0, 0, 1);
  const kw = sizeAxis(fn, 'kernelSize', kernelSize, 1, 0, 1);
  if (inHeight < 1) throw new TypeError(`${fn}: inputSize is missing`);
  if (kh < 1) throw new TypeError(`${fn}: kernelSize is missing`);
  return {
    inHeight,
    inWidth,
    geometry: geometryOf(fn, inHeight, inWidth, kh, kw, options),
    kh,
    kw,
  };
}

/**
 * Every size that a convolution (or a pooling) has, from its settings alone. Does not throw when the
 * kernel is too large: then `fits` is false, and the output and the remainders are 0, while the padded
 * and effective sizes still tell why. Throws for values that no setting can have, such as stride 0.
 */
export function convGeometry(
  inputSize: Size,
  kernelSize: Size,
  options: WindowOptions = {},
): ConvGeometry {
  return readSizes('convGeometry', inputSize, kernelSize, options).geometry;
}

/** The zeros that are added at each side, 'same' and 'valid' resolved into numbers. */
export function resolvePadding(
  inputSize: Size,
  kernelSize: Size,
  options: WindowOptions = {},
): Sides {
  return readSizes('resolvePadding', inputSize, kernelSize, options).geometry.padding;
}
