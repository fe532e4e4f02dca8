import { conv2d, type Tensor } from '../../../core/index.ts';
import { largest } from '../grid/extent.ts';
import { LAYERS, type Layer, neighbour, type Place } from './mapLayers.ts';
import { mapOf, type Pass, sliceOf } from './pass.ts';

type Numbers = Tensor['data'];

export interface Pixel {
  readonly row: number;
  readonly col: number;
}

export interface Region extends Pixel {
  readonly height: number;
  readonly width: number;
}

/** What one input map gives to the map that is looked at. */
export interface Part {
  readonly channel: number;
  readonly input: Numbers;
  /** The kernel's slice for this input, row by row; for a vote one weight for every number of the map. */
  readonly weights: Numbers | null;
  /** Input under the slice everywhere; all of them and the bias add up to the map. */
  readonly partial: Numbers | null;
  /** Its share of the chosen pixel, or of the vote; null while no pixel is chosen. */
  readonly sum: number | null;
}

/** One map, taken apart. */
export interface Opened {
  readonly place: Place;
  readonly layer: Layer;
  /** Where the inputs come from; null for the picture. */
  readonly from: Layer | null;
  readonly values: Numbers;
  readonly parts: readonly Part[];
  readonly bias: number | null;
  readonly weightCount: number;
  /** Height and width of what one number sees of the picture. */
  readonly fieldSize: number;
  readonly weightExtent: number;
  readonly partialExtent: number;
}

export function openedOf(pass: Pass, place: Place): Opened {
  const layer = LAYERS[place.layer];
  const from = layer.step < 0 ? null : LAYERS[neighbour(place.layer, -1)];
  const parts = from ? partsOf(pass, place, from) : [];
  const most = (pick: 'weights' | 'partial') =>
    Math.max(...parts.map((part) => largest(part[pick] ?? [])));
  const { bias } = pass.network.layers[Math.max(0, layer.step)];
  return {
    place,
    layer,
    from,
    values: mapOf(pass, place),
    parts,
    bias: parts[0]?.weights && bias ? bias.data[place.channel] : null,
    weightCount: parts.reduce((sum, { weights }) => sum + (weights?.length ?? 0), 0),
    fieldSize: layer.step < 0 ? 1 : pass.network.reports[layer.step].receptiveField.size[0],
    weightExtent: most('weights'),
    partialExtent: most('partial'),
  };
}

function partsOf(pass: Pass, place: Place, from: Layer): Part[] {
  const { kind } = LAYERS[place.layer];
  if (kind === 'relu' || kind === 'pool') {
    const { channel } = place;
    const input = mapOf(pass, { layer: from.id, channel });
    return [{ channel, input, weights: null, partial: null, sum: null }];
  }
  return Array.from({ length: from.channels }, (_, channel) => {
    const input = mapOf(pass, { layer: from.id, channel });
    const weights = sliceOf(pass, place, channel);
    if (kind === 'conv') {
      const partial = convolved(input, from.side, weights);
      return { channel, input, weights, partial, sum: null };
    }
    const partial = input.map((feature, at) => feature * weights[at]);
    const sum = added(partial);
    return { channel, input, weights, partial, sum };
  });
}

function added(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}

function convolved(input: Numbers, side: number, weights: Numbers): Numbers {
  const kernel = Math.sqrt(weights.length);
  return conv2d(
    { shape: [1, 1, side, side], data: input },
    { shape: [1, 1, kernel, kernel], data: weights },
    { padding: (kernel - 1) / 2 },
  ).data;
}
