import { floats, scratch } from '../fast/convolve';
import { canConvolveFew, convolveFew } from '../fast/convolveFew';
import { convolveStrip, fillStrip } from '../fast/strips';
import { type Floats, type Tensor, zerosLike } from '../tensor/tensor';
import { type Conv2dOptions, type ConvDims, checkConv2d, stripsOf } from './convDims';

/**
 * What deep learning calls convolution: the kernel slides without being turned (cross-correlation).
 * input [N, C, H, W], kernel [O, C / groups, kh, kw], bias [O] → [N, O, outHeight, outWidth].
 * Sums run over channels, then kernel rows, then columns, in float64, and are rounded once.
 * Throws when channels, groups or bias do not match, and when the kernel does not fit.
 * To be read: conv2dReference in reference.ts. Here the windows of a strip of rows are laid out once and
 * multiplied in blocks, which is about ten times as fast.
 */
export function conv2d(
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor } = {},
): Tensor {
  const dims = checkConv2d('conv2d', input, kernel, options);
  const { batch, outChannels, geometry } = dims;
  const shape = [batch, outChannels, geometry.outHeight, geometry.outWidth];
  const output = zerosLike('conv2d', input, shape);
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
