import { OPS, type Op } from '../kit/rotation/ops.ts';

/** A loss as shares 0–1 of the width and, from above, of the height. */
export type Point = readonly [across: number, down: number];

export interface Curves {
  readonly lines: Readonly<Record<Op, readonly Point[]>>;
  /** The loss at the top of the drawing; 0 is at its foot. */
  readonly top: number;
}

export function curvesOf(losses: Readonly<Record<Op, readonly number[]>>, steps: number): Curves {
  const top = Math.max(...OPS.flatMap((op) => losses[op]));
  const points = (op: Op) => losses[op].map((loss, step): Point => [step / steps, 1 - loss / top]);
  return { lines: { xcorr: points('xcorr'), conv: points('conv') }, top };
}
