import { clamp } from '../numbers/clamp.ts';
import { BOOK_INPUT, bookLayer } from './bookNetwork.ts';

/** Where a picture passes, in order. `flatten` only renames the numbers and has no place of its own. */
export const LAYER_IDS = [
  'input',
  'conv1',
  'relu1',
  'pool1',
  'conv2',
  'relu2',
  'pool2',
  'conv3',
  'relu3',
  'votes',
] as const;

export type LayerId = (typeof LAYER_IDS)[number];
export type LayerKind = 'input' | 'conv' | 'relu' | 'pool' | 'votes';

export interface Layer {
  readonly id: LayerId;
  readonly kind: LayerKind;
  /** Index of the network's layer that writes these maps; −1 for the picture itself. */
  readonly step: number;
  readonly channels: number;
  /** Side of a map; 1 for the votes, which are single numbers. */
  readonly side: number;
}

function layerOf(id: LayerId): Layer {
  if (id === 'input') {
    const [channels, side] = BOOK_INPUT;
    return { id, kind: 'input', step: -1, channels, side };
  }
  if (id === 'votes') return { ...bookLayer('dense'), id, kind: 'votes' };
  return { ...bookLayer(id), id, kind: id.slice(0, -1) as LayerKind };
}

/** The book's network as the maps that a reader can look at. */
export const LAYERS = Object.fromEntries(LAYER_IDS.map((id) => [id, layerOf(id)])) as Readonly<
  Record<LayerId, Layer>
>;

/** The layers whose maps are drawn together on one canvas. */
export const MAP_LAYERS = LAYER_IDS.filter((id) => id !== 'input' && id !== 'votes');

export const LAST_LAYER = LAYER_IDS.length - 1;
export const PICTURE_SIDE = LAYERS.input.side;

/** One map: a layer, and a channel in it; for the votes, a class. */
export interface Place {
  readonly layer: LayerId;
  readonly channel: number;
}

export function neighbour(id: LayerId, by: number): LayerId {
  return LAYER_IDS[clamp(LAYER_IDS.indexOf(id) + by, 0, LAST_LAYER)];
}

/** The map across a step from layer to layer: ReLU and pooling keep the channel, others keep its share. */
export function across({ layer, channel }: Place, by: number): Place {
  const next = neighbour(layer, by);
  const [from, to] = [LAYERS[layer].channels, LAYERS[next].channels];
  return { layer: next, channel: Math.min(to - 1, Math.floor((channel / from) * to)) };
}

/** The next map of the same layer; after the last comes the first. */
export function nextChannel({ layer, channel }: Place, by: number): Place {
  const { channels } = LAYERS[layer];
  return { layer, channel: (channel + by + channels) % channels };
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.layer === b?.layer && a?.channel === b?.channel;
}
