import type { CommonAction, Model } from '../kit/contract.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import {
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  slidingReducer,
} from '../kit/slide/slide.ts';
import {
  type Derived,
  derive,
  type Facts,
  geometryOf,
  point,
  type State,
  trackOf,
  weightOf,
} from './facts.ts';

export const LIMITS = { n: [2, 8], k: [1, 5], s: [1, 3], p: [0, 2], value: [-99, 99] } as const;

/** Most outputs that a setting has: input 8, kernel 1, padding 2. */
const MOST_OUTPUTS = 144;

const initialState: State = {
  step: 0,
  n: 5,
  k: 3,
  s: 1,
  p: 0,
  view: 'slide',
  weight: 0,
  cells: null,
  errorCells: null,
  all: false,
  activeCell: null,
  refused: null,
};

export type Action = CommonAction<State> | SlideAction;

export const reduce = slidingReducer<State, Misfit>({
  track: trackOf,
  refusal: (state) => misfit(geometryOf(state)),
  settle(before, after, patch) {
    const { n, k, cells, errorCells } = after;
    const outputs = geometryOf(after).outHeight ** 2;
    const settled: State = {
      ...after,
      weight: clamp(after.weight, 0, k * k - 1),
      cells: cells && cells.length === n * n ? cells : null,
      errorCells: errorCells && errorCells.length === outputs ? errorCells : null,
    };
    if (after.view === before.view || patch.step !== undefined) return settled;
    // The other reading goes on with the same weight, and shows its whole sum.
    const weight = weightOf(before);
    return { ...settled, weight, step: after.view === 'slide' ? weight : outputs - 1 };
  },
});

const CHAPTER = {
  n: 3,
  k: 2,
  cells: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  errorCells: [1, 2, -1, 1],
} as const;

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    view: oneOf(['weight', 'slide']),
    weight: integer(0, LIMITS.k[1] ** 2 - 1),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    errorCells: numberList(...LIMITS.value, (count) => count <= MOST_OUTPUTS),
    all: flag,
    step: integer(0, MOST_OUTPUTS - 1),
  },
  presets: {
    example: { ...CHAPTER, view: 'weight', step: 3 },
    'slide-errors': CHAPTER,
    'follow-weight': { ...CHAPTER, view: 'weight' },
    'stride-two': { s: 2 },
    remainder: { n: 6, s: 2 },
    padded: { n: 3, p: 1 },
  },
  reduce,
  passing: ['step', 'weight', 'all'],
  settle: (state) => ({
    ...state,
    weight: clamp(state.weight, 0, state.k ** 2 - 1),
    step: clamp(state.step, 0, lastStep(trackOf(state))),
  }),
  conflicts: (state) => {
    if (!geometryOf(state).fits) return ['n', 'k', 'p', 'cells', 'errorCells'];
    const bad: (keyof State & string)[] = [];
    if (state.cells && state.cells.length !== state.n ** 2) bad.push('cells');
    if (state.errorCells && state.errorCells.length !== geometryOf(state).outHeight ** 2) {
      bad.push('errorCells');
    }
    return bad;
  },
  derive,
  pointers: ['step', 'weight', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ track }) => lastStep(track) + 1,
};
