import type { Model } from '../kit/contract.ts';
import { integer, numberList, oneOf, optional } from '../kit/link/codec.ts';
import { type Derived, derive } from './facts.ts';
import {
  type Action,
  clampStep,
  geometryOf,
  initialState,
  LIMITS,
  reduce,
  type State,
  sizes,
  VIEWS,
} from './state.ts';

/** Most cells of an input or kernel, and of an error map: padding 2 around the largest input under a 1×1 kernel. */
const MOST_CELLS = LIMITS.n[1] ** 2;
const MOST_ERRORS = (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2;

/**
 * The query: `view`, the square sizes `n` and `k` or the sides `h`, `w`, `kh`, `kw`, stride `s`, padding
 * `p`, `flips` of the gathering kernel (2 is rot180), the numbers `cells`, `kernelCells` and `errorCells`,
 * and `step`: an error in the views scatter and drop, a pixel in the others.
 */
export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    view: oneOf(VIEWS),
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    flips: integer(...LIMITS.flips),
    h: optional(integer(...LIMITS.n)),
    w: optional(integer(...LIMITS.n)),
    kh: optional(integer(...LIMITS.k)),
    kw: optional(integer(...LIMITS.k)),
    cells: numberList(...LIMITS.value, (count) => count <= MOST_CELLS),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    errorCells: numberList(...LIMITS.value, (count) => count <= MOST_ERRORS),
    step: integer(0, MOST_ERRORS - 1),
  },
  presets: {
    example: { n: 3, k: 2, step: 3 },
    strip: { view: 'lines', h: 1, w: 5, kh: 1, kw: 3, step: 2 },
    scatter: {},
    gather: { view: 'gather', step: 12 },
    'stride-two': { view: 'gather', s: 2, step: 12 },
    'far-zeros': { view: 'gather', n: 6, s: 2, step: 35 },
    cutting: { view: 'gather', n: 3, k: 2, p: 2, kernelCells: [1, 2, 0, 1], step: 8 },
    drop: { view: 'drop' },
    unreached: { n: 6, k: 2, s: 3, step: 3 },
    unturned: { n: 3, k: 2, flips: 0, view: 'gather', step: 8 },
    lines: { view: 'lines', n: 3, k: 2, step: 4 },
    matrix: { view: 'matrix', n: 3, k: 2, step: 4 },
  },
  reduce,
  settle: (state) => ({ ...state, step: clampStep(state) }),
  passing: ['step', 'activeCell', 'refused'],
  conflicts: (state) => {
    const { height, width, kernelHeight, kernelWidth } = sizes(state);
    const geometry = geometryOf(state);
    if (!geometry.fits) return ['n', 'k', 'h', 'w', 'kh', 'kw'];
    const bad: (keyof State & string)[] = [];
    const wrong = (cells: readonly number[] | null, count: number) =>
      cells !== null && cells.length !== count;
    if (wrong(state.cells, height * width)) bad.push('cells');
    if (wrong(state.kernelCells, kernelHeight * kernelWidth)) bad.push('kernelCells');
    if (wrong(state.errorCells, geometry.outHeight * geometry.outWidth)) bad.push('errorCells');
    return bad;
  },
  derive,
  stepCount: ({ steps }) => steps,
};
