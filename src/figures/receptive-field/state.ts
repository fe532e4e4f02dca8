import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { PHOTO_IDS, type PhotoId } from '../kit/image/photos.ts';
import { flag, integer, oneOf, optional } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { centreOf, fits, inputSide, nearest, type Row, rowsOf, smallestInput } from './geometry.ts';
import { conv, type Layer, LIMITS, layerList, mend, pool, usualStride } from './layers.ts';

/**
 * In a link: `layers` (see `layerList`), `n` the input's side (none: one that suits the stack), `layer`,
 * `row` and `col` the neuron (layer 0 is the input; none: the last layer, the middle), `img` the
 * photo, `effective=1` measures the effective receptive field. `step` follows from `layer`.
 */
export interface State {
  readonly step: number;
  readonly layers: readonly Layer[];
  readonly n: number | null;
  readonly layer: number | null;
  readonly row: number | null;
  readonly col: number | null;
  readonly img: PhotoId;
  readonly effective: boolean;
  readonly activeCell: ActiveCell | null;
  readonly refused: Refused | null;
}

/** An input that is too small for the stack, or a stack that no input is large enough for. */
export interface Refused {
  readonly needed: number;
}

export type Action =
  | CommonAction<State>
  /** Arrow keys: up goes to a deeper layer. `row` moves along the axis that the side view hides. */
  | { readonly type: 'move'; readonly layers: number; readonly cols: number; readonly rows: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** A place in the side view: a row of it, and a place along the input, in pixels. */
  | { readonly type: 'point'; readonly layer: number; readonly place: number }
  /** A pixel of the input: the neuron of this layer that looks at it. */
  | { readonly type: 'look'; readonly row: number; readonly col: number }
  | { readonly type: 'add'; readonly layer: Layer }
  | { readonly type: 'remove' }
  /** Moves the chosen layer towards the input (−1) or away from it (1). */
  | { readonly type: 'reorder'; readonly by: -1 | 1 }
  | { readonly type: 'edit'; readonly patch: Partial<Layer> };

const BOOK: readonly Layer[] = [conv(3), conv(3), pool(2), conv(3), pool(2)];

export const initialState: State = {
  step: BOOK.length,
  layers: BOOK,
  n: null,
  layer: null,
  row: null,
  col: null,
  img: 'camera',
  effective: false,
  activeCell: null,
  refused: null,
};

export const fields = {
  layers: layerList,
  n: optional(integer(...LIMITS.n)),
  layer: optional(integer(0, LIMITS.layers[1])),
  row: optional(integer(...LIMITS.place)),
  col: optional(integer(...LIMITS.place)),
  img: oneOf(PHOTO_IDS),
  effective: flag,
};

export function chosenLayer({ layers, layer }: State): number {
  return Math.min(layer ?? layers.length, layers.length);
}

function rowsFor({ layers, n }: State): readonly Row[] {
  return rowsOf(layers, inputSide(layers, n));
}

/** Row and column of the neuron in its feature map: the reader's, or the middle one. */
export function neuronOf(
  state: State,
  rows = rowsFor(state),
): { readonly row: number; readonly col: number } {
  const own = rows[chosenLayer(state)];
  const middle = nearest(own, (rows[0].count - 1) / 2);
  const within = (index: number | null) =>
    index === null ? middle : Math.min(own.count - 1, index);
  return { row: within(state.row), col: within(state.col) };
}

export function settle(state: State): State {
  return { ...state, step: chosenLayer(state) };
}

export function conflicts(state: State): (keyof State & string)[] {
  const bad: (keyof State & string)[] = [];
  const { layers, n } = state;
  if (!fits(layers, n)) {
    if (n !== null) bad.push('n');
    if (!fits(layers, null)) bad.push('layers');
    return bad;
  }
  if (state.layer !== null && state.layer > layers.length) bad.push('layer');
  const { count } = rowsFor(state)[chosenLayer(state)];
  if (state.row !== null && state.row >= count) bad.push('row');
  if (state.col !== null && state.col >= count) bad.push('col');
  return bad;
}

/** The same place of the input, seen from another layer; the middle stays the middle. */
function goTo(state: State, layer: number): State {
  const rows = rowsFor(state);
  const target = clamp(layer, 0, state.layers.length);
  const here = rows[chosenLayer(state)];
  const carry = (index: number | null) =>
    index === null ? null : nearest(rows[target], centreOf(here, index));
  return settle({
    ...state,
    layer: target === state.layers.length ? null : target,
    row: carry(state.row),
    col: carry(state.col),
  });
}

/** Another stack, and the layer that is then chosen. An input that became too small grows. */
function restack(state: State, layers: readonly Layer[], chosen: number): State {
  if (!fits(layers, null)) return { ...state, refused: { needed: smallestInput(layers) } };
  return keepPlace({
    ...state,
    layers,
    n: fits(layers, state.n) ? state.n : null,
    layer: chosen === layers.length ? null : chosen,
    refused: null,
  });
}

/** A neuron that its map no longer has gives way to the last one. */
function keepPlace(state: State): State {
  const { row, col } = neuronOf(state);
  return settle({
    ...state,
    row: state.row === null ? null : row,
    col: state.col === null ? null : col,
  });
}

export function reduce(state: State, action: Action): State {
  const chosen = chosenLayer(state);
  const { layers } = state;
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return goTo(state, action.step);
    case 'jump':
      return goTo(state, action.end === 'first' ? 0 : layers.length);
    case 'move': {
      if (action.layers !== 0) return goTo(state, chosen + action.layers);
      const at = neuronOf(state);
      const { count } = rowsFor(state)[chosen];
      const inside = (index: number) => clamp(index, 0, count - 1);
      return { ...state, row: inside(at.row + action.rows), col: inside(at.col + action.cols) };
    }
    case 'point': {
      const next = goTo(state, action.layer);
      return { ...next, col: nearest(rowsFor(next)[chosenLayer(next)], action.place) };
    }
    case 'look': {
      const own = rowsFor(state)[chosen];
      return { ...state, row: nearest(own, action.row), col: nearest(own, action.col) };
    }
    case 'add': {
      if (layers.length >= LIMITS.layers[1]) return state;
      const next = [...layers.slice(0, chosen), action.layer, ...layers.slice(chosen)];
      return restack(state, next, chosen + 1);
    }
    case 'remove': {
      if (chosen === 0 || layers.length <= LIMITS.layers[0]) return state;
      const next = layers.filter((_, index) => index !== chosen - 1);
      return restack(state, next, Math.min(chosen, next.length));
    }
    case 'reorder': {
      const from = chosen - 1;
      const to = from + action.by;
      if (from < 0 || to < 0 || to >= layers.length) return state;
      const next = [...layers];
      [next[from], next[to]] = [next[to], next[from]];
      return restack(state, next, to + 1);
    }
    case 'edit': {
      if (chosen === 0) return state;
      const edited = mend({ ...layers[chosen - 1], ...asUsual(layers[chosen - 1], action.patch) });
      const next = layers.map((layer, index) => (index === chosen - 1 ? edited : layer));
      return restack(state, next, chosen);
    }
    case 'set':
      return setFields(state, action.patch);
  }
}

/** A convolution that becomes a pool, or the other way round, takes on the stride that is usual there. */
function asUsual(layer: Layer, patch: Partial<Layer>): Partial<Layer> {
  const { kind } = patch;
  if (!kind || (kind === 'c') === (layer.kind === 'c')) return patch;
  return { ...patch, s: usualStride(kind, layer.k) };
}

function setFields(state: State, patch: Partial<State>): State {
  const wanted: State = { ...state, ...patch, refused: null };
  if (!fits(wanted.layers, wanted.n)) {
    return { ...state, refused: { needed: smallestInput(wanted.layers) } };
  }
  const layer = wanted.layer === null || wanted.layer >= wanted.layers.length ? null : wanted.layer;
  return keepPlace({ ...wanted, layer });
}
