import type { ElementType } from '../../core/index.ts';
import type { Point } from '../kit/chart/types.ts';
import { lossOf, outputOf, type Setting } from './check.ts';

/** L as one number moves, with the slope of the formula and the line through the two points measured. */
export interface Bend {
  /** Points, from left to right, by how far w has moved and by L. */
  readonly curve: readonly Point[];
  /** The same in numbers of 32 bits, whose steps are seen from near by; empty where they are too fine for that. */
  readonly coarse: readonly Point[];
  /** How far the drawing reaches to either side of w. */
  readonly reach: number;
  readonly tangent: readonly Point[];
  /** Empty when there was no step to measure with. */
  readonly chord: readonly Point[];
  /** Where w − ε (or w), and w + ε stand. */
  readonly points: readonly Point[];
  /** L at the foot and at the top of the drawing. */
  readonly heights: readonly [number, number];
}

/** L is drawn so far to either side of w, and for a smaller ε from so many ε nearer. */
const REACH = 1.2;
const EPS_SEEN = 3;
/** From here on the steps of numbers of 32 bits are seen. */
const COARSE_BELOW = 1e-3;
const SAMPLES = 48;
/** Room above and below the curve, as a share of its height. */
const MARGIN = 0.2;

export function bendOf(setting: Setting, eps: number, slope: number): Bend {
  const { loss, values, cell, gradient, difference } = setting;
  const reach = Math.min(REACH, EPS_SEEN * eps);
  const lossAt = (move: number, type: ElementType = 'float64') => {
    const nudged = [...values];
    nudged[cell] += move;
    return lossOf(loss, outputOf(nudged, type), type);
  };
  const sampled = (type: ElementType) =>
    Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
      const move = reach * ((2 * i) / SAMPLES - 1);
      return [move, lossAt(move, type)];
    });
  const curve = sampled('float64');
  const losses = curve.map(([, height]) => height);
  const low = Math.min(...losses);
  const room = (Math.max(...losses) - low || 1) * MARGIN;
  const left = difference === 'central' ? -eps : 0;
  const line = ([from, height]: Point, rise: number): Point[] =>
    [-reach, reach].map((move) => [move, height + rise * (move - from)]);
  const start: Point = [left, lossAt(left)];
  return {
    curve,
    coarse: eps < COARSE_BELOW ? sampled('float32') : [],
    reach,
    tangent: line([0, lossAt(0)], gradient),
    chord: Number.isFinite(slope) ? line(start, slope) : [],
    points: [start, [eps, lossAt(eps)]],
    heights: [low - room, Math.max(...losses) + room],
  };
}
