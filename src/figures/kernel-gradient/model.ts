import type { Model } from '../kit/contract.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { misfit } from '../kit/slide/slide.ts';
import { derive, geometryOf, outSideOf, point, stepsOf, weightOf } from './facts.ts';
import type { Action, Derived, Facts, State } from './state.ts';

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

const clamp = (value: number, high: number) => Math.max(0, Math.min(high, value));

function goTo(state: State, step: number): State {
  const next = clamp(step, stepsOf(state) - 1);
  return next === state.step ? state : { ...state, step: next };
}

function weigh(state: State, row: number, col: number): State {
  const high = state.k - 1;
  const weight = clamp(row, high) * state.k + clamp(col, high);
  return state.view === 'slide' ? goTo(state, weight) : { ...state, weight };
}

function stopAt(state: State, row: number, col: number): State {
  if (state.view === 'slide') return state;
  const side = outSideOf(state);
  return goTo(state, clamp(row, side - 1) * side + clamp(col, side - 1));
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return goTo(state, action.step);
    case 'jump':
      return goTo(state, action.end === 'first' ? 0 : stepsOf(state) - 1);
    case 'weigh':
      return weigh(state, action.row, action.col);
    case 'stop':
      return stopAt(state, action.row, action.col);
    case 'move': {
      const side = state.view === 'slide' ? state.k : outSideOf(state);
      const row = Math.floor(state.step / side) + action.rows;
      const col = (state.step % side) + action.cols;
      return state.view === 'slide' ? weigh(state, row, col) : stopAt(state, row, col);
    }
    case 'set':
      return change(state, action.patch);
  }
}

function change(state: State, patch: Partial<State>): State {
  const wanted: State = { ...state, ...patch, refused: null };
  const refused = misfit(geometryOf(wanted));
  if (refused) return { ...state, refused };
  if (wanted.cells && wanted.cells.length !== wanted.n ** 2) Object.assign(wanted, { cells: null });
  if (wanted.errorCells && wanted.errorCells.length !== outSideOf(wanted) ** 2) {
    Object.assign(wanted, { errorCells: null });
  }
  // The other reading goes on with the same weight, and shows its whole sum.
  if (wanted.view !== state.view && patch.step === undefined) {
    const weight = weightOf(state);
    const step = wanted.view === 'slide' ? weight : stepsOf(wanted) - 1;
    return settle({ ...wanted, weight, step });
  }
  return settle(wanted);
}

function settle(state: State): State {
  return {
    ...state,
    weight: clamp(state.weight, state.k ** 2 - 1),
    step: clamp(state.step, stepsOf(state) - 1),
  };
}

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
  settle,
  conflicts: (state) => {
    if (!geometryOf(state).fits) return ['n', 'k', 'p', 'cells', 'errorCells'];
    const bad: (keyof State & string)[] = [];
    if (state.cells && state.cells.length !== state.n ** 2) bad.push('cells');
    if (state.errorCells && state.errorCells.length !== outSideOf(state) ** 2) {
      bad.push('errorCells');
    }
    return bad;
  },
  derive,
  pointers: ['step', 'weight', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ steps }) => steps,
};
