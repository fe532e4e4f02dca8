/** Every impossible argument throws an error that names the function, the argument, its value and the rule. */
import {
  crossEntropy,
  dense,
  denseGradInput,
  denseGradWeight,
  leakyRelu,
  leastSquares,
  meanSquaredError,
  random,
  relu,
  reluGrad,
  softmax,
  symmetricEigen,
  tensor,
  zeros,
} from '../index';
import { expectRefusals } from './testing';

// biome-ignore lint/suspicious/noExplicitAny: these tests pass what the types forbid.
const wrong = (value: unknown) => value as any;

const refusals: [call: () => unknown, error: typeof RangeError, message: string][] = [
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
];

expectRefusals(refusals);
