import type { Conv2dOptions, ConvDims } from './conv2d';
import { checkGradient } from './conv2dGrad';
import { floats, scratch } from './convolve';
import { convolveStrip, cutStrips, fillStrip, type StripGeometry } from './strips';
import { type Floats, requireTensor, type Tensor, zerosLike } from './tensor';

/** The input rows (or columns) first, first + stride, … and the taps that reach them. */
type Phase = {
  count: number;
  /** Kernel indices, last first: this is the turn by 180°. */
  taps: number[];
  /** Distance between taps, and zeros before the error map (negative: rows to cut). */
  dilation: number;
  before: number;
};

function phaseOf(
  first: number,
  size: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: number,
): Phase {
  const taps: number[] = [];
  for (let k = kernel - 1; k >= 0; k--) {
    if ((first + padding - k * dilation) % stride === 0) taps.push(k);
  }
  const outputOf = (k: number) => (first + padding - k * dilation) / stride;
  return {
    count: Math.ceil((size - first) / stride),
    taps,
    dilation: taps.length > 1 ? outputOf(taps[1]) - outputOf(taps[0]) : 1,
    before: taps.length > 0 ? -outputOf(taps[0]) : 0,
  };
}

/**
 * ∂L/∂input of conv2d: the error map, spread by the stride and padded by d(k−1) − p, under rot180(kernel),
 * with in and out channels in each other's role; the adjoint of conv2d. Inputs that no window reached get 0.
 * gradOutput [N, O, outHeight, outWidth], kernel [O, C / groups, kh, kw] → inputShape [N, C, H, W].
 * The spread zeros are never multiplied: the rows y ≡ first (mod stride) meet only the taps k with
 * first + p − d·k ≡ 0 (mod stride), so each of the stride² phases is a small convolution of stride 1.
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
  const { inHeight, inWidth, kernelHeight, kernelWidth, geometry } = dims;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth, padding } = geometry;
  for (let y = 0; y < Math.min(strideHeight, inHeight); y++) {
    const rows = phaseOf(y, inHeight, kernelHeight, strideHeight, dilationHeight, padding.top);
    for (let x = 0; x < Math.min(strideWidth, inWidth); x++) {
      const cols = phaseOf(x, inWidth, kernelWidth, strideWidth, dilationWidth, padding.left);
      gradInputPhase(gradInput, gradOutput, kernel, dims, rows, cols, y, x);
    }
  }
}

function gradInputPhase(
  gradInput: Floats,
  gradOutput: Floats,
  kernel: Floats,
  dims: ConvDims,
  rows: Phase,
  cols: Phase,
  firstRow: number,
  firstCol: number,
): void {
  const { batch, inChannels, inHeight, inWidth, outChannels } = dims;
  const { groups, groupChannels, kernelHeight, kernelWidth } = dims;
  const { outHeight, outWidth, strideHeight, strideWidth } = dims.geometry;
  const groupOut = outChannels / groups;
  const phase: StripGeometry = {
    outHeight: rows.count,
    outWidth: cols.count,
    padding: { top: rows.before, right: 0, bottom: 0, left: cols.before },
    paddedWidth: cols.count + cols.dilation * Math.max(0, cols.taps.length - 1),
    effectiveKernelHeight: rows.dilation * Math.max(0, rows.taps.length - 1) + 1,
    strideHeight: 1,
    strideWidth: 1,
    dilationHeight: rows.dilation,
    dilationWidth: cols.dilation,
  };
  const { base, step } = scratch;
  const strips = cutStrips(phase, groupOut, rows.taps.length, cols.taps.length, base, step);
  const depth = groupOut * rows.taps.length * cols.taps.length;
  const weights = floats(scratch.weights, groupChannels * depth);
  const result = floats(scratch.result, groupChannels * strips.rows * cols.count);
  for (let group = 0; group < groups; group++) {
    let at = 0;
    for (let c = 0; c < groupChannels; c++) {
      for (let o = group * groupOut; o < (group + 1) * groupOut; o++) {
        for (const ky of rows.taps) {
          const from = ((o * groupChannels + c) * kernelHeight + ky) * kernelWidth;
          for (const kx of cols.taps) weights[at++] = kernel[from + kx];
        }
      }
    }
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
          phase,
          strips,
          row,
          scratch.source,
        );
        convolveStrip(source, strips, height, weights, groupChannels, result);
        at = 0;
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
}
