import {
  conv2dGradInput,
  convGeometry,
  type Tensor,
  tensor,
  transposedSize,
} from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { integer, numberList } from '../kit/link/codec.ts';
import { fill, resize } from '../kit/slide/defaults.ts';
import { lastStep, type SlideAction, slidingReducer, stopAt } from '../kit/slide/slide.ts';

export const LIMITS = { n: [2, 5], k: [2, 4], s: [1, 3], p: [0, 2], value: [-99, 99] } as const;

export interface State {
  readonly step: number;
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  /** Edited values, row by row; null shows the default ones. */
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** The padding that was asked for and would leave nothing. */
  readonly refused: number | null;
}

type Choices = Omit<State, 'step' | 'activeCell' | 'refused'>;
export type Action = CommonAction<State> | SlideAction;

/** What follows from the choices, wherever the reader is. */
export interface Facts {
  readonly input: Tensor;
  readonly kernel: Tensor;
  /** Side of all that the copies reach, and of what is left when the padding is cut off. */
  readonly whole: number;
  readonly size: number;
  readonly output: Tensor;
  readonly choices: Choices;
}

export interface Derived extends Facts {
  /** The input cell whose turn it is, its number, and the kernel times that number. */
  readonly row: number;
  readonly col: number;
  readonly value: number;
  readonly copy: Tensor;
  /** The sums of all copies, of those before this one, and with it; with the padding that will be cut off. */
  readonly all: Tensor;
  readonly before: Tensor;
  readonly now: Tensor;
  /** How their cells are drawn: the padding, and what no copy has come to. */
  readonly rim: readonly CellMark[];
  readonly marksBefore: readonly CellMark[];
  readonly marks: readonly CellMark[];
  /** Cells of this copy that lie on an earlier one. */
  readonly overlaps: number;
}

/** The numbers of Part 4 stand in the corner, so a 2×2 input is its error map and a 2×2 kernel its K. */
const ERRORS = [1, 2, -1, 1];
const defaultKernel = (k: number) => fill(k, k, (row, col) => row * k + col + 1);
const defaultCells = (n: number) =>
  resize(ERRORS, 2, n, n, (row, col) => ((row * 2 + col) % 4) - 1);

/** The convolution whose windows are the copies: it walks back over the output as wide as they reach. */
const track = ({ n, k, s }: Choices) => {
  const whole = transposedSize(n, k, { stride: s });
  return convGeometry([whole, whole], [k, k], { stride: s });
};
const leavesNothing = ({ n, k, s, p }: Choices) => 2 * p >= transposedSize(n, k, { stride: s });

const reduce = slidingReducer<State, number>({
  track,
  refusal: (state) => (leavesNothing(state) ? state.p : null),
  settle: (before, after) => ({
    ...after,
    cells: after.n === before.n || after.cells !== before.cells ? after.cells : null,
    kernelCells:
      after.k === before.k || after.kernelCells !== before.kernelCells ? after.kernelCells : null,
  }),
});

export function derive(choices: Choices): Facts {
  const { n, k, s, p, cells, kernelCells } = choices;
  const input = tensor(cells ?? defaultCells(n), [1, 1, n, n]);
  const kernel = tensor(kernelCells ?? defaultKernel(k), [1, 1, k, k]);
  const size = transposedSize(n, k, { stride: s, padding: p });
  const output = conv2dGradInput(input, kernel, [1, 1, size, size], { stride: s, padding: p });
  const whole = transposedSize(n, k, { stride: s });
  return { input, kernel, whole, size, output, choices };
}

export function point(facts: Facts, { step }: State): Derived {
  const { input, kernel, whole, choices } = facts;
  const { k, s, p } = choices;
  const { row, col } = stopAt(track(choices), step);
  const place = row * choices.n + col;
  const spread = (map: Tensor, by: Tensor) =>
    conv2dGradInput(map, by, [1, 1, whole, whole], { stride: s });
  const first = (count: number) =>
    tensor(
      input.data.map((value, index) => (index < count ? value : 0)),
      input.shape,
    );
  const ones = (map: Tensor, of: (index: number) => number) =>
    tensor(
      map.data.map((_, index) => of(index)),
      map.shape,
    );
  const all = ones(kernel, () => 1);
  /** How many of the copies lie on each cell. */
  const copies = (counted: (index: number) => boolean) =>
    spread(
      ones(input, (index) => (counted(index) ? 1 : 0)),
      all,
    ).data;
  const earlier = copies((index) => index < place);
  const own = copies((index) => index === place);
  const inside = (at: number) => at >= p && at < whole - p;
  const marksOf = (reached: (index: number) => boolean) =>
    Array.from(own, (_, index): CellMark => {
      if (!inside(Math.floor(index / whole)) || !inside(index % whole)) return 'padding';
      return reached(index) ? 'plain' : 'blank';
    });
  const value = input.data[place];
  return {
    ...facts,
    row,
    col,
    value,
    copy: tensor(
      kernel.data.map((weight) => weight * value),
      [1, 1, k, k],
    ),
    all: spread(input, kernel),
    before: spread(first(place), kernel),
    now: spread(first(place + 1), kernel),
    rim: marksOf(() => true),
    marksBefore: marksOf((index) => earlier[index] > 0),
    marks: marksOf((index) => earlier[index] + own[index] > 0),
    overlaps: own.filter((count, index) => count > 0 && earlier[index] > 0).length,
  };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    n: 3,
    k: 3,
    s: 2,
    p: 0,
    cells: null,
    kernelCells: null,
    activeCell: null,
    refused: null,
  },
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    step: integer(0, LIMITS.n[1] ** 2 - 1),
  },
  passing: ['step'],
  presets: {
    overlap: { step: 8 },
    apart: { n: 2, k: 2, step: 3 },
    gaps: { k: 2, s: 3, step: 8 },
    cut: { p: 1, step: 8 },
    'way-back': { n: 2, k: 2, s: 1, step: 3 },
  },
  reduce,
  settle: (state) => ({ ...state, step: Math.min(state.step, lastStep(track(state))) }),
  conflicts: (state) => {
    const { n, k, cells, kernelCells } = state;
    if (leavesNothing(state)) return ['n', 'k', 's', 'p'];
    return [
      ...(cells && cells.length !== n * n ? (['cells'] as const) : []),
      ...(kernelCells && kernelCells.length !== k * k ? (['kernelCells'] as const) : []),
    ];
  },
  derive,
  pointers: ['step', 'activeCell', 'refused'],
  point,
  stepCount: ({ input }) => input.data.length,
};
