import type { PointerEvent } from 'react';
import { clamp } from '../numbers/clamp.ts';

export interface GridPlace {
  readonly row: number;
  readonly col: number;
}

/** The cell under the pointer, of a grid that fills the element; outside of it, the nearest cell. */
export function cellUnder(
  event: PointerEvent<SVGRectElement>,
  rows: number,
  cols: number,
): GridPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
  const col = Math.floor(((event.clientX - box.left) / box.width) * cols);
  return {
    row: clamp(row, 0, rows - 1),
    col: clamp(col, 0, cols - 1),
  };
}

/** The cells on a straight line after `from`, up to and with `to`: a fast stroke leaves no gaps. */
export function cellsBetween(from: GridPlace, to: GridPlace): GridPlace[] {
  const count = Math.max(Math.abs(to.row - from.row), Math.abs(to.col - from.col));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    return {
      row: Math.round(from.row + (to.row - from.row) * share),
      col: Math.round(from.col + (to.col - from.col) * share),
    };
  });
}
