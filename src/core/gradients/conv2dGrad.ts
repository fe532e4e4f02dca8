import { floats, multiplyGathered, scratch } from '../fast/convolve';
import { slideGradRows3 } from '../fast/slideGrad';
import { fillStrip } from '../fast/strips';
import { type Conv2dOptions, type ConvDims, checkGradient, stripsOf } from '../ops/convDims';
import { type Floats, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';

/**
 * ∂L/∂kernel of conv2d: one weight touches every output, so its gradient is Σ gradOutput · the input that
 * it met there. The error map slides over the padded input, spread by the stride.
 * input [N, C, H, W], gradOutput [N, O, outHeight, outWidth] → kernelShape. Throws like conv2d.
 * To be read: conv2dGradKernelReference in ops/reference.ts.
 */
export function conv2dGradKernel(
  input: Tensor,
  gradOutput: Tensor,
  kernelShape: readonly number[],
  options: Conv2dOptions = {},
): Tensor {
  const fn = 'conv2dGradKernel';
  requireTensor(fn, 'input', input, 'NCHW');
  const dims = checkGradient(fn, input.shape, kernelShape, gradOutput, options);
  const gradKernel = zerosLike(fn, input, [...kernelShape]);
  gradKernelInto(gradKernel.data, input.data, gradOutput.data, dims);
  return gradKernel;
}

/** conv2dGradKernel into an array that the caller owns, without checks. */
export function gradKernelInto(
  gradKernel: Floats,
  input: Floats,
  gradOutput: Floats,
  dims: ConvDims,
): void {
  const { batch, outChannels, groups, groupChannels, kernelHeight, kernelWidth, geometry } = dims;
  const { outHeight, outWidth } = geometry;
  const groupOut = outChannels / groups;
  const taps = groupChannels * kernelHeight * kernelWidth;
  const strips = dims.kept?.strips ?? stripsOf(dims, scratch.base, scratch.step);
  const weights = floats(scratch.weights, groupOut * strips.rows * outWidth);
  const result = floats(scratch.result, groupOut * taps);
  for (let group = 0; group < groups; group++) {
    const firstOut = group * groupOut;
    for (let i = 0; i < groupOut * taps; i++) result[i] = 0;
    for (let n = 0; n < batch; n++) {
      const channel = n * dims.inChannels + group * groupChannels;
      for (let row = 0; row < outHeight; row += strips.rows) {
        const height = Math.min(strips.rows, outHeight - row);
        const places = height * outWidth;
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
        let at = 0;
        for (let o = 0; o < groupOut; o++) {
          const from = ((n * outChannels + firstOut + o) * outHeight + row) * outWidth;
          for (let i = 0; i < places; i++) weights[at++] = gradOutput[from + i];
        }
        if (strips.slides === 3) {
          slideGradRows3(source, strips.slide, height, weights, groupOut, result);
        } else {
          // The same sum as forward, with taps and places in each other's role.
          const { step, base } = strips;
          multiplyGathered(source, step, taps, base, places, weights, groupOut, result);
        }
      }
    }
    for (let i = 0; i < groupOut * taps; i++) gradKernel[firstOut * taps + i] = result[i];
  }
}

/** ∂L/∂bias of conv2d: the sum of each error map, [N, O, H, W] → [O]. */
export function conv2dGradBias(gradOutput: Tensor): Tensor {
  requireTensor('conv2dGradBias', 'gradOutput', gradOutput, 'NOHW');
  const [batch, channels, height, width] = gradOutput.shape;
  const gradBias = zerosLike('conv2dGradBias', gradOutput, [channels]);
  gradBiasInto(gradBias.data, gradOutput.data, batch, channels, height * width);
  return gradBias;
}

/** The sum over batch and area of gradOutput [batch, channels, area]. */
export function gradBiasInto(
  gradBias: Floats,
  gradOutput: Floats,
  batch: number,
  channels: number,
  area: number,
): void {
  for (let o = 0; o < channels; o++) {
    let sum = 0;
    for (let n = 0; n < batch; n++) {
      const start = (n * channels + o) * area;
      for (let i = start; i < start + area; i++) sum += gradOutput[i];
    }
    gradBias[o] = sum;
  }
}
