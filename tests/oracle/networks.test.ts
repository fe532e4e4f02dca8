/** Whole networks against autograd, and 20 steps of every optimiser against torch.optim. */
import { describe, expect, test } from 'vitest';
import {
  adam,
  backward,
  createNetwork,
  createTrainer,
  crossEntropy,
  type ElementType,
  forward,
  type Network,
  sgd,
} from '../../src/core';
import { type Case, draw, readCases, relativeError } from './readCases';

const cases = readCases('networks', 'networks');

function load(item: Case, type: ElementType): Network {
  const { layers, inputShape } = item.options;
  const network = createNetwork(layers, inputShape, { seed: 1, type });
  network.parameters.forEach((parameter, i) => {
    const value = draw(item.inputs[`p${i}`], type);
    expect(parameter.shape).toEqual(value.shape);
    parameter.data.set(value.data);
  });
  expect(Object.keys(item.inputs)).toHaveLength(network.parameters.length + 1);
  return network;
}

describe.each([
  ['float32', 1e-5],
  ['float64', 1e-10],
] as [ElementType, number][])('%s', (type, tolerance) => {
  const near = (actual: ArrayLike<number>, item: Case, name: string) =>
    expect(relativeError(actual, item.expected[name].data), name).toBeLessThanOrEqual(tolerance);

  test.each(
    cases.filter((item) => item.op === 'gradients').map((item) => [item.options.name, item]),
  )('gradients of %s', (_, item) => {
    const network = load(item, type);
    const trace = forward(network, draw(item.inputs.x, type));
    const { loss, gradLogits } = crossEntropy(trace.output, item.options.labels);
    const gradients = backward(network, trace, gradLogits);
    near(trace.output.data, item, 'output');
    near([loss], item, 'loss');
    near(gradients.input.data, item, 'input');
    gradients.parameters.forEach((gradient, i) => {
      near(gradient.data, item, `p${i}`);
    });
  });

  test.each(
    cases
      .filter((item) => item.op === 'trajectory')
      .map((item) => [item.options.optimiser, item.options.name, item]),
  )('20 steps of %s on %s', (_, __, item) => {
    const { optimiser, settings, labels, steps } = item.options;
    const network = load(item, type);
    const trainer = createTrainer(network, { sgd, adam }[optimiser as 'sgd'](settings), {
      batchSize: labels.length,
    });
    const x = draw(item.inputs.x, type);
    const losses = Array.from({ length: steps }, () => trainer.step(x, labels, [0, 1, 2], 0).loss);
    near(losses, item, 'losses');
    network.parameters.forEach((parameter, i) => {
      near(parameter.data, item, `p${i}`);
    });
  });
});

test('three networks, and four optimisers on each', () => {
  const count = (op: string) => cases.filter((item) => item.op === op).length;
  expect([count('gradients'), count('trajectory')]).toEqual([3, 12]);
});
