import type { ConvDims } from '../ops/convDims';
import type { Floats } from '../tensor/tensor';
import { SLIDE_PLACES } from './slide';

/** Products per input value below which a copy of the input costs more than it saves. */
const COPY_PAYS = 20;

/** Whether convolveFew can and should do it: no padding, rows of some length, and few kernels. */
export function canConvolveFew(dims: ConvDims): boolean {
  const { outChannels, groups, kernelHeight, kernelWidth, geometry } = dims;
  const { top, right, bottom, left } = geometry.padding;
  const products = (outChannels / groups) * kernelHeight * kernelWidth;
  const padded = top + right + bottom + left > 0;
  return !padded && geometry.outWidth >= SLIDE_PLACES && products < COPY_PAYS;
}

/**
 * conv2d straight from the input, for figures and depthwise layers, four places of a row at a time. To be read:
 * conv2dReference in ops/reference.ts.
 */
export function convolveFew(
  output: Floats,
  input: Floats,
  kernel: Floats,
  bias: Floats | undefined,
  dims: ConvDims,
): void {
  const { batch, inChannels, inHeight, inWidth, outChannels, groupChannels } = dims;
  const { kernelHeight, kernelWidth, geometry } = dims;
  const { outHeight, outWidth, strideHeight, dilationHeight, dilationWidth } = geometry;
  const stride = geometry.strideWidth | 0;
  const groupOut = outChannels / dims.groups;
  const depth = groupChannels * kernelHeight * kernelWidth;
  const lastBlock = outWidth - SLIDE_PLACES;
  let to = 0;
  for (let n = 0; n < batch; n++) {
    for (let o = 0; o < outChannels; o++) {
      const firstChannel = n * inChannels + Math.floor(o / groupOut) * groupChannels;
      const start = bias ? bias[o] : 0;
      for (let row = 0; row < outHeight; row++) {
        for (let next = 0; next < outWidth; next += SLIDE_PLACES) {
          // The last block reaches back to be full, as in slide.ts.
          const col = next < lastBlock ? next : lastBlock;
          let tap = (o * depth) | 0;
          let s0 = 0;
          let s1 = 0;
          let s2 = 0;
          let s3 = 0;
          for (let c = 0; c < groupChannels; c++) {
            const y = (firstChannel + c) * inHeight + row * strideHeight;
            let at = (y * inWidth + col * stride) | 0;
            for (let ky = 0; ky < kernelHeight; ky++) {
              let x = at;
              for (let kx = 0; kx < kernelWidth; kx++) {
                const weight = kernel[tap];
                s0 += weight * input[x];
                s1 += weight * input[(x + stride) | 0];
                s2 += weight * input[(x + 2 * stride) | 0];
                s3 += weight * input[(x + 3 * stride) | 0];
                x = (x + dilationWidth) | 0;
                tap = (tap + 1) | 0;
              }
              at = (at + dilationHeight * inWidth) | 0;
            }
          }
          output[to + col] = s0 + start;
          output[to + col + 1] = s1 + start;
          output[to + col + 2] = s2 + start;
          output[to + col + 3] = s3 + start;
        }
        to += outWidth;
      }
    }
  }
}
