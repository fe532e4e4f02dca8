import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import type { Cell, Levels } from './drawing.ts';
import {
  LAYER_IDS,
  LAYERS,
  type LayerId,
  MOST_CHANNELS,
  PICTURE_SIDE,
  type Place,
} from './layers.ts';

/** A thousand test pictures; the first hundred come with the page. */
export const LAST_ITEM = 999;

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

export const initialState: State = {
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

export function depthOf({ layer, row }: State): number {
  return layer === null ? 0 : row === null ? 1 : 2;
}

/** Makes any combination one that can stand. */
export function settle(state: State): State {
  const { layer } = state;
  const { channels, side } = LAYERS[layer ?? 'input'];
  const pixels = layer !== null && side > 1 && state.row !== null && state.col !== null;
  const channel = layer === null ? 0 : clamp(state.channel, 0, channels - 1);
  const next = {
    ...state,
    channel,
    row: pixels ? clamp(state.row ?? 0, 0, side - 1) : null,
    col: pixels ? clamp(state.col ?? 0, 0, side - 1) : null,
    from: layer === null ? null : state.from,
    img: state.ownCells === null ? ('item' as const) : ('own' as const),
    tool: layer === 'input' ? state.tool : ('look' as const),
    last: layer === null ? state.last : { layer, channel },
  };
  return { ...next, step: depthOf(next) };
}

/** The map that the keys would open. */
export function cursorOf({ activeCell, last }: State): Place | null {
  const layer = LAYER_IDS.find((id) => id === activeCell?.grid);
  if (!layer || !activeCell) return last;
  return { layer, channel: Math.min(activeCell.row, LAYERS[layer].channels - 1) };
}
