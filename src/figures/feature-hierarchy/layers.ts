import { BOOK_LAYERS, type BookLayer } from '../kit/network/bookNetwork.ts';

type MapLayer = BookLayer & { readonly kind: 'conv' | 'relu' | 'maxPool' };

/** The layers of the book's network that have maps, by their number in it. */
export const LAYERS = BOOK_LAYERS.filter((layer): layer is MapLayer => layer.side > 1);

export const MOST_CHANNELS = Math.max(...LAYERS.map(({ channels }) => channels));

/** Low, middle and high: what each convolution, and what follows it up to the next one, looks for. */
export const LEVELS = ['low', 'middle', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export function levelOf(layer: number): Level {
  return LEVELS[LAYERS[layer].block - 1];
}

/** The layer of another level that stands at the same place in it; a level without one gives its last. */
export function layerOn(level: Level, layer: number): number {
  const place = layer - LAYERS.findIndex((each) => each.block === LAYERS[layer].block);
  const first = LAYERS.findIndex((each) => LEVELS[each.block - 1] === level);
  const length = LAYERS.filter((each) => LEVELS[each.block - 1] === level).length;
  return first + Math.min(place, length - 1);
}

/** The convolution whose kernels made a layer's maps. */
export function convOf(layer: number): number {
  return LAYERS.findIndex(({ block: number }) => number === LAYERS[layer].block);
}
