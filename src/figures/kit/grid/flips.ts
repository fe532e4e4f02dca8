import { type Tensor, tensor } from '../../../core/index.ts';

/** Where a cell stands after so many flips, left to right and then top to bottom; its own inverse. */
export function flippedPlace(
  { shape }: Tensor,
  index: number,
  flips: number,
): { index: number; row: number; col: number } {
  const [rows, cols] = shape.slice(-2);
  const [r, c] = [Math.floor(index / cols), index % cols];
  const row = flips > 1 ? rows - 1 - r : r;
  const col = flips > 0 ? cols - 1 - c : c;
  return { index: row * cols + col, row, col };
}

/** A kernel after so many flips: two are rot180. */
export function flipped(kernel: Tensor, flips: number): Tensor {
  const values = Array.from(
    kernel.data,
    (_, index) => kernel.data[flippedPlace(kernel, index, flips).index],
  );
  return tensor(Float64Array.from(values), kernel.shape);
}
