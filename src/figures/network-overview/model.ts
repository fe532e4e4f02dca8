import type { Assets, Pictures } from '../kit/assets/assets.ts';
import type { Model } from '../kit/contract.ts';
import { integer, oneOf, optional } from '../kit/link/codec.ts';
import { PICTURE_STEPS, pictureAt } from '../kit/network/pictureFile.ts';
import { type Detail, detailOf } from './detail.ts';
import { brightnessOf, type Levels, levelsField, levelsOf } from './drawing.ts';
import { type Pass, passOf, pictureTensor } from './facts.ts';
import { LAYER_IDS, type Place } from './layers.ts';
import { reduce } from './moves.ts';
import { type Edge, edgesTo } from './parts.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import {
  type Action,
  cursorOf,
  depthOf,
  initialState,
  LAST_ITEM,
  LIMITS,
  type State,
  settle,
} from './state.ts';

export { type Action, LIMITS, reduce, type State };

const FIRST_FILE = PICTURE_STEPS.test[0];

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

function picturesOf(assets: Assets): Pictures {
  if (!assets.pictures) throw new Error('network-overview: the pictures are missing');
  return assets.pictures;
}

const NO_EDGES: readonly Edge[] = [];

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
    edges: cursor ? edgesTo(pass, cursor) : NO_EDGES,
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
};
