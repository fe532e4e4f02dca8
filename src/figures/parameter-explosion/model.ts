import type { Point } from '../kit/chart/types.ts';
import type { CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf, optional } from '../kit/link/codec.ts';
import { clamp, clampInteger } from '../kit/numbers/clamp.ts';
import {
  type Cost,
  convCost,
  DOUBLINGS,
  denseCost,
  firstTooLarge,
  type Layers,
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
 * Query names: n (side of a square picture), h and w (height and width where it is no square), c (channels),
 * units (neurons of the fully connected layer), k and filters (of the convolution), show (parameters, bytes,
 * multiplyAdds: what is counted), memory (gigabytes, 10⁹ bytes each, of the phone that the layer should fit).
 * `step` counts the doublings of the side from 8, and follows from the size.
 */
export interface State extends Layers {
  readonly step: number;
  readonly n: number;
  readonly h: number | null;
  readonly w: number | null;
  readonly show: Measure;
  readonly memory: number;
}

export type Action =
  | CommonAction<State>
  /** To a side in the chart, which need not be whole. */
  | { readonly type: 'point'; readonly side: number };

type Both<T> = Readonly<Record<'dense' | 'conv', T>>;

export interface Derived extends Both<Cost> {
  readonly height: number;
  readonly width: number;
  /** The side of a square picture of as many pixels. */
  readonly side: number;
  /** Numbers of the picture: inputs of the fully connected layer. */
  readonly inputs: number;
  /** How many times the one outweighs the other in what is shown. */
  readonly ratio: number;
  /** What is shown, by the side of a square picture; the reader's own size is one of them. */
  readonly lines: Both<readonly Point[]>;
  /** The phone's memory; null where what is shown is no memory. */
  readonly budget: {
    /** How much of what is shown fits into it. */
    readonly most: number;
    /** The side from which on the fully connected layer no longer does; null when that is outside the chart. */
    readonly crossing: number | null;
  } | null;
  readonly tooLargeFrom: number;
  readonly fits: boolean;
}

export const sizeOf = ({ n, h, w }: State) => ({ height: h ?? n, width: w ?? n });

/** The step is the doubling that is nearest to the picture's size. */
export function settle(state: State): State {
  const { height, width } = sizeOf(state);
  const doublings = Math.log2(Math.sqrt(height * width) / SIDES.low);
  return { ...state, step: clampInteger(doublings, 0, DOUBLINGS.length - 1) };
}

export function reduce(state: State, action: Action): State {
  const square = (side: number) =>
    settle({ ...state, n: clampInteger(side, ...LIMITS.n), h: null, w: null });
  switch (action.type) {
    case 'hover':
      return state;
    case 'step':
      return square(DOUBLINGS[clamp(action.step, 0, DOUBLINGS.length - 1)]);
    case 'point':
      return square(action.side);
    case 'set': {
      const { patch } = action;
      return settle({
        ...state,
        ...(patch.n === undefined ? {} : { h: null, w: null }),
        ...patch,
      });
    }
  }
}

export function derive(state: State): Derived {
  const { show } = state;
  const { height, width } = sizeOf(state);
  const side = Math.sqrt(height * width);
  const dense = denseCost(state, height, width);
  const conv = convCost(state, height, width);
  const budget = state.memory * BYTES_PER_GB;
  const tooLargeFrom = firstTooLarge(state, budget);
  const line = (costAt: typeof denseCost, own: number) =>
    [
      ...DOUBLINGS.filter((each) => each !== side).map(
        (each): Point => [each, costAt(state, each)[show]],
      ),
      [side, own] as const,
    ].sort(([left], [right]) => left - right);
  const counted = show === 'bytes' ? budget : budget / Float32Array.BYTES_PER_ELEMENT;
  const inside = tooLargeFrom >= SIDES.low && tooLargeFrom <= SIDES.high;
  return {
    ...{ height, width, side, dense, conv, tooLargeFrom },
    inputs: height * width * state.c,
    ratio: dense[show] / conv[show],
    lines: { dense: line(denseCost, dense[show]), conv: line(convCost, conv[show]) },
    budget:
      show === 'multiplyAdds' ? null : { most: counted, crossing: inside ? tooLargeFrom : null },
    fits: dense.bytes <= budget,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState: settle({
    step: 0,
    n: 64,
    h: null,
    w: null,
    c: 3,
    units: 1000,
    k: 3,
    filters: 32,
    show: 'parameters',
    memory: 4,
  }),
  fields: {
    n: integer(...LIMITS.n),
    h: optional(integer(...LIMITS.n)),
    w: optional(integer(...LIMITS.n)),
    c: integer(...LIMITS.c),
    units: integer(...LIMITS.units),
    k: integer(...LIMITS.k),
    filters: integer(...LIMITS.filters),
    show: oneOf(MEASURES),
    memory: integer(...LIMITS.memory),
  },
  passing: ['step'],
  presets: {
    'sixty-four': {},
    digits: { n: 28, c: 1 },
    photo: { n: 224, filters: 64 },
    oblong: { h: 600, w: 800 },
    'too-large': { n: 578, show: 'bytes' },
    arithmetic: { show: 'multiplyAdds' },
  },
  reduce,
  settle,
  derive,
  stepCount: () => DOUBLINGS.length,
};
