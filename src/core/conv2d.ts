import { integer } from './check';
import { floats, multiplyGathered, scratch } from './convolve';
import { type ConvGeometry, geometryOf, requireFit, type WindowOptions } from './geometry';
import { cutStrips, fillStrip } from './strips';
import { requireShape, requireTensor, type Tensor, zerosLike } from './tensor';

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

function checkConv2d(
  fn: string,
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor },
): ConvGeometry {
  requireTensor(fn, 'input', input, 'NCHW');
  requireTensor(fn, 'kernel', kernel, 'OIHW');
  const [, inChannels, inHeight, inWidth] = input.shape;
  const [outChannels, , kernelHeight, kernelWidth] = kernel.shape;
  const geometry = geometryOf(fn, inHeight, inWidth, kernelHeight, kernelWidth, options);
  checkKernel(fn, inChannels, kernel.shape, options.groups);
  requireFit(fn, 'kernel', geometry);
  if (options.bias !== undefined) requireShape(fn, 'bias', options.bias, [outChannels]);
  return geometry;
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
  const geometry = checkConv2d('conv2d', input, kernel, options);
  const [batch, inChannels, inHeight, inWidth] = input.shape;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = kernel.shape;
  const { outHeight, outWidth } = geometry;
  const output = zerosLike('conv2d', input, [batch, outChannels, outHeight, outWidth]);
  const groups = options.groups ?? 1;
  const groupOut = outChannels / groups;
  const depth = groupChannels * kernelHeight * kernelWidth;
  const strips = cutStrips(
    geometry,
    groupChannels,
    kernelHeight,
    kernelWidth,
    scratch.base,
    scratch.step,
  );
  const weights = floats(scratch.weights, groupOut * depth);
  const result = floats(scratch.result, groupOut * strips.rows * outWidth);
  const bias = options.bias?.data;
  const plane = inHeight * inWidth;
  for (let group = 0; group < groups; group++) {
    const firstOut = group * groupOut;
    for (let i = 0; i < groupOut * depth; i++) weights[i] = kernel.data[firstOut * depth + i];
    for (let n = 0; n < batch; n++) {
      const offset = (n * inChannels + group * groupChannels) * plane;
      for (let row = 0; row < outHeight; row += strips.rows) {
        const columns = Math.min(strips.rows, outHeight - row) * outWidth;
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
        for (let i = 0; i < groupOut * columns; i++) result[i] = 0;
        multiplyGathered(
          source,
          strips.base,
          columns,
          strips.step,
          depth,
          weights,
          groupOut,
          result,
        );
        for (let o = 0; o < groupOut; o++) {
          const start = bias ? bias[firstOut + o] : 0;
          let to = ((n * outChannels + firstOut + o) * outHeight + row) * outWidth;
          for (let i = o * columns; i < (o + 1) * columns; i++)
            output.data[to++] = result[i] + start;
        }
      }
    }
  }
  return output;
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
  const geometry = checkConv2d('conv2dReference', input, kernel, options);
  const [batch, inChannels, inHeight, inWidth] = input.shape;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = kernel.shape;
  const { outHeight, outWidth, padding } = geometry;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = geometry;
  const groupOut = outChannels / (options.groups ?? 1);
  const output = zerosLike('conv2dReference', input, [batch, outChannels, outHeight, outWidth]);
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
