import type { Slide } from './slide';

/**
 * Adds to result [outChannels, channels, kernelHeight, 3] the gradient to a kernel of three columns,
 * stride 1, dilation 1, from one strip: Σ over places of grad [outChannels, height, outWidth] times the
 * source that the tap met there. Four places at a time share their loads, as in slide.ts.
 */
export function slideGradRows3(
  source: Float64Array,
  { channels, kernelHeight, plane, width, outWidth }: Slide,
  height: number,
  grad: Float64Array,
  outChannels: number,
  result: Float64Array,
): void {
  let to = 0;
  for (let o = 0; o < outChannels; o++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let g = (o * height * outWidth) | 0;
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
}
