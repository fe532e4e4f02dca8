/** The numbers that Parts 4 and 5 print beside the one example. */
import { expect, test } from 'vitest';
import {
  analyse,
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  type LayerSpec,
  meanSquaredError,
  symmetricEigen,
  type Tensor,
  tensor,
} from '../index';
import { dot, nested } from './testing';

const list = (t: Tensor) => Array.from(t.data);
const row = (...cells: number[]) => tensor(cells, [1, 1, 1, cells.length], 'float64');
const square = (...cells: number[]) => {
  const side = Math.sqrt(cells.length);
  return tensor(cells, [1, 1, side, side], 'float64');
};

const input = square(1, 2, 3, 4, 5, 6, 7, 8, 9);
const kernel = square(1, 2, 3, 4);
const target = square(35, 43, 69, 75);
const errors = square(1, 2, -1, 1);

test('4.3 a row with stride 2 and padding 1, and with a sixth pixel', () => {
  const options = { stride: 2, padding: [0, 1] as [number, number] };
  const error = row(1, -1, 2);
  for (const [pixels, gradInput, gradKernel] of [
    [row(1, 2, 3, 4, 5), [2, 2, -2, -1, 4], [6, 8, -2]],
    [row(1, 2, 3, 4, 5, 6), [2, 2, -2, -1, 4, 6], [6, 8, 10]],
  ] as [Tensor, number[], number[]][]) {
    expect(list(conv2dGradInput(error, row(1, 2, 3), pixels.shape, options))).toEqual(gradInput);
    expect(list(conv2dGradKernel(pixels, error, [1, 1, 1, 3], options))).toEqual(gradKernel);
  }
});

test('4.3 the balance: Y with the errors, X with its gradient, and with the kernel unturned', () => {
  const output = conv2d(input, kernel);
  expect(list(output).map((y, i) => y * errors.data[i])).toEqual([37, 94, -67, 77]);
  expect(dot(output, errors)).toBe(141);
  expect(dot(input, conv2dGradInput(errors, kernel, input.shape))).toBe(141);
  expect(dot(input, conv2d(errors, kernel, { padding: 1 }))).toBe(99);
});

test('4.3 a transposed convolution: 2 × 2 at stride 2 becomes 4 × 4', () => {
  const large = conv2dGradInput(errors, kernel, [1, 1, 4, 4], { stride: 2 });
  expect(list(large)).toEqual([1, 2, 2, 4, 3, 4, 6, 8, -1, -2, 1, 2, -3, -4, 3, 4]);
});

test('4.3 nudging the first weight, upwards and both ways', () => {
  const lossAt = (weight: number) =>
    meanSquaredError(conv2d(input, square(weight, 2, 3, 4)), target).loss;
  expect(lossAt(1.01)).toBeCloseTo(7.06115, 10);
  expect(lossAt(0.99)).toBeCloseTo(6.94115, 10);
  expect((lossAt(1.01) - lossAt(1)) / 0.01).toBeCloseTo(6.115, 8);
  expect((lossAt(1.001) - lossAt(1)) / 0.001).toBeCloseTo(6.0115, 8);
  expect((lossAt(1.01) - lossAt(0.99)) / 0.02).toBeCloseTo(6, 8);
});

test('4.4 the steepest direction of the example, and where three steps at rate 0.01 lead', () => {
  // What each output is made of: its four pixels, and 1 for the bias.
  const made = [
    [1, 2, 4, 5, 1],
    [2, 3, 5, 6, 1],
    [4, 5, 7, 8, 1],
    [5, 6, 8, 9, 1],
  ];
  const bend = (i: number, j: number) => made.reduce((sum, of) => sum + (2 / 4) * of[i] * of[j], 0);
  const hessian = nested([0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => bend(i, j))));
  const steepest = symmetricEigen(hessian).values.data[4];
  expect(steepest).toBeCloseTo(240.2, 1);
  expect(2 / steepest).toBeCloseTo(0.0083, 4);

  let weights = kernel;
  let bias = 0;
  const losses: number[] = [];
  for (let step = 0; step < 4; step++) {
    const output = conv2d(input, weights, { bias: tensor([bias], [1], 'float64') });
    const { loss, gradPrediction } = meanSquaredError(output, target);
    losses.push(loss);
    const gradient = conv2dGradKernel(input, gradPrediction, kernel.shape);
    weights = tensor(
      weights.data.map((weight, i) => weight - 0.01 * gradient.data[i]),
      kernel.shape,
    );
    bias -= 0.01 * list(gradPrediction).reduce((sum, error) => sum + error);
  }
  expect(losses.map((loss) => loss.toFixed(2))).toEqual(['7.00', '8.28', '10.86', '15.98']);
});

test('4.4 in a batch the kernel’s gradients add up, and the input’s do not', () => {
  const batch = tensor([...input.data, ...Array(9).fill(1)], [2, 1, 3, 3], 'float64');
  const batchErrors = tensor([...errors.data, 1, 0, 0, 0], [2, 1, 2, 2], 'float64');
  expect(list(conv2dGradKernel(batch, batchErrors, kernel.shape))).toEqual([7, 10, 16, 19]);
  const gradInput = list(conv2dGradInput(batchErrors, kernel, batch.shape));
  expect(gradInput.slice(0, 9)).toEqual(list(conv2dGradInput(errors, kernel, input.shape)));
  expect(gradInput.slice(9)).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0]);
});

test('5.4 from 256 to 256 channels: in one, in groups, and looking and blending apart', () => {
  const conv = (kernelSize: number, groups: number): LayerSpec => {
    const padding = (kernelSize - 1) / 2;
    return { kind: 'conv', outChannels: 256, kernelSize, padding, groups, bias: false };
  };
  const weights = (...layers: LayerSpec[]) =>
    analyse(layers, [256, 14, 14]).map(({ parameters }) => parameters);
  const [whole] = weights(conv(3, 1));
  const [look, blend] = weights(conv(3, 256), conv(1, 1));
  expect(whole).toBe(589_824);
  expect([look, blend, look + blend]).toEqual([2304, 65_536, 67_840]);
  expect((whole / (look + blend)).toFixed(2)).toBe('8.69');
  expect(Math.round((100 * blend) / (look + blend))).toBe(97);
  expect(weights(conv(3, 4))).toEqual([147_456]);
});
