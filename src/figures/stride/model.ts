import {
  type Conv2dOptions,
  type ConvGeometry,
  conv2d,
  convGeometry,
  coverage,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks, withLater } from '../kit/grid/marks.ts';
import { integer, numberList } from '../kit/link/codec.ts';
import { keepSquareCells, prewittLike, squareInput } from '../kit/slide/defaults.ts';
import type { SizeFacts } from '../kit/slide/SizeFormula.tsx';
import {
  anchorOf,
  countUnread,
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  sizeFacts,
  slidingReducer,
  stopAt,
} from '../kit/slide/slide.ts';

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

/** The state without where the reader is. */
export type Choices = Omit<State, 'step' | 'activeCell' | 'refused'>;

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

/** What follows from the settings and the numbers, wherever the window stands. */
export interface Facts {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly options: Conv2dOptions;
  readonly marks: readonly CellMark[];
  readonly size: SizeFacts;
  /** Row and column of the kernel that count as its centre. */
  readonly anchor: number;
  readonly stops: number;
  /** How many stops stride 1 would make. */
  readonly stopsAtOne: number;
  readonly unread: number;
}

export interface Derived extends Facts {
  /** Row and column of the output that the window stands at. */
  readonly row: number;
  readonly col: number;
  readonly window: WindowFacts;
  readonly outMarks: readonly CellMark[];
  readonly visited: readonly number[];
  readonly rowHops: Hops;
  readonly colHops: Hops;
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

function geometryOf({ n, k, s }: Choices): ConvGeometry {
  return convGeometry(n, k, { stride: s });
}

export const reduce = slidingReducer<State, Misfit>({
  track: geometryOf,
  refusal: (state) => misfit(geometryOf(state)),
  settle: keepSquareCells,
});

export function derive(choices: Choices): Facts {
  const { n, k, s } = choices;
  const geometry = geometryOf(choices);
  const input = tensor(choices.cells ?? squareInput(n, n), [1, 1, n, n]);
  const kernel = tensor(choices.kernelCells ?? prewittLike(k, k), [1, 1, k, k]);
  const options = { stride: s };
  const covered = coverage(n, k, options);
  return {
    geometry,
    input,
    kernel,
    output: conv2d(input, kernel, options),
    options,
    marks: cellMarks(geometry, covered),
    size: sizeFacts({ n, k, s, p: 0, d: 1 }, geometry.outWidth, geometry.remainderCols),
    anchor: anchorOf(k),
    stops: lastStep(geometry) + 1,
    stopsAtOne: lastStep(convGeometry(n, k)) + 1,
    unread: countUnread(covered),
  };
}

export function point(facts: Facts, { step, s }: State): Derived {
  const { geometry: g, input, kernel, options, anchor, stops } = facts;
  const { row, col } = stopAt(g, step);
  const here = row * g.outWidth + col;
  const hops = { first: anchor, length: s };
  return {
    ...facts,
    row,
    col,
    window: windowAt(input, kernel, options, { row, col }),
    outMarks: withLater(stops, here),
    visited: Array.from({ length: stops }, (_, index) => (index <= here ? 1 : 0)),
    rowHops: {
      ...hops,
      count: g.outHeight - 1,
      done: row,
      rising: row > 0 && col === 0,
      unfinished: g.remainderRows > 0,
    },
    colHops: {
      ...hops,
      count: g.outWidth - 1,
      done: col,
      rising: col > 0,
      unfinished: g.remainderCols > 0,
    },
  };
}

export const model: Model<State, Action, Derived, Facts> = {
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
  pointers: ['step', 'activeCell', 'refused'],
  point,
  stepCount: ({ stops }) => stops,
};
