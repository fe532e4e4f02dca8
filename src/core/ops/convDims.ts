import { type PhasePlan, phasesOf } from '../fast/conv2dPhases';
import { newScratch, type Scratch } from '../fast/convolve';
import { cutStrips, type Strips } from '../fast/strips';
import { integer, requireOptions } from '../tensor/check';
import { elementCount, requireShape, requireTensor, type Tensor } from '../tensor/tensor';
import { type ConvGeometry, geometryOf, requireFit, type WindowOptions } from './geometry';

export type Conv2dOptions = WindowOptions & { groups?: number };

/** Checks that input and kernel belong together and returns the number of groups. */
export function checkKernel(
  fn: string,
  inChannels: number,
  kernelShape: readonly number[],
  groups = 1,
): number {
  integer(fn, 'groups', groups, 1);
  const [outChannels, kernelChannels] = kernelShape;
  if (inChannels % groups !== 0 || outChannels % groups !== 0) {
    throw new RangeError(
      `${fn}: groups must divide ${inChannels} input and ${outChannels} output channels, got ${groups}`,
    );
  }
  if (kernelChannels * groups !== inChannels) {
    const perGroup = groups > 1 ? ` in each of ${groups} groups` : '';
    throw new RangeError(
      `${fn}: kernel expects ${kernelChannels} input channels${perGroup}, input has ${inChannels}`,
    );
  }
  return groups;
}

/** The sizes of one convolution, read and checked once. */
export type ConvDims = {
  batch: number;
  inChannels: number;
  inHeight: number;
  inWidth: number;
  outChannels: number;
  groups: number;
  /** Input channels that one kernel reads. */
  groupChannels: number;
  kernelHeight: number;
  kernelWidth: number;
  geometry: ConvGeometry;
  /** Filled by keepConv; without, each call works it out anew. */
  kept?: { strips: Strips; phases: PhasePlan[] };
};

/** The answer that convDims gave last, and the settings that it belongs to. */
const last: { dims?: ConvDims } & Conv2dOptions = {};

/**
 * Checks that these shapes and options make a convolution; `fn` is named in errors. Figures ask for the
 * same convolution of other numbers again and again, so an answer is kept until the question changes.
 */
export function convDims(
  fn: string,
  inputShape: readonly number[],
  kernelShape: readonly number[],
  options: Conv2dOptions,
): ConvDims {
  requireOptions(fn, options);
  const { dims } = last;
  if (
    dims !== undefined &&
    options.stride === last.stride &&
    options.padding === last.padding &&
    options.dilation === last.dilation &&
    options.groups === last.groups &&
    dims.batch === inputShape[0] &&
    dims.inChannels === inputShape[1] &&
    dims.inHeight === inputShape[2] &&
    dims.inWidth === inputShape[3] &&
    dims.outChannels === kernelShape[0] &&
    dims.groupChannels === kernelShape[1] &&
    dims.kernelHeight === kernelShape[2] &&
    dims.kernelWidth === kernelShape[3]
  ) {
    return dims;
  }
  const found = workOut(fn, inputShape, kernelShape, options);
  const { stride, padding, dilation, groups } = options;
  // A list may be changed by its owner, so only numbers and words are compared.
  const lists = [stride, padding, dilation].some((setting) => typeof setting === 'object');
  Object.assign(last, { dims: lists ? undefined : found, stride, padding, dilation, groups });
  return found;
}

function workOut(
  fn: string,
  inputShape: readonly number[],
  kernelShape: readonly number[],
  options: Conv2dOptions,
): ConvDims {
  const [batch, inChannels, inHeight, inWidth] = inputShape;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = kernelShape;
  const geometry = geometryOf(fn, inHeight, inWidth, kernelHeight, kernelWidth, options);
  const groups = checkKernel(fn, inChannels, kernelShape, options.groups);
  requireFit(fn, 'kernel', geometry);
  return {
    batch,
    inChannels,
    inHeight,
    inWidth,
    outChannels,
    groups,
    groupChannels,
    kernelHeight,
    kernelWidth,
    geometry,
  };
}

/** Checks the arguments of conv2d and returns its sizes. */
export function checkConv2d(
  fn: string,
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor },
): ConvDims {
  requireTensor(fn, 'input', input, 'NCHW');
  requireTensor(fn, 'kernel', kernel, 'OIHW');
  const dims = convDims(fn, input.shape, kernel.shape, options);
  if (options.bias !== undefined) requireShape(fn, 'bias', options.bias, [dims.outChannels]);
  return dims;
}

/** Checks the arguments of a gradient of conv2d and returns the sizes of the forward pass. */
export function checkGradient(
  fn: string,
  inputShape: readonly number[],
  kernelShape: readonly number[],
  gradOutput: Tensor,
  options: Conv2dOptions,
): ConvDims {
  elementCount(fn, inputShape);
  elementCount(fn, kernelShape);
  if (inputShape.length !== 4 || kernelShape.length !== 4) {
    throw new RangeError(
      `${fn}: shapes must have 4 axes, got [${inputShape.join(', ')}] and [${kernelShape.join(', ')}]`,
    );
  }
  const dims = convDims(fn, inputShape, kernelShape, options);
  const { outHeight, outWidth } = dims.geometry;
  requireShape(fn, 'gradOutput', gradOutput, [dims.batch, dims.outChannels, outHeight, outWidth]);
  return dims;
}

/** The sizes for a batch, with all that follows from them, for a caller that convolves again and again. */
export function keepConv(dims: ConvDims, batch: number): ConvDims {
  return {
    ...dims,
    batch,
    kept: { strips: stripsOf(dims, newScratch(), newScratch()), phases: phasesOf(dims) },
  };
}

/** The strips of the input, for conv2d and its gradient to the kernel. */
export function stripsOf(dims: ConvDims, base: Scratch, step: Scratch): Strips {
  const { geometry, groupChannels, kernelHeight, kernelWidth } = dims;
  return cutStrips(geometry, groupChannels, kernelHeight, kernelWidth, base, step);
}
