import type { Pictures } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import type { Detail } from '../kit/network/mapDetail.ts';
import {
  across,
  LAST_LAYER,
  LAYER_IDS,
  LAYERS,
  type LayerId,
  MAP_LAYERS,
  neighbour,
  nextChannel,
  PICTURE_SIDE,
  type Place,
} from '../kit/network/mapLayers.ts';
import { BLANK, type Levels, stroke } from '../kit/network/ownPicture.ts';
import type { Edge, Pass } from '../kit/network/pass.ts';
import { PICTURE_STEPS } from '../kit/network/pictureFile.ts';
import type { Pixel } from '../kit/network/takenApart.ts';
import { clamp } from '../kit/numbers/clamp.ts';

/** A thousand test pictures; the first hundred come with the page. */
export const LAST_ITEM = 999;
export const FIRST_FILE = PICTURE_STEPS.test[0];
const MOST_CHANNELS = Math.max(...MAP_LAYERS.map((id) => LAYERS[id].channels));

export const LIMITS = {
  item: [0, LAST_ITEM],
  channel: [0, MOST_CHANNELS - 1],
  pixel: [0, PICTURE_SIDE - 1],
} as const;

export type Tool = 'look' | 'pen' | 'eraser';

export interface State {
  /** How far the picture has come through the network: at 0 the first layer answers. */
  readonly step: number;
  readonly all: boolean;
  readonly item: number;
  /** The map that is open, the pixel of it whose sum is written out, and the input map whose products are shown. */
  readonly layer: LayerId | null;
  readonly channel: number;
  readonly row: number | null;
  readonly col: number | null;
  readonly from: number | null;
  /** What the reader drew, as levels of grey. */
  readonly cells: Levels | null;
  /** The reader's own photo, as the network sees it; in no link. */
  readonly ownCells: Levels | null;
  readonly img: 'item' | 'own';
  readonly tool: Tool;
  /** The map that is pointed at in the whole network; after one was closed, that one. */
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'open'; readonly place: Place }
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  | { readonly type: 'back' }
  /** One level down; `channel` is the input map whose products are shown. */
  | { readonly type: 'deeper'; readonly channel: number }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number; readonly far: boolean }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  | { readonly type: 'picture'; readonly item: number }
  | { readonly type: 'draw' }
  | { readonly type: 'paint'; readonly cells: readonly Pixel[]; readonly shown: Levels }
  | { readonly type: 'own'; readonly levels: Levels };

export interface Facts {
  readonly pass: Pass;
  /** The class that the picture truly is; null for the reader's own. */
  readonly label: number | null;
  readonly pictures: Pictures;
}

export interface Derived extends Facts {
  /** Number of the last layer whose maps are there. */
  readonly lit: number;
  readonly cursor: Place | null;
  readonly edges: readonly Edge[];
  readonly detail: Detail | null;
}

/** Pixels that an arrow key moves by while Shift is held. */
const FAR = 5;
/** Where the keys begin before anything was pointed at. */
const START: Place = { layer: 'conv1', channel: 0 };

export const pointed = ({ layer, channel }: Place): ActiveCell => ({
  grid: layer,
  row: channel,
  col: 0,
});

/** Makes any combination one that can stand. */
export function settle(state: State): State {
  const { layer, ownCells } = state;
  const img = ownCells === null ? ('item' as const) : ('own' as const);
  if (layer === null) {
    return { ...state, channel: 0, row: null, col: null, from: null, tool: 'look', img };
  }
  const { channels, side } = LAYERS[layer];
  const pixel = side > 1 && state.row !== null && state.col !== null;
  return {
    ...state,
    img,
    // Who looks into a layer has seen the picture come so far.
    step: Math.max(state.step, LAYER_IDS.indexOf(layer) - 1),
    channel: clamp(state.channel, 0, channels - 1),
    row: pixel ? clamp(state.row ?? 0, 0, side - 1) : null,
    col: pixel ? clamp(state.col ?? 0, 0, side - 1) : null,
    tool: layer === 'input' ? state.tool : 'look',
  };
}

const opened = (state: State, { layer, channel }: Place): State =>
  settle({ ...state, layer, channel, row: null, col: null, from: null, activeCell: null });

export function cursorOf({ activeCell }: State): Place | null {
  const layer = LAYER_IDS.find((id) => id === activeCell?.grid);
  if (!layer || !activeCell) return null;
  return { layer, channel: Math.min(activeCell.row, LAYERS[layer].channels - 1) };
}

const stepped = (place: Place, rows: number, cols: number): Place =>
  cols !== 0 ? across(place, cols) : nextChannel(place, rows);

function moved(state: State, rows: number, cols: number, far: boolean): State {
  if (state.layer === null) {
    const cursor = cursorOf(state);
    return { ...state, activeCell: pointed(cursor ? stepped(cursor, rows, cols) : START) };
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
  const place = { layer: LAYER_IDS[end === 'first' ? 0 : LAST_LAYER], channel: 0 };
  return state.layer === null ? { ...state, activeCell: pointed(place) } : opened(state, place);
}

/** From a pixel on to the pixel under the middle of its window, one layer earlier. */
function deeper(state: State, lens: number): State {
  if (state.layer === null) return opened(state, cursorOf(state) ?? START);
  const { side, kind } = LAYERS[state.layer];
  if (state.row === null || state.col === null) {
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
  const { layer, channel } = state;
  if (layer === null) return state;
  if (state.row !== null) return settle({ ...state, row: null, col: null });
  return settle({ ...state, layer: null, activeCell: pointed({ layer, channel }) });
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      // The pass is seen in the whole network.
      return settle({
        ...state,
        step: clamp(action.step, 0, LAST_LAYER - 1),
        all: false,
        layer: null,
      });
    case 'set': {
      const { patch } = action;
      // A row without a column is the pixel at the rim.
      const pixel = (patch.row ?? patch.col ?? null) !== null;
      const start = pixel ? { row: state.row ?? 0, col: state.col ?? 0 } : {};
      return settle({ ...state, ...start, ...patch });
    }
    case 'open':
      return opened(state, action.place);
    case 'point': {
      const { row, col } = action;
      // A click comes as a press and a release: the second changes nothing and draws nothing.
      return row === state.row && col === state.col ? state : settle({ ...state, row, col });
    }
    case 'back':
      return back(state);
    case 'deeper':
      return deeper(state, action.channel);
    case 'move':
      return moved(state, action.rows, action.cols, action.far);
    case 'jump':
      return jumped(state, action.end);
    case 'picture': {
      const item = clamp(Math.round(action.item) || 0, 0, LAST_ITEM);
      return settle({ ...state, item, cells: null, ownCells: null });
    }
    case 'draw': {
      const sheet = { ...state, cells: BLANK, ownCells: null, all: true, tool: 'pen' as const };
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
