import { floats, ints, newScratch } from './convolve';
import type { Slide } from './slide';

/** The places where a gradient is not 0, as positions in the source, and their gradients. */
const kept = /*#__PURE__*/ newScratch();

/**
 * Adds to result [outChannels, channels, kernelHeight, 3] the gradient to a kernel of three columns,
 * stride 1, dilation 1, from one strip: Σ over places of grad [outChannels, height, outWidth] times the
 * source that the tap met there.
 */
export function slideGradRows3(
  source: Float64Array,
  slide: Slide,
  height: number,
  grad: Float64Array,
  outChannels: number,
  result: Float64Array,
): void {
  const { channels, kernelHeight, plane, width, outWidth } = slide;
  const area = height * outWidth;
  const places = ints(kept, area);
  const values = floats(kept, area);
  // 0 · ∞ is NaN, so only a finite source may be skipped.
  const length = (channels - 1) * plane + (height + kernelHeight - 1) * width;
  const maySkip = allFinite(source, length);
  for (let o = 0; o < outChannels; o++) {
    const first = o * area;
    let count = area;
    if (maySkip) count = collectNonzero(grad, first, height, outWidth, width, places, values);
    const to = o * channels * kernelHeight * 3;
    // Behind ReLU and pooling three of four gradients are 0. A place kept in the list costs as much as two
    // places read one after the other.
    if (2 * count < area) addPlaces(source, slide, places, values, count, result, to);
    else addRows(source, slide, height, grad, first, result, to);
  }
}

function allFinite(values: Float64Array, length: number): boolean {
  // Two sums, since each waits for its last term; the middle value of an odd number is added at the end.
  const half = length >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < half; i++) {
    first += values[i] * 0;
    second += values[(length - 1 - i) | 0] * 0;
  }
  return first + second + values[half] * 0 === 0;
}

function collectNonzero(
  grad: Float64Array,
  first: number,
  height: number,
  outWidth: number,
  width: number,
  places: Int32Array,
  values: Float64Array,
): number {
  let count = 0;
  let g = first | 0;
  for (let row = 0; row < height; row++) {
    let at = (row * width) | 0;
    const end = (g + outWidth) | 0;
    for (; g < end; g = (g + 1) | 0) {
      const value = grad[g];
      // Every place is written, and the count decides whether it stays: a branch would be guessed wrongly too
      // often, since the places of winners follow no pattern.
      places[count] = at;
      values[count] = value;
      count = (count + Number(value !== 0)) | 0;
      at = (at + 1) | 0;
    }
  }
  return count;
}

function addPlaces(
  source: Float64Array,
  { channels, kernelHeight, plane, width }: Slide,
  places: Int32Array,
  values: Float64Array,
  count: number,
  result: Float64Array,
  first: number,
): void {
  let to = first;
  for (let channel = 0; channel < channels; channel++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const start = (channel * plane + ky * width) | 0;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      for (let i = 0; i < count; i++) {
        const at = (start + places[i]) | 0;
        const value = values[i];
        s0 += value * source[at];
        s1 += value * source[(at + 1) | 0];
        s2 += value * source[(at + 2) | 0];
      }
      result[to] += s0;
      result[to + 1] += s1;
      result[to + 2] += s2;
      to += 3;
    }
  }
}

/** The same for all places of one out channel, four at a time with their loads shared, as in slide.ts. */
function addRows(
  source: Float64Array,
  { channels, kernelHeight, plane, width, outWidth }: Slide,
  height: number,
  grad: Float64Array,
  first: number,
  result: Float64Array,
  firstResult: number,
): void {
  let to = firstResult;
  for (let channel = 0; channel < channels; channel++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let g = first | 0;
      for (let row = 0; row < height; row++) {
        let at = (channel * plane + (row + ky) * width) | 0;
        const end = (g + outWidth) | 0;
        const lastBlock = (end - 4) | 0;
        for (; g <= lastBlock; g = (g + 4) | 0) {
          const x0 = source[at];
          const x1 = source[(at + 1) | 0];
          const x2 = source[(at + 2) | 0];
          const x3 = source[(at + 3) | 0];
          const x4 = source[(at + 4) | 0];
          const x5 = source[(at + 5) | 0];
          const g0 = grad[g];
          const g1 = grad[(g + 1) | 0];
          const g2 = grad[(g + 2) | 0];
          const g3 = grad[(g + 3) | 0];
          s0 = s0 + g0 * x0 + g1 * x1 + g2 * x2 + g3 * x3;
          s1 = s1 + g0 * x1 + g1 * x2 + g2 * x3 + g3 * x4;
          s2 = s2 + g0 * x2 + g1 * x3 + g2 * x4 + g3 * x5;
          at = (at + 4) | 0;
        }
        for (; g < end; g = (g + 1) | 0) {
          const value = grad[g];
          s0 += value * source[at];
          s1 += value * source[(at + 1) | 0];
          s2 += value * source[(at + 2) | 0];
          at = (at + 1) | 0;
        }
      }
      result[to] += s0;
      result[to + 1] += s1;
      result[to + 2] += s2;
      to += 3;
    }
  }
}
