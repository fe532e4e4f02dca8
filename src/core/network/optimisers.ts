import { finite } from '../tensor/check';
import type { Floats } from '../tensor/tensor';
import type { Network } from './network';
import type { Gradients } from './trace';

/** Changes the weights of one network in place; `learningRate` may be changed between steps. */
export type Optimiser = {
  learningRate: number;
  step(network: Network, gradients: Gradients): void;
};

function atLeastZero(fn: string, name: string, value: number): number {
  if (finite(fn, name, value) < 0) {
    throw new RangeError(`${fn}: ${name} must be at least 0, got ${value}`);
  }
  return value;
}

function belowOne(fn: string, name: string, value: number): number {
  if (atLeastZero(fn, name, value) >= 1) {
    throw new RangeError(`${fn}: ${name} must be below 1, got ${value}`);
  }
  return value;
}

/** One buffer like each parameter, made at the first step and kept for that network. */
function memory(fn: string): (network: Network, gradients: Gradients) => Float64Array[] {
  const kept = new WeakMap<Network, Float64Array[]>();
  return (network, gradients) => {
    const { parameters } = network;
    let fits = gradients.parameters.length === parameters.length;
    for (let i = 0; fits && i < parameters.length; i++) {
      fits = parameters[i].data.length === gradients.parameters[i].data.length;
    }
    if (!fits) throw new RangeError(`${fn}.step: gradients belong to another network`);
    let buffers = kept.get(network);
    if (!buffers) {
      buffers = parameters.map((p) => new Float64Array(p.data.length));
      kept.set(network, buffers);
    }
    return buffers;
  };
}

/**
 * Stochastic gradient descent as in PyTorch: velocity ← momentum · velocity + gradient + weightDecay · w,
 * w ← w − learningRate · velocity.
 */
export function sgd(options: {
  learningRate: number;
  momentum?: number;
  weightDecay?: number;
}): Optimiser {
  const momentum = belowOne('sgd', 'momentum', options.momentum ?? 0);
  const weightDecay = atLeastZero('sgd', 'weightDecay', options.weightDecay ?? 0);
  const velocities = memory('sgd');
  return {
    learningRate: atLeastZero('sgd', 'learningRate', options.learningRate),
    step(network, gradients) {
      const kept = velocities(network, gradients);
      const rate = atLeastZero('sgd', 'learningRate', this.learningRate);
      for (let p = 0; p < kept.length; p++) {
        const w = network.parameters[p].data;
        sgdParameter(w, gradients.parameters[p].data, kept[p], rate, momentum, weightDecay);
      }
    },
  };
}

function sgdParameter(
  w: Floats,
  gradient: Floats,
  velocity: Float64Array,
  rate: number,
  momentum: number,
  weightDecay: number,
): void {
  for (let i = 0; i < velocity.length; i++) {
    const value = momentum * velocity[i] + gradient[i] + weightDecay * w[i];
    velocity[i] = value;
    w[i] -= rate * value;
  }
}

/**
 * Adam (Kingma and Ba, 2015) as in PyTorch: moving means of the gradient and of its square, corrected for
 * their start at 0; weightDecay is added to the gradient.
 */
export function adam(options: {
  learningRate: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
  weightDecay?: number;
}): Optimiser {
  const beta1 = belowOne('adam', 'beta1', options.beta1 ?? 0.9);
  const beta2 = belowOne('adam', 'beta2', options.beta2 ?? 0.999);
  const epsilon = atLeastZero('adam', 'epsilon', options.epsilon ?? 1e-8);
  const weightDecay = atLeastZero('adam', 'weightDecay', options.weightDecay ?? 0);
  const means = memory('adam');
  const squares = memory('adam');
  const steps = new WeakMap<Network, number>();
  return {
    learningRate: atLeastZero('adam', 'learningRate', options.learningRate),
    step(network, gradients) {
      const mean = means(network, gradients);
      const square = squares(network, gradients);
      const rate = atLeastZero('adam', 'learningRate', this.learningRate);
      const step = (steps.get(network) ?? 0) + 1;
      steps.set(network, step);
      const size = rate / (1 - beta1 ** step);
      const correction = Math.sqrt(1 - beta2 ** step);
      for (let p = 0; p < mean.length; p++) {
        const w = network.parameters[p].data;
        const g = gradients.parameters[p].data;
        for (let i = 0; i < w.length; i++) {
          const gradient = g[i] + weightDecay * w[i];
          mean[p][i] = beta1 * mean[p][i] + (1 - beta1) * gradient;
          square[p][i] = beta2 * square[p][i] + (1 - beta2) * gradient * gradient;
          w[i] -= (size * mean[p][i]) / (Math.sqrt(square[p][i]) / correction + epsilon);
        }
      }
    },
  };
}
