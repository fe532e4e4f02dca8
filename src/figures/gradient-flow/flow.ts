import {
  argmax,
  channel as channelOf,
  createNetwork,
  crossEntropy,
  forward,
  maxMagnitude,
  type Network,
  sgd,
  type Tensor,
  type Trace,
} from '../../core/index.ts';
import { BOOK_LAYERS } from '../kit/network/bookNetwork.ts';
import type { Flow } from '../kit/network/flow.ts';
import { parametersOf, setParameters } from '../kit/training/trainingRun.ts';
import { LAYERS, type StageId } from './stages.ts';

/** Numbers of one map as a picture. */
export interface MapFacts {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
  readonly extent: number;
  readonly scale: 'value' | 'gradient';
}

/** One place of the network between two layers: what came there, and the error that came back to it. */
export interface Column {
  /** Of a tensor of maps, the one that is drawn; 0 for a list. */
  readonly channel: number;
  readonly channels: number;
  readonly shape: readonly number[];
  readonly value: MapFacts;
  readonly error: MapFacts;
  /** What the network makes of the picture after the step. */
  readonly after: MapFacts;
  /** Length of the whole error as a vector, and of its positive part a share of what it has in all. */
  readonly norm: number;
  readonly positive: number;
}

export interface StepFacts {
  readonly loss: number;
  readonly probabilities: Tensor;
  readonly network: Network;
  readonly outputs: readonly Tensor[];
}

/** All that the network makes, from the picture to the scores. */
const outputsOf = ({ input, steps }: Trace) => [input, ...steps.map(({ output }) => output)];

/** One step of gradient descent on a copy, and what the copy says of the same picture. */
export function stepFrom(network: Network, flow: Flow, learningRate: number): StepFacts {
  const copy = createNetwork(network.specs, network.inputShape, { seed: 0 });
  setParameters(copy, parametersOf(network));
  sgd({ learningRate }).step(copy, flow.gradients);
  const trace = forward(copy, flow.trace.input);
  const { loss, probabilities } = crossEntropy(trace.output, [flow.label]);
  return { loss, probabilities, network: copy, outputs: outputsOf(trace) };
}

export interface Facts {
  readonly flow: Flow;
  readonly after: StepFacts;
  /** What the network makes of the picture, from the picture to the scores. */
  readonly columns: readonly Column[];
  readonly network: Network;
  readonly parameters: number;
}

export const peak = ({ data }: Tensor) => maxMagnitude(data);

/** The channel with the largest sum of sizes. */
function strongest({ shape, data }: Tensor): number {
  const area = data.length / shape[1];
  const sums = new Float64Array(shape[1]);
  data.forEach((value, at) => {
    sums[Math.floor(at / area)] += Math.abs(value);
  });
  return argmax(sums);
}

/** One channel of maps, or a whole list; colours are strongest at `extent`. */
function mapOf(
  from: Tensor,
  channel: number,
  scale: MapFacts['scale'],
  extent = peak(from) || 1,
): MapFacts {
  const [, channels, height = 1, width = 1] = from.shape;
  if (from.shape.length === 2) {
    // A list is drawn as a square where it fills one.
    const side = Math.sqrt(channels);
    const wide = Number.isInteger(side) ? side : channels;
    return { width: wide, height: channels / wide, values: from.data, extent, scale };
  }
  return { width, height, values: channelOf(from, channel), extent, scale };
}

/** Errors of this share of the largest have the strongest colour: most are far below it. */
const FULL = 0.45;

/** A map by its own largest number: whether its shape can be seen does not hang on the other channels. */
function byItself(map: MapFacts): MapFacts {
  return { ...map, extent: maxMagnitude(map.values) || 1 };
}

/** The convolution that made the maps of a column; its maps keep their channel through ReLU and pooling. */
const blockOf = (column: number) => (column === 0 ? 0 : BOOK_LAYERS[column - 1].block);

/**
 * All columns. A block's maps are drawn on one channel, so that a gate or a window can be followed: the one to
 * which most of the error comes, or the chosen one at the input of a stage.
 */
export function columnsOf(
  flow: Flow,
  after: StepFacts,
  stage: StageId,
  wanted: number | null,
): Column[] {
  const errors = [flow.gradients.input, ...flow.gradOutputs];
  const most = Math.max(...errors.map(peak)) || 1;
  const layer = LAYERS.indexOf(stage);
  const chosenBlock = wanted === null || layer < 0 ? -1 : blockOf(layer);
  return outputsOf(flow.trace).map((value, column) => {
    const error = errors[column];
    const [, channels] = value.shape;
    const maps = value.shape.length === 4;
    const block = blockOf(column);
    const made = errors[BOOK_LAYERS.findIndex((layer) => layer.block === block) + 1];
    const shown = block === chosenBlock ? (wanted as number) : column === 0 ? 0 : strongest(made);
    const channel = maps ? Math.min(shown, channels - 1) : 0;
    const total = (of: (each: number) => number) =>
      Array.from(error.data, of).reduce((sum, each) => sum + each, 0);
    const all = total(Math.abs);
    return {
      channel,
      channels: maps ? channels : 1,
      shape: value.shape.slice(1),
      value: byItself(mapOf(value, channel, 'value')),
      // Between its own largest error and that of the whole network: strong maps are darker, weak ones can be read.
      error: mapOf(error, channel, 'gradient', FULL * Math.sqrt((peak(error) || most) * most)),
      after: byItself(mapOf(after.outputs[column], channel, 'value')),
      norm: Math.sqrt(total((each) => each ** 2)),
      positive: all > 0 ? total((each) => Math.max(0, each)) / all : 0.5,
    };
  });
}

/** One layer, between the column of its input and that of its output. */
export interface StageFacts {
  readonly kind: 'conv' | 'relu' | 'pool' | 'flatten' | 'dense';
  readonly layer: number;
  readonly input: Column;
  readonly output: Column;
  readonly channel: number;
  readonly channels: number;
  /** Largest error that leaves the layer. */
  readonly gradPeak: number;
  /** Max pooling: cells of this channel that won their window. */
  readonly winners: readonly number[];
  /** ReLU: cells of this channel that let nothing through. */
  readonly blocked: readonly number[];
}

export function stageOf(flow: Flow, columns: readonly Column[], stage: StageId): StageFacts | null {
  const layer = LAYERS.indexOf(stage);
  if (layer < 0) return null;
  const [input, output] = [columns[layer], columns[layer + 1]];
  const kind = stage.split('-')[0] as StageFacts['kind'];
  const { channel, value } = input;
  const first = channel * value.values.length;
  const argmax = Array.from(flow.trace.steps[layer].argmax ?? [], (at) => at - first);
  const shut = (kind === 'relu' ? Array.from(value.values) : []).flatMap((x, cell) =>
    x <= 0 ? [cell] : [],
  );
  return {
    kind,
    layer,
    input,
    output,
    channel,
    channels: kind === 'flatten' || kind === 'dense' ? 1 : input.channels,
    gradPeak: peak(flow.gradients.layers[layer].input),
    winners: argmax.filter((at) => at >= 0 && at < value.values.length),
    blocked: shut,
  };
}

/** The cells with the largest magnitudes, the largest first. */
export function strongestCells(values: ArrayLike<number>, count: number): number[] {
  const size = (cell: number) => Math.abs(values[cell]) || 0;
  return Array.from(values, (_, cell) => cell)
    .filter((cell) => size(cell) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, count);
}
