import {
  type ConvGeometry,
  conv2d,
  convGeometry,
  coverage,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../core/index.ts';
import type { CellMark } from '../kit/Cells.tsx';
import { convCode } from '../kit/code.ts';
import { integer, numberList } from '../kit/codec.ts';
import { keepSquareCells, prewittLike, squareInput } from '../kit/defaults.ts';
import { cellMarks, withLater } from '../kit/marks.ts';
import type { SizeFacts } from '../kit/SizeFormula.tsx';
import {
  anchorOf,
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

export const LIMITS = { n: [1, 32], k: [1, 11], s: [1, 8], value: [-99, 99] } as const;

export interface State {
  readonly step: number;
  /** Sides of the square input and kernel, and the stride of both axes. */
  readonly n: number;
  readonly k: number;
  readonly s: number;
  /** Edited values, row by row; null shows the default ones. */
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** A kernel that was asked for and does not fit, for the note that explains it. */
  readonly refused: Misfit | null;
}

export type Action = CommonAction<State> | SlideAction;

/** The hops along one axis, for the ruler beside the input. */
export interface Hops {
  /** Cell of the first stop, and cells from stop to stop. */
  readonly first: number;
  readonly length: number;
  readonly count: number;
  /** Hops behind the kernel; the newest of them is the one in the air when `rising`. */
  readonly done: number;
  readonly rising: boolean;
  /** A further hop was begun, but the window would leave the picture. */
  readonly unfinished: boolean;
}

export interface Derived {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly marks: readonly CellMark[];
  readonly outMarks: readonly CellMark[];
  /** Row and column of the output that the window stands at. */
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  readonly size: SizeFacts;
  /** Row and column of the kernel that count as its centre. */
  readonly anchor: number;
  readonly visited: readonly number[];
  readonly rowHops: Hops;
  readonly colHops: Hops;
  readonly stops: number;
  /** How many stops stride 1 would make. */
  readonly stopsAtOne: number;
  readonly unread: number;
  readonly refused: Misfit | null;
}

const initialState: State = {
  step: 0,
  n: 7,
  k: 3,
  s: 2,
  cells: null,
  kernelCells: null,
  activeCell: null,
  refused: null,
};

function geometryOf({ n, k, s }: State): ConvGeometry {
  return convGeometry(n, k, { stride: s });
}

export function reduce(state: State, action: Action): State {
  if (action.type === 'hover') return { ...state, activeCell: action.cell };
  if (action.type !== 'set') {
    const step = slide(geometryOf(state), state.step, action);
    return step === state.step ? state : { ...state, step };
  }
  const wanted = keepSquareCells(state, { ...state, ...action.patch, refused: null });
  const next = geometryOf(wanted);
  const refused = misfit(next);
  if (refused) return { ...state, refused };
  return { ...wanted, step: Math.min(wanted.step, lastStep(next)) };
}

export function derive(state: State): Derived {
  const { n, k, s } = state;
  const geometry = geometryOf(state);
  const input = tensor(state.cells ?? squareInput(n, n), [1, 1, n, n]);
  const kernel = tensor(state.kernelCells ?? prewittLike(k, k), [1, 1, k, k]);
  const options = { stride: s };
  const { row, col } = stopAt(geometry, state.step);
  const { outHeight, outWidth, remainderRows, remainderCols } = geometry;
  const step = row * outWidth + col;
  const stops = outHeight * outWidth;
  const covered = coverage(n, k, options);
  const anchor = anchorOf(k);
  const hops = { first: anchor, length: s };
  return {
    geometry,
    input,
    kernel,
    output: conv2d(input, kernel, options),
    marks: cellMarks(geometry, covered),
    outMarks: withLater(stops, step),
    row,
    col,
    window: windowAt(input, kernel, options, { row, col }),
    size: sizeFacts({ n, k, s, p: 0, d: 1 }, outWidth, remainderCols),
    anchor,
    visited: Array.from({ length: stops }, (_, index) => (index <= step ? 1 : 0)),
    rowHops: {
      ...hops,
      count: outHeight - 1,
      done: row,
      rising: row > 0 && col === 0,
      unfinished: remainderRows > 0,
    },
    colHops: {
      ...hops,
      count: outWidth - 1,
      done: col,
      rising: col > 0,
      unfinished: remainderCols > 0,
    },
    stops,
    stopsAtOne: lastStep(convGeometry(n, k)) + 1,
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
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    step: integer(0, LIMITS.n[1] ** 2 - 1),
  },
  presets: {
    s1: { s: 1 },
    s2: {},
    s3: { s: 3 },
    'even-kernel': { n: 6, k: 2, s: 2 },
    unreached: { n: 8, k: 3, s: 2 },
    gaps: { n: 7, k: 1, s: 2 },
  },
  reduce,
  conflicts: (state) => {
    const geometry = geometryOf(state);
    const bad: (keyof State & string)[] = [];
    if (!geometry.fits) bad.push('n', 'k');
    else if (state.step > lastStep(geometry)) bad.push('step');
    if (state.cells && state.cells.length !== state.n ** 2) bad.push('cells');
    if (state.kernelCells && state.kernelCells.length !== state.k ** 2) bad.push('kernelCells');
    return bad;
  },
  derive,
  stepCount: ({ stops }) => stops,
  code: ({ s }, { input, kernel, output }) =>
    convCode({ input, kernel, options: { stride: s }, output }),
};
