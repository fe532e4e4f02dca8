import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { decimal, flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import {
  type Given,
  type Group,
  groupsOf,
  type Layer,
  layerOf,
  learned,
  type Product,
  productsOf,
  type Sort,
} from './products.ts';

export const LIMITS = {
  n: [2, 4],
  k: [2, 3],
  b: [-99, 99],
  rate: [0, 1],
  value: [-99, 99],
  target: [-999, 999],
} as const;

/** Most products that a setting has: a 4×4 input under a 2×2 kernel. */
const MOST_PRODUCTS = 36;

/** Names in a link: n, k, b, loss, sort, gap, rate, cells, kernelCells, targetCells, step. */
export interface State extends Given {
  /** Which of the groups of the sorting is written out. */
  readonly step: number;
  readonly sort: Sort;
  /** One number of the group is missing, for the reader to find. */
  readonly gap: boolean;
  /** The missing number has been found or given up. */
  readonly shown: boolean;
  readonly rate: number;
  readonly activeCell: ActiveCell | null;
  readonly refused: boolean;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** Sort by this letter and write out the group of this number. */
  | { readonly type: 'ask'; readonly sort: Sort; readonly target: number }
  | { readonly type: 'learn' };

export interface Derived {
  readonly layer: Layer;
  readonly products: readonly Product[];
  readonly groups: readonly Group[];
  readonly group: Group;
  /** Products that are lit: those of the number pointed at, or the group's. */
  readonly lit: readonly number[];
  /** True while a number of the group is to be found. */
  readonly hidden: boolean;
  /** The product whose second factor is missing. */
  readonly missing: number;
  readonly lossAfter: number;
  readonly refused: boolean;
}

const initialState: State = {
  step: 0,
  n: 3,
  k: 2,
  b: 0,
  loss: 'mse',
  sort: 'list',
  gap: false,
  shown: false,
  rate: 0.005,
  cells: null,
  kernelCells: null,
  targetCells: null,
  activeCell: null,
  refused: false,
};

/** Side of the square of numbers that the groups of a sorting belong to; a list has one column. */
export function sideOf({ n, k, sort }: State): number {
  return { list: 1, y: n - k + 1, k, x: n }[sort];
}

function countOf(state: State): number {
  const side = sideOf(state);
  return state.sort === 'list' ? (state.n - state.k + 1) ** 2 * state.k ** 2 : side * side;
}

function goTo(state: State, step: number): State {
  const next = clamp(step, 0, countOf(state) - 1);
  return next === state.step ? state : { ...state, step: next, shown: false };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return goTo(state, action.step);
    case 'jump':
      return goTo(state, action.end === 'first' ? 0 : countOf(state) - 1);
    case 'move': {
      const side = sideOf(state);
      if (side === 1) return goTo(state, state.step + action.rows + action.cols);
      const row = clamp(Math.floor(state.step / side) + action.rows, 0, side - 1);
      const col = clamp((state.step % side) + action.cols, 0, side - 1);
      return goTo(state, row * side + col);
    }
    case 'ask':
      return goTo({ ...state, sort: action.sort, shown: false }, action.target);
    case 'learn': {
      const round = (value: number) => clamp(Math.round(value * 1e4) / 1e4, ...LIMITS.value);
      const { kernelCells, b } = learned(layerOf(state), state.rate);
      return { ...state, kernelCells: kernelCells.map(round), b: round(b) };
    }
    case 'set':
      return settle(state, action.patch);
  }
}

function settle(state: State, patch: Partial<State>): State {
  // What has another size begins anew, the targets with either of the two.
  const grown = patch.n !== undefined && patch.n !== state.n;
  const kernelGrown = patch.k !== undefined && patch.k !== state.k;
  const fresh: Partial<State> = {
    ...(grown && { cells: null }),
    ...(kernelGrown && { kernelCells: null }),
    ...((grown || kernelGrown) && { targetCells: null }),
  };
  const again = 'sort' in patch || 'gap' in patch ? { shown: false } : {};
  const wanted: State = { ...state, ...fresh, ...again, ...patch, refused: false };
  if (wanted.k > wanted.n) return { ...state, refused: true };
  const first = patch.sort !== undefined && patch.sort !== state.sort && patch.step === undefined;
  return { ...wanted, step: first ? 0 : clamp(wanted.step, 0, countOf(wanted) - 1) };
}

function litOf(state: State, products: readonly Product[], group: Group): readonly number[] {
  const { activeCell } = state;
  if (!activeCell) return group.members;
  const { grid, row, col } = activeCell;
  if (grid === 'product') return [row];
  const side = { x: state.n, k: state.k, y: state.n - state.k + 1 }[grid] ?? 1;
  const letter = grid as 'x' | 'k' | 'y';
  return products.flatMap((product, i) => (product[letter] === row * side + col ? [i] : []));
}

export function derive(state: State): Derived {
  const layer = layerOf(state);
  const products = productsOf(layer);
  const groups = groupsOf(state.sort, products, layer);
  const group = groups[clamp(state.step, 0, groups.length - 1)];
  return {
    layer,
    products,
    groups,
    group,
    lit: litOf(state, products, group),
    hidden: state.gap && !state.shown,
    missing: group.members[group.members.length - 1],
    lossAfter: layerOf({ ...state, ...learned(layer, state.rate) }).loss,
    refused: state.refused,
  };
}

const lengthsOf = (count: number) => count <= LIMITS.n[1] ** 2;

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    b: decimal(...LIMITS.b),
    loss: oneOf(['mse', 'sum']),
    sort: oneOf(['list', 'y', 'k', 'x']),
    gap: flag,
    rate: decimal(...LIMITS.rate),
    cells: numberList(...LIMITS.value, lengthsOf),
    kernelCells: numberList(...LIMITS.value, lengthsOf),
    targetCells: numberList(...LIMITS.target, lengthsOf),
    step: integer(0, MOST_PRODUCTS - 1),
  },
  presets: {
    example: {},
    'by-y': { sort: 'y' },
    'by-k': { sort: 'k' },
    'by-x': { sort: 'x', step: 4 },
    'one-missing': { sort: 'x', gap: true, step: 5 },
    own: {
      sort: 'k',
      b: 1,
      cells: [2, 0, 1, 1, 3, 0, 0, 1, 2],
      kernelCells: [1, -1, 0, 2],
      targetCells: [7, 2, 1, 4],
    },
  },
  reduce,
  passing: ['step', 'shown'],
  revealed: { shown: true },
  settle: (state) => ({ ...state, step: clamp(state.step, 0, countOf(state) - 1) }),
  conflicts: (state) => {
    const { n, k, cells, kernelCells, targetCells } = state;
    const bad: (keyof State & string)[] = [];
    if (k > n) bad.push('n', 'k');
    if (cells && cells.length !== n * n) bad.push('cells');
    if (kernelCells && kernelCells.length !== k * k) bad.push('kernelCells');
    if (targetCells && targetCells.length !== (n - k + 1) ** 2) bad.push('targetCells');
    return bad;
  },
  derive,
  stepCount: ({ groups }) => groups.length,
};
