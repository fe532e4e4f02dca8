import { floats, scratch } from '../fast/convolve';
import { canConvolveFew, convolveFew } from '../fast/convolveFew';
import { convolveStrip, fillStrip } from '../fast/strips';
import { type Floats, requireShape, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';
import { type Conv2dOptions, type ConvDims, convDims, stripsOf } from './convDims';

function checkConv2d(
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

function newOutput(fn: string, input: Tensor, dims: ConvDims): Tensor {
  const { outHeight, outWidth } = dims.geometry;
  return zerosLike(fn, input, [dims.batch, dims.outChannels, outHeight, outWidth]);
}

/**
 * What deep learning calls convolution: the kernel slides without being turned (cross-correlation).
 * input [N, C, H, W], kernel [O, C / groups, kh, kw], bias [O] → [N, O, outHeight, outWidth].
 * Sums run over channels, then kernel rows, then columns, in float64, and are rounded once.
 * Throws when channels, groups or bias do not match, and when the kernel does not fit.
 */
export function conv2d(
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor } = {},
): Tensor {
  const dims = checkConv2d('conv2d', input, kernel, options);
  const output = newOutput('conv2d', input, dims);
  convolveInto(output.data, input.data, kernel.data, options.bias?.data, dims);
  return output;
}

/** conv2d into an array that the caller owns, without checks. */
export function convolveInto(
  output: Floats,
  input: Floats,
  kernel: Floats,
  bias: Floats | undefined,
  dims: ConvDims,
): void {
  const { batch, outChannels, groups, groupChannels, kernelHeight, kernelWidth, geometry } = dims;
  const { outHeight, outWidth } = geometry;
  const groupOut = outChannels / groups;
  const depth = groupChannels * kernelHeight * kernelWidth;
  if (canConvolveFew(dims)) {
    convolveFew(output, input, kernel, bias, dims);
    return;
  }
  const strips = dims.kept?.strips ?? stripsOf(dims, scratch.base, scratch.step);
  const weights = floats(scratch.weights, groupOut * depth);
  const result = floats(scratch.result, groupOut * strips.rows * outWidth);
  for (let group = 0; group < groups; group++) {
    const firstOut = group * groupOut;
    for (let i = 0; i < groupOut * depth; i++) weights[i] = kernel[firstOut * depth + i];
    for (let n = 0; n < batch; n++) {
      const channel = n * dims.inChannels + group * groupChannels;
      for (let row = 0; row < outHeight; row += strips.rows) {
        const height = Math.min(strips.rows, outHeight - row);
        const columns = height * outWidth;
        const source = fillStrip(
          input,
          channel,
          groupChannels,
          dims.inHeight,
          dims.inWidth,
          geometry,
          strips,
          row,
          scratch.source,
        );
        convolveStrip(source, strips, height, weights, groupOut, result);
        for (let o = 0; o < groupOut; o++) {
          const start = bias ? bias[firstOut + o] : 0;
          let to = ((n * outChannels + firstOut + o) * outHeight + row) * outWidth;
          for (let i = o * columns; i < (o + 1) * columns; i++) output[to++] = result[i] + start;
        }
      }
    }
  }
}

/**
 * The same as conv2d in seven plain loops, to be read: one output is the sum of window × kernel over
 * all channels of its group, plus the bias. Slow; the tests hold conv2d against it.
 */
export function conv2dReference(
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor } = {},
): Tensor {
  const dims = checkConv2d('conv2dReference', input, kernel, options);
  const { batch, inChannels, inHeight, inWidth, outChannels } = dims;
  const { groups, groupChannels, kernelHeight, kernelWidth } = dims;
  const { outHeight, outWidth, padding } = dims.geometry;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = dims.geometry;
  const groupOut = outChannels / groups;
  const output = newOutput('conv2dReference', input, dims);
  let at = 0;
  for (let n = 0; n < batch; n++) {
    for (let o = 0; o < outChannels; o++) {
      const firstChannel = Math.floor(o / groupOut) * groupChannels;
      for (let row = 0; row < outHeight; row++) {
        for (let col = 0; col < outWidth; col++) {
          let sum = 0;
          for (let c = 0; c < groupChannels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              for (let kx = 0; kx < kernelWidth; kx++) {
                const y = row * strideHeight + ky * dilationHeight - padding.top;
                const x = col * strideWidth + kx * dilationWidth - padding.left;
                if (y < 0 || y >= inHeight || x < 0 || x >= inWidth) continue; // a padding zero
                const channel = n * inChannels + firstChannel + c;
                const value = input.data[(channel * inHeight + y) * inWidth + x];
                const tap = ((o * groupChannels + c) * kernelHeight + ky) * kernelWidth + kx;
                sum += value * kernel.data[tap];
              }
            }
          }
          output.data[at++] = sum + (options.bias ? options.bias.data[o] : 0);
        }
      }
    }
  }
  return output;
}
