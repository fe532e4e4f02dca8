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

export interface LayerFacts {
  readonly id: LayerId;
  readonly kind: LayerKind;
  /** Index of the network's layer that writes these maps; −1 for the picture itself. */
  readonly step: number;
  readonly channels: number;
  /** Side of a map; 1 for the votes, which are single numbers. */
  readonly side: number;
}

const facts = (
  id: LayerId,
  kind: LayerKind,
  step: number,
  channels: number,
  side: number,
): LayerFacts => ({ id, kind, step, channels, side });

/** The book's network; a test holds this table to the trained network itself. */
export const LAYERS: Readonly<Record<LayerId, LayerFacts>> = {
  input: facts('input', 'input', -1, 1, 28),
  conv1: facts('conv1', 'conv', 0, 8, 28),
  relu1: facts('relu1', 'relu', 1, 8, 28),
  pool1: facts('pool1', 'pool', 2, 8, 14),
  conv2: facts('conv2', 'conv', 3, 16, 14),
  relu2: facts('relu2', 'relu', 4, 16, 14),
  pool2: facts('pool2', 'pool', 5, 16, 7),
  conv3: facts('conv3', 'conv', 6, 16, 7),
  relu3: facts('relu3', 'relu', 7, 16, 7),
  votes: facts('votes', 'votes', 9, 10, 1),
};

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

export const MOST_CHANNELS = 16;
export const PICTURE_SIDE = LAYERS.input.side;

export function neighbour(id: LayerId, by: number): LayerId {
  const at = LAYER_IDS.indexOf(id) + by;
  return LAYER_IDS[Math.max(0, Math.min(LAYER_IDS.length - 1, at))];
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
