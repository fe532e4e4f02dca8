/** Rows and columns that one block of multiplyPlanes computes. */
export const PLANE_ROWS = 2;
export const PLANE_COLUMNS = 3;

/**
 * weights [rows, depth] times source, whose `depth` rows of `columns` values lie `plane` apart, for
 * kernels of one cell at stride 1: a product of matrices, in blocks as small as those of slide.ts, for the
 * same reasons. At least PLANE_ROWS rows and PLANE_COLUMNS columns.
 */
export function multiplyPlanes(
  source: Float64Array,
  plane: number,
  columns: number,
  depth: number,
  weights: Float64Array,
  rows: number,
  result: Float64Array,
): void {
  const lastColumn = columns - PLANE_COLUMNS;
  const lastRow = rows - PLANE_ROWS;
  for (let next = 0; next < columns; next += PLANE_COLUMNS) {
    const column = next < lastColumn ? next : lastColumn;
    for (let below = 0; below < rows; below += PLANE_ROWS) {
      const row = below < lastRow ? below : lastRow;
      const v = (row * depth) | 0;
      const w = (v + depth) | 0;
      let at = column;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      for (let r = 0; r < depth; r++) {
        const first = weights[(v + r) | 0];
        const second = weights[(w + r) | 0];
        const x0 = source[at];
        const x1 = source[(at + 1) | 0];
        const x2 = source[(at + 2) | 0];
        s0 += first * x0;
        s1 += first * x1;
        s2 += first * x2;
        t0 += second * x0;
        t1 += second * x1;
        t2 += second * x2;
        at = (at + plane) | 0;
      }
      const to = (row * columns + column) | 0;
      result[to] = s0;
      result[to + 1] = s1;
      result[to + 2] = s2;
      result[to + columns] = t0;
      result[to + columns + 1] = t1;
      result[to + columns + 2] = t2;
    }
  }
}
