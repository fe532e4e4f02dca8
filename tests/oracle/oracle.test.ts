import { describe, expect, test } from 'vitest';
import * as core from '../../src/core';
import { type ElementType, type Tensor, tensor } from '../../src/core';
import { type Case, draw, readCases, relativeError } from './readCases';

type Inputs = Record<string, Tensor>;
type Run = (inputs: Inputs, item: Case) => Record<string, Tensor>;

const scalar = (value: number) => tensor(Float64Array.of(value), []);

/** |columns| with the sign of the expected ones: an eigenvector may point either way. */
function alignColumns(vectors: Tensor, expected: Tensor): Tensor {
  const [n] = vectors.shape;
  const data = Float64Array.from(vectors.data);
  for (let col = 0; col < n; col++) {
    let along = 0;
    for (let row = 0; row < n; row++) along += data[row * n + col] * expected.data[row * n + col];
    if (along < 0) for (let row = 0; row < n; row++) data[row * n + col] *= -1;
  }
  return tensor(data, vectors.shape);
}

function symmetric(x: Tensor): Tensor {
  const [n] = x.shape;
  const data = x.data.map((value, i) => value + x.data[(i % n) * n + Math.floor(i / n)]);
  return tensor(data, x.shape);
}

const activation =
  (forward: (x: Tensor) => Tensor, grad: (gradOutput: Tensor, x: Tensor) => Tensor): Run =>
  ({ input, gradOutput }) => ({ output: forward(input), gradInput: grad(gradOutput, input) });

const runs: Record<string, Run> = {
  conv2d({ input, kernel, bias, gradOutput }, { options }) {
    return {
      output: core.conv2d(input, kernel, { ...options, bias }),
      gradInput: core.conv2dGradInput(gradOutput, kernel, input.shape, options),
      gradKernel: core.conv2dGradKernel(input, gradOutput, kernel.shape, options),
      gradBias: core.conv2dGradBias(gradOutput),
      reference: core.conv2dReference(input, kernel, { ...options, bias }),
    };
  },
  maxPool2d({ input, gradOutput }, { options }) {
    const { output, argmax } = core.maxPool2d(input, options);
    const gradInput = core.maxPool2dGrad(gradOutput, argmax, input.shape);
    return { output, argmax: tensor(argmax, output.shape, 'float64'), gradInput };
  },
  avgPool2d: ({ input, gradOutput }, { options }) => ({
    output: core.avgPool2d(input, options),
    gradInput: core.avgPool2dGrad(gradOutput, input.shape, options),
  }),
  relu: activation(core.relu, core.reluGrad),
  leakyRelu: activation(core.leakyRelu, core.leakyReluGrad),
  sigmoid: activation(core.sigmoid, core.sigmoidGrad),
  tanh: activation(core.tanh, core.tanhGrad),
  dense: ({ input, weight, bias, gradOutput }) => ({
    output: core.dense(input, weight, bias),
    gradInput: core.denseGradInput(gradOutput, weight),
    gradWeight: core.denseGradWeight(input, gradOutput),
    gradBias: core.denseGradBias(gradOutput),
  }),
  crossEntropy({ input }, { options }) {
    const { loss, probabilities, gradLogits } = core.crossEntropy(input, options.labels);
    return { loss: scalar(loss), probabilities, gradLogits, softmax: core.softmax(input) };
  },
  meanSquaredError({ input, target }) {
    const { loss, gradPrediction } = core.meanSquaredError(input, target);
    return { loss: scalar(loss), gradPrediction };
  },
  pad2d: ({ input }, { options }) => ({
    output: core.pad2d(input, options.padding, options.mode),
  }),
  rot180AndDilate2d: ({ input }, { options }) => ({
    turned: core.rot180(input),
    spread: core.dilate2d(input, options.stride),
  }),
  symmetricEigen({ input }, { expected }) {
    const { values, vectors } = core.symmetricEigen(symmetric(input));
    return { values, vectors: alignColumns(vectors, expected.vectors) };
  },
  leastSquares: ({ a, b }) => ({ solution: core.leastSquares(a, b) }),
};

/** Results that PyTorch gives under another name. */
const sameAs: Record<string, string> = { reference: 'output', softmax: 'probabilities' };
const cases = readCases();

test('there are at least 2,000 cases, and every operation has some', () => {
  expect(cases.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(cases.map((item) => item.op))).toEqual(new Set(Object.keys(runs)));
});

describe.each([
  ['float32', 1e-5],
  ['float64', 1e-10],
] as [ElementType, number][])('PyTorch, %s', (type, tolerance) => {
  test.each(Object.keys(runs))('%s', (op) => {
    for (const item of cases.filter((one) => one.op === op)) {
      const inputs: Inputs = {};
      for (const name of Object.keys(item.inputs)) inputs[name] = draw(item.inputs[name], type);
      const results = runs[op](inputs, item);
      expect(Object.keys(results)).toEqual(expect.arrayContaining(Object.keys(item.expected)));
      for (const name of Object.keys(results)) {
        const expected = item.expected[sameAs[name] ?? name];
        if (name === 'gradBias' && !item.inputs.bias) continue;
        const where = `${op} ${name} ${JSON.stringify([item.inputs, item.options])}`;
        expect(results[name].shape, where).toEqual(expected.shape);
        expect(relativeError(results[name].data, expected.data), where).toBeLessThanOrEqual(
          tolerance,
        );
      }
    }
  });
});
