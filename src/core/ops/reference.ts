/**
 * The operations as their definitions say them, to be read: `conv2d`, its two gradients, both poolings and
 * `dense`. The functions without "Reference" in their names give the same numbers faster, and the tests hold
 * them to these.
 */

import { requireTensor, type Tensor, zerosLike } from '../tensor/tensor';
import { type Conv2dOptions, type ConvDims, checkConv2d, checkGradient } from './convDims';
import { checkDense } from './dense';
import { type PoolGeometry, type PoolOptions, poolGeometryOf } from './pool2d';

/**
 * All that convolution is: output number `o` reads input number `i` through weight number `k`. Every such
 * triple is visited once (places in row-major data), in the order of the outputs. Zeros of the padding
 * add nothing and are passed over.
 */
function forEachProduct(dims: ConvDims, visit: (o: number, i: number, k: number) => void): void {
  const { batch, inChannels, inHeight, inWidth, outChannels } = dims;
  const { groups, groupChannels, kernelHeight, kernelWidth } = dims;
  const { outHeight, outWidth, padding } = dims.geometry;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = dims.geometry;
  let o = -1;
  for (let n = 0; n < batch; n++) {
    for (let outChannel = 0; outChannel < outChannels; outChannel++) {
      const group = Math.floor(outChannel / (outChannels / groups));
      for (let row = 0; row < outHeight; row++) {
        for (let col = 0; col < outWidth; col++) {
          o++;
          for (let c = 0; c < groupChannels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              for (let kx = 0; kx < kernelWidth; kx++) {
                const y = row * strideHeight + ky * dilationHeight - padding.top;
                const x = col * strideWidth + kx * dilationWidth - padding.left;
                if (y < 0 || y >= inHeight || x < 0 || x >= inWidth) continue;
                const channel = n * inChannels + group * groupChannels + c;
                const i = (channel * inHeight + y) * inWidth + x;
                const k = ((outChannel * groupChannels + c) * kernelHeight + ky) * kernelWidth + kx;
                visit(o, i, k);
              }
            }
          }
        }
      }
    }
  }
}

/** A tensor of the kind and shape of the result, from sums in float64, each rounded once. */
function fromSums(fn: string, model: Tensor, shape: readonly number[], sums: Float64Array): Tensor {
  const result = zerosLike(fn, model, [...shape]);
  result.data.set(sums);
  return result;
}

const sumsFor = (shape: readonly number[]) =>
  new Float64Array(shape.reduce((count, size) => count * size, 1));

/** The same as conv2d: every output is the sum of input · weight over its window, plus the bias. */
export function conv2dReference(
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor } = {},
): Tensor {
  const dims = checkConv2d('conv2dReference', input, kernel, options);
  const { batch, outChannels, geometry } = dims;
  const shape = [batch, outChannels, geometry.outHeight, geometry.outWidth];
  const sums = sumsFor(shape);
  forEachProduct(dims, (o, i, k) => {
    sums[o] += input.data[i] * kernel.data[k];
  });
  const area = geometry.outHeight * geometry.outWidth;
  for (let o = 0; options.bias && o < sums.length; o++) {
    sums[o] += options.bias.data[Math.floor(o / area) % outChannels];
  }
  return fromSums('conv2dReference', input, shape, sums);
}

/** The same as conv2dGradInput: every input collects error · weight from all outputs that read it. */
export function conv2dGradInputReference(
  gradOutput: Tensor,
  kernel: Tensor,
  inputShape: readonly number[],
  options: Conv2dOptions = {},
): Tensor {
  const fn = 'conv2dGradInputReference';
  requireTensor(fn, 'kernel', kernel, 'OIHW');
  const dims = checkGradient(fn, inputShape, kernel.shape, gradOutput, options);
  const sums = sumsFor(inputShape);
  forEachProduct(dims, (o, i, k) => {
    sums[i] += gradOutput.data[o] * kernel.data[k];
  });
  return fromSums(fn, gradOutput, inputShape, sums);
}

/** The same as conv2dGradKernel: every weight collects error · input from all outputs that used it. */
export function conv2dGradKernelReference(
  input: Tensor,
  gradOutput: Tensor,
  kernelShape: readonly number[],
  options: Conv2dOptions = {},
): Tensor {
  const fn = 'conv2dGradKernelReference';
  requireTensor(fn, 'input', input, 'NCHW');
  const dims = checkGradient(fn, input.shape, kernelShape, gradOutput, options);
  const sums = sumsFor(kernelShape);
  forEachProduct(dims, (o, i, k) => {
    sums[k] += gradOutput.data[o] * input.data[i];
  });
  return fromSums(fn, input, kernelShape, sums);
}

/** All that pooling reads: output number `o` has input number `i` in its window; padding is passed over. */
function forEachPooled(
  [batch, channels, inHeight, inWidth]: readonly number[],
  { outHeight, outWidth, strideHeight, strideWidth, sizeHeight, sizeWidth, padding }: PoolGeometry,
  visit: (o: number, i: number) => void,
): void {
  let o = -1;
  for (let plane = 0; plane < batch * channels; plane++) {
    for (let row = 0; row < outHeight; row++) {
      for (let col = 0; col < outWidth; col++) {
        o++;
        for (let wy = 0; wy < sizeHeight; wy++) {
          for (let wx = 0; wx < sizeWidth; wx++) {
            const y = row * strideHeight + wy - padding.top;
            const x = col * strideWidth + wx - padding.left;
            if (y < 0 || y >= inHeight || x < 0 || x >= inWidth) continue;
            visit(o, (plane * inHeight + y) * inWidth + x);
          }
        }
      }
    }
  }
}

/** The same as maxPool2d: the largest of each window, of equals the first; NaN wins, the last of several. */
export function maxPool2dReference(
  input: Tensor,
  options: PoolOptions,
): { output: Tensor; argmax: Int32Array } {
  const fn = 'maxPool2dReference';
  requireTensor(fn, 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf(fn, inHeight, inWidth, options);
  const output = zerosLike(fn, input, [batch, channels, geometry.outHeight, geometry.outWidth]);
  const argmax = new Int32Array(output.data.length).fill(-1);
  forEachPooled(input.shape, geometry, (o, i) => {
    const value = input.data[i];
    if (argmax[o] >= 0 && !(value > output.data[o]) && !Number.isNaN(value)) return;
    output.data[o] = value;
    argmax[o] = i;
  });
  return { output, argmax };
}

/** The same as avgPool2d: the sum of each window over its size, or over its real pixels. */
export function avgPool2dReference(
  input: Tensor,
  options: PoolOptions & { countIncludePad?: boolean },
): Tensor {
  const fn = 'avgPool2dReference';
  requireTensor(fn, 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf(fn, inHeight, inWidth, options);
  const shape = [batch, channels, geometry.outHeight, geometry.outWidth];
  const sums = sumsFor(shape);
  const real = sumsFor(shape);
  forEachPooled(input.shape, geometry, (o, i) => {
    sums[o] += input.data[i];
    real[o]++;
  });
  const size = geometry.sizeHeight * geometry.sizeWidth;
  const includePad = options.countIncludePad ?? true;
  const means = sums.map((sum, o) => sum / (includePad ? size : real[o]));
  return fromSums(fn, input, shape, means);
}

/** The same as dense: every unit is the sum of input · weight over all inputs, plus its bias. */
export function denseReference(input: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const { batch, inputs, units } = checkDense('denseReference', input, weight, bias);
  const output = zerosLike('denseReference', input, [batch, units]);
  for (let n = 0; n < batch; n++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++) {
        sum += input.data[n * inputs + i] * weight.data[unit * inputs + i];
      }
      output.data[n * units + unit] = sum + (bias ? bias.data[unit] : 0);
    }
  }
  return output;
}
