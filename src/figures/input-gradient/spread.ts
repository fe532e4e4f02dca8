import { conv2d, dilate2d, pad2d, rot180, type Tensor, tensor } from '../../core/index.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';

/** What one axis of the error map goes through before the turned kernel slides over it. */
export interface Edge {
  /** Zeros between two errors. */
  readonly between: number;
  /** Zeros before and after; negative numbers are cut off instead. */
  readonly before: number;
  readonly after: number;
  readonly remainder: number;
  readonly kernel: number;
}

export function edgeOf(kernel: number, stride: number, padding: number, remainder: number): Edge {
  const before = kernel - 1 - padding;
  return { between: stride - 1, before, after: before + remainder, remainder, kernel };
}

/** The error map as it is drawn: spread, with its zeros around, and with what is cut off still there. */
export interface Spread {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly marks: readonly CellMark[];
  /** The part that is kept: where the kernel slides. */
  readonly kept: Tensor;
  readonly keptRow: number;
  readonly keptCol: number;
  /** The error that stands at a cell, row-major in the error map; −1 for a zero. */
  readonly errorAt: readonly number[];
  /** The cells that a part of the ledger put in or cut off. */
  readonly bands: Readonly<Record<string, readonly number[]>>;
}

const clip = (value: number) => Math.max(0, value);

export function spreadErrors(
  errors: Tensor,
  arrived: number,
  stride: number,
  rowEdge: Edge,
  colEdge: Edge,
): Spread {
  const spread = dilate2d(errors, stride);
  const shown = pad2d(spread, [
    clip(rowEdge.before),
    clip(colEdge.after),
    clip(rowEdge.after),
    clip(colEdge.before),
  ]);
  const [rows, cols] = shown.shape.slice(-2);
  const [spreadRows, spreadCols] = spread.shape.slice(-2);
  const keptRow = clip(-rowEdge.before);
  const keptCol = clip(-colEdge.before);
  const keptRows = rows - keptRow - clip(-rowEdge.after);
  const keptCols = cols - keptCol - clip(-colEdge.after);
  const outWidth = errors.shape[3];
  const marks: CellMark[] = [];
  const errorAt: number[] = [];
  const kept: number[] = [];
  const bands: Record<string, number[]> = { between: [], before: [], after: [] };
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const r = row - clip(rowEdge.before);
      const c = col - clip(colEdge.before);
      const within = r >= 0 && r < spreadRows && c >= 0 && c < spreadCols;
      const isError = within && r % stride === 0 && c % stride === 0;
      const error = isError ? (r / stride) * outWidth + c / stride : -1;
      const i = row - keptRow;
      const j = col - keptCol;
      const isKept = i >= 0 && i < keptRows && j >= 0 && j < keptCols;
      if (isKept) kept.push(shown.data[row * cols + col]);
      errorAt.push(error);
      const index = row * cols + col;
      if (within && !isError) bands.between.push(index);
      if (i < 0 || j < 0 || r < 0 || c < 0) bands.before.push(index);
      if (i >= keptRows || j >= keptCols || r >= spreadRows || c >= spreadCols) {
        bands.after.push(index);
      }
      if (!within) marks.push('padding');
      else if (!isKept) marks.push('dropped');
      else marks.push(!isError || error > arrived ? 'later' : 'plain');
    }
  }
  return {
    rows,
    cols,
    values: shown.data,
    marks,
    kept: tensor(Float64Array.from(kept), [1, 1, keptRows, keptCols]),
    keptRow,
    keptCol,
    errorAt,
    bands,
  };
}

/** The kernel after so many flips: left to right first, then top to bottom. */
export function flipped(kernel: Tensor, flips: number): Tensor {
  if (flips === 0) return kernel;
  const turned = rot180(kernel);
  if (flips > 1) return turned;
  // Turning and then flipping top to bottom leaves one flip from left to right.
  const [rows, cols] = kernel.shape.slice(-2);
  const values = Array.from(
    { length: rows * cols },
    (_, i) => turned.data[(rows - 1 - Math.floor(i / cols)) * cols + (i % cols)],
  );
  return tensor(Float64Array.from(values), kernel.shape);
}

/** Where a cell of the upright kernel stands after the flips; its own inverse. */
export function flippedPlace(rows: number, cols: number, row: number, col: number, flips: number) {
  return {
    row: flips > 1 ? rows - 1 - row : row,
    col: flips > 0 ? cols - 1 - col : col,
  };
}

export function gather(spread: Spread, turned: Tensor): Tensor {
  return conv2d(spread.kept, turned);
}
