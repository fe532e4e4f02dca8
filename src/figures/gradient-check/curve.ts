import type { Point } from '../kit/chart/types.ts';
import { lossOf, outputOf, type Setting } from './check.ts';

/** L as one number moves, with the slope of the formula and the line through the two points measured. */
export interface Bend {
  /** Points, from left to right, by how far w has moved and by L. */
  readonly curve: readonly Point[];
  readonly tangent: readonly Point[];
  /** Empty when there was no step to measure with. */
  readonly chord: readonly Point[];
  /** Where w − ε (or w), and w + ε stand. */
  readonly points: readonly Point[];
  /** L at the foot and at the top of the drawing. */
  readonly heights: readonly [number, number];
}

/** L is drawn from w − REACH to w + REACH. */
export const REACH = 1.2;
const SAMPLES = 48;
/** Room above and below the curve, as a share of its height. */
const MARGIN = 0.2;

export function bendOf(setting: Setting, eps: number, slope: number): Bend {
  const { loss, values, cell, gradient, difference } = setting;
  const lossAt = (move: number) => {
    const nudged = [...values];
    nudged[cell] += move;
    return lossOf(loss, outputOf(nudged, 'float64'), 'float64');
  };
  const curve = Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
    const move = REACH * ((2 * i) / SAMPLES - 1);
    return [move, lossAt(move)];
  });
  const losses = curve.map(([, height]) => height);
  const low = Math.min(...losses);
  const room = (Math.max(...losses) - low || 1) * MARGIN;
  const left = difference === 'central' ? -eps : 0;
  const line = ([from, height]: Point, rise: number): Point[] =>
    [-REACH, REACH].map((move) => [move, height + rise * (move - from)]);
  const start: Point = [left, lossAt(left)];
  return {
    curve,
    tangent: line([0, lossAt(0)], gradient),
    chord: Number.isFinite(slope) ? line(start, slope) : [],
    points: [start, [eps, lossAt(eps)]],
    heights: [low - room, Math.max(...losses) + room],
  };
}
