import { dilate2d, pad2d, type Tensor, tensor } from '../../core/index.ts';
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
}

const clip = (value: number) => Math.max(0, value);

export function spreadErrors(errors: Tensor, stride: number, rowEdge: Edge, colEdge: Edge): Spread {
  const spread = dilate2d(errors, stride);
  const zeros = [rowEdge.before, colEdge.after, rowEdge.after, colEdge.before].map(clip);
  const shown = pad2d(spread, zeros as [number, number, number, number]);
  const [rows, cols] = shown.shape.slice(-2);
  const [spreadRows, spreadCols] = spread.shape.slice(-2);
  const [keptRow, keptCol] = [clip(-rowEdge.before), clip(-colEdge.before)];
  const keptRows = rows - keptRow - clip(-rowEdge.after);
  const keptCols = cols - keptCol - clip(-colEdge.after);
  const marks: CellMark[] = [];
  const errorAt: number[] = [];
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const [r, c] = [row - clip(rowEdge.before), col - clip(colEdge.before)];
      const within = r >= 0 && r < spreadRows && c >= 0 && c < spreadCols;
      const isError = within && r % stride === 0 && c % stride === 0;
      const [i, j] = [row - keptRow, col - keptCol];
      const isKept = i >= 0 && i < keptRows && j >= 0 && j < keptCols;
      if (isKept) kept.push(shown.data[row * cols + col]);
      errorAt.push(isError ? (r / stride) * errors.shape[3] + c / stride : -1);
      marks.push(!isKept ? 'dropped' : isError ? 'plain' : 'padding');
    }
  }
  const keptMap = tensor(Float64Array.from(kept), [1, 1, keptRows, keptCols]);
  return { rows, cols, values: shown.data, marks, kept: keptMap, keptRow, keptCol, errorAt };
}
