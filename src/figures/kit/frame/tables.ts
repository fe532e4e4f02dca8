import type { NumberTable } from '../contract.ts';

/** A row-major grid as a table; `first` numbers its first row and column (padding counts from −p). */
export function gridTable(
  caption: string,
  values: ArrayLike<number>,
  rows: number,
  cols: number,
  first = 0,
): NumberTable {
  return {
    caption,
    rows,
    cols,
    at: (row, col) => values[row * cols + col],
    firstRow: first,
    firstCol: first,
  };
}
