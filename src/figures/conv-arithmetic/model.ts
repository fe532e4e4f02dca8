import {
  type Conv2dOptions,
  type ConvGeometry,
  conv2d,
  convGeometry,
  coverage,
  pad2d,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks, withLater } from '../kit/grid/marks.ts';
import { flag, integer, numberList, optional } from '../kit/link/codec.ts';
import { defaultInput, prewittLike, resize, squareInput } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import {
  countUnread,
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  sizeFacts,
  slidingReducer,
  stopAt,
} from '../kit/slide/slide.ts';

export const LIMITS = {
  n: [1, 32],
  k: [1, 11],
  s: [1, 8],
  p: [0, 10],
  d: [1, 4],
  value: [-99, 99],
} as const;

export interface State {
  readonly step: number;
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly d: number;
  /** Height and width where the input or the kernel is not square; null follows `n` and `k`. */
  readonly h: number | null;
  readonly w: number | null;
  readonly kh: number | null;
  readonly kw: number | null;
  /** Edited values, row by row; null shows the default ones. */
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  /** The whole output stands there, and not only the cells that the window has been to. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, for the note that explains it. */
  readonly refused: Misfit | null;
}

/** The state without where the reader is. */
export type Choices = Omit<State, 'step' | 'all' | 'activeCell' | 'refused'>;

export type Action = CommonAction<State> | SlideAction;

/** What follows from the settings and the numbers, wherever the window stands. */
export interface Facts {
  readonly geometry: ConvGeometry;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly input: Tensor;
  readonly padded: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly options: Conv2dOptions;
  readonly marks: readonly CellMark[];
  readonly size: SizeFacts;
  readonly sizeWidth: SizeFacts;
  /** Real pixels that no window reads. */
  readonly unread: number;
}

export interface Derived extends Facts {
  /** Row and column of the output that the window stands at. */
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  readonly outMarks: readonly CellMark[];
}

const initialState: State = {
  step: 0,
  n: 7,
  k: 3,
  s: 1,
  p: 0,
  d: 1,
  h: null,
  w: null,
  kh: null,
  kw: null,
  cells: null,
  kernelCells: null,
  all: false,
  activeCell: null,
  refused: null,
};

function sizes(state: Choices) {
  return {
    inHeight: state.h ?? state.n,
    inWidth: state.w ?? state.n,
    kernelHeight: state.kh ?? state.k,
    kernelWidth: state.kw ?? state.k,
  };
}

function geometryOf(state: Choices): ConvGeometry {
  const { inHeight, inWidth, kernelHeight, kernelWidth } = sizes(state);
  return convGeometry([inHeight, inWidth], [kernelHeight, kernelWidth], {
    stride: state.s,
    padding: state.p,
    dilation: state.d,
  });
}

/** A side of the square, once set, is the side of both; edited cells keep their places in another size. */
function settle(before: State, wanted: State, patch: Partial<State>): State {
  const square: Partial<State> = {};
  if (patch.n !== undefined) Object.assign(square, { h: null, w: null });
  if (patch.k !== undefined) Object.assign(square, { kh: null, kw: null });
  const after = { ...wanted, ...square, ...patch, refused: null };
  const a = sizes(before);
  const b = sizes(after);
  const cells =
    after.cells && after.cells.length !== b.inHeight * b.inWidth
      ? resize(after.cells, a.inWidth, b.inHeight, b.inWidth, defaultInput)
      : after.cells;
  const kernelCells =
    after.kernelCells && after.kernelCells.length !== b.kernelHeight * b.kernelWidth
      ? resize(after.kernelCells, a.kernelWidth, b.kernelHeight, b.kernelWidth, () => 0)
      : after.kernelCells;
  return { ...after, cells, kernelCells };
}

export const reduce = slidingReducer<State, Misfit>({
  track: geometryOf,
  refusal: (state) => misfit(geometryOf(state)),
  settle,
});

export function derive(choices: Choices): Facts {
  const geometry = geometryOf(choices);
  const { inHeight, inWidth, kernelHeight, kernelWidth } = sizes(choices);
  const { s, p, d } = choices;
  const input = tensor(choices.cells ?? squareInput(inHeight, inWidth), [1, 1, inHeight, inWidth]);
  const kernel = tensor(choices.kernelCells ?? prewittLike(kernelHeight, kernelWidth), [
    1,
    1,
    kernelHeight,
    kernelWidth,
  ]);
  const options = { stride: s, padding: p, dilation: d };
  const covered = coverage([inHeight, inWidth], [kernelHeight, kernelWidth], options);
  const size = (n: number, k: number, out: number, remainder: number) =>
    sizeFacts({ n, k, s, p, d }, out, remainder);
  return {
    geometry,
    inHeight,
    inWidth,
    kernelHeight,
    kernelWidth,
    input,
    padded: pad2d(input, p),
    kernel,
    output: conv2d(input, kernel, options),
    options,
    marks: cellMarks(geometry, covered),
    size: size(inHeight, kernelHeight, geometry.outHeight, geometry.remainderRows),
    sizeWidth: size(inWidth, kernelWidth, geometry.outWidth, geometry.remainderCols),
    unread: countUnread(covered),
  };
}

export function point(facts: Facts, { step, all }: State): Derived {
  const { geometry, input, kernel, options } = facts;
  const { row, col } = stopAt(geometry, step);
  const cells = lastStep(geometry) + 1;
  return {
    ...facts,
    row,
    col,
    window: windowAt(input, kernel, options, { row, col }),
    outMarks: withLater(cells, all ? cells : row * geometry.outWidth + col, 'blank'),
  };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    d: integer(...LIMITS.d),
    h: optional(integer(...LIMITS.n)),
    w: optional(integer(...LIMITS.n)),
    kh: optional(integer(...LIMITS.k)),
    kw: optional(integer(...LIMITS.k)),
    cells: numberList(...LIMITS.value, (count) => count <= 32 * 32),
    kernelCells: numberList(...LIMITS.value, (count) => count <= 11 * 11),
    all: flag,
    step: integer(0, 52 * 52 - 1),
  },
  passing: ['step', 'all'],
  presets: {
    'p0-s1': {},
    'p1-s1': { p: 1 },
    'p0-s2': { s: 2 },
    floor: { n: 8, s: 2 },
    dilated: { n: 9, d: 2 },
    'too-large': { n: 3, k: 3 },
  },
  reduce,
  conflicts: (state) => {
    const { inHeight, inWidth, kernelHeight, kernelWidth } = sizes(state);
    const bad: (keyof State & string)[] = [];
    if (!geometryOf(state).fits) bad.push('n', 'k', 'd', 'h', 'w', 'kh', 'kw');
    if (state.cells && state.cells.length !== inHeight * inWidth) bad.push('cells');
    if (state.kernelCells && state.kernelCells.length !== kernelHeight * kernelWidth) {
      bad.push('kernelCells');
    }
    return bad;
  },
  derive,
  pointers: ['step', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ geometry }) => geometry.outHeight * geometry.outWidth,
};
