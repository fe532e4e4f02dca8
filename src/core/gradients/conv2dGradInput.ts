import { type PhasePlan, phasesOf } from '../fast/conv2dPhases';
import { floats, scratch } from '../fast/convolve';
import { convolveStrip, fillStrip } from '../fast/strips';
import { type Conv2dOptions, type ConvDims, checkGradient } from '../ops/convDims';
import { type Floats, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';

/**
 * ∂L/∂input of conv2d: the error map, spread by the stride and padded by d(k−1) − p, under rot180(kernel),
 * with in and out channels in each other's role; the adjoint of conv2d. Inputs that no window reached get 0.
 * gradOutput [N, O, outHeight, outWidth], kernel [O, C / groups, kh, kw] → inputShape [N, C, H, W].
 * The spread zeros are never multiplied: the rows y ≡ first (mod stride) meet only the taps k with
 * first + p − d·k ≡ 0 (mod stride), so each of the stride² phases is a small convolution of stride 1.
 * To be read: conv2dGradInputReference in ops/reference.ts.
 */
export function conv2dGradInput(
  gradOutput: Tensor,
  kernel: Tensor,
  inputShape: readonly number[],
  options: Conv2dOptions = {},
): Tensor {
  const fn = 'conv2dGradInput';
  requireTensor(fn, 'kernel', kernel, 'OIHW');
  const dims = checkGradient(fn, inputShape, kernel.shape, gradOutput, options);
  const gradInput = zerosLike(fn, gradOutput, [...inputShape]);
  gradInputInto(gradInput.data, gradOutput.data, kernel.data, dims);
  return gradInput;
}

/** conv2dGradInput into an array that the caller owns, without checks. */
export function gradInputInto(
  gradInput: Floats,
  gradOutput: Floats,
  kernel: Floats,
  dims: ConvDims,
): void {
  const phases = dims.kept?.phases ?? phasesOf(dims);
  for (let i = 0; i < phases.length; i++) {
    for (let group = 0; group < dims.groups; group++) {
      gradInputPhase(gradInput, gradOutput, kernel, dims, phases[i], group);
    }
  }
}

function gradInputPhase(
  gradInput: Floats,
  gradOutput: Floats,
  kernel: Floats,
  dims: ConvDims,
  phase: PhasePlan,
  group: number,
): void {
  const { batch, inChannels, inHeight, inWidth, outChannels, groups, groupChannels } = dims;
  const { outHeight, outWidth, strideHeight, strideWidth } = dims.geometry;
  const { rows, cols, firstRow, firstCol, geometry, strips } = phase;
  const groupOut = outChannels / groups;
  const weights = turnedWeights(kernel, dims, phase, group);
  const result = floats(scratch.result, groupChannels * strips.rows * cols.count);
  for (let n = 0; n < batch; n++) {
    const channel = n * outChannels + group * groupOut;
    for (let row = 0; row < rows.count; row += strips.rows) {
      const height = Math.min(strips.rows, rows.count - row);
      const source = fillStrip(
        gradOutput,
        channel,
        groupOut,
        outHeight,
        outWidth,
        geometry,
        strips,
        row,
        scratch.source,
      );
      convolveStrip(source, strips, height, weights, groupChannels, result);
      let at = 0;
      for (let c = 0; c < groupChannels; c++) {
        const firstOfPlane = (n * inChannels + group * groupChannels + c) * inHeight;
        for (let i = 0; i < height; i++) {
          const y = firstRow + (row + i) * strideHeight;
          const to = (firstOfPlane + y) * inWidth + firstCol;
          for (let j = 0; j < cols.count; j++) gradInput[to + j * strideWidth] = result[at++];
        }
      }
    }
  }
}

/** The taps of a phase, turned by 180°, with in and out channels in each other's role: [C, O, taps]. */
function turnedWeights(
  kernel: Floats,
  { outChannels, groups, groupChannels, kernelHeight, kernelWidth }: ConvDims,
  { rows, cols, depth }: PhasePlan,
  group: number,
): Float64Array {
  const groupOut = outChannels / groups;
  const weights = floats(scratch.weights, groupChannels * depth);
  let at = 0;
  for (let c = 0; c < groupChannels; c++) {
    for (let o = group * groupOut; o < (group + 1) * groupOut; o++) {
      for (let i = 0; i < rows.taps.length; i++) {
        const from = ((o * groupChannels + c) * kernelHeight + rows.taps[i]) * kernelWidth;
        for (let j = 0; j < cols.taps.length; j++) weights[at++] = kernel[from + cols.taps[j]];
      }
    }
  }
  return weights;
}
