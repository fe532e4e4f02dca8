import { STACK } from '../kit/volume/Stack.tsx';
import type { Stage } from './model.ts';

/** The drawing of the blocks, in units of its panel. */
export const ROOM = { width: 320, height: 172, gap: 30 } as const;
const TOP = 6;
const FOOT = 24;
const LEFT = 3;
/** Cells of one size in all blocks, so that what was squeezed is seen to be smaller. */
const LARGEST_CELL = 19;

export interface Placed {
  readonly x: number;
  /** Top of the front card. */
  readonly y: number;
  readonly width: number;
}

const depthOf = (cards: number) => (cards - 1) * STACK.across;

/** Blocks side by side, centred, the fronts on one ground line; the cell is as large as they allow. */
export function placeAll(stages: readonly Stage[]): { cell: number; places: Placed[] } {
  const depths = stages.reduce((sum, { sheets }) => sum + depthOf(sheets.length), 0);
  const sides = stages.reduce((sum, { side }) => sum + side, 0);
  const gaps = (stages.length - 1) * ROOM.gap;
  const cell = Math.min(LARGEST_CELL, (ROOM.width - 2 * LEFT - gaps - depths) / sides);
  const ground = ROOM.height - FOOT;
  let x = (ROOM.width - (sides * cell + depths + gaps)) / 2;
  const places = stages.map(({ side, sheets }) => {
    const width = side * cell + depthOf(sheets.length);
    const place = { x, y: Math.max(TOP, ground - side * cell), width };
    x += width + ROOM.gap;
    return place;
  });
  return { cell, places };
}
