import {
  channel as channelOf,
  conv2d,
  covariance,
  type Network,
  rot180,
  symmetricEigen,
  type Tensor,
  tensor,
  type WindowFacts,
  windowAt,
} from '../../core/index.ts';
import { largest } from '../kit/grid/extent.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { type Flow, flowOf } from '../kit/network/flow.ts';
import type { Pictures } from '../kit/network/pictureFile.ts';
import type { CanvasPicture } from '../kit/pointer/paint.ts';

/** The layers that the road passes, by their number in the book's network. */
const LAYER = {
  conv: bookLayer('conv1').step,
  relu: bookLayer('relu1').step,
  pool: bookLayer('pool1').step,
};
/** So many rows and columns max pooling joins into one. */
const POOL = bookLayer('conv1').side / bookLayer('pool1').side;

/** A map with the place where the road passes. */
export interface MapFacts extends CanvasPicture {
  readonly row: number;
  readonly col: number;
  readonly value: number;
}

/** All of a picture's eight maps in one: the direction along which they differ most from place to place. */
interface Blend {
  /** [1, 8, 1, 1], of length 1. */
  readonly kernel: Tensor;
  /** [1, 1, 14, 14]. */
  readonly map: Tensor;
  /** Share of the eight maps' variation around their means that the blend keeps, 0–1. */
  readonly share: number;
}

/** What follows from the picture alone: its way through the network and back. */
export interface Passes {
  readonly network: Network;
  readonly flow: Flow;
  readonly blend: Blend;
}

export function passesOf(network: Network, pictures: Pictures, item: number): Passes {
  const flow = flowOf(network, pictures, item);
  return { network, flow, blend: blendOf(flow) };
}

function blendOf(flow: Flow): Blend {
  const maps = flow.trace.steps[LAYER.pool].output;
  const channels = maps.shape[1];
  const { values, vectors } = symmetricEigen(covariance(maps).covariance);
  // Eigenvalues ascend: the last vector carries most. Its sign is free, so its largest weight is made positive.
  const weights = Array.from({ length: channels }, (_, c) => vectors.data[(c + 1) * channels - 1]);
  const strongest = weights.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  const sign = strongest < 0 ? -1 : 1;
  const kernel = tensor(
    weights.map((weight) => sign * weight),
    [1, channels, 1, 1],
  );
  const whole = Array.from(values.data).reduce((sum, value) => sum + Math.max(0, value), 0);
  return {
    kernel,
    map: conv2d(maps, kernel),
    share: whole > 0 ? values.data[channels - 1] / whole : 1,
  };
}

export interface RoadFacts {
  readonly picture: MapFacts;
  readonly map: MapFacts;
  readonly gate: MapFacts;
  readonly pool: MapFacts;
  readonly gradPicture: MapFacts;
  readonly blended: MapFacts;
  readonly window: WindowFacts;
  /** [1, 1, 3, 3], upright and turned. */
  readonly kernel: Tensor;
  readonly turned: Tensor;
  readonly kernelExtent: number;
  /** Whether the place is the strongest of its four and more than nothing. */
  readonly wins: boolean;
  /** What the skewer meets: the eight pooled numbers at the place, and the weight of each. */
  readonly skewer: readonly number[];
  readonly weights: readonly number[];
  readonly skewerExtent: number;
  readonly share: number;
}

interface Place {
  readonly channel: number;
  readonly row: number;
  readonly col: number;
}

export function roadAt({ network, flow, blend }: Passes, place: Place): RoadFacts {
  const { channel, row, col } = place;
  const { trace, gradients } = flow;
  const { weight, bias } = network.layers[LAYER.conv];
  if (!weight || !bias) throw new Error('whole-road: the first layer has no kernels');
  const { pool, relu, conv } = LAYER;
  const pooled = trace.steps[pool].output;
  const [poolRow, poolCol] = [Math.floor(row / POOL), Math.floor(col / POOL)];
  const [, channels, height, width] = pooled.shape;
  const kernel = tensor(channelOf(weight, 0, channel), [1, 1, weight.shape[2], weight.shape[3]]);
  const poolCell = (channel * height + poolRow) * width + poolCol;
  const before = trace.steps[relu].output;
  const cell = (channel * before.shape[2] + row) * before.shape[3] + col;
  const skewer = Array.from(
    { length: channels },
    (_, c) => pooled.data[(c * height + poolRow) * width + poolCol],
  );
  const mapExtent = largest(channelOf(trace.steps[conv].output, channel));
  return {
    picture: mapOf(trace.input, 0, row, col, 'grey', 1),
    map: mapOf(trace.steps[conv].output, channel, row, col, 'value', mapExtent),
    gate: mapOf(before, channel, row, col, 'value', mapExtent),
    pool: mapOf(pooled, channel, poolRow, poolCol, 'value', mapExtent),
    gradPicture: mapOf(gradients.input, 0, row, col, 'gradient'),
    blended: mapOf(blend.map, 0, poolRow, poolCol, 'value'),
    window: windowAt(trace.input, weight, { padding: 1, bias }, { outChannel: channel, row, col }),
    kernel,
    turned: rot180(kernel),
    kernelExtent: largest(kernel.data),
    wins: trace.steps[pool].argmax?.[poolCell] === cell && before.data[cell] > 0,
    skewer,
    weights: Array.from(blend.kernel.data),
    skewerExtent: largest(pooled.data),
    share: blend.share,
  };
}

function mapOf(
  from: Tensor,
  channel: number,
  row: number,
  col: number,
  scale: CanvasPicture['scale'],
  extent?: number,
): MapFacts {
  const [, , height, width] = from.shape;
  const values = channelOf(from, channel);
  const value = values[row * width + col];
  return { width, height, values, scale, extent: extent ?? largest(values), row, col, value };
}
