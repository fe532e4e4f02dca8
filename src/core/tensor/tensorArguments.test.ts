/** A convolution or a pooling names the argument that is no tensor, or has another number of axes. */
import { expect, test } from 'vitest';
import {
  avgPool2d,
  avgPool2dGrad,
  conv2d,
  conv2dGradBias,
  conv2dGradInput,
  conv2dGradKernel,
  conv2dReference,
  maxPool2d,
  maxPool2dGrad,
  type Tensor,
  zeros,
} from '../index';

const image = zeros([1, 1, 5, 6]);
const kernel = zeros([2, 1, 3, 3]);
const gradOutput = zeros([1, 2, 3, 4]);
const size = 2;

const calls: [fn: string, argument: string, call: (x: Tensor) => unknown][] = [
  ['conv2d', 'input', (x) => conv2d(x, kernel)],
  ['conv2d', 'kernel', (x) => conv2d(image, x)],
  ['conv2d', 'bias', (x) => conv2d(image, kernel, { bias: x })],
  ['conv2dReference', 'input', (x) => conv2dReference(x, kernel)],
  ['conv2dGradInput', 'gradOutput', (x) => conv2dGradInput(x, kernel, image.shape)],
  ['conv2dGradInput', 'kernel', (x) => conv2dGradInput(gradOutput, x, image.shape)],
  ['conv2dGradKernel', 'input', (x) => conv2dGradKernel(x, gradOutput, kernel.shape)],
  ['conv2dGradKernel', 'gradOutput', (x) => conv2dGradKernel(image, x, kernel.shape)],
  ['conv2dGradBias', 'gradOutput', (x) => conv2dGradBias(x)],
  ['maxPool2d', 'input', (x) => maxPool2d(x, { size })],
  ['maxPool2dGrad', 'gradOutput', (x) => maxPool2dGrad(x, new Int32Array(4), image.shape)],
  ['avgPool2d', 'input', (x) => avgPool2d(x, { size })],
  ['avgPool2dGrad', 'gradOutput', (x) => avgPool2dGrad(x, image.shape, { size })],
];

test.each(calls)('%s names %s', (fn, argument, call) => {
  // biome-ignore lint/suspicious/noExplicitAny: this test passes what the types forbid.
  const nothing = null as any;
  expect(() => call(nothing)).toThrow(TypeError);
  expect(() => call(nothing)).toThrow(`${fn}: ${argument} must be a tensor, got null`);
  expect(() => call(zeros([2, 2]))).toThrow(RangeError);
  expect(() => call(zeros([2, 2]))).toThrow(`${fn}: ${argument} must have`);
});

test('a shape with an empty axis, or of another number of axes, is refused', () => {
  const names = [
    ['conv2dGradInput: shape[2]', () => conv2dGradInput(gradOutput, kernel, [1, 1, 0, 6])],
    ['conv2dGradKernel: shape[0]', () => conv2dGradKernel(image, gradOutput, [0, 1, 3, 3])],
    ['conv2dGradKernel: shapes must have 4', () => conv2dGradKernel(image, gradOutput, [2, 9])],
    ['maxPool2dGrad: shape[3]', () => maxPool2dGrad(image, new Int32Array(30), [1, 1, 5, 0])],
    ['avgPool2dGrad: shape[0]', () => avgPool2dGrad(image, [0, 1, 5, 6], { size })],
    ['avgPool2dGrad: inputShape must have 4', () => avgPool2dGrad(image, [5, 6], { size })],
  ] as const;
  for (const [message, call] of names) {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  }
});
