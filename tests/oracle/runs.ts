import * as core from '../../src/core';
import { type ElementType, type Tensor, tensor } from '../../src/core';
import { type Case, draw, relativeError } from './readCases';

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

/** Every operation that the stored cases ask for, run by the core. */
export const runs: Record<string, Run> = {
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

export interface Comparison {
  readonly where: string;
  readonly actual: Tensor;
  readonly expected: Tensor;
  readonly error: number;
}

/** Runs one case in one element type; one comparison for each result. */
export function compare(item: Case, type: ElementType): Comparison[] {
  const inputs: Inputs = {};
  for (const name of Object.keys(item.inputs)) inputs[name] = draw(item.inputs[name], type);
  const results = runs[item.op](inputs, item);
  const missing = Object.keys(item.expected).find((name) => !results[name]);
  if (missing) throw new Error(`${item.op} gives no ${missing}`);
  return Object.keys(results)
    .filter((name) => name !== 'gradBias' || item.inputs.bias)
    .map((name) => {
      const actual = results[name];
      const expected = item.expected[sameAs[name] ?? name];
      const where = `${item.op} ${name} ${JSON.stringify([item.inputs, item.options])}`;
      return { where, actual, expected, error: relativeError(actual.data, expected.data) };
    });
}
