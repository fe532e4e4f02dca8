import { type Conv2dOptions, checkKernel } from './conv2d';
import { floats, multiplyGathered, scratch } from './convolve';
import { type ConvGeometry, geometryOf, requireFit } from './geometry';
import { cutStrips, fillStrip } from './strips';
import { elementCount, requireShape, requireTensor, type Tensor, zerosLike } from './tensor';

/** Checks the arguments of a gradient of conv2d and returns the geometry of the forward pass. */
export function checkGradient(
  fn: string,
  inputShape: readonly number[],
  kernelShape: readonly number[],
  gradOutput: Tensor,
  options: Conv2dOptions,
): ConvGeometry {
  elementCount(fn, inputShape);
  elementCount(fn, kernelShape);
  if (inputShape.length !== 4 || kernelShape.length !== 4) {
    throw new RangeError(
      `${fn}: shapes must have 4 axes, got [${inputShape.join(', ')}] and [${kernelShape.join(', ')}]`,
    );
  }
  const [batch, inChannels, inHeight, inWidth] = inputShape;
  const [outChannels, , kernelHeight, kernelWidth] = kernelShape;
  const geometry = geometryOf(fn, inHeight, inWidth, kernelHeight, kernelWidth, options);
  checkKernel(fn, inChannels, kernelShape, options.groups);
  requireFit(fn, 'kernel', geometry);
  const { outHeight, outWidth } = geometry;
  requireShape(fn, 'gradOutput', gradOutput, [batch, outChannels, outHeight, outWidth]);
  return geometry;
}

/**
 * ∂L/∂kernel of conv2d: one weight touches every output, so its gradient is Σ gradOutput · the input that
 * it met there. The error map slides over the padded input, spread by the stride.
 * input [N, C, H, W], gradOutput [N, O, outHeight, outWidth] → kernelShape. Throws like conv2d.
 */
export function conv2dGradKernel(
  input: Tensor,
  gradOutput: Tensor,
  kernelShape: readonly number[],
  options: Conv2dOptions = {},
): Tensor {
  const fn = 'conv2dGradKernel';
  requireTensor(fn, 'input', input, 'NCHW');
  const geometry = checkGradient(fn, input.shape, kernelShape, gradOutput, options);
  const [batch, inChannels, inHeight, inWidth] = input.shape;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = kernelShape;
  const { outHeight, outWidth } = geometry;
  const gradKernel = zerosLike(fn, input, [...kernelShape]);
  const groups = options.groups ?? 1;
  const groupOut = outChannels / groups;
  const taps = groupChannels * kernelHeight * kernelWidth;
  const { base, step } = scratch;
  const strips = cutStrips(geometry, groupChannels, kernelHeight, kernelWidth, base, step);
  const weights = floats(scratch.weights, groupOut * strips.rows * outWidth);
  const result = floats(scratch.result, groupOut * taps);
  for (let group = 0; group < groups; group++) {
    const firstOut = group * groupOut;
    for (let i = 0; i < groupOut * taps; i++) result[i] = 0;
    for (let n = 0; n < batch; n++) {
      const offset = (n * inChannels + group * groupChannels) * inHeight * inWidth;
      for (let row = 0; row < outHeight; row += strips.rows) {
        const places = Math.min(strips.rows, outHeight - row) * outWidth;
        const source = fillStrip(
          input.data,
          offset,
          groupChannels,
          inHeight,
          inWidth,
          geometry,
          strips,
          row,
          scratch.source,
        );
        let at = 0;
        for (let o = 0; o < groupOut; o++) {
          const from = ((n * outChannels + firstOut + o) * outHeight + row) * outWidth;
          for (let i = 0; i < places; i++) weights[at++] = gradOutput.data[from + i];
        }
        // The same sum as forward, with taps and places in each other's role.
        multiplyGathered(source, strips.step, taps, strips.base, places, weights, groupOut, result);
      }
    }
    for (let i = 0; i < groupOut * taps; i++) gradKernel.data[firstOut * taps + i] = result[i];
  }
  return gradKernel;
}

/** ∂L/∂bias of conv2d: the sum of each error map, [N, O, H, W] → [O]. */
export function conv2dGradBias(gradOutput: Tensor): Tensor {
  requireTensor('conv2dGradBias', 'gradOutput', gradOutput, 'NOHW');
  const [batch, channels, height, width] = gradOutput.shape;
  const gradBias = zerosLike('conv2dGradBias', gradOutput, [channels]);
  const area = height * width;
  for (let o = 0; o < channels; o++) {
    let sum = 0;
    for (let n = 0; n < batch; n++) {
      const start = (n * channels + o) * area;
      for (let i = start; i < start + area; i++) sum += gradOutput.data[i];
    }
    gradBias.data[o] = sum;
  }
  return gradBias;
}
