import type { Model } from '../kit/contract.ts';
import { integer, numberList, oneOf, optional } from '../kit/link/codec.ts';
import { wrongCells } from '../kit/slide/convFacts.ts';
import { type Derived, derive, type Facts, point } from './facts.ts';
import {
  type Action,
  geometryOf,
  LIMITS,
  reduce,
  SCENES,
  type State,
  settle,
  sizesOf,
} from './state.ts';

/** Most cells of an input, and of an error map: padding 2 around the largest input under a 1×1 kernel. */
const MOST_CELLS = LIMITS.n[1] ** 2;
const MOST_ERRORS = (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2;

/**
 * The query: `view`, the square sizes `n` and `k` or the sides `h`, `w`, `kh`, `kw`, stride `s`, padding
 * `p`, `flips` of the gathering kernel (2 is rot180), the numbers `cells`, `kernelCells` and `errorCells`,
 * and `step`: an error in the view scatter, a pixel in the others.
 */
export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    view: 'scatter',
    n: 5,
    k: 3,
    s: 1,
    p: 0,
    flips: 2,
    h: null,
    w: null,
    kh: null,
    kw: null,
    cells: null,
    kernelCells: null,
    errorCells: null,
    turning: false,
    activeCell: null,
    refused: null,
    moved: false,
  },
  fields: {
    view: oneOf([...SCENES, 'drop', 'matrix']),
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
    example: { n: 3, k: 2 },
    strip: { view: 'lines', h: 1, w: 5, kh: 1, kw: 3, step: 2 },
    scatter: {},
    gather: { view: 'gather', step: 12 },
    'stride-two': { view: 'gather', s: 2, step: 12 },
    'far-zeros': { view: 'gather', n: 6, s: 2, step: 35 },
    cutting: { view: 'gather', n: 3, k: 2, p: 2, kernelCells: [1, 2, 0, 1], step: 8 },
    unreached: { n: 6, k: 2, s: 3, step: 3 },
    unturned: { n: 3, k: 2, flips: 0, view: 'gather', step: 8 },
    lines: { view: 'lines', n: 3, k: 2, step: 4 },
  },
  reduce,
  settle,
  passing: ['step', 'activeCell', 'refused', 'moved', 'turning'],
  conflicts: (state) => {
    const geometry = geometryOf(state);
    const wrong = wrongCells(sizesOf(state), state);
    if (!geometry.fits) return ['n', 'k', 'h', 'w', 'kh', 'kw'];
    const count = geometry.outHeight * geometry.outWidth;
    return state.errorCells && state.errorCells.length !== count ? [...wrong, 'errorCells'] : wrong;
  },
  derive,
  pointers: ['step', 'turning', 'activeCell', 'refused', 'moved'],
  point,
  stepCount: ({ steps }) => steps,
};
