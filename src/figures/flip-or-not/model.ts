import { rot180, type Tensor, tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { Assets } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import { type Field, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { type Board, board, learnedFacts, type Run } from './learned.ts';
import { learnFilter, STEPS } from './learnFilter.ts';
import {
  ERROR,
  gradInput,
  gradKernel,
  INPUT,
  KERNEL_SIDE,
  OPS,
  type Op,
  OUT_SIDE,
  SIDE,
  slide,
} from './ops.ts';
import { trainNetworks } from './trainNetworks.ts';

export const VIEWS = ['compare', 'filter', 'networks'] as const;
export type View = (typeof VIEWS)[number];
/** Of the comparison: the outputs, or the gradients that go back. */
export const PASSES = ['forward', 'backward'] as const;
export const LIMITS = { value: [-99, 99], seed: [1, 999], flips: 2 } as const;
const KERNEL_CELLS = KERNEL_SIDE * KERNEL_SIDE;

/** The chapter's kernel: turned or mirrored in any way, it is another one. */
const ASYMMETRIC = [1, 2, 3, 4];

/**
 * Names in links: view (compare both operations on X, let one filter learn, train two networks), pass (of the
 * comparison, what is shown), kernel (four numbers, row by row), op (the operation that is shown as code), seed
 * (which random numbers), step (place of the window, or steps of learning done).
 */
export interface State {
  readonly step: number;
  readonly view: View;
  readonly pass: (typeof PASSES)[number];
  readonly kernel: readonly number[];
  readonly op: Op;
  readonly seed: number;
  /** How far the reader has turned the kernel of convolution: two flips are all the way. */
  readonly flips: number;
  readonly activeCell: ActiveCell | null;
}

export type Action = CommonAction<State> | { readonly type: 'draw' } | { readonly type: 'flip' };

export type Curves = Readonly<Record<Op, readonly number[]>>;
type Both<Kind> = Readonly<Record<Op, Kind>>;

export interface Facts {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly outputs: Both<readonly number[]>;
  /** K is the same as rot180(K); K is the same as its transpose, and more than its diagonal. */
  readonly rotationProof: boolean;
  readonly symmetric: boolean;
  readonly stepCount: number;
  readonly compared: Both<readonly Board[]>;
  readonly apart: number;
  /** What was learned, or how it starts; null in the comparison. */
  readonly run: Run | null;
}

export interface Derived extends Facts {
  /** What both operations are given: X and the error map, image and target, or one picture of each class. */
  readonly given: readonly Board[];
  /** Four grids for each operation. */
  readonly boards: Both<readonly Board[]>;
  /** In the comparison: the largest difference of the two outputs. Else that of the weights, one turned. */
  readonly difference: number;
  readonly startDifference: number;
  readonly losses: Both<number> | null;
  /** The step shown: the start, for as long as the learning runs. */
  readonly step: number;
  readonly learning: boolean;
  /** The chosen cell of Y, both ways. */
  readonly sums: Both<WindowFacts>;
  /** How many cells of Y are worked out. */
  readonly known: number;
  /** The loss after each step of the whole run; null in the comparison. */
  readonly curves: Curves | null;
  /** The largest difference in the whole run. */
  readonly everApart: number;
}

function countOf({ view, pass }: State): number {
  if (view !== 'compare') return STEPS + 1;
  return pass === 'forward' ? OUT_SIDE * OUT_SIDE : 0;
}

function settle(state: State): State {
  return { ...state, step: clampInteger(state.step, 0, Math.max(0, countOf(state) - 1)) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'flip':
      return { ...state, flips: (state.flips + 1) % (LIMITS.flips + 1) };
    case 'step':
      // Convolution never slides before its kernel is turned.
      return settle({ ...state, step: action.step, flips: LIMITS.flips });
    case 'draw':
      return { ...state, seed: (state.seed % LIMITS.seed[1]) + 1 };
    case 'set':
      return settle({ ...state, ...action.patch });
  }
}

export function derive(state: State, _assets: Assets, result?: unknown): Facts {
  const { kernel, view, seed } = state;
  const turned = [...kernel].reverse();
  const x = tensor(INPUT, [1, 1, SIDE, SIDE], 'float64');
  const k = tensor(kernel, [1, 1, KERNEL_SIDE, KERNEL_SIDE], 'float64');
  const g = tensor(ERROR, [1, 1, OUT_SIDE, OUT_SIDE], 'float64');
  const out = { xcorr: slide('xcorr', x, k), conv: slide('conv', x, k) };
  const boards = (op: Op) => [
    board(op === 'xcorr' ? k : rot180(k)),
    board(out[op]),
    board(gradKernel(op, x, g, k.shape), 'gradient'),
    board(gradInput(op, g, k, x.shape), 'gradient'),
  ];
  const outputs = { xcorr: [...out.xcorr.data], conv: [...out.conv.data] };
  // Until its job is done a run shows its start.
  const learn = { filter: learnFilter, networks: trainNetworks };
  const run =
    (result as Run | undefined) ?? (view === 'compare' ? null : learn[view]({ seed, steps: 0 }));
  return {
    input: x,
    kernel: k,
    outputs,
    rotationProof: kernel.every((value, at) => value === turned[at]),
    symmetric: kernel[1] !== 0 && kernel[1] === kernel[KERNEL_SIDE],
    stepCount: countOf(state),
    compared: { xcorr: boards('xcorr'), conv: boards('conv') },
    apart: Math.max(...outputs.xcorr.map((y, at) => Math.abs(y - outputs.conv[at]))),
    run: view === 'compare' ? null : run,
  };
}

export function point(facts: Facts, state: State): Derived {
  const { input, kernel, run, apart } = facts;
  const step = state.view === 'compare' ? settle(state).step : 0;
  const at = { row: Math.floor(step / OUT_SIDE), col: step % OUT_SIDE };
  const compared = {
    given: [board(input), board(tensor(ERROR, [1, 1, OUT_SIDE, OUT_SIDE]), 'gradient')],
    boards: facts.compared,
    difference: apart,
    startDifference: apart,
    everApart: apart,
    losses: null,
    curves: null,
    step,
    learning: false,
  };
  return {
    ...facts,
    ...(run ? learnedFacts(run, settle(state).step) : compared),
    sums: {
      xcorr: windowAt(input, kernel, {}, at),
      conv: windowAt(input, rot180(kernel), {}, at),
    },
    known: state.flips < LIMITS.flips ? 0 : step + 1,
  };
}

function jobOf({ view, seed }: State): JobRequest | null {
  if (view === 'compare') return null;
  const name = view === 'filter' ? 'learnFilter' : 'trainNetworks';
  return { name, key: String(seed), input: { seed, steps: STEPS } };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    view: 'compare',
    pass: 'forward',
    kernel: ASYMMETRIC,
    op: 'xcorr',
    seed: 1,
    flips: LIMITS.flips,
    activeCell: null,
  },
  fields: {
    view: oneOf(VIEWS),
    pass: oneOf(PASSES),
    kernel: numberList(...LIMITS.value, (count) => count === KERNEL_CELLS) as Field<
      readonly number[]
    >,
    op: oneOf(OPS),
    seed: integer(...LIMITS.seed),
    step: integer(0, STEPS),
  },
  presets: {
    asymmetric: {},
    'rotation-proof': { kernel: [1, 2, 2, 1] },
    symmetric: { kernel: [1, 2, 2, 3] },
    'sign-change': { kernel: [1, 0, 0, -1] },
    'learn-both': { view: 'filter', step: STEPS },
    'two-networks': { view: 'networks', step: STEPS },
  },
  passing: ['step', 'activeCell', 'flips'],
  reduce,
  settle,
  job: jobOf,
  derive,
  pointers: ['step', 'flips', 'activeCell', 'op'],
  point,
  stepCount: ({ stepCount }) => stepCount,
};
