import { activateInto } from '../ops/activations';
import { convolveInto } from '../ops/conv2d';
import { denseInto } from '../ops/dense';
import { avgPoolInto, maxPoolInto } from '../ops/pool2d';
import { requireShape, type Tensor } from '../tensor/tensor';
import type { Network } from './network';
import { prepareTrace, type Step, type Trace } from './trace';

/** Copies between one branch [N, c, area] and the join [N, total, area], where the branch starts at `first`. */
export function copyChannels(join: Tensor, branch: Tensor, first: number, toJoin: boolean): void {
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

function forwardStep({ layer, input, output, argmax, dims, fused, chains = [] }: Step): void {
  const { plan, weight, bias } = layer;
  const x = input.data;
  const y = output.data;
  const batch = input.shape[0];
  const [channels, height, width] = plan.shape;
  switch (plan.kind) {
    case 'conv':
      convolveInto(y, x, weight!.data, bias?.data, dims!);
      break;
    case 'dense':
      denseInto(y, x, weight!.data, bias?.data, batch, plan.inputs, plan.units);
      break;
    case 'maxPool':
      maxPoolInto(y, argmax!, x, batch * channels, height, width, plan.geometry, fused);
      break;
    case 'avgPool':
      avgPoolInto(y, x, batch * channels, height, width, plan.geometry, plan.includePad);
      break;
    case 'activation':
      if (!fused) activateInto(plan.activation, y, x, plan.slope);
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
