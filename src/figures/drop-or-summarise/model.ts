import type { Tensor } from '../../core/index.ts';
import { type Assets, assetOf } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import type { JobRequest } from '../kit/jobs/jobs.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { FIRST_PICTURES, pictureAt } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import type { ChannelSummary, ChannelSummaryJob } from './channelSummary.ts';
import { type Mosaic, mapsOf, mosaicOf, rebuilt } from './maps.ts';

/** Pictures over whose places the errors are taken. */
export const PICTURES = FIRST_PICTURES;
export const { channels: CHANNELS } = bookLayer('relu2');
export const LIMITS = { keep: [1, CHANNELS], item: [0, PICTURES - 1] } as const;
/** The two layers of the book's network with 16 channels after ReLU, by their numbers in it. */
export const LAYERS = ['4', '7'] as const;
/** From this share of a picture's strongest activation on the colour is full: most are far weaker. */
const FULL_COLOUR = 0.5;
export type Layer = (typeof LAYERS)[number];

/** Query names: keep (numbers kept at each place), item (test picture, from 0), layer (4 or 7, as the network counts). */
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

export interface Found {
  readonly kept: readonly number[];
  readonly drop: { readonly error: number; readonly mosaic: Mosaic; readonly maps: Tensor };
  readonly blend: { readonly error: number; readonly mosaic: Mosaic; readonly maps: Tensor };
  /** Errors from nothing kept, where the mean stands for all, to everything kept. */
  readonly curves: { readonly drop: readonly number[]; readonly blend: readonly number[] };
  /** How many channels must be kept for an error as small as the blend's. */
  readonly asGood: number;
  readonly summary: ChannelSummary;
}

export interface Derived {
  readonly picture: Float32Array;
  readonly label: number;
  readonly maps: Tensor;
  readonly original: Mosaic;
  readonly extent: number;
  /** Null until the worker has counted. */
  readonly found: Found | null;
}

const initialState: State = { step: 0, keep: 8, item: 0, layer: '4', activeCell: null };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'move':
      return {
        ...state,
        keep: clampInteger(state.keep + action.kept, ...LIMITS.keep),
        item: clampInteger(state.item + action.items, ...LIMITS.item),
      };
    case 'jump':
      return { ...state, keep: LIMITS.keep[action.end === 'first' ? 0 : 1] };
    case 'set': {
      const next = { ...state, ...action.patch };
      return {
        ...next,
        keep: clampInteger(next.keep, ...LIMITS.keep),
        item: clampInteger(next.item, ...LIMITS.item),
      };
    }
  }
}

function loadedOf(assets: Assets) {
  const network = assetOf(assets, 'network', 'network');
  const pictures = assetOf(assets, 'pictures', 'pictures');
  if (!network || !pictures) throw new Error('drop-or-summarise: needs its network and pictures');
  return { network, pictures };
}

function job({ layer }: State, assets: Assets): JobRequest {
  const { network, pictures } = loadedOf(assets);
  const { images, count } = pictures;
  const length = images.data.length / count;
  const [, ...shape] = images.shape;
  const input: ChannelSummaryJob = {
    network: network.network,
    images: { shape: [PICTURES, ...shape], data: images.data.slice(0, PICTURES * length) },
    layer: Number(layer),
  };
  return { name: 'channelSummary', key: layer, input };
}

export function derive(state: State, assets: Assets, result?: unknown): Derived {
  const { network, pictures } = loadedOf(assets);
  const picture = pictureAt(pictures, state.item);
  const maps = mapsOf(network, picture, Number(state.layer));
  return {
    picture: picture.data as Float32Array,
    label: pictures.labels[state.item],
    maps,
    original: mosaicOf(maps),
    extent: Math.max(...maps.data) * FULL_COLOUR || 1,
    found: result ? found(state.keep, maps, result as ChannelSummary) : null,
  };
}

function found(keep: number, maps: Tensor, summary: ChannelSummary): Found {
  const side = (way: 'drop' | 'blend') => {
    const squeeze = summary[way][keep - 1];
    const back = rebuilt(maps, summary, squeeze);
    return { error: squeeze.error, mosaic: mosaicOf(back), maps: back };
  };
  const curve = (way: 'drop' | 'blend') => [1, ...summary[way].map(({ error }) => error)];
  const blend = side('blend');
  return {
    kept: summary.kept[keep - 1],
    drop: side('drop'),
    blend,
    curves: { drop: curve('drop'), blend: curve('blend') },
    asGood: summary.drop.findIndex(({ error }) => error <= blend.error) + 1 || CHANNELS,
    summary,
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    keep: integer(...LIMITS.keep),
    item: integer(...LIMITS.item),
    layer: oneOf(LAYERS),
  },
  presets: { half: {}, quarter: { keep: 4 }, one: { keep: 1 }, all: { keep: CHANNELS } },
  passing: ['item', 'layer'],
  reduce,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: PICTURES },
  }),
  job,
  derive,
  stepCount: () => 0,
};
