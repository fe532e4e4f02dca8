import type { ConvGeometry } from '../ops/geometry';
import type { Floats } from '../tensor/tensor';
import { floats, ints, multiplyGathered, type Scratch } from './convolve';
import { multiplyPlanes, PLANE_COLUMNS, PLANE_ROWS } from './planes';
import { SLIDE_PLACES, type Slide, slideRows3, slideRows5 } from './slide';

/** Input values of one strip that the engine keeps at hand; about half of a small core's level-2 cache. */
const STRIP_VALUES = 16384;

/** The part of a geometry that strips need. */
export type StripGeometry = Omit<
  ConvGeometry,
  'paddedHeight' | 'remainderRows' | 'remainderCols' | 'effectiveKernelWidth' | 'fits'
>;

/**
 * How an image is cut into strips of output rows, and where in the strip's zero-padded copy of the input
 * each output place starts (`base`) and each tap of the kernel lies (`step`).
 */
export type Strips = {
  /** Output rows of a full strip. */
  rows: number;
  /** Padded input rows that a full strip reads, and their width. */
  height: number;
  width: number;
  /** Empty when slideRows3 and slideGradRows3 do all the work. */
  base: Int32Array;
  step: Int32Array;
  /** Taps of the kernel over all channels. */
  depth: number;
  /** Columns of the kernel when it slides by one cell without gaps, else 0. */
  slides: number;
  slide: Slide;
};

export function cutStrips(
  geometry: StripGeometry,
  channels: number,
  kernelHeight: number,
  kernelWidth: number,
  baseScratch: Scratch,
  stepScratch: Scratch,
): Strips {
  const { outHeight, outWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } =
    geometry;
  const width = geometry.paddedWidth;
  const extraRows = geometry.effectiveKernelHeight - strideHeight;
  const fitting = Math.floor(STRIP_VALUES / (channels * width) - extraRows) / strideHeight;
  const rows = Math.max(1, Math.min(outHeight, Math.floor(fitting)));
  const height = (rows - 1) * strideHeight + geometry.effectiveKernelHeight;
  const apart = strideHeight * strideWidth * dilationHeight * dilationWidth;
  const slides = apart === 1 ? kernelWidth : 0;
  const slide = { channels, kernelHeight, plane: height * width, width, outWidth };
  const depth = channels * kernelHeight * kernelWidth;
  const gathers = slides !== 3 || outWidth < SLIDE_PLACES;
  const base = ints(baseScratch, gathers ? rows * outWidth : 0);
  const step = ints(stepScratch, gathers ? depth : 0);
  const strips = { rows, height, width, base, step, depth, slides, slide };
  if (gathers) placeTaps(strips, geometry, kernelWidth);
  return strips;
}

function placeTaps(
  { rows, height, width, base, step, slide }: Strips,
  { outWidth, strideHeight, strideWidth, dilationHeight, dilationWidth }: StripGeometry,
  kernelWidth: number,
): void {
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * strideHeight * width;
    for (let col = 0; col < outWidth; col++) base[at++] = start + col * strideWidth;
  }
  at = 0;
  for (let channel = 0; channel < slide.channels; channel++) {
    for (let ky = 0; ky < slide.kernelHeight; ky++) {
      const start = (channel * height + ky * dilationHeight) * width;
      for (let kx = 0; kx < kernelWidth; kx++) step[at++] = start + kx * dilationWidth;
    }
  }
}

/**
 * Copies the padded rows that the strip starting at output row `firstRow` reads, zeros included.
 * `firstChannel` counts through all images of the batch.
 */
export function fillStrip(
  input: Floats,
  firstChannel: number,
  channels: number,
  inHeight: number,
  inWidth: number,
  geometry: StripGeometry,
  strips: Strips,
  firstRow: number,
  scratch: Scratch,
): Float64Array {
  const { height, width } = strips;
  const { left, top } = geometry.padding;
  const source = floats(scratch, channels * height * width);
  const firstInputRow = firstRow * geometry.strideHeight - top;
  // Negative padding cuts instead of adding zeros.
  const firstCol = Math.max(0, -left);
  const endCol = Math.min(inWidth, width - left);
  let at = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let row = 0; row < height; row++) {
      const y = firstInputRow + row;
      const end = at + width;
      if (y < 0 || y >= inHeight) {
        while (at < end) source[at++] = 0;
        continue;
      }
      for (let x = 0; x < left; x++) source[at++] = 0;
      const from = ((firstChannel + channel) * inHeight + y) * inWidth;
      for (let x = firstCol; x < endCol; x++) source[at++] = input[(from + x) | 0];
      while (at < end) source[at++] = 0;
    }
  }
  return source;
}

/** Convolves the first `height` output rows of a filled strip: result [outChannels, height, outWidth]. */
export function convolveStrip(
  source: Float64Array,
  strips: Strips,
  height: number,
  weights: Float64Array,
  outChannels: number,
  result: Float64Array,
): void {
  const { slide, slides, base, step } = strips;
  const { channels, kernelHeight, outWidth, plane } = slide;
  const columns = height * outWidth;
  if (slides === 3 && outWidth >= SLIDE_PLACES) {
    slideRows3(source, slide, height, weights, outChannels, result);
  } else if (slides === 5 && outWidth >= SLIDE_PLACES) {
    slideRows5(source, slide, height, weights, outChannels, result);
  } else if (
    slides === 1 &&
    kernelHeight === 1 &&
    columns >= PLANE_COLUMNS &&
    outChannels >= PLANE_ROWS
  ) {
    multiplyPlanes(source, plane, columns, channels, weights, outChannels, result);
  } else {
    for (let i = 0; i < outChannels * columns; i++) result[i] = 0;
    const { depth } = strips;
    multiplyGathered(source, base, columns, step, depth, weights, outChannels, result);
  }
}
