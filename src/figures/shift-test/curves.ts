import { NETWORKS, type NetworkName } from './answers.ts';
import type { ShiftedHits } from './shiftedHits.ts';
import { REACH } from './state.ts';

interface Curve {
  readonly name: NetworkName;
  /** Recognised pictures at each shift; empty until some are counted. */
  readonly hits: ArrayLike<number>;
  readonly inPlace: number;
  readonly here: number;
  /** The share of the counted pictures at each shift. */
  readonly shares: readonly number[];
}

export interface CurveFacts {
  readonly curves: readonly Curve[];
  /** Pictures counted so far, and in the end. */
  readonly done: number;
  readonly total: number;
  /** The shift along the axis that is read out. */
  readonly shift: number;
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
        shares: Array.from(hits, (count) => count / done),
      };
    }),
    done,
    total,
    shift,
  };
}
