import { BOOK_INPUT, bookLayer } from '../kit/network/bookNetwork.ts';
import { clamp } from '../kit/numbers/clamp.ts';

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
type LayerKind = 'input' | 'conv' | 'relu' | 'pool' | 'votes';

export interface LayerFacts {
  readonly id: LayerId;
  readonly kind: LayerKind;
  /** Index of the network's layer that writes these maps; −1 for the picture itself. */
  readonly step: number;
  readonly channels: number;
  /** Side of a map; 1 for the votes, which are single numbers. */
  readonly side: number;
}

function facts(id: LayerId): LayerFacts {
  if (id === 'input') {
    const [channels, side] = BOOK_INPUT;
    return { id, kind: 'input', step: -1, channels, side };
  }
  if (id === 'votes') return { ...bookLayer('dense'), id, kind: 'votes' };
  return { ...bookLayer(id), id, kind: id.slice(0, -1) as LayerKind };
}

/** The book's network under the names of this figure. */
export const LAYERS = Object.fromEntries(LAYER_IDS.map((id) => [id, facts(id)])) as Readonly<
  Record<LayerId, LayerFacts>
>;

/** The layers whose maps the atlas holds. */
export const MAP_LAYERS = LAYER_IDS.filter((id) => id !== 'input' && id !== 'votes');

export interface Region {
  readonly row: number;
  readonly col: number;
  readonly height: number;
  readonly width: number;
}

/** One map: a layer, and a channel in it; for the votes, a class. */
export interface Place {
  readonly layer: LayerId;
  readonly channel: number;
}

export const MOST_CHANNELS = Math.max(...MAP_LAYERS.map((id) => LAYERS[id].channels));
export const PICTURE_SIDE = LAYERS.input.side;

export function neighbour(id: LayerId, by: number): LayerId {
  const at = LAYER_IDS.indexOf(id) + by;
  return LAYER_IDS[clamp(at, 0, LAYER_IDS.length - 1)];
}

/** The map across a step from layer to layer: ReLU and pooling keep the channel, others keep its share. */
export function across({ layer, channel }: Place, by: number): Place {
  const next = neighbour(layer, by);
  const [from, to] = [LAYERS[layer].channels, LAYERS[next].channels];
  return { layer: next, channel: Math.min(to - 1, Math.floor((channel / from) * to)) };
}

export function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.layer === b?.layer && a?.channel === b?.channel;
}
