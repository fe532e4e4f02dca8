import { analyse, type LayerReport } from '../analysis/analyse';
import { show } from '../tensor/check';
import { type Random, random } from '../tensor/random';
import { type ElementType, type Tensor, zeros } from '../tensor/tensor';
import { type LayerSpec, type Plan, planChain, requireInputShape } from './layers';

/**
 * How weights start; biases start at 0. 'he': normal, deviation √(2 / fan-in), right for ReLU (He et al.,
 * 2015). 'xavier': normal, √(2 / (fan-in + fan-out)) (Glorot and Bengio, 2010). 'naive': normal, 0.01
 * whatever the size, as in AlexNet.
 */
export type Init = 'he' | 'xavier' | 'naive';

/** A layer of a network: its sizes and its weights. A compound layer has chains instead. */
export type NetworkLayer = {
  readonly plan: Plan;
  /** Conv: the kernel [O, C / groups, kh, kw]; dense: [O, I]. */
  readonly weight?: Tensor;
  readonly bias?: Tensor;
  /** Residual: body and shortcut; branches: each branch. */
  readonly chains?: readonly (readonly NetworkLayer[])[];
};

export type Network = {
  readonly specs: readonly LayerSpec[];
  readonly inputShape: readonly number[];
  readonly type: ElementType;
  readonly reports: readonly LayerReport[];
  readonly layers: readonly NetworkLayer[];
  /** Every weight and bias in the order of the layers, weight before bias; chains in their order. */
  readonly parameters: readonly Tensor[];
};

function fillNormal(weight: Tensor, init: Init, source: Random): void {
  const [fanOutUnits, ...inner] = weight.shape;
  const fanIn = inner.reduce((a, b) => a * b, 1);
  const area = inner.slice(1).reduce((a, b) => a * b, 1);
  const fanOut = fanOutUnits * area;
  const deviation = {
    he: Math.sqrt(2 / fanIn),
    xavier: Math.sqrt(2 / (fanIn + fanOut)),
    naive: 0.01,
  }[init];
  for (let i = 0; i < weight.data.length; i++) weight.data[i] = source.normal(0, deviation);
}

function build(
  plans: readonly Plan[],
  init: Init,
  type: ElementType,
  source: Random,
): NetworkLayer[] {
  return plans.map((plan) => {
    if (plan.kind === 'residual' || plan.kind === 'branches') {
      return { plan, chains: plan.chains.map((chain) => build(chain, init, type, source)) };
    }
    if (plan.kind !== 'conv' && plan.kind !== 'dense') return { plan };
    const shape = plan.kind === 'conv' ? plan.kernelShape : [plan.units, plan.inputs];
    const weight = zeros(shape, type);
    fillNormal(weight, init, source);
    return plan.bias ? { plan, weight, bias: zeros([shape[0]], type) } : { plan, weight };
  });
}

function collect(layers: readonly NetworkLayer[]): Tensor[] {
  return layers.flatMap(({ weight, bias, chains }) => [
    ...(weight ? [weight] : []),
    ...(bias ? [bias] : []),
    ...(chains ?? []).flatMap(collect),
  ]);
}

/**
 * A network for inputs [C, H, W], its weights drawn from `seed`. Two networks of the same layers and seed
 * are equal. Throws an error that names the layer that cannot fit.
 */
export function createNetwork(
  layers: readonly LayerSpec[],
  inputShape: readonly number[],
  options: { seed: number; init?: Init; type?: ElementType },
): Network {
  const fn = 'createNetwork';
  requireInputShape(fn, inputShape);
  const { seed, init = 'he', type = 'float32' } = options ?? {};
  if (init !== 'he' && init !== 'xavier' && init !== 'naive') {
    throw new TypeError(`${fn}: init must be 'he', 'xavier' or 'naive', got ${show(init)}`);
  }
  const plans = planChain(fn, layers, inputShape);
  const built = build(plans, init, type, random(seed));
  return {
    specs: layers,
    inputShape: [...inputShape],
    type,
    reports: analyse(layers, inputShape),
    layers: built,
    parameters: collect(built),
  };
}
