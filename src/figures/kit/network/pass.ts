import { argmax, channel, forward, softmax, type Tensor, type Trace } from '../../../core/index.ts';
import type { TrainedNetwork } from '../assets/assets.ts';
import { LAYER_IDS, LAYERS, type LayerId, neighbour, type Place } from './mapLayers.ts';

type Numbers = Tensor['data'];

/** One pass of one picture through the whole network. */
export interface Pass {
  readonly network: TrainedNetwork['network'];
  /** [1, 1, 28, 28], 0–1. */
  readonly picture: Tensor;
  readonly trace: Trace;
  /** The magnitude that gets a layer's strongest colour. */
  readonly extents: Readonly<Record<LayerId, number>>;
  readonly logits: Numbers;
  readonly probabilities: Numbers;
  readonly winner: number;
}

export function passOf({ network }: TrainedNetwork, picture: Tensor): Pass {
  const trace = forward(network, picture);
  const extents = Object.fromEntries(
    LAYER_IDS.map((id) => [
      id,
      id === 'input' ? 1 : extentOf(trace.steps[LAYERS[id].step].output.data),
    ]),
  ) as Record<LayerId, number>;
  const logits = trace.output.data;
  const probabilities = softmax(trace.output).data;
  return { network, picture, trace, extents, logits, probabilities, winner: argmax(logits) };
}

/** A few strong numbers would leave all others pale: the colours end at twice the root mean square. */
const REACH = 2;

function extentOf(values: Numbers): number {
  let squares = 0;
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] === 0) continue;
    squares += values[at] * values[at];
    count += 1;
  }
  return REACH * Math.sqrt(squares / Math.max(1, count)) || 1;
}

/** The numbers of one map; of a class, its one logit. */
export function mapOf({ picture, trace, logits }: Pass, { layer, channel: index }: Place): Numbers {
  if (layer === 'votes') return logits.subarray(index, index + 1);
  const { step } = LAYERS[layer];
  return channel(step < 0 ? picture : trace.steps[step].output, index);
}

export interface Edge extends Place {
  /** How much of the map hangs on this input: its share of the strongest, 0–1. */
  readonly share: number;
}

/** From which maps a map is made. */
export function edgesTo(pass: Pass, place: Place): Edge[] {
  const layer = LAYERS[place.layer];
  if (layer.kind === 'input') return [];
  const source = neighbour(place.layer, -1);
  if (layer.kind === 'relu' || layer.kind === 'pool') {
    return [{ layer: source, channel: place.channel, share: 1 }];
  }
  const sizes = Array.from({ length: LAYERS[source].channels }, (_, index) =>
    magnitude(sliceOf(pass, place, index)),
  );
  const most = Math.max(...sizes) || 1;
  return sizes.map((size, index) => ({ layer: source, channel: index, share: size / most }));
}

export function magnitude(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.abs(values[at]);
  return sum;
}

/** The weights with which a map reads one of its input maps. */
export function sliceOf({ network }: Pass, place: Place, index: number): Numbers {
  const { weight } = network.layers[LAYERS[place.layer].step];
  if (!weight) throw new Error(`sliceOf: ${place.layer} has no weights`);
  const each = weight.data.length / weight.shape[0];
  const area = each / LAYERS[neighbour(place.layer, -1)].channels;
  const start = place.channel * each + index * area;
  return weight.data.subarray(start, start + area);
}
