import { lossOf, outputOf, type Setting } from './check.ts';

/** L as one number moves, with the slope of the formula and the line through the two points measured. */
export interface Bend {
  /** Points as shares 0–1 of the width and of the height, from left to right. */
  readonly curve: readonly (readonly [number, number])[];
  readonly tangent: readonly [number, number];
  readonly chord: readonly [number, number] | null;
  /** Where w − ε (or w), and w + ε stand. */
  readonly points: readonly (readonly [number, number])[];
}

/** L is drawn from w − REACH to w + REACH. */
const REACH = 1.2;
const SAMPLES = 48;
/** Room above and below the curve, as a share of its height. */
const MARGIN = 0.15;

export function bendOf(setting: Setting, eps: number, slope: number): Bend {
  const { loss, values, cell, gradient, difference } = setting;
  const lossAt = (move: number) => {
    const nudged = [...values];
    nudged[cell] += move;
    return lossOf(loss, outputOf(nudged, 'float64'), 'float64');
  };
  const moves = Array.from({ length: SAMPLES + 1 }, (_, i) => REACH * ((2 * i) / SAMPLES - 1));
  const heights = moves.map(lossAt);
  const low = Math.min(...heights);
  const span = Math.max(...heights) - low || 1;
  const x = (move: number) => (move / REACH + 1) / 2;
  const y = (height: number) => MARGIN + ((height - low) / span) * (1 - 2 * MARGIN);
  const here = lossAt(0);
  const left = difference === 'central' ? -eps : 0;
  const leftHeight = lossAt(left);
  const line = (from: number, height: number, rise: number): readonly [number, number] => [
    y(height + rise * (-REACH - from)),
    y(height + rise * (REACH - from)),
  ];
  return {
    curve: moves.map((move, i) => [x(move), y(heights[i])] as const),
    tangent: line(0, here, gradient),
    chord: Number.isFinite(slope) ? line(left, leftHeight, slope) : null,
    points: [
      [x(left), y(leftHeight)],
      [x(eps), y(lossAt(eps))],
    ],
  };
}
