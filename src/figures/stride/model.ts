import { convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { flag, integer, numberList } from '../kit/link/codec.ts';
import {
  type ConvFacts,
  type ConvPoint,
  convFacts,
  convPoint,
  geometryOf,
  keepCells,
  square,
  wrongCells,
} from '../kit/slide/convFacts.ts';
import {
  anchorOf,
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  slidingReducer,
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
  /** The whole output stands there, and not only the cells that the window has been to. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
  /** A kernel that was asked for and does not fit, for the note that explains it. */
  readonly refused: Misfit | null;
}

/** The state without where the reader is. */
export type Choices = Omit<State, 'step' | 'all' | 'activeCell' | 'refused'>;
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

export interface Facts extends ConvFacts {
  /** Row and column of the kernel that count as its centre. */
  readonly anchor: number;
  /** How many stops stride 1 would make. */
  readonly stopsAtOne: number;
}

export interface Derived extends Facts, ConvPoint {
  readonly rowHops: Hops;
  readonly colHops: Hops;
}

const sizesOf = ({ n, k, s }: Choices) => square(n, k, { stride: s });

export const reduce = slidingReducer<State, Misfit>({
  track: (state) => geometryOf(sizesOf(state)),
  refusal: (state) => misfit(geometryOf(sizesOf(state))),
  settle: (before, after) => keepCells(sizesOf(before), sizesOf(after), after),
});

export function derive(choices: Choices): Facts {
  const { n, k } = choices;
  return {
    ...convFacts(sizesOf(choices), choices),
    anchor: anchorOf(k),
    stopsAtOne: lastStep(convGeometry(n, k)) + 1,
  };
}

export function point(facts: Facts, { step, s, all }: State): Derived {
  const { geometry: g, anchor } = facts;
  const place = convPoint(facts, step, all);
  const { row, col } = place;
  const hops = { first: anchor, length: s };
  return {
    ...facts,
    ...place,
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
  initialState: {
    step: 0,
    n: 7,
    k: 3,
    s: 2,
    cells: null,
    kernelCells: null,
    all: false,
    activeCell: null,
    refused: null,
  },
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    all: flag,
    step: integer(0, LIMITS.n[1] ** 2 - 1),
  },
  passing: ['step', 'all'],
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
    const geometry = geometryOf(sizesOf(state));
    const wrong = wrongCells(sizesOf(state), state);
    if (!geometry.fits) return ['n', 'k', ...wrong];
    return state.step > lastStep(geometry) ? ['step', ...wrong] : wrong;
  },
  derive,
  pointers: ['step', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ stops }) => stops,
};
