import { argmax, forward, softmax, type Tensor, type Trace } from '../../core/index.ts';
import type { TrainedNetwork } from '../kit/assets/assets.ts';
import { LAYER_IDS, LAYERS, type LayerId, PICTURE_SIDE, type Place } from './layers.ts';
import { atlasOf, type Orientation } from './sheet.ts';

/** One pass of one picture through the whole network. */
export interface Pass {
  readonly network: TrainedNetwork;
  /** [1, 1, 28, 28], 0–1. */
  readonly picture: Tensor;
  readonly trace: Trace;
  /** The magnitude that gets a layer's strongest colour. */
  readonly extents: Readonly<Record<LayerId, number>>;
  readonly atlas: Readonly<Record<Orientation, Float32Array>>;
  readonly logits: Tensor['data'];
  readonly probabilities: Tensor['data'];
  readonly winner: number;
}

/** The newest pass of each network: what is asked for again is nearly always the same picture. */
const newest = new WeakMap<TrainedNetwork, { readonly key: string; readonly pass: Pass }>();

/** `key` names the picture: one key, one picture. */
export function passOf(network: TrainedNetwork, key: string, picture: () => Tensor): Pass {
  const held = newest.get(network);
  if (held?.key === key) return held.pass;
  const pass = run(network, picture());
  newest.set(network, { key, pass });
  return pass;
}

function run(network: TrainedNetwork, picture: Tensor): Pass {
  const trace = forward(network.network, picture);
  const outputs = (id: LayerId) =>
    id === 'input' ? picture.data : trace.steps[LAYERS[id].step].output.data;
  const extents = Object.fromEntries(
    LAYER_IDS.map((id) => [id, id === 'input' ? 1 : extentOf(outputs(id))]),
  ) as Record<LayerId, number>;
  const shown = (place: Place) => ({
    values: cut(outputs(place.layer), place),
    extent: extents[place.layer],
  });
  const logits = trace.output.data;
  const probabilities = softmax(trace.output).data;
  return {
    network,
    picture,
    trace,
    extents,
    atlas: { columns: atlasOf('columns', shown), rows: atlasOf('rows', shown) },
    logits,
    probabilities,
    winner: argmax(logits),
  };
}

/** A few strong numbers would leave all others pale: the colours end at twice the usual size of a number. */
const REACH = 2;

/** Twice the root mean square of what is not zero. */
function extentOf(values: Tensor['data']): number {
  let squares = 0;
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] === 0) continue;
    squares += values[at] * values[at];
    count += 1;
  }
  return REACH * Math.sqrt(squares / Math.max(1, count)) || 1;
}

function cut(values: Tensor['data'], { layer, channel }: Place): Tensor['data'] {
  const area = LAYERS[layer].side ** 2;
  return values.subarray(channel * area, (channel + 1) * area);
}

/** The numbers of one map; of a class, its one logit. */
export function mapOf({ picture, trace }: Pass, place: Place): Tensor['data'] {
  const { step } = LAYERS[place.layer];
  return cut(step < 0 ? picture.data : trace.steps[step].output.data, place);
}

export function pictureTensor(values: Float32Array): Tensor {
  return { shape: [1, 1, PICTURE_SIDE, PICTURE_SIDE], data: values };
}
