import { activateGradInto, activateInto } from './activations';
import { type ConvDims, convolveInto } from './conv2d';
import { gradBiasInto, gradKernelInto } from './conv2dGrad';
import { gradInputInto } from './conv2dGradInput';
import { denseGradInputInto, denseGradWeightInto, denseInto } from './dense';
import type { Network, NetworkLayer } from './network';
import { avgPoolInto, maxPoolInto } from './pool2d';
import { avgPoolGradInto, maxPoolGradInto } from './pool2dGrad';
import { requireShape, type Tensor, zeros } from './tensor';

/** What one layer took in and gave out, for the whole batch; backward needs it. */
export type Step = {
  readonly layer: NetworkLayer;
  readonly input: Tensor;
  readonly output: Tensor;
  /** Max pooling: positions of the winners in `input.data`. */
  readonly argmax?: Int32Array;
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
  readonly chains?: readonly (readonly LayerGradients[])[];
};

/** `layers[i]` belongs to layer i; `parameters` has the order of `network.parameters`. */
export type Gradients = {
  readonly layers: readonly LayerGradients[];
  readonly parameters: readonly Tensor[];
  /** ∂L/∂input of the network. */
  readonly input: Tensor;
};

type Element = Network['type'];

function prepareSteps(layers: readonly NetworkLayer[], first: Tensor, type: Element): Step[] {
  let input = first;
  const batch = first.shape[0];
  return layers.map((layer) => {
    const { plan } = layer;
    const shape = [batch, ...plan.outShape];
    // Flatten changes the shape alone, so it shares its input's numbers.
    const output = plan.kind === 'flatten' ? { shape, data: input.data } : zeros(shape, type);
    const step: Step = {
      layer,
      input,
      output,
      ...(plan.kind === 'maxPool' && { argmax: new Int32Array(output.data.length) }),
      ...(layer.chains && {
        chains: layer.chains.map((chain) => prepareSteps(chain, input, type)),
      }),
    };
    input = output;
    return step;
  });
}

/** Buffers for a batch; runForward fills them, as often as it is called. */
export function prepareTrace(network: Network, batch: number): Trace {
  const input = zeros([batch, ...network.inputShape], network.type);
  const steps = prepareSteps(network.layers, input, network.type);
  return { input, output: steps.at(-1)?.output ?? input, steps };
}

function prepareLayerGradients(steps: readonly Step[], type: Element): LayerGradients[] {
  return steps.map(({ layer, input, chains }) => ({
    ...(layer.weight && { weight: zeros(layer.weight.shape, type) }),
    ...(layer.bias && { bias: zeros(layer.bias.shape, type) }),
    input: zeros(input.shape, type),
    ...(chains && { chains: chains.map((chain) => prepareLayerGradients(chain, type)) }),
  }));
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

/** The sizes of the plan, for this batch. */
function withBatch(dims: ConvDims, batch: number): ConvDims {
  return dims.batch === batch ? dims : { ...dims, batch };
}

/** Copies between one branch [N, c, area] and the join [N, total, area], where the branch starts at `first`. */
function copyChannels(join: Tensor, branch: Tensor, first: number, toJoin: boolean): void {
  const [batch, channels] = branch.shape;
  const area = branch.data.length / (batch * channels);
  const total = join.shape[1];
  for (let n = 0; n < batch; n++) {
    const at = (n * total + first) * area;
    const from = n * channels * area;
    for (let i = 0; i < channels * area; i++) {
      if (toJoin) join.data[at + i] = branch.data[from + i];
      else branch.data[from + i] = join.data[at + i];
    }
  }
}

export function runForward(steps: readonly Step[]): void {
  for (const step of steps) forwardStep(step);
}

function forwardStep({ layer, input, output, argmax, chains = [] }: Step): void {
  const { plan, weight, bias } = layer;
  const x = input.data;
  const y = output.data;
  const batch = input.shape[0];
  const [channels, height, width] = plan.shape;
  switch (plan.kind) {
    case 'conv':
      convolveInto(y, x, weight!.data, bias?.data, withBatch(plan.dims, batch));
      break;
    case 'dense':
      denseInto(y, x, weight!.data, bias?.data, batch, plan.inputs, plan.units);
      break;
    case 'maxPool':
      maxPoolInto(y, argmax!, x, batch * channels, height, width, plan.geometry);
      break;
    case 'avgPool':
      avgPoolInto(y, x, batch * channels, height, width, plan.geometry, plan.includePad);
      break;
    case 'activation':
      activateInto(plan.activation, y, x, plan.slope);
      break;
    case 'residual': {
      for (const chain of chains) runForward(chain);
      const body = chains[0].at(-1)?.output.data ?? x;
      const shortcut = chains[1].at(-1)?.output.data ?? x;
      for (let i = 0; i < y.length; i++) y[i] = body[i] + shortcut[i];
      break;
    }
    case 'branches': {
      let first = 0;
      for (const chain of chains) {
        runForward(chain);
        const end = chain.at(-1)?.output ?? input;
        copyChannels(output, end, first, true);
        first += end.shape[1];
      }
      break;
    }
  }
}

/** Fills `gradients` from the gradient with respect to the last output. */
export function runBackward(
  steps: readonly Step[],
  gradients: readonly LayerGradients[],
  gradOutput: Tensor,
  needsInput = true,
): void {
  let current = gradOutput;
  for (let i = steps.length - 1; i >= 0; i--) {
    backwardStep(steps[i], gradients[i], current, needsInput || i > 0);
    current = gradients[i].input;
  }
}

function backwardStep(
  { layer, input, argmax, chains = [] }: Step,
  gradients: LayerGradients,
  gradOutput: Tensor,
  needsInput: boolean,
): void {
  const { plan, weight } = layer;
  const x = input.data;
  const g = gradOutput.data;
  const gx = gradients.input.data;
  const batch = input.shape[0];
  const [channels, height, width] = plan.shape;
  switch (plan.kind) {
    case 'conv': {
      const dims = withBatch(plan.dims, batch);
      const area = dims.geometry.outHeight * dims.geometry.outWidth;
      gradKernelInto(gradients.weight!.data, x, g, dims);
      if (gradients.bias) gradBiasInto(gradients.bias.data, g, batch, dims.outChannels, area);
      if (needsInput) gradInputInto(gx, g, weight!.data, dims);
      break;
    }
    case 'dense':
      denseGradWeightInto(gradients.weight!.data, x, g, batch, plan.inputs, plan.units);
      if (gradients.bias) gradBiasInto(gradients.bias.data, g, batch, plan.units, 1);
      if (needsInput) denseGradInputInto(gx, g, weight!.data, batch, plan.inputs, plan.units);
      break;
    case 'maxPool':
      if (needsInput) maxPoolGradInto(gx, g, argmax!);
      break;
    case 'avgPool':
      avgPoolGradInto(gx, g, batch * channels, height, width, plan.geometry, plan.includePad);
      break;
    case 'activation':
      activateGradInto(plan.activation, gx, g, x, plan.slope);
      break;
    case 'flatten':
      gx.set(g);
      break;
    case 'residual':
      gx.fill(0);
      for (const [i, chain] of chains.entries()) {
        addChain(gx, chain, gradients.chains![i], gradOutput);
      }
      break;
    case 'branches': {
      gx.fill(0);
      let first = 0;
      for (const [i, chain] of chains.entries()) {
        const end = chain.at(-1)?.output ?? input;
        const part = { shape: end.shape, data: end.data.slice() };
        copyChannels(gradOutput, part, first, false);
        addChain(gx, chain, gradients.chains![i], part);
        first += end.shape[1];
      }
      break;
    }
  }
}

/** Runs one chain of a compound layer backwards and adds its gradient to the layer's input. */
function addChain(
  gradInput: Tensor['data'],
  chain: readonly Step[],
  gradients: readonly LayerGradients[],
  gradOutput: Tensor,
): void {
  runBackward(chain, gradients, gradOutput);
  const from = gradients[0]?.input.data ?? gradOutput.data;
  for (let i = 0; i < gradInput.length; i++) gradInput[i] += from[i];
}

/**
 * Runs a batch [N, C, H, W] through the network and keeps what every layer saw. The trace owns its
 * numbers. Throws when the batch does not match the network's input.
 */
export function forward(network: Network, batch: Tensor): Trace {
  requireShape('forward', 'batch', batch, [batch?.shape?.[0] ?? 1, ...network.inputShape]);
  const trace = prepareTrace(network, batch.shape[0]);
  trace.input.data.set(batch.data);
  runForward(trace.steps);
  return trace;
}

/**
 * Runs the chain rule backwards from gradOutput (the shape of `trace.output`): gradients of every weight,
 * every bias and every layer's input. Throws when gradOutput has another shape.
 */
export function backward(network: Network, trace: Trace, gradOutput: Tensor): Gradients {
  requireShape('backward', 'gradOutput', gradOutput, trace.output.shape);
  const gradients = prepareGradients(network, trace);
  if (trace.steps.length === 0) gradients.input.data.set(gradOutput.data);
  runBackward(trace.steps, gradients.layers, gradOutput);
  return gradients;
}
