import type { Init } from '../../core/index.ts';
import { powersAround } from '../kit/chart/axis.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { decimal, flag, integer, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { ACTS, type Act, type Flow, flowsOf } from './net.ts';

export const LIMITS = {
  depth: [2, 20],
  gain: [1, 8],
  width: [1, 24],
  seed: [1, 999],
} as const;
export const GAIN_STEP = 0.25;
export const INITS = ['naive', 'xavier', 'he'] as const satisfies readonly Init[];

/** Which gradient is drawn: with respect to each layer's output, or to its weights. */
export const KINDS = ['signal', 'weights'] as const;
export type Kind = (typeof KINDS)[number];

/** The largest slope of the sigmoid function. */
const SIGMOID_SLOPE = 1 / 4;

/**
 * Names in links: depth, act, init; skip (1: a shortcut around every hidden layer), gain (all hidden weights
 * times this), width (units a layer), seed (which random numbers), of (which gradient), step (layers back from
 * the last one to the layer that is read out).
 */
export interface State {
  readonly step: number;
  readonly depth: number;
  readonly act: Act;
  readonly init: Init;
  readonly skip: boolean;
  readonly gain: number;
  readonly width: number;
  readonly seed: number;
  readonly of: Kind;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** Read out the layer at this column of the chart. */
  | { readonly type: 'layer'; readonly layer: number }
  /** Other random numbers. */
  | { readonly type: 'draw' };

export interface Facts {
  readonly flows: readonly Flow[];
  /** Of the networks, the middle one at each layer. */
  readonly gradient: readonly number[];
  readonly spread: readonly number[];
  readonly slopes: readonly number[];
  readonly silent: readonly number[];
  readonly silentTotal: number;
  readonly units: number;
  /** What would be left of the last layer's gradient if each layer took three quarters. */
  readonly quarter: readonly number[];
  /** From which power of ten to which the plot reaches. */
  readonly powers: readonly [number, number];
  /** Share 0–1 of the largest gradient that each layer gets. */
  readonly strength: readonly number[];
  /** Index of the first layer that has the drawn gradient: the input (0), or layer 1 for weights. */
  readonly first: number;
  /** How many times smaller the gradient is at the first place than at the last; Infinity when nothing arrives. */
  readonly shrink: number;
  /** In the last layers the outputs are the same but for rounding. */
  readonly blurred: boolean;
  /** SIGMOID_SLOPE to the power of the layers. */
  readonly ceiling: number;
}

export interface Derived extends Facts {
  /** The layer that is read out. */
  readonly layer: number;
}

const initialState: State = {
  step: 0,
  depth: 10,
  act: 'sigmoid',
  init: 'naive',
  skip: false,
  gain: 1,
  width: 16,
  seed: 1,
  of: 'signal',
  activeCell: null,
};

function firstOf(of: Kind): number {
  return of === 'signal' ? 0 : 1;
}

function settle(state: State): State {
  const last = state.depth - firstOf(state.of);
  return { ...state, step: clampInteger(state.step, 0, last) };
}

/** The gradient has come back to this layer. */
function backTo(layer: number, state: State): State {
  return settle({ ...state, step: state.depth - layer });
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return settle({ ...state, step: action.step });
    case 'layer':
      return backTo(action.layer, state);
    case 'draw':
      return backTo(0, { ...state, seed: (state.seed % LIMITS.seed[1]) + 1 });
    // Another network is seen all the way back at once.
    case 'set':
      return backTo(0, { ...state, ...action.patch });
  }
}

const RANGE = { low: -8, high: 1, grows: 4 };

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function derive(choices: State): Facts {
  const { depth, act, init, skip, gain, width, seed, of } = choices;
  const flows = flowsOf({ depth, act, init, skip, gain, width }, seed);
  const first = firstOf(of);
  const middle = (pick: (flow: Flow) => readonly number[]) =>
    pick(flows[0]).map((_, layer) => median(flows.map((flow) => pick(flow)[layer])));
  const gradient = middle((flow) => flow[of]);
  const spread = middle(({ spread }) => spread);
  const silent = middle((flow) => flow.silent);
  const quarter = gradient.map((_, layer) =>
    layer < first ? Number.NaN : gradient[depth] * SIGMOID_SLOPE ** (depth - layer),
  );
  const largest = Math.max(...gradient.slice(first));
  return {
    flows,
    gradient,
    spread,
    slopes: middle(({ slope }) => slope),
    silent,
    silentTotal: silent.reduce((sum, count) => sum + count, 0),
    units: depth * width,
    quarter,
    powers: powersAround([...flows.flatMap((flow) => flow[of]), ...quarter], RANGE),
    strength: gradient.map((value) => (value > 0 ? value / largest : 0)),
    first,
    shrink: gradient[depth] / gradient[first],
    blurred: Number.isNaN(spread[depth]),
    ceiling: SIGMOID_SLOPE ** depth,
  };
}

export function point(facts: Facts, state: State): Derived {
  const { depth, step } = settle(state);
  return { ...facts, layer: depth - step };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    depth: integer(...LIMITS.depth),
    act: oneOf(ACTS),
    init: oneOf(INITS),
    skip: flag,
    gain: decimal(...LIMITS.gain),
    width: integer(...LIMITS.width),
    seed: integer(...LIMITS.seed),
    of: oneOf(KINDS),
    step: integer(0, LIMITS.depth[1]),
  },
  // A linked network is seen with the gradient all the way back; the default begins at its last layer.
  presets: {
    'sigmoid-naive': {},
    'sigmoid-xavier': { init: 'xavier', step: 10 },
    'large-weights': { init: 'xavier', gain: 8, step: 10 },
    'relu-naive': { act: 'relu', step: 10 },
    'relu-he': { act: 'relu', init: 'he', step: 10 },
    dead: { act: 'relu', init: 'he', width: 3, depth: 20, step: 20 },
    skip: { skip: true, step: 10 },
  },
  passing: ['step', 'activeCell'],
  revealed: { act: 'relu', init: 'naive', skip: false, gain: 1 },
  reduce,
  settle,
  derive,
  pointers: ['step', 'activeCell'],
  point,
  stepCount: ({ gradient, first }) => gradient.length - first,
};
