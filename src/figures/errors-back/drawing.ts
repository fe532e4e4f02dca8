import { type Point, type Track, trackThrough } from '../kit/motion/flow.ts';

/** A grid of cells that lies in space, seen from above: rows run to the right, columns towards the reader. */
interface Plane {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const ACROSS = 62;
const DOWN = { x: -21, y: 36 };

export const UPPER: Plane = { x: 92, y: 22, side: 2 };
export const LOWER: Plane = { x: 71, y: 200, side: 3 };

function pointOf({ x, y }: Plane, across: number, down: number): Point {
  return { x: x + across * ACROSS + down * DOWN.x, y: y + down * DOWN.y };
}

/** The outline of some cells of a plane, `size` of them to each side. */
export function outline(plane: Plane, row: number, col: number, size = 1): string {
  const corners = [
    pointOf(plane, col, row),
    pointOf(plane, col + size, row),
    pointOf(plane, col + size, row + size),
    pointOf(plane, col, row + size),
  ];
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}z`;
}

export function middleOf(plane: Plane, cell: number): Point {
  return pointOf(plane, (cell % plane.side) + 0.5, Math.floor(cell / plane.side) + 0.5);
}

/** Below the number of the upper cell, and above that of the lower one. */
const CLEAR = 13;

/** The line by which an error goes back to a cell of the input. */
export function lineTo(error: number, cell: number): Track {
  const from = middleOf(UPPER, error);
  const to = middleOf(LOWER, cell);
  return trackThrough({ x: from.x, y: from.y + CLEAR }, { x: to.x, y: to.y - CLEAR });
}

/** The kernel, at the right; `x` and `y` are its middle. */
export const KERNEL = { x: 402, y: 92, cell: 54 } as const;
export const WORDS = { x: 402, y: 190, line: 25 } as const;
