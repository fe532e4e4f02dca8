import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { flag, integer, numberList, optional } from '../kit/link/codec.ts';
import {
  type ConvFacts,
  type ConvPoint,
  convFacts,
  convPoint,
  geometryOf,
  keepCells,
  type Sizes,
  wrongCells,
} from '../kit/slide/convFacts.ts';
import { type Misfit, misfit, type SlideAction, slidingReducer } from '../kit/slide/slide.ts';

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
export type Facts = ConvFacts;
export type Derived = ConvFacts & ConvPoint;

export function sizesOf({ n, k, s, p, d, h, w, kh, kw }: Choices): Sizes {
  return {
    height: h ?? n,
    width: w ?? n,
    kernelHeight: kh ?? k,
    kernelWidth: kw ?? k,
    stride: s,
    padding: p,
    dilation: d,
  };
}

/** A side of the square, once set, is the side of both. */
function settle(before: State, wanted: State, patch: Partial<State>): State {
  const square = patch.n !== undefined && { h: null, w: null };
  const squareKernel = patch.k !== undefined && { kh: null, kw: null };
  const after = { ...wanted, ...square, ...squareKernel, ...patch, refused: null };
  return keepCells(sizesOf(before), sizesOf(after), after);
}

export const reduce = slidingReducer<State, Misfit>({
  track: (state) => geometryOf(sizesOf(state)),
  refusal: (state) => misfit(geometryOf(sizesOf(state))),
  settle,
});

export const derive = (choices: Choices): Facts => convFacts(sizesOf(choices), choices);

export const point = (facts: Facts, { step, all }: State): Derived => ({
  ...facts,
  ...convPoint(facts, step, all),
});

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
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
  },
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
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    all: flag,
    step: integer(0, (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2 - 1),
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
    const sizes = sizesOf(state);
    const wrong = wrongCells(sizes, state);
    if (geometryOf(sizes).fits) return wrong;
    return ['n', 'k', 'd', 'h', 'w', 'kh', 'kw', ...wrong];
  },
  derive,
  pointers: ['step', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ stops }) => stops,
};
