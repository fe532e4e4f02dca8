import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { decimal, flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { geometryOf, square, wrongCells } from '../kit/slide/convFacts.ts';
import {
  lastStep,
  type Misfit,
  misfit,
  type SlideAction,
  slidingReducer,
} from '../kit/slide/slide.ts';
import {
  type Given,
  type Group,
  type Layer,
  type Letter,
  layerOf,
  learned,
  type Product,
  pilesOf,
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

/** Names in a link: n, k, b, loss, sort, gap, rate, cells, kernelCells, targetCells, all, step. */
export interface State extends Given {
  /** The newest product of the list, or the pile that is added up. */
  readonly step: number;
  readonly sort: Sort;
  /** One number of the pile is missing, for the reader to find. */
  readonly gap: boolean;
  /** The missing number has been found or given up. */
  readonly shown: boolean;
  /** All products and sums stand there, and not only those that were worked out. */
  readonly all: boolean;
  readonly rate: number;
  readonly activeCell: ActiveCell | null;
  readonly refused: Misfit | null;
}

type Pointer = 'step' | 'shown' | 'all' | 'activeCell' | 'refused';

export type Action =
  | CommonAction<State>
  | SlideAction
  /** Sort by this letter and add up the pile of this number. */
  | { readonly type: 'ask'; readonly sort: Letter; readonly target: number }
  | { readonly type: 'learn' };

export interface Facts {
  readonly layer: Layer;
  readonly products: readonly Product[];
  /** The grid whose cells gather the products. */
  readonly gathers: Letter;
  readonly piles: readonly Group[];
  /** What the steps walk over: the products of the list one by one, or the piles. */
  readonly groups: readonly Group[];
  readonly sides: Readonly<Record<Letter, number>>;
  readonly lossAfter: number;
}

export interface Derived extends Facts {
  readonly group: Group;
  /** Products that are lit: those of the number pointed at, or the group's. */
  readonly lit: readonly number[];
  /** True while a number of the group is to be found. */
  readonly hidden: boolean;
  /** The product whose second factor is missing. */
  readonly missing: number;
  /** How many products have been made. */
  readonly made: number;
  /** Whether the sum of each pile is written, and the pile that this step writes, if any. */
  readonly written: readonly boolean[];
  readonly writes: number | null;
  /** The outputs are all there, and with them the loss. */
  readonly done: boolean;
}

function sidesOf({ n, k }: Pick<State, 'n' | 'k'>): Facts['sides'] {
  return { x: n, k, y: n - k + 1 };
}

/** What the steps walk over: the list has a row for each output, a sorting is as large as its grid. */
function trackOf({ sort, ...sizes }: State) {
  const sides = sidesOf(sizes);
  const [rows, cols] = sort === 'list' ? [sides.y ** 2, sides.k ** 2] : [sides[sort], sides[sort]];
  return { ...geometryOf(square(rows, 1)), outHeight: rows, outWidth: cols };
}

const lastStepOf = (state: State) => lastStep(trackOf(state));

const slideOrSet = slidingReducer<State, Misfit>({
  track: trackOf,
  refusal: ({ n, k }) => misfit(geometryOf(square(n, k))),
  settle(before, after, patch) {
    // What has another size begins anew, the targets with either of the two.
    const fresh: { -readonly [Key in keyof State]?: State[Key] } = {};
    if (after.n !== before.n) Object.assign(fresh, { cells: null, targetCells: null });
    if (after.k !== before.k) Object.assign(fresh, { kernelCells: null, targetCells: null });
    if (after.sort !== before.sort) Object.assign(fresh, { step: 0 });
    return { ...after, ...fresh, ...patch };
  },
});

export function reduce(state: State, action: Action): State {
  if (action.type === 'ask') {
    return { ...state, sort: action.sort, step: action.target, shown: false };
  }
  if (action.type === 'learn') {
    const round = (value: number) => clamp(Math.round(value * 1e4) / 1e4, ...LIMITS.value);
    const { kernelCells, b } = learned(layerOf(state), state.rate);
    return { ...state, kernelCells: kernelCells.map(round), b: round(b) };
  }
  const next = slideOrSet(state, action);
  const asksAnew = (['step', 'sort', 'gap'] as const).some((key) => next[key] !== state[key]);
  return asksAnew ? { ...next, shown: false } : next;
}

export function derive(choices: Omit<State, Pointer>): Facts {
  const { sort, rate } = choices;
  const layer = layerOf(choices);
  const products = productsOf(layer);
  const gathers = sort === 'list' ? 'y' : sort;
  const piles = pilesOf(gathers, products, layer);
  const single = ({ y, pixel, weight }: Product, index: number) => ({
    target: y,
    members: [index],
    result: pixel * weight,
  });
  return {
    layer,
    products,
    gathers,
    piles,
    groups: sort === 'list' ? products.map(single) : piles,
    sides: sidesOf(choices),
    lossAfter: layerOf({ ...choices, ...learned(layer, rate) }).loss,
  };
}

export function point(facts: Facts, state: State): Derived {
  const { products, groups, piles } = facts;
  const { sort, all, gap, shown } = state;
  const step = Math.min(state.step, groups.length - 1);
  const group = groups[step];
  const made = sort === 'list' && !all ? step + 1 : products.length;
  const complete = ({ members }: Group) => members.every((index) => index < made);
  const closes = piles[group.target].members.at(-1) === step;
  const written = piles.map(
    (pile, index) => all || (sort === 'list' ? complete(pile) : index <= step),
  );
  return {
    ...facts,
    group,
    lit: litOf(state, facts, group),
    hidden: gap && !shown,
    missing: group.members[group.members.length - 1],
    made,
    written,
    writes: sort === 'list' && !closes ? null : group.target,
    done: facts.gathers !== 'y' || written.every(Boolean),
  };
}

function litOf({ activeCell }: State, { products, sides }: Facts, group: Group) {
  if (!activeCell) return group.members;
  const { grid, row, col } = activeCell;
  if (grid === 'product') return [row];
  const letter = grid as Letter;
  const cell = row * sides[letter] + col;
  return products.flatMap((product, index) => (product[letter] === cell ? [index] : []));
}

const fits = (count: number) => count <= LIMITS.n[1] ** 2;

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    n: 3,
    k: 2,
    b: 0,
    loss: 'mse',
    sort: 'list',
    gap: false,
    shown: false,
    all: false,
    rate: 0.005,
    cells: null,
    kernelCells: null,
    targetCells: null,
    activeCell: null,
    refused: null,
  },
  fields: {
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    b: decimal(...LIMITS.b),
    loss: oneOf(['mse', 'sum']),
    sort: oneOf(['list', 'y', 'k', 'x']),
    gap: flag,
    rate: decimal(...LIMITS.rate),
    cells: numberList(...LIMITS.value, fits),
    kernelCells: numberList(...LIMITS.value, fits),
    targetCells: numberList(...LIMITS.target, fits),
    all: flag,
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
  passing: ['step', 'shown', 'all'],
  revealed: { shown: true },
  settle: (state) => ({ ...state, step: Math.min(state.step, lastStepOf(state)) }),
  conflicts: (state) => {
    const { n, k, targetCells } = state;
    const bad: (keyof State & string)[] = wrongCells(square(n, k), state);
    if (k > n) bad.push('n', 'k');
    if (targetCells && targetCells.length !== (n - k + 1) ** 2) bad.push('targetCells');
    return bad;
  },
  derive,
  pointers: ['step', 'shown', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ groups }) => groups.length,
};
