import { random } from '../../../core/index.ts';

/** Largest grid that a figure offers; default numbers are cut from one sheet of this size. */
const SHEET = 64;

let sheet: Int8Array | undefined;

/**
 * The number that a figure shows at a place until the reader edits it: a digit 0–9, the same for
 * every size, so that a grid keeps its numbers when it grows.
 */
export function defaultInput(row: number, col: number): number {
  sheet ??= makeSheet();
  return sheet[row * SHEET + col];
}

function makeSheet(): Int8Array {
  const source = random(5);
  return Int8Array.from({ length: SHEET * SHEET }, () => source.integer(10));
}

export function squareInput(height: number, width: number): number[] {
  return fill(height, width, defaultInput);
}

/** +1 left of the middle, 0 in it, −1 right of it: Prewitt's vertical edge for any size. */
export function prewittLike(height: number, width: number): number[] {
  if (height === 1 && width === 1) return [1];
  if (width === 1) return fill(height, width, (row) => Math.sign((height - 1) / 2 - row));
  return fill(height, width, (_, col) => Math.sign((width - 1) / 2 - col));
}

/** 1, 2, 3 … in reading order, so that a turned kernel is seen to be turned. */
export function counting(rows: number, cols: number): number[] {
  return Array.from({ length: rows * cols }, (_, index) => (index % 9) + 1);
}

const ERRORS = [1, 2, -1, 3, -2, -1, 1];
const ERRORS_ROW = 5;

/** Small errors of both signs, the same at a place for every size; the first four are those of Part 4. */
export function defaultError(row: number, col: number): number {
  return ERRORS[(row * ERRORS_ROW + col) % ERRORS.length];
}

export function fill(
  height: number,
  width: number,
  at: (row: number, col: number) => number,
): number[] {
  return Array.from({ length: height * width }, (_, i) => at(Math.floor(i / width), i % width));
}

/** A row-major grid at a new size: kept where both sizes have the place, else from `otherwise`. */
export function resize(
  values: readonly number[],
  oldWidth: number,
  height: number,
  width: number,
  otherwise: (row: number, col: number) => number,
): number[] {
  const oldHeight = values.length / oldWidth;
  return fill(height, width, (row, col) =>
    row < oldHeight && col < oldWidth ? values[row * oldWidth + col] : otherwise(row, col),
  );
}

/** A square input and a square kernel with the reader's own numbers, or null for the default ones. */
interface SquareCells {
  readonly n: number;
  readonly k: number;
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
}

/** Edited cells keep their places when the input or the kernel grows or shrinks. */
export function keepSquareCells<State extends SquareCells>(before: State, after: State): State {
  const { n, k, cells, kernelCells } = after;
  return {
    ...after,
    cells: cells && cells.length !== n * n ? resize(cells, before.n, n, n, defaultInput) : cells,
    kernelCells:
      kernelCells && kernelCells.length !== k * k
        ? resize(kernelCells, before.k, k, k, () => 0)
        : kernelCells,
  };
}
