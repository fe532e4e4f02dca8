import { conv2d, tensor } from '../../core/index.ts';
import type { Assets } from '../kit/assets.ts';
import { convCode } from '../kit/code.ts';
import { decimal, integer, oneOf, optional } from '../kit/codec.ts';
import { KERNELS } from '../kit/kernels.ts';
import type { BaseState, CodeSamples, CommonAction, Model } from '../kit/types.ts';
import {
  type Descent,
  descend,
  INPUTS,
  type InputName,
  KERNEL_SIDE,
  SIDE,
  STEPS,
  type Valley,
  valleyOf,
} from './descent.ts';

export const TARGETS = ['sobel-x', 'sobel-y', 'laplacian', 'sharpen', 'emboss'] as const;
export type Target = (typeof TARGETS)[number];

export const LIMITS = { lr: [0, 20], seed: [1, 99] } as const;

/** Query: target, input, lr (null: one over the steepest curvature), seed. */
export interface State extends BaseState {
  readonly target: Target;
  readonly input: InputName;
  readonly lr: number | null;
  readonly seed: number;
}

export type Action = CommonAction<State>;

export interface Derived {
  readonly valley: Valley;
  readonly descent: Descent;
  readonly target: readonly number[];
  readonly rate: number;
  readonly limit: number;
  readonly condition: number;
  /** The step shown: the last one of a run that was stopped before. */
  readonly step: number;
  readonly last: number;
  readonly kernel: readonly number[];
  readonly gradient: readonly number[];
  /** The largest distance of a weight from the hidden one, now and at the end of the run. */
  readonly off: number;
  readonly offAtEnd: number;
  readonly wanted: ArrayLike<number>;
  readonly answer: ArrayLike<number>;
  /** By what a step multiplies the error across the steepest wall. */
  readonly factor: number;
  readonly code: CodeSamples;
}

const RATE_DIGITS = 1000;

export function derive(state: State, assets: Assets): Derived {
  const valley = valleyOf(state.input, assets.photo);
  const target = KERNELS[state.target].values;
  const limit = 2 / valley.steepest;
  const rate = state.lr ?? Math.round(RATE_DIGITS / valley.steepest) / RATE_DIGITS;
  const descent = descend(valley, target, rate, state.seed);
  const last = descent.losses.length - 1;
  const step = Math.min(state.step, last);
  const kernel = descent.kernels[step];
  const distance = (weights: readonly number[]) =>
    Math.max(...weights.map((weight, i) => Math.abs(weight - target[i])));
  const image = tensor(valley.pixels, [1, 1, SIDE, SIDE], 'float64');
  const shape = [1, 1, KERNEL_SIDE, KERNEL_SIDE];
  const answerOf = (weights: readonly number[]) => conv2d(image, tensor(weights, shape, 'float64'));
  return {
    valley,
    descent,
    target,
    rate,
    limit,
    condition: valley.steepest / valley.flattest,
    step,
    last,
    kernel,
    gradient: descent.gradients[step],
    off: distance(kernel),
    offAtEnd: distance(descent.kernels[last]),
    wanted: answerOf(target).data,
    answer: answerOf(kernel).data,
    factor: Math.abs(1 - rate * valley.steepest),
    get code() {
      const rows = CODE_SIDE;
      const patch = Array.from(
        { length: rows * rows },
        (_, at) => valley.pixels[Math.floor(at / rows) * SIDE + (at % rows)],
      );
      const input = tensor(patch, [1, 1, rows, rows], 'float64');
      const weights = tensor(kernel, shape, 'float64');
      return convCode({ input, kernel: weights, options: {}, output: conv2d(input, weights) });
    },
  };
}

/** The corner of the picture that the code lens computes. */
const CODE_SIDE = 6;

export function reduce(state: State, action: Action): State {
  if (action.type === 'step') {
    return { ...state, step: Math.max(0, Math.min(STEPS, Math.round(action.step))) };
  }
  if (action.type !== 'set') return state;
  const next = { ...state, step: 0, ...action.patch };
  const other = action.patch.input !== undefined && action.patch.lr === undefined;
  return other ? { ...next, lr: null } : next;
}

export const model: Model<State, Action, Derived> = {
  initialState: { step: 0, target: 'sobel-x', input: 'noise', lr: null, seed: 1 },
  fields: {
    target: oneOf(TARGETS),
    input: oneOf(INPUTS),
    lr: optional(decimal(...LIMITS.lr)) as never,
    seed: integer(...LIMITS.seed),
  },
  presets: {
    noise: {},
    'raw-photo': { input: 'photo' },
    centred: { input: 'centred' },
    'local-mean': { input: 'local' },
    'too-fast': { lr: 0.95 },
    sobel: { input: 'local', target: 'sobel-y', seed: 7 },
  },
  reduce,
  assets: ({ input }) => (input === 'noise' ? {} : { photo: { kind: 'photo', id: 'chelsea' } }),
  derive,
  stepCount: () => STEPS + 1,
  code: (_, { code }) => code,
};
