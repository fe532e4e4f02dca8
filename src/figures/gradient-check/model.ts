import type { ElementType } from '../../core/index.ts';
import type { CommonAction, Model } from '../kit/contract.ts';
import { type Field, oneOf } from '../kit/link/codec.ts';
import { clamp, clampInteger } from '../kit/numbers/clamp.ts';
import {
  BIAS_AT,
  crosses,
  DIFFERENCES,
  DIVISORS,
  type Difference,
  type Divisor,
  gradientOf,
  KERNEL_SIDE,
  LOSSES,
  type Loss,
  outputOf,
  type Probe,
  probe,
  type Setting,
  SIDE,
  shrinkOf,
  startOf,
} from './check.ts';
import { type Bend, bendOf } from './curve.ts';

/** Powers of ten from 1 down to 10⁻¹², four steps to a power. */
export const LOWEST = -12;
const PER_POWER = 4;
export const EPS_STEP = 1 / PER_POWER;
export const STEPS = -LOWEST * PER_POWER + 1;
/** Tenths of powers written out: `10 ** x` may differ in its last bit from one engine to another. */
const ROOTS = [1, 1.7782794100389228, 3.1622776601683795, 5.623413251903491] as const;

/** How far above its kink the first cell of Y stands, for the ReLU. */
export const GAPS = ['0', '0.01', '0.1'] as const;
type Gap = (typeof GAPS)[number];

/** Everything that can be nudged, as links name it: row and column counted from 0. */
export const CELLS = [...grid('x', SIDE), ...grid('k', KERNEL_SIDE), 'b'];

function grid(name: string, side: number): string[] {
  return Array.from({ length: side * side }, (_, i) => `${name}${Math.floor(i / side)}${i % side}`);
}

/**
 * Names in links: loss, difference, eps (the power of ten of ε, in quarters: −5 is ε = 10⁻⁵), cell (what is
 * nudged: x00 … x22, k00 … k11, b), gap (how far the ReLU's kink is away), divisor.
 */
export interface State {
  /** Counts down from ε = 1 and says the same as `eps`. */
  readonly step: number;
  readonly loss: Loss;
  readonly difference: Difference;
  readonly eps: number;
  readonly cell: string;
  readonly gap: Gap;
  readonly divisor: Divisor;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'point'; readonly cell: number }
  /** ε to the step that is nearest to this number. */
  | { readonly type: 'place'; readonly eps: number };

export const PRECISIONS = ['float64', 'float32'] as const satisfies readonly ElementType[];

/** Whatever ε is. */
export interface Facts {
  readonly setting: Setting;
  /** What is drawn: the cells of X and K times `shrink`, which are the chapter's whole numbers. */
  readonly shown: readonly number[];
  readonly shrink: number;
  readonly output: readonly number[];
  readonly gradient: readonly number[];
  readonly cell: number;
  /** Errors from ε = 1 downwards. */
  readonly errors: Readonly<Record<ElementType, readonly number[]>>;
  /** The exponent of ε where each curve is lowest. */
  readonly best: Readonly<
    Record<ElementType, { readonly exponent: number; readonly error: number }>
  >;
  /** The power of ε with which the error of a large ε shrinks; 0 when there is no such error. */
  readonly power: 0 | 1 | 2;
  /** The curve never comes down: w stands on a kink. */
  readonly broken: boolean;
}

export interface Derived extends Facts {
  readonly step: number;
  readonly eps: number;
  /** The measurement with this ε in each type. */
  readonly now: Readonly<Record<ElementType, Probe>>;
  readonly bend: Bend;
  /** One of the two points stands beyond a kink that w itself is not on: the formula is right, the measurement wrong. */
  readonly crossed: boolean;
  /** What makes the error of a large ε. */
  readonly arm: Arm;
}

export type Arm = 'third' | 'second' | 'none' | 'kink';

const initialState: State = {
  step: 0,
  loss: 'tanh',
  difference: 'central',
  eps: 0,
  cell: 'k00',
  gap: '0',
  divisor: 'taken',
};

export function epsAt(step: number): number {
  const power = Math.floor(-step / PER_POWER);
  return Number(`1e${power}`) * ROOTS[-step - power * PER_POWER];
}

function exponentAt(step: number): number {
  return -step / PER_POWER + 0;
}

function clampStep(step: number): number {
  return clampInteger(step, 0, STEPS - 1);
}

function toStep(state: State, step: number): State {
  const at = clampStep(step);
  return { ...state, step: at, eps: exponentAt(at) };
}

function settle(state: State): State {
  return toStep(state, -state.eps * PER_POWER);
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return state;
    case 'step':
      return toStep(state, action.step);
    case 'place':
      return toStep(state, -Math.log10(action.eps) * PER_POWER);
    case 'point':
      return { ...state, cell: CELLS[clamp(action.cell, 0, BIAS_AT)] };
    case 'set':
      return settle({ ...state, ...action.patch });
  }
}

/** An error this large, however small ε, is no rounding: both sides disagree. */
const BROKEN_FROM = 0.01;

export function derive(choices: Omit<State, 'step' | 'eps'>): Facts {
  const { loss, difference, divisor, gap } = choices;
  const values = startOf(loss, Number(gap));
  const gradient = gradientOf(loss, values);
  const cell = CELLS.indexOf(choices.cell);
  const setting = { loss, difference, divisor, values, cell, gradient: gradient[cell] };
  const errorsIn = (type: ElementType) =>
    Array.from({ length: STEPS }, (_, each) => probe(setting, epsAt(each), type).error);
  const errors = { float64: errorsIn('float64'), float32: errorsIn('float32') };
  const best = { float64: bestOf(errors.float64), float32: bestOf(errors.float32) };
  const shrink = shrinkOf(loss);
  return {
    setting,
    shown: values.map((value, at) => (at < BIAS_AT ? value * shrink : value)),
    shrink,
    output: Array.from(outputOf(values, 'float64').data),
    gradient,
    cell,
    errors,
    best,
    power: difference === 'one-sided' ? 1 : loss === 'mse' ? 0 : 2,
    broken: best.float64.error > BROKEN_FROM,
  };
}

export function point(facts: Facts, state: State): Derived {
  const { setting, broken, power } = facts;
  const { step } = settle(state);
  const eps = epsAt(step);
  const now = {
    float64: probe(setting, eps, 'float64'),
    float32: probe(setting, eps, 'float32'),
  };
  const crossed = crosses(setting, eps);
  return {
    ...facts,
    step,
    eps,
    now,
    bend: bendOf(setting, eps, now.float64.slope),
    crossed,
    arm: broken || crossed ? 'kink' : ARMS[power],
  };
}

const ARMS: readonly Arm[] = ['none', 'second', 'third'];

function bestOf(errors: readonly number[]) {
  let at = 0;
  errors.forEach((error, step) => {
    if (error < errors[at]) at = step;
  });
  return { exponent: exponentAt(at), error: errors[at] };
}

const quarterPower: Field<number> = {
  parse: (text) => {
    if (!/^(-?\d{1,2})(\.(0|25|5|75))?$/.test(text)) return undefined;
    const value = Number(text) + 0;
    return value >= LOWEST && value <= 0 ? value : undefined;
  },
  format: String,
  range: [LOWEST, 0],
};

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    loss: oneOf(LOSSES),
    difference: oneOf(DIFFERENCES),
    eps: quarterPower,
    cell: oneOf(CELLS),
    gap: oneOf(GAPS),
    divisor: oneOf(DIVISORS),
  },
  presets: {
    'v-shape': { eps: -5 },
    mse: { loss: 'mse', eps: 0 },
    'one-sided': { difference: 'one-sided', eps: -8 },
    kink: { loss: 'relu', gap: '0.01', eps: -1, cell: 'b' },
    'on-kink': { loss: 'relu', eps: -3, cell: 'b' },
    softmax: { loss: 'softmax', eps: -5 },
  },
  passing: ['step', 'eps'],
  reduce,
  settle,
  derive,
  pointers: ['step', 'eps'],
  point,
  stepCount: () => STEPS,
};
