import type { Assets, Pictures } from '../kit/assets.ts';
import { integer, oneOf, optional } from '../kit/codec.ts';
import { PICTURE_STEPS, pictureAt } from '../kit/trained/pictureFile.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/types.ts';
import { codeOf } from './code.ts';
import { type Detail, detailOf, type Edge, edgesTo } from './detail.ts';
import {
  BLANK,
  brightnessOf,
  type Cell,
  type Levels,
  levelsField,
  levelsOf,
  stroke,
} from './drawing.ts';
import { type Pass, passOf, pictureTensor } from './facts.ts';
import {
  across,
  LAYER_IDS,
  LAYERS,
  type LayerId,
  MOST_CHANNELS,
  neighbour,
  PICTURE_SIDE,
  type Place,
} from './layers.ts';
import { type Shelf, shelfOf } from './shelf.ts';

/** A thousand test pictures; the first hundred come with the page. */
const LAST_ITEM = 999;
const FIRST_FILE = PICTURE_STEPS.test[0];

export const LIMITS = {
  item: [0, LAST_ITEM],
  channel: [0, MOST_CHANNELS - 1],
  pixel: [0, PICTURE_SIDE - 1],
} as const;

export type Tool = 'look' | 'pen' | 'eraser';

/**
 * `layer` and `channel` are the map that is open, `row` and `col` the pixel of it whose sum is written out,
 * `from` the input map whose products are shown; null leaves them to the figure. `cells` is what the reader
 * drew, as levels of grey. `step` is how deep the reader is: whole, map, pixel.
 */
export interface State {
  readonly step: number;
  readonly item: number;
  readonly layer: LayerId | null;
  readonly channel: number;
  readonly row: number | null;
  readonly col: number | null;
  readonly from: number | null;
  readonly cells: Levels | null;
  /** The reader's own photo, as the network sees it; in no link. */
  readonly ownCells: Levels | null;
  readonly img: 'item' | 'own';
  readonly tool: Tool;
  /** The map that was open last: from it the way back is shown, and the keys go on. */
  readonly last: Place | null;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'open'; readonly place: Place }
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  | { readonly type: 'back' }
  /** `channel`: the input map whose products are shown. */
  | { readonly type: 'deeper'; readonly channel: number }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number; readonly far: boolean }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  | { readonly type: 'picture'; readonly item: number }
  | { readonly type: 'draw' }
  | { readonly type: 'paint'; readonly cells: readonly Cell[]; readonly shown: Levels }
  | { readonly type: 'own'; readonly levels: Levels };

export interface Derived {
  readonly pass: Pass;
  /** The class that the picture truly is; null for the reader's own. */
  readonly label: number | null;
  /** The picture as levels: what a stroke goes on from. */
  readonly levels: Levels;
  /** The map that is pointed at in the whole network. */
  readonly cursor: Place | null;
  readonly edges: readonly Edge[];
  /** The map that is open, or the one that was. */
  readonly detail: Detail | null;
  readonly depth: number;
  readonly shelf: Shelf;
}

const initialState: State = {
  step: 0,
  item: 0,
  layer: null,
  channel: 0,
  row: null,
  col: null,
  from: null,
  cells: null,
  ownCells: null,
  img: 'item',
  tool: 'look',
  last: null,
  activeCell: null,
};

/** Pixels that an arrow key moves by while Shift is held. */
const FAR = 5;
/** Where the keys begin before anything was pointed at. */
const START: Place = { layer: 'conv1', channel: 0 };

function depthOf({ layer, row }: State): number {
  return layer === null ? 0 : row === null ? 1 : 2;
}

/** Makes any combination one that can stand. */
export function settle(state: State): State {
  const { layer } = state;
  const { channels, side } = LAYERS[layer ?? 'input'];
  const pixels = layer !== null && side > 1 && state.row !== null && state.col !== null;
  const clamp = (value: number | null, end: number) => Math.max(0, Math.min(end, value ?? 0));
  const channel = layer === null ? 0 : clamp(state.channel, channels - 1);
  const next = {
    ...state,
    channel,
    row: pixels ? clamp(state.row, side - 1) : null,
    col: pixels ? clamp(state.col, side - 1) : null,
    from: layer === null ? null : state.from,
    img: state.ownCells === null ? ('item' as const) : ('own' as const),
    tool: layer === 'input' ? state.tool : ('look' as const),
    last: layer === null ? state.last : { layer, channel },
  };
  return { ...next, step: depthOf(next) };
}

const opened = (state: State, { layer, channel }: Place): State =>
  settle({ ...state, layer, channel, row: null, col: null, from: null, activeCell: null });

/** The map that the keys would open. */
export function cursorOf({ activeCell, last }: State): Place | null {
  const layer = LAYER_IDS.find((id) => id === activeCell?.grid);
  if (!layer || !activeCell) return last;
  return { layer, channel: Math.min(activeCell.row, LAYERS[layer].channels - 1) };
}

const pointed = ({ layer, channel }: Place): ActiveCell => ({ grid: layer, row: channel, col: 0 });

/** The next map of the same layer; after the last comes the first. */
export function nextChannel({ layer, channel }: Place, by: number): Place {
  const { channels } = LAYERS[layer];
  return { layer, channel: (channel + by + channels) % channels };
}

const stepped = (place: Place, rows: number, cols: number): Place =>
  cols !== 0 ? across(place, cols) : nextChannel(place, rows);

function moved(state: State, rows: number, cols: number, far: boolean): State {
  if (state.layer === null) {
    const cursor = cursorOf(state);
    const next = cursor ? stepped(cursor, rows, cols) : START;
    return { ...state, activeCell: pointed(next) };
  }
  if (state.row !== null && state.col !== null) {
    const by = far ? FAR : 1;
    return settle({ ...state, row: state.row + rows * by, col: state.col + cols * by });
  }
  return opened(state, stepped({ layer: state.layer, channel: state.channel }, rows, cols));
}

function jumped(state: State, end: 'first' | 'last'): State {
  if (state.layer !== null && state.row !== null) {
    const at = end === 'first' ? 0 : LAYERS[state.layer].side - 1;
    return settle({ ...state, row: at, col: at });
  }
  const layer = LAYER_IDS[end === 'first' ? 0 : LAYER_IDS.length - 1];
  const place = { layer, channel: 0 };
  return state.layer === null ? { ...state, activeCell: pointed(place) } : opened(state, place);
}

/** One level down; from a pixel on to the pixel under the middle of its window, one layer earlier. */
function deeper(state: State, lens: number): State {
  if (state.layer === null) return opened(state, cursorOf(state) ?? START);
  const { side, kind } = LAYERS[state.layer];
  if (state.row === null || state.col === null) {
    if (side === 1) return state;
    const middle = Math.floor(side / 2);
    return settle({ ...state, row: middle, col: middle });
  }
  if (kind === 'input') return state;
  const source = neighbour(state.layer, -1);
  const span = LAYERS[source].side / side;
  const channel = kind === 'conv' ? lens : state.channel;
  const pixel = { row: Math.floor(state.row * span), col: Math.floor(state.col * span) };
  return settle({ ...state, layer: source, channel, ...pixel, from: null });
}

function back(state: State): State {
  if (state.layer === null) return state;
  if (state.row !== null) return settle({ ...state, row: null, col: null });
  return settle({ ...state, layer: null, activeCell: null });
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'set':
      return settle({ ...state, ...action.patch });
    case 'open':
      return opened(state, action.place);
    case 'point':
      return settle({ ...state, row: action.row, col: action.col });
    case 'back':
      return back(state);
    case 'deeper':
      return deeper(state, action.channel);
    case 'move':
      return moved(state, action.rows, action.cols, action.far);
    case 'jump':
      return jumped(state, action.end);
    case 'picture': {
      const item = Math.max(0, Math.min(LAST_ITEM, Math.round(action.item) || 0));
      return settle({ ...state, item, cells: null, ownCells: null });
    }
    case 'draw': {
      const sheet = { ...state, cells: BLANK, ownCells: null, tool: 'pen' as const };
      return opened(sheet, { layer: 'input', channel: 0 });
    }
    case 'paint': {
      const before = state.ownCells ?? state.cells ?? action.shown;
      const levels = stroke(before, action.cells, state.tool !== 'eraser');
      return settle({ ...state, [state.ownCells === null ? 'cells' : 'ownCells']: levels });
    }
    case 'own':
      return settle({ ...state, cells: null, ownCells: action.levels });
  }
}

function picturesOf(assets: Assets): Pictures {
  if (!assets.pictures) throw new Error('network-overview: the pictures are missing');
  return assets.pictures;
}

export function derive(state: State, assets: Assets): Derived {
  const pictures = picturesOf(assets);
  if (!assets.network) throw new Error('network-overview: the network is missing');
  const own = state.ownCells ?? state.cells;
  // While further pictures load, the last of those that are there stays.
  const item = Math.min(state.item, pictures.count - 1);
  const pass = passOf(assets.network, own ?? String(item), () =>
    own ? pictureTensor(brightnessOf(own)) : pictureAt(pictures, item),
  );
  const cursor = state.layer === null ? cursorOf(state) : null;
  const place = state.layer === null ? state.last : { layer: state.layer, channel: state.channel };
  const pixel =
    state.row === null || state.col === null ? null : { row: state.row, col: state.col };
  return {
    pass,
    label: own ? null : pictures.labels[item],
    levels: own ?? levelsOf(pass.picture.data),
    cursor,
    edges: cursor ? edgesTo(pass, cursor) : [],
    detail: place && detailOf(pass, { place, pixel, lens: state.from }),
    depth: depthOf(state),
    shelf: shelfOf(pictures),
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    item: integer(...LIMITS.item),
    layer: optional(oneOf(LAYER_IDS)),
    channel: integer(...LIMITS.channel),
    row: optional(integer(...LIMITS.pixel)),
    col: optional(integer(...LIMITS.pixel)),
    from: optional(integer(...LIMITS.channel)),
    cells: levelsField,
  },
  presets: {
    'ankle-boot': {},
    'edge-channel': { layer: 'conv1', channel: 1 },
    'one-pixel': { layer: 'conv1', channel: 1, row: 21, col: 20 },
    'eight-slices': { layer: 'conv2', channel: 14, row: 4, col: 11 },
    'nine-votes': { layer: 'votes', channel: 9 },
    mistake: { item: 23 },
  },
  passing: ['step', 'from', 'tool', 'last', 'activeCell'],
  reduce,
  settle,
  assets: ({ item }) => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: {
      kind: 'pictures',
      id: 'test',
      count: item < FIRST_FILE ? FIRST_FILE : LAST_ITEM + 1,
    },
  }),
  derive,
  stepCount: () => 0,
  code: codeOf,
};
