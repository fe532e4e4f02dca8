import type { Point } from '../kit/chart/types.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import {
  type Cost,
  convCost,
  denseCost,
  firstTooLarge,
  type Layers,
  type LinePoint,
  linesOf,
  MEASURES,
  type Measure,
  SIDES,
} from './costs.ts';

export const LIMITS = {
  n: [SIDES.low, SIDES.high],
  c: [1, 16],
  units: [1, 4096],
  k: [1, 11],
  filters: [1, 512],
  /** Gigabytes. */
  memory: [1, 16],
} as const;

const BYTES_PER_GB = 1e9;

/**
 * Query names: n (side of the picture), c (channels), units (neurons of the fully connected layer), k and
 * filters (of the convolution), show (parameters, bytes, multiplyAdds: what the chart counts), memory
 * (gigabytes, 10⁹ bytes each, of the phone that the layer should fit).
 */
export interface State extends Layers {
  readonly step: number;
  readonly n: number;
  readonly show: Measure;
  readonly memory: number;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** To a side in the chart, which need not be whole. */
  | { readonly type: 'point'; readonly side: number }
  | { readonly type: 'move'; readonly by: number; readonly doubling: boolean }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Derived {
  /** Numbers of the picture: inputs of the fully connected layer. */
  readonly inputs: number;
  readonly dense: Cost;
  readonly conv: Cost;
  /** How many times the one outweighs the other in what is shown. */
  readonly ratio: number;
  /** What is shown, by the side of the picture; the reader's own side is one of them. */
  readonly lines: Readonly<Record<'dense' | 'conv', readonly Point[]>>;
  /** The phone's memory; null where what is shown is no memory. */
  readonly budget: {
    /** How much of what is shown fits into it. */
    readonly most: number;
    /** The side from which on the fully connected layer no longer does; null when that is outside the chart. */
    readonly crossing: number | null;
  } | null;
  readonly tooLargeFrom: number;
  readonly fits: boolean;
  /** Sides of two squares whose areas are as the two counts, the larger one 1. */
  readonly squares: Readonly<Record<'dense' | 'conv', number>>;
}

const initialState: State = {
  step: 0,
  n: 64,
  c: 3,
  units: 1000,
  k: 3,
  filters: 32,
  show: 'parameters',
  memory: 4,
  activeCell: null,
};

const clampSide = (side: number) => clampInteger(side, LIMITS.n[0], LIMITS.n[1]);

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'point':
      return { ...state, n: clampSide(action.side) };
    case 'move':
      return {
        ...state,
        n: clampSide(action.doubling ? state.n * 2 ** action.by : state.n + action.by),
      };
    case 'jump':
      return { ...state, n: action.end === 'first' ? LIMITS.n[0] : LIMITS.n[1] };
    case 'set':
      return { ...state, ...action.patch };
  }
}

function lineOf(points: readonly LinePoint[], layer: 'dense' | 'conv', show: Measure): Point[] {
  return points.map((point) => [point.side, point[layer][show]]);
}

export function derive(state: State): Derived {
  const { n, c, units, k, filters, show } = state;
  const dense = denseCost(state, n);
  const conv = convCost(state, n);
  const budget = state.memory * BYTES_PER_GB;
  const tooLargeFrom = firstTooLarge(c, units, budget);
  const points = [
    ...linesOf(c, units, k, filters).filter(({ side }) => side !== n),
    { side: n, dense, conv },
  ];
  points.sort((left, right) => left.side - right.side);
  const counted = show === 'bytes' ? budget : budget / Float32Array.BYTES_PER_ELEMENT;
  const inside = tooLargeFrom >= SIDES.low && tooLargeFrom <= SIDES.high;
  const [a, b] = [dense[show], conv[show]];
  const most = Math.max(a, b);
  return {
    inputs: n * n * c,
    dense,
    conv,
    ratio: a / b,
    lines: { dense: lineOf(points, 'dense', show), conv: lineOf(points, 'conv', show) },
    budget:
      show === 'multiplyAdds' ? null : { most: counted, crossing: inside ? tooLargeFrom : null },
    tooLargeFrom,
    fits: dense.bytes <= budget,
    squares: { dense: Math.sqrt(a / most), conv: Math.sqrt(b / most) },
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    n: integer(...LIMITS.n),
    c: integer(...LIMITS.c),
    units: integer(...LIMITS.units),
    k: integer(...LIMITS.k),
    filters: integer(...LIMITS.filters),
    show: oneOf(MEASURES),
    memory: integer(...LIMITS.memory),
  },
  presets: {
    'sixty-four': {},
    digits: { n: 28, c: 1 },
    photo: { n: 224, filters: 64 },
    'too-large': { n: 578, show: 'bytes' },
    arithmetic: { show: 'multiplyAdds' },
  },
  reduce,
  derive,
  stepCount: () => 0,
};
