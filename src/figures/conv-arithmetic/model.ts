import {
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
import type { CellMark } from '../kit/Cells.tsx';
import { convCode } from '../kit/code.ts';
import { integer, numberList, optional } from '../kit/codec.ts';
import { defaultInput, prewittLike, resize, squareInput } from '../kit/defaults.ts';
import { cellMarks, withLater } from '../kit/marks.ts';
import type { SizeFacts } from '../kit/SizeFormula.tsx';
import {
  countUnread,
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  sizeFacts,
  slide,
  stopAt,
} from '../kit/slide.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/types.ts';

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
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, for the note that explains it. */
  readonly refused: Misfit | null;
}

export type Action = CommonAction<State> | SlideAction;

export interface Derived {
  readonly geometry: ConvGeometry;
  readonly inHeight: number;
  readonly inWidth: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly input: Tensor;
  readonly padded: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly marks: readonly CellMark[];
  readonly outMarks: readonly CellMark[];
  /** Row and column of the output that the window stands at. */
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  readonly size: SizeFacts;
  readonly sizeWidth: SizeFacts;
  /** Real pixels that no window reads. */
  readonly unread: number;
  readonly refused: Misfit | null;
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
  activeCell: null,
  refused: null,
};

function sizes(state: State) {
  return {
    inHeight: state.h ?? state.n,
    inWidth: state.w ?? state.n,
    kernelHeight: state.kh ?? state.k,
    kernelWidth: state.kw ?? state.k,
  };
}

function geometryOf(state: State): ConvGeometry {
  const { inHeight, inWidth, kernelHeight, kernelWidth } = sizes(state);
  return convGeometry([inHeight, inWidth], [kernelHeight, kernelWidth], {
    stride: state.s,
    padding: state.p,
    dilation: state.d,
  });
}

/** A side of the square, once set, is the side of both. */
function settle(patch: Partial<State>): Partial<State> {
  const square: Partial<State> = {};
  if (patch.n !== undefined) Object.assign(square, { h: null, w: null });
  if (patch.k !== undefined) Object.assign(square, { kh: null, kw: null });
  return { ...square, ...patch };
}

/** Edited cells keep their places when the grid grows or shrinks. */
function keepCells(before: State, after: State): State {
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

export function reduce(state: State, action: Action): State {
  if (action.type === 'hover') return { ...state, activeCell: action.cell };
  if (action.type !== 'set') {
    const step = slide(geometryOf(state), state.step, action);
    return step === state.step ? state : { ...state, step };
  }
  const wanted = keepCells(state, { ...state, ...settle(action.patch), refused: null });
  const next = geometryOf(wanted);
  const refused = misfit(next);
  if (refused) return { ...state, refused };
  return { ...wanted, step: Math.min(wanted.step, lastStep(next)) };
}

export function derive(state: State): Derived {
  const geometry = geometryOf(state);
  const { inHeight, inWidth, kernelHeight, kernelWidth } = sizes(state);
  const input = tensor(state.cells ?? squareInput(inHeight, inWidth), [1, 1, inHeight, inWidth]);
  const kernel = tensor(state.kernelCells ?? prewittLike(kernelHeight, kernelWidth), [
    1,
    1,
    kernelHeight,
    kernelWidth,
  ]);
  const options = { stride: state.s, padding: state.p, dilation: state.d };
  const output = conv2d(input, kernel, options);
  const { row, col } = stopAt(geometry, state.step);
  const covered = coverage([inHeight, inWidth], [kernelHeight, kernelWidth], options);
  const outMarks = withLater(lastStep(geometry) + 1, row * geometry.outWidth + col);
  return {
    geometry,
    inHeight,
    inWidth,
    kernelHeight,
    kernelWidth,
    input,
    padded: pad2d(input, state.p),
    kernel,
    output,
    marks: cellMarks(geometry, covered),
    outMarks,
    row,
    col,
    window: windowAt(input, kernel, options, { row, col }),
    size: sizeFacts(
      { n: inHeight, k: kernelHeight, s: state.s, p: state.p, d: state.d },
      geometry.outHeight,
      geometry.remainderRows,
    ),
    sizeWidth: sizeFacts(
      { n: inWidth, k: kernelWidth, s: state.s, p: state.p, d: state.d },
      geometry.outWidth,
      geometry.remainderCols,
    ),
    unread: countUnread(covered),
    refused: state.refused,
  };
}

export const model: Model<State, Action, Derived> = {
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
    step: integer(0, 52 * 52 - 1),
  },
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
  stepCount: ({ geometry }) => geometry.outHeight * geometry.outWidth,
  code: (state, { input, kernel, output }) =>
    convCode({
      input,
      kernel,
      options: { stride: state.s, padding: state.p, dilation: state.d },
      output,
    }),
};
