/** Every impossible argument throws an error that names the function, the argument, its value and the rule. */
import { expect, test } from 'vitest';
import {
  avgPool2d,
  avgPool2dGrad,
  type Conv2dOptions,
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  conv2dReference,
  convGeometry,
  crossEntropy,
  dense,
  denseGradInput,
  denseGradWeight,
  dilate2d,
  leakyRelu,
  leastSquares,
  maxPool2d,
  maxPool2dGrad,
  meanSquaredError,
  outputSize,
  pad2d,
  poolWindowAt,
  random,
  relu,
  reluGrad,
  rot180,
  softmax,
  symmetricEigen,
  type Tensor,
  tensor,
  windowAt,
  zeros,
} from './index';

const image = zeros([1, 1, 5, 6]);
const kernel = zeros([2, 1, 3, 3]);
// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;
const conv = (options: unknown) => () => conv2d(image, kernel, options as Conv2dOptions);

const refusals: [call: () => unknown, error: typeof RangeError, message: string][] = [
  [
    () => conv2d(image, zeros([2, 3, 3, 3])),
    RangeError,
    'conv2d: kernel expects 3 input channels, input has 1',
  ],
  [
    () => conv2dReference(image, zeros([2, 3, 3, 3])),
    RangeError,
    'conv2dReference: kernel expects 3 input channels, input has 1',
  ],
  [
    () => conv2d(image, zeros([2, 1, 7, 3])),
    RangeError,
    'conv2d: kernel of 7 × 3 does not fit the padded input of 5 × 6',
  ],
  [
    conv({ dilation: 3 }),
    RangeError,
    'conv2d: kernel of 7 × 7 (with dilation) does not fit the padded input of 5 × 6',
  ],
  [conv({ stride: 0 }), RangeError, 'conv2d: stride must be an integer of at least 1, got 0'],
  [
    conv({ stride: [1, -2] }),
    RangeError,
    'conv2d: stride[1] must be an integer of at least 1, got -2',
  ],
  [conv({ stride: 1.5 }), RangeError, 'conv2d: stride must be an integer of at least 1, got 1.5'],
  [
    conv({ stride: Number.NaN }),
    RangeError,
    'conv2d: stride must be an integer of at least 1, got NaN',
  ],
  [conv({ stride: '2' }), TypeError, "conv2d: stride must be a number or [height, width], got '2'"],
  [
    conv({ stride: [1, 2, 3] }),
    TypeError,
    'conv2d: stride must be a number or [height, width], got [1, 2, 3]',
  ],
  [conv({ padding: -1 }), RangeError, 'conv2d: padding must be an integer of at least 0, got -1'],
  [
    conv({ padding: [1, 2, 3] }),
    TypeError,
    "conv2d: padding must be a number, [height, width], [top, right, bottom, left], 'same' or 'valid', got [1, 2, 3]",
  ],
  [conv({ padding: 'full' }), TypeError, "got 'full'"],
  [
    conv({ padding: 1e9 }),
    RangeError,
    'conv2d: [1, 2, 2000000003, 2000000004] is more than 2147483647 elements',
  ],
  [conv({ dilation: 0 }), RangeError, 'conv2d: dilation must be an integer of at least 1, got 0'],
  [
    conv({ groups: 2 }),
    RangeError,
    'conv2d: groups must divide 1 input and 2 output channels, got 2',
  ],
  [conv({ groups: 0.5 }), RangeError, 'conv2d: groups must be an integer of at least 1, got 0.5'],
  [conv({ bias: zeros([3]) }), RangeError, 'conv2d: bias must have shape [2], got [3]'],
  [conv(null), TypeError, 'conv2d: options must be an object, got null'],
  [conv(3), TypeError, 'conv2d: options must be an object, got 3'],
  [
    () => conv2d(zeros([5, 5]), kernel),
    RangeError,
    'conv2d: input must have 4 axes (NCHW), got shape [5, 5]',
  ],
  [() => conv2d(wrong([1, 2]), kernel), TypeError, 'conv2d: input must be a tensor, got [1, 2]'],
  [
    () => conv2d(wrong(undefined), kernel),
    TypeError,
    'conv2d: input must be a tensor, got undefined',
  ],
  [
    () => conv2d({ shape: [1, 1, 2, 2], data: new Float32Array(5) }, kernel),
    RangeError,
    'conv2d: input has shape [1, 1, 2, 2] but 5 values',
  ],
  [
    () => conv2d({ shape: [1, 1, -2, -2], data: new Float32Array(4) }, kernel),
    RangeError,
    'conv2d: shape[2] must be an integer of at least 1, got -2',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 5, 6]), kernel, [1, 1, 5, 6]),
    RangeError,
    'conv2dGradInput: gradOutput must have shape [1, 2, 3, 4], got [1, 2, 5, 6]',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, [1, 2, 5, 6]),
    RangeError,
    'conv2dGradInput: kernel expects 1 input channels, input has 2',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, [5, 6]),
    RangeError,
    'conv2dGradInput: shapes must have 4 axes, got [5, 6] and [2, 1, 3, 3]',
  ],
  [
    () => conv2dGradInput(zeros([1, 2, 3, 4]), kernel, wrong(undefined)),
    TypeError,
    'conv2dGradInput: shape must be an array, got undefined',
  ],
  [
    () => conv2dGradKernel(image, zeros([1, 2, 3, 3]), [2, 1, 3, 3]),
    RangeError,
    'conv2dGradKernel: gradOutput must have shape [1, 2, 3, 4], got [1, 2, 3, 3]',
  ],
  [
    () => outputSize(2, 3),
    RangeError,
    'outputSize: kernel of 3 × 1 does not fit the padded input of 2 × 1',
  ],
  [
    () => outputSize(0, 3),
    RangeError,
    'outputSize: inputSize must be an integer of at least 1, got 0',
  ],
  [
    () => outputSize(5, wrong('3')),
    TypeError,
    "outputSize: kernelSize must be an integer of at least 1, got '3'",
  ],
  [
    () => outputSize(5, 3, { padding: wrong([1, 1, 1, 1]) }),
    TypeError,
    'outputSize: padding must be a number or [before, after], got [1, 1, 1, 1]',
  ],
  [
    () => outputSize(5, 3, { stride: 0 }),
    RangeError,
    'outputSize: stride must be an integer of at least 1, got 0',
  ],
  [() => convGeometry(wrong(undefined), 3), TypeError, 'convGeometry: inputSize is missing'],
  [
    () => convGeometry(5, 3, { stride: 0 }),
    RangeError,
    'convGeometry: stride must be an integer of at least 1, got 0',
  ],
  [
    () => pad2d(image, 5, 'reflect'),
    RangeError,
    'pad2d: reflect needs padding smaller than the input of 5 × 6, got [5, 5, 5, 5]',
  ],
  [
    () => pad2d(image, 1, wrong('mirror')),
    TypeError,
    "pad2d: mode must be 'zeros', 'reflect' or 'replicate', got 'mirror'",
  ],
  [() => pad2d(image, 'same'), TypeError, "pad2d: padding 'same' needs a kernel; give numbers"],
  [
    () => dilate2d(image, 0),
    RangeError,
    'dilate2d: stride must be an integer of at least 1, got 0',
  ],
  [
    () => dilate2d(image, wrong(undefined)),
    TypeError,
    'dilate2d: stride must be an integer of at least 1, got undefined',
  ],
  [
    () => rot180(zeros([3, 3])),
    RangeError,
    'rot180: kernel must have 4 axes (OIHW), got shape [3, 3]',
  ],
  [
    () => maxPool2d(image, { size: 2, padding: 2 }),
    RangeError,
    'maxPool2d: padding must be at most half of the 2 × 2 window, got [2, 2, 2, 2]',
  ],
  [
    () => maxPool2d(image, { size: [6, 2] }),
    RangeError,
    'maxPool2d: window of 6 × 2 does not fit the padded input of 5 × 6',
  ],
  [() => maxPool2d(image, wrong({})), TypeError, 'maxPool2d: size is missing'],
  [
    () => avgPool2d(image, wrong(undefined)),
    TypeError,
    'avgPool2d: options must be an object, got undefined',
  ],
  [
    () => maxPool2dGrad(zeros([1, 1, 1, 1]), Int32Array.of(9), [1, 1, 3, 3]),
    RangeError,
    'maxPool2dGrad: argmax[0] must be below 9, got 9',
  ],
  [
    () => maxPool2dGrad(zeros([1, 1, 1, 1]), Int32Array.of(1, 2), [1, 1, 3, 3]),
    TypeError,
    'maxPool2dGrad: argmax must be an Int32Array of 1 positions',
  ],
  [
    () => avgPool2dGrad(zeros([1, 1, 2, 2]), [1, 1, 5, 6], { size: 2 }),
    RangeError,
    'avgPool2dGrad: gradOutput must have shape [1, 1, 2, 3], got [1, 1, 2, 2]',
  ],
  [() => relu(wrong([1])), TypeError, 'relu: x must be a tensor, got [1]'],
  [
    () => reluGrad(zeros([2]), zeros([3])),
    RangeError,
    'reluGrad: gradOutput must have shape [3], got [2]',
  ],
  [() => leakyRelu(zeros([2]), Number.NaN), RangeError, 'leakyRelu: slope must be finite, got NaN'],
  [
    () => dense(zeros([2, 3]), zeros([4, 5])),
    RangeError,
    'dense: weight expects 5 inputs, input has 3',
  ],
  [
    () => denseGradInput(zeros([2, 3]), zeros([4, 5])),
    RangeError,
    'denseGradInput: weight has 4 units, gradOutput has 3',
  ],
  [
    () => denseGradWeight(zeros([2, 3]), zeros([4, 5])),
    RangeError,
    'denseGradWeight: input has batch 2, gradOutput has 4',
  ],
  [() => softmax(wrong(3)), TypeError, 'softmax: logits must be a tensor, got 3'],
  [
    () => crossEntropy(zeros([2, 3]), [0, 3]),
    RangeError,
    'crossEntropy: labels[1] must be below 3, got 3',
  ],
  [
    () => crossEntropy(zeros([2, 3]), [0, -1]),
    RangeError,
    'crossEntropy: labels[1] must be an integer of at least 0, got -1',
  ],
  [
    () => crossEntropy(zeros([2, 3]), [0]),
    RangeError,
    'crossEntropy: labels must be 2 class indices, got 1',
  ],
  [
    () => meanSquaredError(zeros([2]), zeros([1, 2])),
    RangeError,
    'meanSquaredError: target must have shape [2], got [1, 2]',
  ],
  [
    () => symmetricEigen(zeros([2, 3])),
    RangeError,
    'symmetricEigen: matrix must be square, got 2 × 3',
  ],
  [
    () => symmetricEigen(tensor([0, 1, 2, 0], [2, 2])),
    RangeError,
    'symmetricEigen: matrix must be symmetric, but [1, 0] and [0, 1] differ by 1',
  ],
  [
    () => symmetricEigen(tensor([Number.NaN], [1, 1])),
    RangeError,
    'symmetricEigen: matrix has the value NaN',
  ],
  [
    () => leastSquares(zeros([2, 3]), zeros([3, 1])),
    RangeError,
    'leastSquares: a has 2 rows, b has 3',
  ],
  [() => tensor([1, 2, 3], [2, 2]), RangeError, 'tensor: shape [2, 2] holds 4 values, data has 3'],
  [() => tensor(wrong(['1']), [1]), TypeError, "tensor: data[0] must be a number, got '1'"],
  [() => tensor(wrong(5), [1]), TypeError, 'tensor: data must be an array of numbers, got 5'],
  [() => zeros([2, 0]), RangeError, 'zeros: shape[1] must be an integer of at least 1, got 0'],
  [() => zeros([1e5, 1e5]), RangeError, 'zeros: [100000, 100000] is more than 2147483647 elements'],
  [
    () => zeros([1], wrong('int8')),
    TypeError,
    "zeros: type must be 'float32' or 'float64', got 'int8'",
  ],
  [() => random(0.5), RangeError, 'random: seed must be a safe integer, got 0.5'],
  [() => random(wrong('7')), TypeError, "random: seed must be a safe integer, got '7'"],
  [
    () => random(1).integer(0),
    RangeError,
    'random.integer: bound must be an integer of at least 1, got 0',
  ],
  [
    () => random(1).normal(0, -1),
    RangeError,
    'random.normal: deviation must be at least 0, got -1',
  ],
  [
    () => windowAt(image, kernel, {}, { row: 3, col: 0 }),
    RangeError,
    'windowAt: row must be below 3, got 3',
  ],
  [
    () => windowAt(image, kernel, {}, { row: 0, col: 0, outChannel: 2 }),
    RangeError,
    'windowAt: outChannel must be below 2, got 2',
  ],
  [
    () => poolWindowAt(image, { size: 2 }, { row: 0, col: -1 }),
    RangeError,
    'poolWindowAt: col must be an integer of at least 0, got -1',
  ],
];

test.each(refusals.map(([call, error, message]) => ({ call, error, message })))(
  '$message',
  ({ call, error, message }) => {
    expect(call).toThrow(error);
    expect(call).toThrow(message);
  },
);

test('results keep the type of the first tensor', () => {
  const wide = zeros([1, 1, 5, 6], 'float64');
  expect(conv2d(wide, kernel).data).toBeInstanceOf(Float64Array);
  expect(conv2d(image, zeros([2, 1, 3, 3], 'float64')).data).toBeInstanceOf(Float32Array);
  expect(tensor([1], [1]).data).toBeInstanceOf(Float32Array);
  expect(tensor(Float64Array.of(1), [1]).data).toBeInstanceOf(Float64Array);
});

test('nothing given to a function is changed or shared by it', () => {
  const data = Float32Array.of(1, -2, 3, -4);
  const x = tensor(data, [1, 1, 2, 2]);
  const functions: ((t: Tensor) => Tensor)[] = [
    relu,
    softmax,
    rot180,
    (t) => pad2d(t, 0),
    (t) => dilate2d(t, 1),
    (t) => conv2d(t, tensor([1], [1, 1, 1, 1])),
    (t) => maxPool2d(t, { size: 1 }).output,
    (t) => avgPool2d(t, { size: 1 }),
    (t) => tensor(t.data, t.shape),
  ];
  for (const f of functions) {
    const y = f(x);
    y.data.fill(9);
    expect(Array.from(x.data)).toEqual([1, -2, 3, -4]);
  }
  data.fill(7);
  expect(Array.from(x.data)).toEqual([1, -2, 3, -4]);
});

test('NaN in the data stays visible', () => {
  const x = tensor([1, Number.NaN, 3, 4], [1, 1, 2, 2]);
  expect(relu(x).data[1]).toBeNaN();
  expect(maxPool2d(x, { size: 2 }).output.data[0]).toBeNaN();
  expect(avgPool2d(x, { size: 2 }).data[0]).toBeNaN();
});
