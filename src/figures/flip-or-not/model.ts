import { rot180, tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { Assets } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import { type Field, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { INPUT, KERNEL_SIDE, OUT_SIDE, SIDE } from './example.ts';
import { type Board, board, filterFacts, networkFacts } from './learned.ts';
import { STEPS } from './learnFilter.ts';
import { gradInput, gradKernel, OPS, type Op, slide } from './ops.ts';

export const VIEWS = ['compare', 'filter', 'networks'] as const;
export type View = (typeof VIEWS)[number];
export const LIMITS = { value: [-99, 99], seed: [1, 999] } as const;
const KERNEL_CELLS = KERNEL_SIDE * KERNEL_SIDE;

/** The chapter's error map. */
export const ERROR = [1, 2, -1, 1];
/** The chapter's kernel: turned or mirrored in any way, it is another one. */
const ASYMMETRIC = [1, 2, 3, 4];

/**
 * Names in links: view (compare both operations on X, let one filter learn, train two networks), kernel (four
 * numbers, row by row), op (the operation that is traced and shown as code), seed (which random numbers), step
 * (place of the window, or steps of learning done).
 */
export interface State {
  readonly step: number;
  readonly view: View;
  readonly kernel: readonly number[];
  readonly op: Op;
  readonly seed: number;
  readonly activeCell: ActiveCell | null;
}

export type Action = CommonAction<State> | { readonly type: 'draw' };

export type Curves = Readonly<Record<Op, readonly number[]>>;

export interface Derived {
  /** What both operations are given: X and the error map, image and target, or one picture of each class. */
  readonly given: readonly Board[];
  /** Four grids for each operation. */
  readonly boards: Readonly<Record<Op, readonly Board[]>>;
  /** In the comparison: the largest difference of the two outputs. Else that of the weights, one turned. */
  readonly difference: number;
  readonly startDifference: number;
  readonly losses: Readonly<Record<Op, number>> | null;
  readonly outputs: Readonly<Record<Op, readonly number[]>>;
  /** K is the same as rot180(K); K is the same as its transpose, and more than its diagonal. */
  readonly rotationProof: boolean;
  readonly symmetric: boolean;
  readonly stepCount: number;
  /** The step shown: the start, for as long as the learning runs. */
  readonly step: number;
  readonly learning: boolean;
  /** The chosen cell of Y, both ways. */
  readonly sums: Readonly<Record<Op, WindowFacts>>;
  /** The loss after each step of the whole run; null in the comparison. */
  readonly curves: Curves | null;
  /** The largest difference in the whole run. */
  readonly everApart: number;
}

const initialState: State = {
  step: 0,
  view: 'compare',
  kernel: ASYMMETRIC,
  op: 'xcorr',
  seed: 1,
  activeCell: null,
};

function countOf(view: View): number {
  return view === 'compare' ? OUT_SIDE * OUT_SIDE : STEPS + 1;
}

function settle(state: State): State {
  const step = clampInteger(state.step, 0, countOf(state.view) - 1);
  return { ...state, step };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return settle({ ...state, step: action.step });
    case 'draw':
      return { ...state, seed: (state.seed % LIMITS.seed[1]) + 1 };
    case 'set':
      return settle({ ...state, ...action.patch });
  }
}

export function derive(state: State, _assets: Assets, result?: unknown): Derived {
  const { kernel } = state;
  const turned = [...kernel].reverse();
  const facts = {
    rotationProof: kernel.every((value, at) => value === turned[at]),
    symmetric: kernel[1] !== 0 && kernel[1] === kernel[KERNEL_SIDE],
    stepCount: countOf(state.view),
  };
  const compared = compare(kernel, state.view === 'compare' ? settle(state).step : 0);
  if (state.view === 'compare') return { ...facts, ...compared };
  const { step } = settle(state);
  const learned = (state.view === 'filter' ? filterFacts : networkFacts)(state.seed, step, result);
  return { ...facts, outputs: compared.outputs, sums: compared.sums, ...learned };
}

function compare(kernel: readonly number[], step: number) {
  const x = tensor(INPUT, [1, 1, SIDE, SIDE], 'float64');
  const k = tensor(kernel, [1, 1, KERNEL_SIDE, KERNEL_SIDE], 'float64');
  const g = tensor(ERROR, [1, 1, OUT_SIDE, OUT_SIDE], 'float64');
  const out = { xcorr: slide('xcorr', x, k), conv: slide('conv', x, k) };
  const at = { row: Math.floor(step / OUT_SIDE), col: step % OUT_SIDE };
  const boards = (op: Op) => [
    board(op === 'xcorr' ? k : rot180(k)),
    board(out[op]),
    board(gradKernel(op, x, g, k.shape), 'gradient'),
    board(gradInput(op, g, k, x.shape), 'gradient'),
  ];
  const outputs = { xcorr: [...out.xcorr.data], conv: [...out.conv.data] };
  const difference = Math.max(...outputs.xcorr.map((y, at) => Math.abs(y - outputs.conv[at])));
  return {
    given: [board(x), board(g, 'gradient')],
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
    difference,
    startDifference: difference,
    everApart: difference,
    losses: null,
    curves: null,
    step,
    learning: false,
    outputs,
    sums: { xcorr: windowAt(x, k, {}, at), conv: windowAt(x, rot180(k), {}, at) },
  };
}

function jobOf({ view, seed }: State): JobRequest | null {
  if (view === 'compare') return null;
  const name = view === 'filter' ? 'learnFilter' : 'trainNetworks';
  return { name, key: String(seed), input: { seed, steps: STEPS } };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    view: oneOf(VIEWS),
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
  passing: ['step', 'activeCell'],
  reduce,
  settle,
  job: jobOf,
  derive,
  stepCount: ({ stepCount }) => stepCount,
};
