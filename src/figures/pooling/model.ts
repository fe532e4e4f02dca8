import type { AssetRequests } from '../kit/assets/assets.ts';
import type { Model } from '../kit/contract.ts';
import { PHOTO_IDS } from '../kit/image/photos.ts';
import { flag, integer, numberList, oneOf } from '../kit/link/codec.ts';
import { resize } from '../kit/slide/defaults.ts';
import { misfit, slidingReducer } from '../kit/slide/slide.ts';
import { type Derived, derive, type Facts, point } from './facts.ts';
import {
  type Action,
  geometryOf,
  KINDS,
  LIMITS,
  MAP_HEIGHT,
  MAP_KERNELS,
  MAP_WIDTH,
  type Refusal,
  STROKES,
  type State,
  VIEWS,
} from './state.ts';

/** Padding beyond half the window would make windows of padding alone, which have no largest cell. */
function refusalOf(state: State): Refusal | null {
  if (2 * state.p > state.k) return { axis: 'padding', p: state.p, k: state.k };
  return misfit(geometryOf(state));
}

/** The settings that make each view worth looking at, taken on when the reader turns to it. */
const START: Readonly<Record<State['view'], Partial<State>>> = {
  numbers: { n: 4, k: 2, s: 2, p: 0 },
  map: { k: 4, s: 4, p: 0 },
  shift: { n: 6, k: 2, s: 2, p: 0, step: 1 },
};

export const reduce = slidingReducer<State, Refusal>({
  track: geometryOf,
  refusal: refusalOf,
  settle(before, after, patch) {
    const turns = patch.view !== undefined && patch.view !== before.view;
    const start = turns && patch.view ? { ...START[patch.view], cells: null, all: false } : {};
    const redrawn = patch.stroke === undefined ? {} : { cells: null };
    return keepCells(before, { ...after, ...start, ...redrawn, ...patch, refused: null });
  },
});

/** Edited cells keep their places when the grid grows or shrinks. */
function keepCells(before: State, after: State): State {
  const { n, cells } = after;
  if (!cells || cells.length === n * n) return after;
  return { ...after, cells: resize(cells, before.n, n, n, () => 0) };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    kind: 'max',
    k: 2,
    s: 2,
    p: 0,
    n: 4,
    view: 'numbers',
    cells: null,
    shift: 1,
    stroke: '1',
    img: 'chelsea',
    kernel: 'sobel-x',
    all: false,
    activeCell: null,
    refused: null,
  },
  fields: {
    kind: oneOf(KINDS),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    n: integer(...LIMITS.n),
    view: oneOf(VIEWS),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    shift: integer(...LIMITS.shift),
    stroke: oneOf(STROKES),
    img: oneOf(PHOTO_IDS),
    kernel: oneOf(MAP_KERNELS),
    all: flag,
    step: integer(0, MAP_HEIGHT * MAP_WIDTH),
  },
  passing: ['step', 'all'],
  presets: {
    max: {},
    avg: { kind: 'avg' },
    overlap: { s: 1, step: 4 },
    negative: { n: 2, cells: [-7, 2, 1, 0] },
    'padding-never-wins': {
      p: 1,
      step: 1,
      cells: [-5, -3, -1, -6, -2, -7, -4, -8, -3, -9, -2, -1, -6, -4, -5, -7],
    },
    'feature-map': { view: 'map', k: 4, s: 4, step: 1742 },
    shift: { view: 'shift', n: 6, step: 1 },
    'shift-wide': { view: 'shift', n: 6, step: 1, stroke: '2' },
    'shift-two': { view: 'shift', n: 6, step: 1, shift: 2 },
  },
  reduce,
  conflicts: (state) => {
    const bad: (keyof State & string)[] = [];
    if (refusalOf(state)) bad.push('k', 'p', 'n');
    if (state.cells && (state.view === 'map' || state.cells.length !== state.n ** 2)) {
      bad.push('cells');
    }
    return bad;
  },
  assets: ({ view, img }): AssetRequests =>
    view === 'map' ? { photo: { kind: 'photo', id: img } } : {},
  derive,
  pointers: ['step', 'all', 'activeCell', 'refused'],
  point,
  stepCount: ({ geometry }) => geometry.outHeight * geometry.outWidth,
};
