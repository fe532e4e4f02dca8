import { rot180, type Tensor, tensor } from '../../core/index.ts';
import { type Field, integer, numberList, oneOf } from '../kit/codec.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/types.ts';
import { flipCode } from './code.ts';
import { FILTER_SIDE, type FilterLearning, learnFilter, STEPS } from './filter.ts';
import { FILTERS, type NetworkLearning, trainNetworks } from './networks.ts';
import { gradInput, gradKernel, OPS, type Op, slide } from './ops.ts';

export const VIEWS = ['compare', 'filter', 'networks'] as const;
export type View = (typeof VIEWS)[number];
export const LIMITS = { value: [-99, 99], seed: [1, 999] } as const;
export const KERNEL_SIDE = 2;
const KERNEL_CELLS = KERNEL_SIDE * KERNEL_SIDE;
export const SIDE = 3;
export const OUT_SIDE = 2;

export const INPUT = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** The chapter's error map. */
export const ERROR = [1, 2, -1, 1];
const ASYMMETRIC = [1, 0, 0, -1];

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

export interface Board {
  readonly rows: number;
  readonly cols: number;
  readonly values: ArrayLike<number>;
  readonly scale: 'value' | 'gradient';
}

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
  const step = Math.max(0, Math.min(countOf(state.view) - 1, Math.round(state.step)));
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

/** The last runs: a step back or forward only looks one up. */
const filters = new Map<number, FilterLearning>();
const networks = new Map<number, NetworkLearning>();
const RUNS_KEPT = 6;

function kept<Run>(runs: Map<number, Run>, seed: number, make: (seed: number) => Run): Run {
  const known = runs.get(seed);
  if (known) return known;
  const run = make(seed);
  if (runs.size >= RUNS_KEPT) runs.clear();
  runs.set(seed, run);
  return run;
}

function board(values: Tensor, scale: Board['scale'] = 'value'): Board {
  const [rows, cols] = values.shape.slice(-2);
  return { rows, cols, values: values.data, scale };
}

export function derive(state: State): Derived {
  const { kernel } = state;
  const turned = [...kernel].reverse();
  const facts = {
    rotationProof: kernel.every((value, at) => value === turned[at]),
    symmetric: kernel[1] !== 0 && kernel[1] === kernel[KERNEL_SIDE],
    stepCount: countOf(state.view),
  };
  const compared = compare(kernel);
  if (state.view === 'compare') return { ...facts, ...compared };
  const learned = state.view === 'filter' ? filterFacts(state) : networkFacts(state);
  return { ...facts, outputs: compared.outputs, ...learned };
}

function compare(kernel: readonly number[]) {
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
  const difference = Math.max(...outputs.xcorr.map((y, at) => Math.abs(y - outputs.conv[at])));
  return {
    given: [board(x), board(g, 'gradient')],
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
    difference,
    startDifference: difference,
    losses: null,
    outputs,
  };
}

function filterFacts(state: State) {
  const { step } = settle(state);
  const { image, target, learners, difference } = kept(filters, state.seed, learnFilter);
  const boards = (op: Op) => {
    const { kernels } = learners[op];
    const slides = op === 'xcorr' ? kernels[step] : rot180(kernels[step]);
    return [
      board(kernels[0]),
      board(kernels[step]),
      board(slides),
      board(slide(op, image, kernels[step])),
    ];
  };
  return {
    given: [board(image), board(target)],
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
    difference: difference[step],
    startDifference: difference[0],
    losses: { xcorr: learners.xcorr.losses[step], conv: learners.conv.losses[step] },
  };
}

function networkFacts(state: State) {
  const { step } = settle(state);
  const { items, learners, difference } = kept(networks, state.seed, trainNetworks);
  const boards = (op: Op) => {
    const { kernels, votes } = learners[op];
    const one = (of: Tensor, filter: number): Board => {
      const size = FILTER_SIDE * FILTER_SIDE;
      const values = of.data.slice(filter * size, (filter + 1) * size);
      return board(tensor(values, [1, 1, FILTER_SIDE, FILTER_SIDE]));
    };
    return [
      one(kernels[0], 0),
      one(kernels[step], 0),
      one(kernels[step], FILTERS - 1),
      board(votes[step]),
    ];
  };
  return {
    given: items.map((item) => board(item)),
    boards: { xcorr: boards('xcorr'), conv: boards('conv') },
    difference: difference[step],
    startDifference: difference[0],
    losses: { xcorr: learners.xcorr.losses[step], conv: learners.conv.losses[step] },
  };
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
    'learn-both': { view: 'filter', step: STEPS },
    'two-networks': { view: 'networks', step: STEPS },
  },
  passing: ['step', 'activeCell'],
  reduce,
  settle,
  derive,
  stepCount: ({ stepCount }) => stepCount,
  code: (state, derived) => flipCode(state, derived),
};
