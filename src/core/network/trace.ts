import { type ConvDims, keepConv } from '../ops/convDims';
import { tilesByTwo } from '../ops/pool2d';
import { type ElementType, type Tensor, zeros } from '../tensor/tensor';
import type { Network, NetworkLayer } from './network';

/** What one layer took in and gave out, for the whole batch; backward needs it. */
export type Step = {
  readonly layer: NetworkLayer;
  readonly input: Tensor;
  readonly output: Tensor;
  /** Max pooling: positions of the winners in `input.data`. */
  readonly argmax?: Int32Array;
  /** Convolution: its sizes for this batch. */
  readonly dims?: ConvDims;
  /** ReLU and max pooling in one, see canFuse: the ReLU is left out, and the pooling rectifies. */
  readonly fused?: boolean;
  readonly chains?: readonly (readonly Step[])[];
};

/** A forward pass: every layer's input and output. `steps[i]` belongs to layer i. */
export type Trace = {
  readonly input: Tensor;
  readonly output: Tensor;
  readonly steps: readonly Step[];
};

/** Gradients of one layer: to its weights, and to its input. */
export type LayerGradients = {
  readonly weight?: Tensor;
  readonly bias?: Tensor;
  readonly input: Tensor;
  /** Branches: the part of the incoming gradient that belongs to each branch. */
  readonly parts?: readonly Tensor[];
  readonly chains?: readonly (readonly LayerGradients[])[];
};

/** `layers[i]` belongs to layer i; `parameters` has the order of `network.parameters`. */
export type Gradients = {
  readonly layers: readonly LayerGradients[];
  readonly parameters: readonly Tensor[];
  /** ∂L/∂input of the network. */
  readonly input: Tensor;
};

/** Whether ReLU and the pooling after it may be one: the largest of four, rectified, is the same. */
function canFuse(layer: NetworkLayer | undefined, next: NetworkLayer | undefined): boolean {
  return (
    layer?.plan.kind === 'activation' &&
    layer.plan.activation === 'relu' &&
    next?.plan.kind === 'maxPool' &&
    tilesByTwo(next.plan.geometry)
  );
}

function prepareSteps(
  layers: readonly NetworkLayer[],
  first: Tensor,
  type: ElementType,
  fuse: boolean,
): Step[] {
  let input = first;
  const batch = first.shape[0];
  return layers.map((layer, i) => {
    const { plan } = layer;
    const shape = [batch, ...plan.outShape];
    const left = fuse && canFuse(layer, layers[i + 1]);
    // Flatten changes the shape alone, so it shares its input's numbers; so does a ReLU that is left out.
    const shares = plan.kind === 'flatten' || left;
    const output = shares ? { shape, data: input.data } : zeros(shape, type);
    const step: Step = {
      layer,
      input,
      output,
      fused: left || (fuse && canFuse(layers[i - 1], layer)),
      ...(plan.kind === 'conv' && { dims: keepConv(plan.dims, batch) }),
      ...(plan.kind === 'maxPool' && { argmax: new Int32Array(output.data.length) }),
      ...(layer.chains && {
        chains: layer.chains.map((chain) => prepareSteps(chain, input, type, fuse)),
      }),
    };
    input = output;
    return step;
  });
}

/**
 * Buffers for a batch; runForward fills them, as often as it is called. With `fuse` a ReLU in front of a
 * 2 × 2 max pooling is done by the pooling, and its own step shows what it took in.
 */
export function prepareTrace(network: Network, batch: number, fuse = false): Trace {
  const input = zeros([batch, ...network.inputShape], network.type);
  const steps = prepareSteps(network.layers, input, network.type, fuse);
  return { input, output: steps.at(-1)?.output ?? input, steps };
}

function prepareLayerGradients(steps: readonly Step[], type: ElementType): LayerGradients[] {
  const all: LayerGradients[] = [];
  // From the last to the first: a ReLU that is left out shares the gradient of the pooling after it.
  for (let i = steps.length - 1; i >= 0; i--) {
    const { layer, input, chains, fused } = steps[i];
    const left = fused && layer.plan.kind === 'activation';
    all.unshift({
      ...(layer.weight && { weight: zeros(layer.weight.shape, type) }),
      ...(layer.bias && { bias: zeros(layer.bias.shape, type) }),
      input: left ? all[0].input : zeros(input.shape, type),
      ...(layer.plan.kind === 'branches' &&
        chains && {
          parts: chains.map((chain) => zeros((chain.at(-1)?.output ?? input).shape, type)),
        }),
      ...(chains && { chains: chains.map((chain) => prepareLayerGradients(chain, type)) }),
    });
  }
  return all;
}

function collect(layers: readonly LayerGradients[]): Tensor[] {
  return layers.flatMap(({ weight, bias, chains }) => [
    ...(weight ? [weight] : []),
    ...(bias ? [bias] : []),
    ...(chains ?? []).flatMap(collect),
  ]);
}

/** Buffers for the gradients of a trace. */
export function prepareGradients(network: Network, trace: Trace): Gradients {
  const layers = prepareLayerGradients(trace.steps, network.type);
  return {
    layers,
    parameters: collect(layers),
    input: layers[0]?.input ?? zeros(trace.input.shape, network.type),
  };
}
