import type { ConvGeometry, Tensor } from '../../core/index.ts';

/** One way by which a pixel had a share in an error: output `error` read it through cell `tap` of the kernel. */
export interface Line {
  readonly error: number;
  readonly tap: number;
  readonly weight: number;
  readonly errorValue: number;
}

/**
 * The forward pass walked backwards: every error up to `arrived` adds itself times the kernel, upright, to the
 * window that made it, on the padded input. Written out rather than asked of the core, since it is the way
 * that is shown beside gathering; the tests hold both to the core's own gradient.
 */
export function scatter(
  geometry: ConvGeometry,
  errors: Tensor,
  kernel: Tensor,
  arrived: number,
  pixel: { readonly row: number; readonly col: number },
) {
  const { paddedHeight, paddedWidth, outWidth, padding, strideHeight, strideWidth } = geometry;
  const kernelWidth = kernel.shape[3];
  const lastRow = paddedHeight - padding.bottom;
  const lastCol = paddedWidth - padding.right;
  const scattered = new Array<number>(paddedHeight * paddedWidth).fill(0);
  const touched = new Set<number>();
  const lines: Line[] = [];
  let swept = 0;
  for (let error = 0; error < errors.data.length; error++) {
    const top = Math.floor(error / outWidth) * strideHeight;
    const left = (error % outWidth) * strideWidth;
    for (let tap = 0; tap < kernel.data.length; tap++) {
      const row = top + Math.floor(tap / kernelWidth);
      const col = left + (tap % kernelWidth);
      if (row < padding.top || row >= lastRow || col < padding.left || col >= lastCol) swept++;
      if (error > arrived) continue;
      const weight = kernel.data[tap];
      const errorValue = errors.data[error];
      scattered[row * paddedWidth + col] += errorValue * weight;
      touched.add(row * paddedWidth + col);
      if (row - padding.top === pixel.row && col - padding.left === pixel.col) {
        lines.push({ error, tap, weight, errorValue });
      }
    }
  }
  return { scattered, touched, lines, swept };
}
