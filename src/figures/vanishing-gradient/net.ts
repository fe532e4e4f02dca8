import {
  backward,
  createNetwork,
  crossEntropy,
  forward,
  type Init,
  type LayerSpec,
  type Network,
  random,
  reluGrad,
  type Step,
  sigmoidGrad,
  type Tensor,
  tanhGrad,
  tensor,
} from '../../core/index.ts';

export const ACTS = ['sigmoid', 'tanh', 'relu'] as const;
export type Act = (typeof ACTS)[number];

/** What makes one of the figure's networks, but for its random numbers. */
interface Setting {
  readonly depth: number;
  readonly act: Act;
  readonly init: Init;
  readonly skip: boolean;
  /** Every weight of the hidden layers is multiplied by this. */
  readonly gain: number;
  readonly width: number;
}

/** Inputs that run through each network together. */
export const BATCH = 16;
export const CLASSES = 10;
/** Keeps the inputs' random numbers away from those of the weights. */
const INPUT_SEED = 1_000_000;

/** One forward and one backward pass, by layer: index 0 is the network's input, index l the output of layer l. */
export interface Flow {
  /** ‖∂L/∂output‖ over the whole batch. */
  readonly signal: readonly number[];
  /** ‖∂L/∂W‖; NaN for the input, which has no weights. */
  readonly weights: readonly number[];
  /**
   * How far the outputs of the inputs lie apart: deviation over the batch, root mean square over units. NaN
   * where that is so little beside the outputs themselves that rounding has a say in it.
   */
  readonly spread: readonly number[];
  /** Mean slope of the activation function over units and batch; NaN for the input. */
  readonly slope: readonly number[];
  /** Units that give 0 for every input of the batch. */
  readonly silent: readonly number[];
}

function hiddenLayer({ act, width, skip }: Setting): LayerSpec[] {
  const body: LayerSpec[] = [{ kind: 'dense', units: width }, { kind: act }];
  return skip ? [{ kind: 'residual', body }] : body;
}

/** Float64, since the gradients of many layers fall below what float32 can hold. */
function makeNetwork(setting: Setting, seed: number): Network {
  const { depth, init, width, gain } = setting;
  const layers: LayerSpec[] = [
    { kind: 'flatten' },
    ...Array.from({ length: depth }, () => hiddenLayer(setting)).flat(),
    { kind: 'dense', units: CLASSES },
  ];
  const network = createNetwork(layers, [width, 1, 1], { seed, init, type: 'float64' });
  const hidden = network.parameters.slice(0, -2);
  for (const { data } of hidden) for (let i = 0; i < data.length; i++) data[i] *= gain;
  return network;
}

function makeBatch(width: number, seed: number): Tensor {
  const source = random(INPUT_SEED + seed);
  const values = Float64Array.from({ length: BATCH * width }, () => source.normal());
  return tensor(values, [BATCH, width, 1, 1], 'float64');
}

const LABELS = Array.from({ length: BATCH }, (_, index) => index % CLASSES);
const GRADS = { sigmoid: sigmoidGrad, tanh: tanhGrad, relu: reluGrad } as const;

/** Builds the network of this seed, runs the batch forward and the loss backward, and measures every layer. */
function run(setting: Setting, seed: number): Flow {
  const { depth, width, act, skip } = setting;
  const network = makeNetwork(setting, seed);
  const trace = forward(network, makeBatch(width, seed));
  const { gradLogits } = crossEntropy(trace.output, LABELS);
  const gradients = backward(network, trace, gradLogits);
  const stride = skip ? 1 : 2;
  // Step 0 flattens the input; the hidden layers follow, then the dense layer that gives the logits.
  const entry = (layer: number) => 1 + layer * stride;
  const inner = <Item extends { readonly chains?: readonly (readonly Item[])[] }>(
    items: readonly Item[],
    layer: number,
  ): readonly Item[] => {
    const at = entry(layer - 1);
    return items[at].chains?.[0] ?? items.slice(at, at + stride);
  };
  const layers = Array.from({ length: depth }, (_, index) => index + 1);
  const places = [0, ...layers];
  const activation = (layer: number): Step => inner(trace.steps, layer)[1];
  return {
    signal: places.map((layer) => norm(gradients.layers[entry(layer)].input.data)),
    weights: [
      Number.NaN,
      ...layers.map((layer) => norm(inner(gradients.layers, layer)[0].weight!.data)),
    ],
    spread: places.map((layer) => spreadOf(trace.steps[entry(layer)].input.data, width)),
    slope: [Number.NaN, ...layers.map((layer) => meanSlope(act, activation(layer).input))],
    silent: [0, ...layers.map((layer) => silentIn(activation(layer).output.data, width))],
  };
}

function norm(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ** 2;
  return Math.sqrt(sum);
}

/** Outputs that differ by less than this share of their size are not told apart. */
export const BLUR = 1e-12;

function spreadOf(values: ArrayLike<number>, width: number): number {
  let total = 0;
  for (let unit = 0; unit < width; unit++) {
    let mean = 0;
    for (let n = 0; n < BATCH; n++) mean += values[n * width + unit] / BATCH;
    for (let n = 0; n < BATCH; n++) total += (values[n * width + unit] - mean) ** 2;
  }
  const scale = Math.sqrt(BATCH * width);
  const spread = Math.sqrt(total) / scale;
  return spread < (norm(values) / scale) * BLUR ? Number.NaN : spread;
}

function meanSlope(act: Act, input: Tensor): number {
  const ones = tensor(new Float64Array(input.data.length).fill(1), input.shape, 'float64');
  const slopes = GRADS[act](ones, input).data;
  let sum = 0;
  for (const slope of slopes) sum += slope;
  return sum / slopes.length;
}

function silentIn(values: ArrayLike<number>, width: number): number {
  let count = 0;
  for (let unit = 0; unit < width; unit++) {
    let most = 0;
    for (let n = 0; n < BATCH; n++) most = Math.max(most, values[n * width + unit]);
    if (most === 0) count++;
  }
  return count;
}

/** Networks whose middle one is drawn in full. */
export const NETS = 3;

/** The figure's networks for one draw of random numbers. */
export function flowsOf(setting: Setting, draw: number): readonly Flow[] {
  return Array.from({ length: NETS }, (_, index) => run(setting, (draw - 1) * NETS + index + 1));
}
