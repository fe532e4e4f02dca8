/** The book's network on one real picture against PyTorch: logits, every gradient, one step of SGD. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeSource } from '../../src/app/nodeSource.ts';
import {
  backward,
  createNetwork,
  crossEntropy,
  type ElementType,
  forward,
  sgd,
  tensor,
} from '../../src/core/index.ts';
import { pictureAt } from '../../src/figures/kit/network/pictureFile.ts';
import { readCases, relativeError } from './readCases';

const [stored] = readCases('book', 'book');
const source = nodeSource(path.resolve('public'));

async function load(type: ElementType) {
  const trained = await source.load({ kind: 'network', id: 'book-cnn' });
  const pictures = await source.load({ kind: 'pictures', id: 'test', count: 100 });
  const { specs, inputShape, parameters } = trained.network;
  const network = createNetwork(specs, inputShape, { seed: 1, type });
  network.parameters.forEach(({ data }, i) => {
    data.set(parameters[i].data);
  });
  return { network, pictures };
}

test('PyTorch saw the same weights', () => {
  const weights = readFileSync('public/networks/book-cnn.bin');
  expect(
    createHash('sha256').update(weights).digest('hex'),
    'book-cnn was trained again: run tests/oracle/generate_book.py',
  ).toBe(stored.options.weights);
});

describe.each([
  ['float32', 1e-5],
  ['float64', 1e-10],
] as [ElementType, number][])('%s', (type, tolerance) => {
  test('logits, loss, gradients, and the step', async () => {
    const { network, pictures } = await load(type);
    const { item, label, learningRate } = stored.options;
    expect(pictures.labels[item]).toBe(label);
    const picture = pictureAt(pictures, item);
    // Fifteenths, rounded to the element type only once.
    const levels = Array.from(picture.data, (value) => Math.round(value * 15) / 15);
    const x = tensor(levels, picture.shape, type);
    const near = (actual: ArrayLike<number>, name: string) =>
      expect(relativeError(actual, stored.expected[name].data), name).toBeLessThanOrEqual(
        tolerance,
      );

    const trace = forward(network, x);
    const { loss, gradLogits } = crossEntropy(trace.output, [label]);
    near(trace.output.data, 'logits');
    near([loss], 'loss');
    const gradients = backward(network, trace, gradLogits);
    near(gradients.input.data, 'input');
    gradients.parameters.forEach((gradient, i) => {
      near(gradient.data, `p${i}`);
    });
    expect(Object.keys(stored.expected)).toHaveLength(network.parameters.length + 5);

    sgd({ learningRate }).step(network, gradients);
    const after = forward(network, x).output;
    near(after.data, 'logitsAfter');
    near([crossEntropy(after, [label]).loss], 'lossAfter');
    expect(stored.expected.lossAfter.data[0]).toBeLessThan(stored.expected.loss.data[0]);
  });
});

test('the answers to the first hundred pictures', async () => {
  const { network, pictures } = await load('float32');
  const { data, shape } = forward(network, pictures.images).output;
  const answers = Array.from({ length: shape[0] }, (_, n) => {
    const logits = [...data.subarray(n * shape[1], (n + 1) * shape[1])];
    return logits.indexOf(Math.max(...logits));
  });
  expect(answers).toEqual(stored.options.answers);
});
