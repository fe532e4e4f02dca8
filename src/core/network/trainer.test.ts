import { afterEach, expect, test, vi } from 'vitest';
import {
  adam,
  backward,
  createNetwork,
  createTrainer,
  crossEntropy,
  forward,
  type LayerSpec,
  sgd,
  tensor,
} from '../index';
import { normals } from '../tests/testing';

/** Every kind of layer; strides, groups, odd sizes; ReLU in front of poolings that tile by two, and not. */
const every: LayerSpec[] = [
  { kind: 'conv', outChannels: 4, kernelSize: 3, padding: 1 },
  { kind: 'relu' },
  { kind: 'maxPool', size: 2 },
  { kind: 'conv', outChannels: 6, kernelSize: [5, 2], stride: 2, padding: 2, groups: 2 },
  {
    kind: 'branches',
    branches: [
      [{ kind: 'conv', outChannels: 2, kernelSize: 1 }, { kind: 'tanh' }],
      [{ kind: 'residual', body: [{ kind: 'leakyRelu' }] }, { kind: 'relu' }],
      [],
    ],
  },
  { kind: 'relu' },
  { kind: 'maxPool', size: 2, stride: 1 },
  { kind: 'residual', body: [{ kind: 'sigmoid' }] },
  { kind: 'relu' },
  { kind: 'maxPool', size: 2 },
  { kind: 'avgPool', size: 2, stride: 1 },
  { kind: 'flatten' },
  { kind: 'dense', units: 3 },
];
const inputShape = [2, 21, 18];
const images = normals(3, [8, ...inputShape], 'float32');
const labels = [0, 1, 2, 2, 1, 0, 1, 2];
const order = [5, 0, 3, 1, 4, 2, 7, 6];

afterEach(() => vi.restoreAllMocks());

test('steps exactly as forward, backward and the optimiser do, whatever it leaves out', () => {
  const make = () => createNetwork(every, inputShape, { seed: 9 });
  const trained = make();
  const rule = () => sgd({ learningRate: 0.1, momentum: 0.5 });
  const trainer = createTrainer(trained, rule(), { batchSize: 4 });
  const plain = make();
  const optimiser = rule();
  const length = images.data.length / 8;
  for (const from of [0, 4, 2]) {
    const { loss } = trainer.step(images, labels, order, from);
    const chosen = order.slice(from, from + 4);
    const numbers = chosen.flatMap((n) => [...images.data.slice(n * length, (n + 1) * length)]);
    const trace = forward(plain, tensor(numbers, [4, ...inputShape]));
    const result = crossEntropy(
      trace.output,
      chosen.map((n) => labels[n]),
    );
    expect(loss).toBe(result.loss);
    const gradients = backward(plain, trace, result.gradLogits);
    expect(trainer.gradients.parameters).toEqual(gradients.parameters);
    optimiser.step(plain, gradients);
  }
  expect(trained.parameters).toEqual(plain.parameters);
});

test('forward keeps the map of every layer, also where the trainer leaves one out', () => {
  const network = createNetwork(every, inputShape, { seed: 9 });
  const { steps } = forward(network, images);
  expect(Math.min(...steps[0].output.data)).toBeLessThan(0);
  expect(steps[1].output.data).toEqual(steps[0].output.data.map((x) => Math.max(0, x)));
  expect(steps[2].input).toBe(steps[1].output);
});

/** Counts every typed array and buffer that is made while `work` runs, also by slice and subarray. */
function countArrays(work: () => void): number {
  let made = 0;
  const restore: (() => void)[] = [];
  for (const name of ['ArrayBuffer', 'Float32Array', 'Float64Array', 'Int32Array'] as const) {
    const kind = globalThis[name];
    const counted: typeof kind = new Proxy(kind, {
      construct(target, values, newTarget): object {
        made++;
        return Reflect.construct(target, values, newTarget === counted ? target : newTarget);
      },
    });
    vi.stubGlobal(name, counted);
    const own = kind.prototype.constructor;
    // slice, subarray, map and filter ask the prototype which constructor to use.
    Object.defineProperty(kind.prototype, 'constructor', {
      value: counted,
      configurable: true,
      writable: true,
    });
    restore.push(() => {
      Object.defineProperty(kind.prototype, 'constructor', {
        value: own,
        configurable: true,
        writable: true,
      });
    });
  }
  try {
    work();
  } finally {
    for (const undo of restore) undo();
    vi.unstubAllGlobals();
  }
  return made;
}

test.each([
  ['sgd', sgd({ learningRate: 0.01, momentum: 0.9 })],
  ['adam', adam({ learningRate: 0.01 })],
] as const)('after the first step with %s no array is made', (_, optimiser) => {
  const network = createNetwork(every, inputShape, { seed: 9 });
  const trainer = createTrainer(network, optimiser, { batchSize: 4 });
  const step = () => trainer.step(images, labels, order, 2);
  step();
  const steps = () => {
    for (let i = 0; i < 20; i++) step();
    trainer.evaluate(images, labels, order, 0);
  };
  expect(countArrays(steps)).toBe(0);
  // The counter counts.
  expect(countArrays(() => new Float32Array(2).slice())).toBe(2);
  expect(countArrays(() => new Float64Array(2).subarray(1))).toBe(2);
});
