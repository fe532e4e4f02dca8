import { conv2d, type Tensor } from '../../core/index.ts';
import { mapOf, type Pass } from './facts.ts';
import { LAYERS, type LayerId, neighbour, type Place } from './layers.ts';
import { type Part, partPixels } from './partSheet.ts';

export function strongestPart(parts: readonly Part[]): number {
  const weight = ({ sum, weights }: Part) =>
    sum === null ? magnitude(weights ?? []) : Math.abs(sum);
  return parts.reduce((best, part, at) => (weight(part) > weight(parts[best]) ? at : best), 0);
}

function magnitude(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.abs(values[at]);
  return sum;
}

function added(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}

/** The parts of a map and how they are drawn: the same for every pixel of it. */
interface Taken {
  readonly key: string;
  readonly parts: readonly Part[];
  readonly sheet: Float32Array;
}

const newest = new WeakMap<Pass, Taken>();

export function takenApart(pass: Pass, place: Place): Taken {
  const key = `${place.layer}:${place.channel}`;
  const held = newest.get(pass);
  if (held?.key === key) return held;
  const parts = partsOf(pass, place);
  const taken = { key, parts, sheet: partPixels(parts, sourceOf(place.layer), pass.extents) };
  newest.set(pass, taken);
  return taken;
}

export const sourceOf = (id: LayerId) => (LAYERS[id].step < 0 ? null : LAYERS[neighbour(id, -1)]);

function partsOf(pass: Pass, place: Place): Part[] {
  const { kind } = LAYERS[place.layer];
  const source = sourceOf(place.layer);
  if (!source) return [];
  if (kind === 'relu' || kind === 'pool') {
    const { channel } = place;
    const input = mapOf(pass, { layer: source.id, channel });
    return [{ channel, input, weights: null, weightSide: 0, partial: null, sum: null }];
  }
  return Array.from({ length: source.channels }, (_, channel) => {
    const input = mapOf(pass, { layer: source.id, channel });
    const weights = sliceOf(pass, place, channel);
    const isVote = kind === 'votes';
    const partial = isVote
      ? input.map((feature, at) => feature * weights[at])
      : convolved(input, source.side, weights);
    const sum = isVote ? added(partial) : null;
    return { channel, input, weights, weightSide: Math.sqrt(weights.length), partial, sum };
  });
}

/** The weights with which a map reads one of its input maps. */
function sliceOf(pass: Pass, place: Place, channel: number): Tensor['data'] {
  const { weight } = pass.network.network.layers[LAYERS[place.layer].step];
  if (!weight) throw new Error(`sliceOf: ${place.layer} has no weights`);
  const { channels } = LAYERS[neighbour(place.layer, -1)];
  const each = weight.data.length / weight.shape[0];
  const area = each / channels;
  const start = place.channel * each + channel * area;
  return weight.data.subarray(start, start + area);
}

function convolved(input: Tensor['data'], side: number, weights: Tensor['data']): Tensor['data'] {
  const kernelSide = Math.sqrt(weights.length);
  return conv2d(
    { shape: [1, 1, side, side], data: input },
    { shape: [1, 1, kernelSide, kernelSide], data: weights },
    { padding: (kernelSide - 1) / 2 },
  ).data;
}

export interface Edge extends Place {
  /** How much of the map hangs on this input: its share of the strongest, 0–1. */
  readonly share: number;
}

/** From which maps a map is made. */
export function edgesTo(pass: Pass, place: Place): Edge[] {
  const layer = LAYERS[place.layer];
  if (layer.step < 0) return [];
  const source = neighbour(place.layer, -1);
  if (layer.kind === 'relu' || layer.kind === 'pool') {
    return [{ layer: source, channel: place.channel, share: 1 }];
  }
  const sizes = Array.from({ length: LAYERS[source].channels }, (_, channel) =>
    magnitude(sliceOf(pass, place, channel)),
  );
  const most = Math.max(...sizes) || 1;
  return sizes.map((size, channel) => ({ layer: source, channel, share: size / most }));
}
