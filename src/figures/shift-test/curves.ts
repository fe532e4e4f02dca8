import type { ShiftedHits } from '../kit/trained/shiftedHits.ts';
import { NETWORKS, type NetworkName } from './answers.ts';
import type { Line } from './plot.ts';
import { REACH, SHIFTS } from './state.ts';

export interface Curve {
  readonly name: NetworkName;
  /** Recognised pictures at each shift; empty until some are counted. */
  readonly hits: ArrayLike<number>;
  readonly inPlace: number;
  readonly here: number;
  readonly line: Line;
}

export interface CurveFacts {
  readonly curves: readonly Curve[];
  /** Pictures counted so far, and in the end. */
  readonly done: number;
  readonly total: number;
  /** The shift along the axis that is read out, and its column in the chart. */
  readonly shift: number;
  readonly column: number;
}

/** Hits of each network over the shifts along one axis. */
export function curvesOf(
  result: ShiftedHits | undefined,
  total: number,
  shift: number,
): CurveFacts {
  const column = shift + REACH;
  const done = result?.done ?? 0;
  return {
    curves: NETWORKS.map((name, index) => {
      const hits = result?.hits[index] ?? [];
      return {
        name,
        hits,
        inPlace: hits[REACH] ?? 0,
        here: hits[column] ?? 0,
        line: { name, shares: Array.from(hits, (count) => count / done) },
      };
    }),
    done,
    total,
    shift,
    column,
  };
}

/** Every second shift is written under the chart. */
export const SHIFT_TICKS: readonly number[] = SHIFTS.filter((shift) => shift % 2 === 0);
