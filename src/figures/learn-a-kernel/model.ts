import { conv2d, tensor } from '../../core/index.ts';
import type { Assets } from '../kit/assets/assets.ts';
import type { CommonAction, Model } from '../kit/contract.ts';
import { cellName } from '../kit/frame/cellName.ts';
import { largest } from '../kit/grid/extent.ts';
import { decimal, type Field, integer, oneOf, optional } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { KERNELS } from '../kit/slide/kernels.ts';
import {
  type Descent,
  descend,
  FLAT,
  INPUTS,
  type InputName,
  KERNEL_SIDE,
  SHAPE,
  SIDE,
  STEPS,
  type Valley,
  valleyOf,
} from './descent.ts';

export const TARGETS = ['sobel-x', 'sobel-y', 'laplacian', 'sharpen', 'emboss'] as const;
export type Target = (typeof TARGETS)[number];

export const LIMITS = { lr: [0, 2000], seed: [1, 99], place: [0, KERNEL_SIDE - 1] } as const;

/**
 * Names in links: target, input, lr (null: a share of the limit 2/λ), seed, row and col (the weight that
 * is followed), step (how many steps have been walked).
 */
export interface State {
  readonly step: number;
  readonly target: Target;
  readonly input: InputName;
  readonly lr: number | null;
  readonly seed: number;
  readonly row: number;
  readonly col: number;
}

export type Action =
  | CommonAction<State>
  /** Follow a neighbour of the weight followed now. */
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  /** Some steps forward or back. */
  | { readonly type: 'walk'; readonly rows: number; readonly cols: number };

/** The weight that is followed, and where the next step takes it. */
interface Chosen {
  readonly at: number;
  readonly name: string;
  readonly weight: number;
  readonly gradient: number;
  readonly next: number;
  readonly wanted: number;
}

/** The whole run. */
export interface Facts {
  /** True until the photo has come: there is a start and a goal, but nothing to learn from. */
  readonly waiting: boolean;
  readonly valley: Valley;
  readonly run: Descent;
  /** The loss after each step of the run; none while waiting. */
  readonly losses: readonly number[];
  readonly target: readonly number[];
  readonly rate: number;
  /** Where the slider of the rate ends, and how fine it is. */
  readonly rates: { readonly high: number; readonly step: number };
  /** 2/λ: from here on steps lead away. */
  readonly limit: number;
  readonly tooFast: boolean;
  readonly condition: number;
  readonly last: number;
  readonly wanted: ArrayLike<number>;
  /** What gets the strongest colour; photos without their mean are faint, so each has its own. */
  readonly extents: Readonly<Record<'kernel' | 'gradient' | 'picture' | 'answer', number>>;
  /** By what a step multiplies the error in the direction that bends most. */
  readonly factor: number;
  /** The step after which the loss is smallest: too fast a run may get better first. */
  readonly lowest: number;
}

export interface Derived extends Facts {
  /** The step shown: the last one of a run that was over before. */
  readonly step: number;
  readonly kernel: readonly number[];
  readonly gradient: readonly number[];
  readonly chosen: Chosen;
  /** The largest distance of a weight from the hidden one. */
  readonly off: number;
  readonly answer: ArrayLike<number>;
}

const FINENESS = 1000;
const fine = (value: number) => Math.round(FINENESS * value) / FINENESS;
/** The slider goes on to this many times the limit, in so many places. */
const BEYOND = 1.5;
const PLACES = 60;
/**
 * The share of the limit that a run takes when the reader has not chosen: half of it is the fastest for the direction
 * that bends most. On noise, which is round, that would be over before it was seen.
 */
const SHARE: Readonly<Record<InputName, number>> = {
  noise: 1 / 20,
  photo: 1 / 2,
  centred: 1 / 2,
  local: 1 / 2,
};

function answerOf(pixels: readonly number[], weights: readonly number[]) {
  const image = tensor(pixels, [1, 1, SIDE, SIDE], 'float64');
  return conv2d(image, tensor(weights, SHAPE, 'float64')).data;
}

function ratesOf(limit: number, rate: number) {
  const step = Math.max(1 / FINENESS, fine((BEYOND * limit) / PLACES));
  return { step, high: Math.min(LIMITS.lr[1], Math.max(fine(step * PLACES), rate)) };
}

export function derive(choices: Omit<State, 'step' | 'row' | 'col'>, assets: Assets): Facts {
  const { input, seed } = choices;
  const found = valleyOf(input, assets.photo);
  const valley = found ?? FLAT;
  const waiting = found === null;
  const target = KERNELS[choices.target].values;
  const limit = waiting ? 1 : 2 / valley.steepest;
  const rate = choices.lr ?? fine(limit * SHARE[input]);
  const run = descend(valley, target, rate, seed);
  const wanted = answerOf(valley.pixels, target);
  return {
    waiting,
    valley,
    run,
    losses: waiting ? [] : run.losses,
    target,
    rate,
    rates: ratesOf(limit, rate),
    limit,
    tooFast: !waiting && rate > limit,
    condition: waiting ? 1 : valley.steepest / valley.flattest,
    last: waiting ? STEPS : run.losses.length - 1,
    wanted,
    extents: {
      kernel: largest(target),
      gradient: largest(run.gradients[0]),
      picture: largest(valley.pixels),
      answer: largest(wanted),
    },
    factor: Math.abs(1 - rate * valley.steepest),
    lowest: waiting ? 0 : run.losses.indexOf(Math.min(...run.losses)),
  };
}

export function point(facts: Facts, { row, col, step: asked }: State): Derived {
  const { run, rate, target, valley, last } = facts;
  const step = Math.min(asked, last);
  const kernel = run.kernels[step];
  const gradient = run.gradients[step];
  const at = row * KERNEL_SIDE + col;
  return {
    ...facts,
    step,
    kernel,
    gradient,
    chosen: {
      at,
      name: cellName('K', at, KERNEL_SIDE),
      weight: kernel[at],
      gradient: gradient[at],
      next: kernel[at] - rate * gradient[at],
      wanted: target[at],
    },
    off: run.distances[step],
    answer: answerOf(valley.pixels, kernel),
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'step':
      return { ...state, step: clampInteger(action.step, 0, STEPS) };
    case 'walk':
      return { ...state, step: clampInteger(state.step + action.rows + action.cols, 0, STEPS) };
    case 'move':
      return {
        ...state,
        row: clampInteger(state.row + action.rows, ...LIMITS.place),
        col: clampInteger(state.col + action.cols, ...LIMITS.place),
      };
    case 'set':
      return set(state, action.patch);
    default:
      return state;
  }
}

/** Another task starts anew; a rate that was for another picture is forgotten. */
function set(state: State, patch: Partial<State>): State {
  const next = { ...state, ...patch };
  const asks = ({ target, input, lr, seed }: State) => [target, input, lr, seed].join();
  if (asks(next) === asks(state)) return next;
  const otherPicture = patch.input !== undefined && patch.lr === undefined;
  return { ...next, step: patch.step ?? 0, lr: otherPicture ? null : next.lr };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: { step: 0, target: 'sobel-x', input: 'noise', lr: null, seed: 1, row: 0, col: 2 },
  fields: {
    target: oneOf(TARGETS),
    input: oneOf(INPUTS),
    lr: optional(decimal(...LIMITS.lr)) as Field<number | null>,
    seed: integer(...LIMITS.seed),
    row: integer(...LIMITS.place),
    col: integer(...LIMITS.place),
    step: integer(0, STEPS),
  },
  presets: {
    noise: { lr: 0.43 },
    'raw-photo': { input: 'photo' },
    centred: { input: 'centred' },
    'local-mean': { input: 'local' },
    'too-fast': { lr: 0.95 },
    sobel: { input: 'local', target: 'sobel-y', seed: 7, row: 0, col: 1 },
  },
  passing: ['step', 'row', 'col'],
  reduce,
  assets: ({ input }) => (input === 'noise' ? {} : { photo: { kind: 'photo', id: PHOTO } }),
  derive,
  pointers: ['step', 'row', 'col'],
  point,
  stepCount: ({ last }) => last + 1,
};

const PHOTO = 'chelsea';
