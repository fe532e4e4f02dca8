import type { ActiveCell } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { BLANK, stroke } from './drawing.ts';
import { across, LAYER_IDS, LAYERS, neighbour, type Place } from './layers.ts';
import { type Action, cursorOf, LAST_ITEM, type State, settle } from './state.ts';

/** Pixels that an arrow key moves by while Shift is held. */
const FAR = 5;
/** Where the keys begin before anything was pointed at. */
const START: Place = { layer: 'conv1', channel: 0 };

const opened = (state: State, { layer, channel }: Place): State =>
  settle({ ...state, layer, channel, row: null, col: null, from: null, activeCell: null });

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
