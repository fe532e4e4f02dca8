import type { Derived } from './model.ts';
import { type Anchor, anchorIn, zoomBy } from './zoom.ts';

/** Pixels that an arrow key moves by while Shift is held. */
const FAR = 10;

/** Where an arrow key leads from the chosen pixel: what is seen moves only when it must. */
export function moved(derived: Derived, rows: number, cols: number, far: boolean): Anchor {
  const by = far ? FAR : 1;
  const { row, col } = derived.chosen;
  return anchorIn(derived.seen, derived, row + rows * by, col + cols * by);
}

export function jumped(derived: Derived, end: 'first' | 'last'): Anchor {
  return end === 'first'
    ? anchorIn(derived.seen, derived, 0, 0)
    : anchorIn(derived.seen, derived, derived.height - 1, derived.width - 1);
}

/** The pixel at a share of the way across and down what is seen. */
export function pointed(derived: Derived, across: number, down: number): Anchor {
  const { seen } = derived;
  const row = Math.floor(seen.top + down * seen.rows);
  const col = Math.floor(seen.left + across * seen.cols);
  return anchorIn(seen, derived, row, col);
}

export function zoomOf(derived: Derived, factor: number): number {
  return zoomBy(derived, factor);
}
