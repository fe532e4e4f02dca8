import { NETWORKS, type NetworkName } from './answers.ts';
import { rightAt, type ShiftHits } from './shiftedHits.ts';
import { PICTURES, REACH, SHIFTS, type State, shiftAlong } from './state.ts';

interface Curve {
  readonly name: NetworkName;
  /** Recognised pictures at each shift along the axis. */
  readonly hits: readonly number[];
  readonly inPlace: number;
  readonly here: number;
  /** The share of the pictures at each shift. */
  readonly shares: readonly number[];
}

export interface CurveFacts {
  readonly curves: readonly Curve[];
  /** Pictures that were shown. */
  readonly total: number;
  /** The shift along the axis that is read out. */
  readonly shift: number;
}

/** Hits of each network over the shifts along one axis; the other shift stays as it is. */
export function curvesOf(file: ShiftHits, state: State): CurveFacts {
  const { axis, dx, dy } = state;
  const side = SHIFTS.length;
  const total = Number(state.count);
  const shift = shiftAlong(state);
  const at = (along: number) =>
    axis === 'x' ? (dy + REACH) * side + along + REACH : (along + REACH) * side + dx + REACH;
  return {
    curves: NETWORKS.map((name, network) => {
      const all = total === file.pictures ? file.hits[network] : firstHits(file, network);
      const hits = SHIFTS.map((along) => all[at(along)]);
      return {
        name,
        hits,
        inPlace: hits[REACH],
        here: hits[shift + REACH],
        shares: hits.map((count) => count / total),
      };
    }),
    total,
    shift,
  };
}

function firstHits(file: ShiftHits, network: number): number[] {
  const all = new Array<number>(SHIFTS.length ** 2).fill(0);
  for (let item = 0; item < PICTURES; item++) {
    rightAt(file, network, item, all.length).forEach((right, at) => {
      if (right) all[at]++;
    });
  }
  return all;
}
