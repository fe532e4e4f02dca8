/**
 * The fast cases of the sum in convolve.ts. A kernel that moves by one cell meets in neighbouring places
 * nearly the same values, so four places in a row share their loads. The blocks are as small as they are
 * because a JIT compiler computes all products of a block before it adds: more would not fit the registers,
 * and a sum that waits in memory for its next term takes three times longer. Each sum runs in the order of
 * convolve.ts, so results are equal.
 */

/** Places that one block of slideRows3 and slideRows5 computes; narrower outputs go another way. */
export const SLIDE_PLACES = 4;

/** What slides where, in one strip: source [channels, plane / width, width]. */
export type Slide = {
  channels: number;
  kernelHeight: number;
  plane: number;
  width: number;
  outWidth: number;
};

/**
 * result[o, row, col] for kernels of three columns, stride 1, dilation 1; `height` output rows of at
 * least SLIDE_PLACES columns. weights [outChannels, channels, kernelHeight, 3].
 */
export function slideRows3(
  source: Float64Array,
  slide: Slide,
  height: number,
  weights: Float64Array,
  outChannels: number,
  result: Float64Array,
): void {
  const { plane, width, outWidth } = slide;
  const depth = slide.channels * slide.kernelHeight * 3;
  // 14 columns are 5 + 5 + 4; where fives do not help, the last block of four reaches back to be full
  // and writes some places again, with the same numbers.
  const rest = outWidth % SLIDE_PLACES;
  const fives = rest * 5 <= outWidth ? rest * 5 : 0;
  const lastBlock = outWidth - SLIDE_PLACES;
  for (let row = 0; row < height; row++) {
    let to = row * outWidth;
    for (let o = 0; o < outChannels; o++) {
      const first = o * depth;
      const at = row * width;
      for (let col = 0; col < fives; col += 5) {
        fivePlaces(source, at + col, slide, plane, width, weights, first, result, to + col);
      }
      for (let next = fives; next < outWidth; next += SLIDE_PLACES) {
        const col = next < lastBlock ? next : lastBlock;
        fourPlaces(source, at + col, slide, plane, width, weights, first, result, to + col);
      }
      to += height * outWidth;
    }
  }
}

function fourPlaces(
  source: Float64Array,
  start: number,
  { channels, kernelHeight }: Slide,
  plane: number,
  width: number,
  weights: Float64Array,
  first: number,
  result: Float64Array,
  to: number,
): void {
  let w = first | 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let channel = 0; channel < channels; channel++) {
    let at = (channel * plane + start) | 0;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const x0 = source[at];
      const x1 = source[(at + 1) | 0];
      const x2 = source[(at + 2) | 0];
      const x3 = source[(at + 3) | 0];
      const x4 = source[(at + 4) | 0];
      const x5 = source[(at + 5) | 0];
      const w0 = weights[w];
      const w1 = weights[(w + 1) | 0];
      const w2 = weights[(w + 2) | 0];
      s0 = s0 + w0 * x0 + w1 * x1 + w2 * x2;
      s1 = s1 + w0 * x1 + w1 * x2 + w2 * x3;
      s2 = s2 + w0 * x2 + w1 * x3 + w2 * x4;
      s3 = s3 + w0 * x3 + w1 * x4 + w2 * x5;
      at = (at + width) | 0;
      w = (w + 3) | 0;
    }
  }
  result[to] = s0;
  result[to + 1] = s1;
  result[to + 2] = s2;
  result[to + 3] = s3;
}

function fivePlaces(
  source: Float64Array,
  start: number,
  { channels, kernelHeight }: Slide,
  plane: number,
  width: number,
  weights: Float64Array,
  first: number,
  result: Float64Array,
  to: number,
): void {
  let w = first | 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let channel = 0; channel < channels; channel++) {
    let at = (channel * plane + start) | 0;
    for (let ky = 0; ky < kernelHeight; ky++) {
      const x0 = source[at];
      const x1 = source[(at + 1) | 0];
      const x2 = source[(at + 2) | 0];
      const x3 = source[(at + 3) | 0];
      const x4 = source[(at + 4) | 0];
      const x5 = source[(at + 5) | 0];
      const x6 = source[(at + 6) | 0];
      const w0 = weights[w];
      const w1 = weights[(w + 1) | 0];
      const w2 = weights[(w + 2) | 0];
      s0 = s0 + w0 * x0 + w1 * x1 + w2 * x2;
      s1 = s1 + w0 * x1 + w1 * x2 + w2 * x3;
      s2 = s2 + w0 * x2 + w1 * x3 + w2 * x4;
      s3 = s3 + w0 * x3 + w1 * x4 + w2 * x5;
      s4 = s4 + w0 * x4 + w1 * x5 + w2 * x6;
      at = (at + width) | 0;
      w = (w + 3) | 0;
    }
  }
  result[to] = s0;
  result[to + 1] = s1;
  result[to + 2] = s2;
  result[to + 3] = s3;
  result[to + 4] = s4;
}

/** slideRows3 for kernels of five columns. */
export function slideRows5(
  source: Float64Array,
  { channels, kernelHeight, plane, width, outWidth }: Slide,
  height: number,
  weights: Float64Array,
  outChannels: number,
  result: Float64Array,
): void {
  const depth = channels * kernelHeight * 5;
  const lastBlock = outWidth - SLIDE_PLACES;
  for (let row = 0; row < height; row++) {
    for (let o = 0; o < outChannels; o++) {
      const to = ((o * height + row) * outWidth) | 0;
      for (let next = 0; next < outWidth; next += SLIDE_PLACES) {
        const col = next < lastBlock ? next : lastBlock;
        let w = (o * depth) | 0;
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        for (let channel = 0; channel < channels; channel++) {
          let at = (channel * plane + row * width + col) | 0;
          for (let ky = 0; ky < kernelHeight; ky++) {
            const x0 = source[at];
            const x1 = source[(at + 1) | 0];
            const x2 = source[(at + 2) | 0];
            const x3 = source[(at + 3) | 0];
            const x4 = source[(at + 4) | 0];
            const x5 = source[(at + 5) | 0];
            const x6 = source[(at + 6) | 0];
            const x7 = source[(at + 7) | 0];
            const w0 = weights[w];
            const w1 = weights[(w + 1) | 0];
            const w2 = weights[(w + 2) | 0];
            const w3 = weights[(w + 3) | 0];
            const w4 = weights[(w + 4) | 0];
            s0 = s0 + w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3 + w4 * x4;
            s1 = s1 + w0 * x1 + w1 * x2 + w2 * x3 + w3 * x4 + w4 * x5;
            s2 = s2 + w0 * x2 + w1 * x3 + w2 * x4 + w3 * x5 + w4 * x6;
            s3 = s3 + w0 * x3 + w1 * x4 + w2 * x5 + w3 * x6 + w4 * x7;
            at = (at + width) | 0;
            w = (w + 5) | 0;
          }
        }
        result[to + col] = s0;
        result[to + col + 1] = s1;
        result[to + col + 2] = s2;
        result[to + col + 3] = s3;
      }
    }
  }
}
