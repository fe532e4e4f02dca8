import { integer, oneOf } from '../kit/codec.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/types.ts';
import { codeOf } from './code.ts';
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

/** Powers of ten that the chart's lower and upper ends stand for. */
export const DECADES = { low: 1, high: 12 } as const;

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
  /** To a place on the chart's axis, 0 at its left end and 1 at its right end. */
  | { readonly type: 'point'; readonly share: number }
  | { readonly type: 'move'; readonly by: number; readonly doubling: boolean }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** Places in the chart, 0–1 from its left end and from its ground. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface Derived {
  /** Numbers of the picture: inputs of the fully connected layer. */
  readonly inputs: number;
  readonly dense: Cost;
  readonly conv: Cost;
  /** How many times the one outweighs the other in what is shown. */
  readonly ratio: number;
  readonly lines: Readonly<Record<'dense' | 'conv', readonly ChartPoint[]>>;
  readonly points: Readonly<Record<'dense' | 'conv', ChartPoint>>;
  /** The phone's memory; null where what is shown is no memory. */
  readonly budget: {
    readonly y: number;
    /** Where the line of the fully connected layer passes it; null when that is outside the chart. */
    readonly x: number | null;
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

const OCTAVES = Math.log2(SIDES.high / SIDES.low);

export function xOf(side: number): number {
  return Math.log2(side / SIDES.low) / OCTAVES;
}

export function yOf(count: number): number {
  const share = (Math.log10(count) - DECADES.low) / (DECADES.high - DECADES.low);
  return Math.max(0, Math.min(1, share));
}

const clampSide = (side: number) => Math.max(LIMITS.n[0], Math.min(LIMITS.n[1], Math.round(side)));

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'point':
      return { ...state, n: clampSide(SIDES.low * 2 ** (action.share * OCTAVES)) };
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

function lineOf(points: readonly LinePoint[], layer: 'dense' | 'conv', show: Measure) {
  return points.map((point) => ({ x: xOf(point.side), y: yOf(point[layer][show]) }));
}

export function derive(state: State): Derived {
  const { n, c, units, k, filters, show } = state;
  const dense = denseCost(state, n);
  const conv = convCost(state, n);
  const budget = state.memory * BYTES_PER_GB;
  const tooLargeFrom = firstTooLarge(c, units, budget);
  const points = linesOf(c, units, k, filters);
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
    points: { dense: { x: xOf(n), y: yOf(a) }, conv: { x: xOf(n), y: yOf(b) } },
    budget:
      show === 'multiplyAdds' ? null : { y: yOf(counted), x: inside ? xOf(tooLargeFrom) : null },
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
  code: codeOf,
};
