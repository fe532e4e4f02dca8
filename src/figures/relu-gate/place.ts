import type { Tensor } from '../../core/index.ts';
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { KERNEL_SIDE } from './maps.ts';

export const MAP_HEIGHT = PHOTO_HEIGHT - KERNEL_SIDE + 1;
export const MAP_WIDTH = PHOTO_WIDTH - KERNEL_SIDE + 1;

/** The next layer's window has to fit around the ballot. */
export const ROWS = [1, MAP_HEIGHT - 2] as const;
export const COLS = [1, MAP_WIDTH - 2] as const;

/** Ballots within this share of the range are as good as the one asked for. */
const NEAR = 1 / 150;

/** The place whose ballot is `value`, or as near as there is one; of several the one nearest to the current place. */
export function placeOf(
  { map, range }: { readonly map: Tensor; readonly range: number },
  state: { readonly row: number; readonly col: number },
  value: number,
) {
  const { data } = map;
  const tolerance = range * NEAR;
  let best = { row: state.row, col: state.col };
  let bestMiss = Number.POSITIVE_INFINITY;
  let bestWay = Number.POSITIVE_INFINITY;
  for (let row = ROWS[0]; row <= ROWS[1]; row++) {
    for (let col = COLS[0]; col <= COLS[1]; col++) {
      const miss = Math.max(tolerance, Math.abs(data[row * MAP_WIDTH + col] - value));
      if (miss > bestMiss) continue;
      const way = (row - state.row) ** 2 + (col - state.col) ** 2;
      if (miss === bestMiss && way >= bestWay) continue;
      best = { row, col };
      bestMiss = miss;
      bestWay = way;
    }
  }
  return best;
}
