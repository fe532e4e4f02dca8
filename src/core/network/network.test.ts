import { expect, test } from 'vitest';
import {
  adam,
  backward,
  createNetwork,
  createTrainer,
  crossEntropy,
  forward,
  type LayerSpec,
  random,
  sgd,
  tensor,
  zeros,
} from '../index';
import { distance, normals, numericGradient } from '../tests/testing';

const layers: LayerSpec[] = [
  { kind: 'conv', outChannels: 4, kernelSize: 3, padding: 1 },
  { kind: 'relu' },
  { kind: 'maxPool', size: 2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 2 },
];

/** Pictures with a vertical (0) or a horizontal (1) bar at a random place, under noise. */
function bars(seed: number, count: number) {
  const source = random(seed);
  const images = zeros([count, 1, 8, 8]);
  const labels = Array.from({ length: count }, () => source.integer(2));
  labels.forEach((label, n) => {
    const at = source.integer(8);
    for (let i = 0; i < 8; i++) {
      images.data[n * 64 + (label === 0 ? i * 8 + at : at * 8 + i)] = 1;
    }
  });
  for (let i = 0; i < images.data.length; i++) images.data[i] += source.normal(0, 0.2);
  return { images, labels };
}

test('the seed decides the weights', () => {
  const weights = (seed: number) =>
    createNetwork(layers, [1, 8, 8], { seed }).parameters.map((p) => Array.from(p.data));
  expect(weights(1)).toEqual(weights(1));
  expect(weights(1)).not.toEqual(weights(2));
  expect(createNetwork(layers, [1, 8, 8], { seed: 1 }).parameters.map((p) => p.shape)).toEqual([
    [4, 1, 3, 3],
    [4],
    [2, 64],
    [2],
  ]);
});

test.each([
  ['he', Math.sqrt(2 / 400)],
  ['xavier', Math.sqrt(2 / 600)],
  ['naive', 0.01],
] as const)('%s starts with its deviation, and biases at 0', (init, deviation) => {
  const dense: LayerSpec[] = [{ kind: 'flatten' }, { kind: 'dense', units: 200 }];
  const [weight, bias] = createNetwork(dense, [1, 20, 20], { seed: 5, init }).parameters;
  let squares = 0;
  for (const value of weight.data) squares += value * value;
  expect(Math.sqrt(squares / weight.data.length) / deviation).toBeCloseTo(1, 1);
  expect(Math.max(...bias.data.map(Math.abs))).toBe(0);
});

test.each([
  ['sgd', sgd({ learningRate: 0.05, momentum: 0.9 })],
  ['adam', adam({ learningRate: 0.03 })],
] as const)('%s learns to tell bars apart', (_, optimiser) => {
  const { images, labels } = bars(1, 256);
  const network = createNetwork(layers, [1, 8, 8], { seed: 3 });
  const trainer = createTrainer(network, optimiser, { batchSize: 32 });
  const source = random(4);
  const first = trainer.evaluate(images, labels, source.permutation(256), 0).loss;
  for (let epoch = 0; epoch < 8; epoch++) {
    const order = source.permutation(256);
    for (let from = 0; from < 256; from += 32) trainer.step(images, labels, order, from);
  }
  const unseen = bars(2, 64);
  const test = createTrainer(network, optimiser, { batchSize: 64 });
  const score = test.evaluate(
    unseen.images,
    unseen.labels,
    Array.from({ length: 64 }, (_, i) => i),
    0,
  );
  expect(score.loss).toBeLessThan(first / 4);
  expect(score.correct).toBeGreaterThanOrEqual(60);
});

test('the trainer steps exactly as forward, backward and the optimiser do', () => {
  const { images, labels } = bars(7, 6);
  const make = () => createNetwork(layers, [1, 8, 8], { seed: 9 });
  const trained = make();
  const trainer = createTrainer(trained, sgd({ learningRate: 0.1, momentum: 0.5 }), {
    batchSize: 3,
  });
  const plain = make();
  const optimiser = sgd({ learningRate: 0.1, momentum: 0.5 });
  for (const from of [0, 3]) {
    const order = [5, 0, 3, 1, 4, 2];
    const { loss } = trainer.step(images, labels, order, from);
    const chosen = order.slice(from, from + 3);
    const batch = tensor(
      Float32Array.from(chosen.flatMap((n) => Array.from(images.data.slice(n * 64, n * 64 + 64)))),
      [3, 1, 8, 8],
    );
    const trace = forward(plain, batch);
    const result = crossEntropy(
      trace.output,
      chosen.map((n) => labels[n]),
    );
    expect(loss).toBe(result.loss);
    optimiser.step(plain, backward(plain, trace, result.gradLogits));
  }
  expect(trained.parameters).toEqual(plain.parameters);
});

test('central differences through a whole network with every kind of layer', () => {
  const all: LayerSpec[] = [
    { kind: 'conv', outChannels: 4, kernelSize: [3, 2], padding: 'same', groups: 2 },
    { kind: 'sigmoid' },
    {
      kind: 'branches',
      branches: [
        [{ kind: 'conv', outChannels: 2, kernelSize: 1 }, { kind: 'tanh' }],
        [{ kind: 'residual', body: [{ kind: 'leakyRelu', slope: 0.3 }] }],
        [],
      ],
    },
    { kind: 'avgPool', size: 3, stride: 2, padding: 1, countIncludePad: false },
    { kind: 'maxPool', size: [2, 1] },
    { kind: 'globalAvgPool' },
    { kind: 'flatten' },
    { kind: 'dense', units: 3 },
  ];
  const network = createNetwork(all, [2, 6, 7], { seed: 2, type: 'float64' });
  const labels = [2, 0];
  const lossOf = (x: ReturnType<typeof normals>) =>
    crossEntropy(forward(network, x).output, labels).loss;
  const x = normals(1, [2, 2, 6, 7]);
  const trace = forward(network, x);
  const gradients = backward(network, trace, crossEntropy(trace.output, labels).gradLogits);
  expect(distance(gradients.input, numericGradient(lossOf, x))).toBeLessThan(1e-8);
  network.parameters.forEach((parameter, i) => {
    const numeric = numericGradient((value) => {
      const kept = parameter.data.slice();
      parameter.data.set(value.data);
      const loss = lossOf(x);
      parameter.data.set(kept);
      return loss;
    }, parameter);
    expect(distance(gradients.parameters[i], numeric)).toBeLessThan(1e-8);
  });
});

test('an empty network hands everything through', () => {
  const network = createNetwork([], [1, 2, 2], { seed: 1 });
  const x = tensor([1, 2, 3, 4], [1, 1, 2, 2]);
  const trace = forward(network, x);
  expect(trace.output).toEqual(x);
  expect(backward(network, trace, x).input).toEqual(x);
});

test('what does not belong together is refused', () => {
  const network = createNetwork(layers, [1, 8, 8], { seed: 1 });
  const other = createNetwork([{ kind: 'flatten' }], [1, 8, 8], { seed: 1 });
  const trace = forward(network, zeros([1, 1, 8, 8]));
  const gradients = backward(network, trace, zeros([1, 2]));
  const refused: [() => unknown, string][] = [
    [
      () => forward(network, zeros([1, 1, 8, 9])),
      'forward: batch must have shape [1, 1, 8, 8], got [1, 1, 8, 9]',
    ],
    [
      () => backward(network, trace, zeros([1, 3])),
      'backward: gradOutput must have shape [1, 2], got [1, 3]',
    ],
    [() => sgd({ learningRate: -1 }), 'sgd: learningRate must be at least 0, got -1'],
    [() => sgd({ learningRate: Number.NaN }), 'sgd: learningRate must be finite, got NaN'],
    [() => sgd({ learningRate: 1, momentum: 1 }), 'sgd: momentum must be below 1, got 1'],
    [() => adam({ learningRate: 1, beta2: 1 }), 'adam: beta2 must be below 1, got 1'],
    [
      () => sgd({ learningRate: 1 }).step(other, gradients),
      'sgd.step: gradients belong to another network',
    ],
    [
      () => createNetwork(layers, [8, 8], { seed: 1 }),
      'createNetwork: inputShape must be [channels, height, width], got [8, 8]',
    ],
    [
      () => createNetwork(layers, [1, 8, 8], { seed: 1, init: 'best' as 'he' }),
      "createNetwork: init must be 'he', 'xavier' or 'naive', got 'best'",
    ],
  ];
  for (const [call, message] of refused) expect(call).toThrow(message);
  const trainer = createTrainer(network, sgd({ learningRate: 0.1 }), { batchSize: 2 });
  const { images, labels } = bars(1, 3);
  expect(() => trainer.step(images, labels, [0, 1, 2], 2)).toThrow('order has 3 examples');
  expect(() => trainer.step(images, labels, [0, 7], 0)).toThrow('example 7 has no image');
  expect(() => trainer.step(images, [0, 2, 0], [0, 1], 0)).toThrow('a label that is no class');
  expect(() => trainer.step(images, [0], [0, 1], 0)).toThrow('do not match');
});
