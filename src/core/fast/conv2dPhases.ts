import type { ConvGeometry } from '../ops/geometry';
import { newScratch } from './convolve';
import { cutStrips, type StripGeometry, type Strips } from './strips';

/** The input rows (or columns) first, first + stride, … and the taps that reach them. */
type Phase = {
  count: number;
  /** Kernel indices, the last first, which turns the kernel by 180°. */
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

/** The inputs at rows and columns of one phase each, from (firstRow, firstCol) on: a convolution of stride 1. */
export type PhasePlan = {
  rows: Phase;
  cols: Phase;
  firstRow: number;
  firstCol: number;
  /** Taps of the phase over all channels that it reads. */
  depth: number;
  geometry: StripGeometry;
  strips: Strips;
};

/** What the phases need to know of a convolution. */
type Sizes = {
  inHeight: number;
  inWidth: number;
  outChannels: number;
  groups: number;
  kernelHeight: number;
  kernelWidth: number;
  geometry: ConvGeometry;
};

/** All phases of a convolution's gradient to the input: stride × stride, or fewer for a small input. */
export function phasesOf(dims: Sizes): PhasePlan[] {
  const { inHeight, inWidth, kernelHeight, kernelWidth } = dims;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth, padding } = dims.geometry;
  const plans: PhasePlan[] = [];
  for (let y = 0; y < Math.min(strideHeight, inHeight); y++) {
    const rows = phaseOf(y, inHeight, kernelHeight, strideHeight, dilationHeight, padding.top);
    for (let x = 0; x < Math.min(strideWidth, inWidth); x++) {
      const cols = phaseOf(x, inWidth, kernelWidth, strideWidth, dilationWidth, padding.left);
      plans.push(planPhase(dims, rows, cols, y, x));
    }
  }
  return plans;
}

function planPhase(
  { outChannels, groups }: Sizes,
  rows: Phase,
  cols: Phase,
  firstRow: number,
  firstCol: number,
): PhasePlan {
  const rowTaps = rows.taps.length;
  const colTaps = cols.taps.length;
  const geometry: StripGeometry = {
    outHeight: rows.count,
    outWidth: cols.count,
    padding: { top: rows.before, right: 0, bottom: 0, left: cols.before },
    paddedWidth: cols.count + cols.dilation * Math.max(0, colTaps - 1),
    effectiveKernelHeight: rows.dilation * Math.max(0, rowTaps - 1) + 1,
    strideHeight: 1,
    strideWidth: 1,
    dilationHeight: rows.dilation,
    dilationWidth: cols.dilation,
  };
  const groupOut = outChannels / groups;
  const strips = cutStrips(geometry, groupOut, rowTaps, colTaps, newScratch(), newScratch());
  return { rows, cols, firstRow, firstCol, depth: groupOut * rowTaps * colTaps, geometry, strips };
}
