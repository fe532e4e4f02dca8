import {
  argmax,
  channel as channelOf,
  createNetwork,
  crossEntropy,
  forward,
  maxMagnitude,
  type Network,
  rot180,
  sgd,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import { largest } from '../kit/grid/extent.ts';
import type { Flow } from '../kit/network/flow.ts';
import { parametersOf, setParameters } from '../kit/training/trainingRun.ts';
import { LAYERS, type StageId } from './state.ts';

/** Numbers of one map as a picture. */
export interface MapFacts {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
  readonly extent: number;
  readonly scale: 'value' | 'gradient';
}

export interface StepFacts {
  readonly loss: number;
  readonly probabilities: Tensor;
}

const taken = new WeakMap<Flow, Map<number, StepFacts>>();

/** One step of gradient descent on a copy, and what the copy says of the same picture. */
export function stepFrom(network: Network, flow: Flow, learningRate: number): StepFacts {
  const kept = taken.get(flow) ?? new Map<number, StepFacts>();
  taken.set(flow, kept);
  const found = kept.get(learningRate);
  if (found) return found;
  const copy = createNetwork(network.specs, network.inputShape, { seed: 0 });
  setParameters(copy, parametersOf(network));
  sgd({ learningRate }).step(copy, flow.gradients);
  const { loss, probabilities } = crossEntropy(forward(copy, flow.trace.input).output, [
    flow.label,
  ]);
  const facts = { loss, probabilities };
  kept.set(learningRate, facts);
  return facts;
}

/** The channel with the largest sum of sizes. */
function strongest({ shape, data }: Tensor): number {
  const channels = shape[1];
  const area = data.length / channels;
  const sums = new Float64Array(channels);
  data.forEach((value, at) => {
    sums[Math.floor(at / area)] += Math.abs(value);
  });
  return argmax(sums);
}

/** The width at which a list of numbers fills whole rows and is nearest to a square, never a tall one. */
function widthOf(count: number): number {
  let width = Math.ceil(Math.sqrt(count));
  while (count % width !== 0) width++;
  return width;
}

/** One channel of maps, or a whole list; colours are at their strongest at the tensor's largest size. */
export function mapOf(from: Tensor, channel: number, scale: MapFacts['scale']): MapFacts {
  const [, channels, height, width] = from.shape;
  const extent = largest(from.data);
  if (from.shape.length === 2) {
    const wide = widthOf(channels);
    return { width: wide, height: channels / wide, values: from.data, extent, scale };
  }
  return { width, height, values: channelOf(from, channel), extent, scale };
}

/** Channels side by side in a square of tiles, a clear line between them. */
function mosaic(from: Tensor, scale: MapFacts['scale']): MapFacts {
  const [, channels, height, width] = from.shape;
  const cols = Math.ceil(Math.sqrt(channels));
  const rows = Math.ceil(channels / cols);
  const wide = cols * (width + 1) - 1;
  const high = rows * (height + 1) - 1;
  const values = new Float32Array(wide * high).fill(Number.NaN);
  for (let at = 0; at < from.data.length; at++) {
    const tile = Math.floor(at / (height * width));
    const row = Math.floor(tile / cols) * (height + 1) + (Math.floor(at / width) % height);
    values[row * wide + (tile % cols) * (width + 1) + (at % width)] = from.data[at];
  }
  return { width: wide, height: high, values, extent: largest(from.data), scale };
}

/** The slices of all kernels of a layer that look at one input channel, [1, O, kh, kw]. */
function slicesFor(kernel: Tensor, channel: number): Tensor {
  const [out, channels, height, width] = kernel.shape;
  const area = height * width;
  const values: number[] = [];
  for (let o = 0; o < out; o++) {
    const start = (o * channels + channel) * area;
    values.push(...kernel.data.subarray(start, start + area));
  }
  return tensor(values, [1, out, height, width]);
}

export interface StageFacts {
  readonly kind: 'conv' | 'relu' | 'pool' | 'flatten' | 'dense';
  readonly channel: number;
  readonly channels: number;
  readonly inShape: readonly number[];
  readonly outShape: readonly number[];
  readonly input: MapFacts;
  readonly output: MapFacts;
  readonly gradInput: MapFacts;
  readonly gradOutput: MapFacts;
  readonly gradPeak: number;
  /** Convolution: the kernels' slices, as they are and turned. */
  readonly kernels?: { readonly upright: MapFacts; readonly turned: MapFacts };
  /** Max pooling: cells of this channel that won their window. */
  readonly winners?: readonly number[];
  /** ReLU: cells of this channel that let nothing through. */
  readonly blocked?: readonly number[];
}

/** Everything about one layer, seen from one channel of its input. */
export function stageOf(
  network: Network,
  flow: Flow,
  stage: StageId,
  wanted: number | null,
): StageFacts | null {
  const layer = LAYERS.indexOf(stage);
  if (layer < 0) return null;
  const { input, output, argmax } = flow.trace.steps[layer];
  const gradInput = flow.gradients.layers[layer].input;
  const gradOutput = flow.gradOutputs[layer];
  const kind = stage.split('-')[0] as StageFacts['kind'];
  const channels = kind === 'flatten' || kind === 'dense' ? 1 : input.shape[1];
  const channel = Math.min(wanted ?? (channels > 1 ? strongest(gradInput) : 0), channels - 1);
  const area = input.data.length / channels;
  const cells = Array.from({ length: area }, (_, cell) => cell);
  const first = channel * area;
  const kernel = network.layers[layer].weight;
  const together = kind === 'conv';
  const slices = kernel && together ? slicesFor(kernel, channel) : null;
  return {
    kind,
    channel,
    channels,
    inShape: input.shape.slice(1),
    outShape: output.shape.slice(1),
    input: kind === 'flatten' ? mosaic(input, 'value') : mapOf(input, channel, 'value'),
    gradInput:
      kind === 'flatten' ? mosaic(gradInput, 'gradient') : mapOf(gradInput, channel, 'gradient'),
    output: together ? mosaic(output, 'value') : mapOf(output, channel, 'value'),
    gradOutput: together ? mosaic(gradOutput, 'gradient') : mapOf(gradOutput, channel, 'gradient'),
    gradPeak: maxMagnitude(gradInput.data),
    ...(slices && {
      kernels: { upright: mosaic(slices, 'value'), turned: mosaic(rot180(slices), 'value') },
    }),
    ...(argmax && {
      winners: Array.from(argmax, (at) => at - first).filter((at) => at >= 0 && at < area),
    }),
    ...(kind === 'relu' && { blocked: cells.filter((cell) => input.data[first + cell] <= 0) }),
  };
}

/** What the strip shows of a stage: what it gave out, and the error that came to it. */
export function tileOf(flow: Flow, stage: StageId): readonly [MapFacts, MapFacts] | null {
  if (stage === 'step') return null;
  if (stage === 'whole') {
    const { trace, gradients } = flow;
    return [mapOf(trace.input, 0, 'value'), mapOf(gradients.input, 0, 'gradient')];
  }
  if (stage === 'softmax') {
    return [mapOf(flow.probabilities, 0, 'value'), mapOf(flow.gradLogits, 0, 'gradient')];
  }
  const layer = LAYERS.indexOf(stage);
  const gradOutput = flow.gradOutputs[layer];
  const channel = gradOutput.shape.length === 4 ? strongest(gradOutput) : 0;
  const { output } = flow.trace.steps[layer];
  return [mapOf(output, channel, 'value'), mapOf(gradOutput, channel, 'gradient')];
}
