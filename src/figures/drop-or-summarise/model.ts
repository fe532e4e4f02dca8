import type { Tensor } from '../../core/index.ts';
import { type Assets, assetOf } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { FIRST_PICTURES, pictureAt } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { type ChannelSummary, type ChannelsFile, channelSummary } from './channelSummary.ts';
import { type Mosaic, mapsOf, mosaicOf, rebuilt, squeezed } from './maps.ts';

/** Pictures over whose places the errors are taken. */
export const PICTURES = FIRST_PICTURES;
export const { channels: CHANNELS } = bookLayer('relu2');
/** What is told one after the other: all the channels, some of them kept, all of them blended, both rebuilt. */
export const SCENES = ['whole', 'drop', 'blend', 'rebuilt'] as const;
export const LAST = SCENES.length - 1;
export const LIMITS = {
  keep: [1, CHANNELS],
  item: [0, PICTURES - 1],
  step: [0, LAST],
} as const;
/** The two layers of the book's network with 16 channels after ReLU, by their numbers in it. */
export const LAYERS = ['4', '7'] as const;
export type Layer = (typeof LAYERS)[number];
export const WAYS = ['drop', 'blend'] as const;
export type Way = (typeof WAYS)[number];
/** From this share of a picture's strongest activation on the colour is full: most are far weaker. */
const FULL_COLOUR = 0.5;

/**
 * Query names: keep (numbers kept at each place), item (test picture, from 0), layer (4 or 7, as the network
 * counts), step (the scene; absent: everything is rebuilt).
 */
export interface State {
  readonly step: number;
  readonly keep: number;
  readonly item: number;
  readonly layer: Layer;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly kept: number; readonly items: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** One way to keep few numbers at each place, and what comes of it. */
export interface Squeezed {
  /** Share of the variation that is lost, over all pictures. */
  readonly error: number;
  /** The maps that are kept, and all maps as they are rebuilt from these. */
  readonly few: Tensor;
  readonly maps: Tensor;
  readonly mosaic: Mosaic;
}

export interface Derived {
  readonly picture: Float32Array;
  readonly label: number;
  readonly maps: Tensor;
  readonly original: Mosaic;
  readonly extent: number;
  readonly kept: readonly number[];
  readonly ways: Readonly<Record<Way, Squeezed>>;
  /** Errors from nothing kept, where the mean stands for all, to everything kept. */
  readonly curves: Readonly<Record<Way, readonly number[]>>;
  /** How many channels must be kept for an error as small as the blend's. */
  readonly asGood: number;
  readonly summary: ChannelSummary;
}

const initialState: State = { step: LAST, keep: 4, item: 0, layer: '4', activeCell: null };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clampInteger(action.step, ...LIMITS.step) };
    case 'move':
      return chosen({ ...state, keep: state.keep + action.kept, item: state.item + action.items });
    case 'jump':
      return chosen({ ...state, keep: LIMITS.keep[action.end === 'first' ? 0 : 1] });
    case 'set':
      return chosen({ ...state, ...action.patch });
  }
}

/** Whoever chooses asks for the result, and not for the way to it. */
function chosen(state: State): State {
  return {
    ...state,
    step: LAST,
    keep: clampInteger(state.keep, ...LIMITS.keep),
    item: clampInteger(state.item, ...LIMITS.item),
  };
}

export function derive({ keep, item, layer }: State, assets: Assets): Derived {
  const network = assetOf(assets, 'network', 'network');
  const pictures = assetOf(assets, 'pictures', 'pictures');
  const table = assetOf(assets, 'table', 'table');
  if (!network || !pictures || !table) throw new Error('drop-or-summarise: an asset is missing');
  const summary = channelSummary((table.value as ChannelsFile).layers[layer]);
  const picture = pictureAt(pictures, item);
  const maps = mapsOf(network, picture, Number(layer));
  const way = (name: Way): Squeezed => {
    const squeeze = summary[name][keep - 1];
    const few = squeezed(maps, summary, squeeze);
    const back = rebuilt(few, summary, squeeze);
    return { error: squeeze.error, few, maps: back, mosaic: mosaicOf(back) };
  };
  const curve = (name: Way) => [1, ...summary[name].map(({ error }) => error)];
  const ways = { drop: way('drop'), blend: way('blend') };
  return {
    picture: picture.data as Float32Array,
    label: pictures.labels[item],
    maps,
    original: mosaicOf(maps),
    extent: Math.max(...maps.data) * FULL_COLOUR || 1,
    kept: summary.kept[keep - 1],
    ways,
    curves: { drop: curve('drop'), blend: curve('blend') },
    asGood: summary.drop.findIndex(({ error }) => error <= ways.blend.error) + 1 || CHANNELS,
    summary,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    keep: integer(...LIMITS.keep),
    item: integer(...LIMITS.item),
    layer: oneOf(LAYERS),
    step: integer(...LIMITS.step),
  },
  presets: { half: { keep: 8 }, quarter: { keep: 4 }, one: { keep: 1 }, all: { keep: CHANNELS } },
  passing: ['item', 'layer', 'step'],
  revealed: { step: LAST },
  reduce,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: PICTURES },
    table: { kind: 'table', id: 'networks/book-cnn-channels' },
  }),
  derive,
  pointers: ['step', 'activeCell'],
  stepCount: () => SCENES.length,
};
