import { gradBiasInto, gradKernelInto } from '../gradients/conv2dGrad';
import { gradInputInto } from '../gradients/conv2dGradInput';
import { avgPoolGradInto, maxPoolGradInto, reluMaxPoolGradInto } from '../gradients/pool2dGrad';
import { activateGradInto } from '../ops/activations';
import { denseGradInputInto, denseGradWeightInto } from '../ops/dense';
import { requireShape, type Tensor } from '../tensor/tensor';
import { copyChannels } from './forward';
import type { Network } from './network';
import {
  type Gradients,
  type LayerGradients,
  prepareGradients,
  type Step,
  type Trace,
} from './trace';

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
  { layer, input, output, argmax, dims, fused, chains = [] }: Step,
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
      const [outChannels, outHeight, outWidth] = plan.outShape;
      const area = outHeight * outWidth;
      gradKernelInto(gradients.weight!.data, x, g, dims!);
      if (gradients.bias) gradBiasInto(gradients.bias.data, g, batch, outChannels, area);
      if (needsInput) gradInputInto(gx, g, weight!.data, dims!);
      break;
    }
    case 'dense':
      denseGradWeightInto(gradients.weight!.data, x, g, batch, plan.inputs, plan.units);
      if (gradients.bias) gradBiasInto(gradients.bias.data, g, batch, plan.units, 1);
      if (needsInput) denseGradInputInto(gx, g, weight!.data, batch, plan.inputs, plan.units);
      break;
    case 'maxPool':
      if (fused) reluMaxPoolGradInto(gx, g, argmax!, output.data);
      else if (needsInput) maxPoolGradInto(gx, g, argmax!);
      break;
    case 'avgPool':
      avgPoolGradInto(gx, g, batch * channels, height, width, plan.geometry, plan.includePad);
      break;
    case 'activation':
      if (!fused) activateGradInto(plan.activation, gx, g, x, plan.slope);
      break;
    case 'flatten':
      gx.set(g);
      break;
    case 'residual':
      gx.fill(0);
      for (let i = 0; i < chains.length; i++) {
        addChain(gx, chains[i], gradients.chains![i], gradOutput);
      }
      break;
    case 'branches': {
      gx.fill(0);
      let first = 0;
      for (let i = 0; i < chains.length; i++) {
        const part = gradients.parts![i];
        copyChannels(gradOutput, part, first, false);
        addChain(gx, chains[i], gradients.chains![i], part);
        first += part.shape[1];
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
