import type { Model } from '../kit/contract.ts';
import { flag, integer, oneOf, optional } from '../kit/link/codec.ts';
import { detailOf } from '../kit/network/mapDetail.ts';
import { LAST_LAYER, LAYER_IDS, PICTURE_SIDE } from '../kit/network/mapLayers.ts';
import { brightnessOf, levelsField } from '../kit/network/ownPicture.ts';
import { edgesTo, passOf } from '../kit/network/pass.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { openedOf } from '../kit/network/takenApart.ts';
import {
  type Action,
  cursorOf,
  type Derived,
  type Facts,
  FIRST_FILE,
  LAST_ITEM,
  LIMITS,
  reduce,
  type State,
  settle,
} from './state.ts';

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    all: false,
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
    activeCell: null,
  },
  fields: {
    item: integer(...LIMITS.item),
    layer: optional(oneOf(LAYER_IDS)),
    channel: integer(...LIMITS.channel),
    row: optional(integer(...LIMITS.pixel)),
    col: optional(integer(...LIMITS.pixel)),
    from: optional(integer(...LIMITS.channel)),
    cells: levelsField,
    all: flag,
    step: integer(0, LAST_LAYER - 1),
  },
  presets: {
    'ankle-boot': {},
    'edge-channel': { layer: 'conv1', channel: 1 },
    'one-pixel': { layer: 'conv1', channel: 1, row: 21, col: 20 },
    'eight-slices': { layer: 'conv2', channel: 14, row: 4, col: 11 },
    'nine-votes': { layer: 'votes', channel: 9 },
    mistake: { item: 23 },
  },
  passing: ['step', 'all', 'from', 'tool', 'activeCell'],
  revealed: { all: true },
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
  derive({ item, cells, ownCells }, { network, pictures }) {
    if (!network || !pictures) throw new Error('network-overview: network or pictures are missing');
    const own = ownCells ?? cells;
    // While further pictures load, the last of those that are there stays.
    const shown = Math.min(item, pictures.count - 1);
    const picture = own
      ? { shape: [1, 1, PICTURE_SIDE, PICTURE_SIDE], data: brightnessOf(own) }
      : pictureAt(pictures, shown);
    const pass = passOf(network, picture);
    return {
      pass,
      label: own ? null : pictures.labels[shown],
      pictures,
    };
  },
  pointers: ['step', 'all', 'layer', 'channel', 'row', 'col', 'from', 'img', 'tool', 'activeCell'],
  point(facts, state) {
    const { pass } = facts;
    const { layer, channel, row, col } = state;
    const cursor = layer ? null : cursorOf(state);
    const pixel = row === null || col === null ? null : { row, col };
    return {
      ...facts,
      lit: state.all ? LAST_LAYER : state.step + 1,
      cursor,
      edges: cursor ? edgesTo(pass, cursor) : [],
      detail: layer && detailOf(pass, openedOf(pass, { layer, channel }), pixel, state.from),
    };
  },
  stepCount: () => LAST_LAYER,
};
