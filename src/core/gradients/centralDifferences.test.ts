/** Every gradient against central differences. */
import fc from 'fast-check';
import { test } from 'vitest';
import {
  avgPool2d,
  avgPool2dGrad,
  conv2d,
  conv2dGradBias,
  conv2dGradInput,
  conv2dGradKernel,
  convGeometry,
  crossEntropy,
  dense,
  denseGradBias,
  denseGradInput,
  denseGradWeight,
  leakyRelu,
  leakyReluGrad,
  maxPool2d,
  maxPool2dGrad,
  meanSquaredError,
  type PoolOptions,
  relu,
  reluGrad,
  sigmoid,
  sigmoidGrad,
  type Tensor,
  tanh,
  tanhGrad,
} from '../index';
import { dot, geometries, int, near, normals, numericGradient } from '../tests/testing';

test('central differences: conv2d', () => {
  fc.assert(
    fc.property(geometries, ({ input, kernel, options, gradOutput, seed }) => {
      const bias = normals(seed + 3, [kernel.shape[0]]);
      // tanh bends the loss, so that a gradient that is only right for lines would fail.
      const loss = (x: Tensor, k: Tensor, b: Tensor) =>
        dot(tanh(conv2d(x, k, { ...options, bias: b })), gradOutput);
      const g = tanhGrad(gradOutput, conv2d(input, kernel, { ...options, bias }));
      near(
        conv2dGradInput(g, kernel, input.shape, options),
        numericGradient((x) => loss(x, kernel, bias), input),
        1e-8,
      );
      near(
        conv2dGradKernel(input, g, kernel.shape, options),
        numericGradient((k) => loss(input, k, bias), kernel),
        1e-8,
      );
      near(
        conv2dGradBias(g),
        numericGradient((b) => loss(input, kernel, b), bias),
        1e-8,
      );
    }),
    { numRuns: 60 },
  );
});

const pools = fc
  .record({
    seed: int(0, 1e6),
    shape: fc.tuple(int(1, 2), int(1, 2), int(2, 7), int(2, 7)),
    size: fc.tuple(int(1, 4), int(1, 3)),
    stride: fc.tuple(int(1, 3), int(1, 4)),
    share: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    countIncludePad: fc.boolean(),
  })
  .map((c) => ({
    ...c,
    padding: c.share.map((padded, side) => (padded ? c.size[side & 1] >> 1 : 0)) as [
      number,
      number,
      number,
      number,
    ],
  }))
  .filter((c) => convGeometry([c.shape[2], c.shape[3]], c.size, c).fits);

test('central differences: pooling', () => {
  fc.assert(
    fc.property(pools, ({ seed, shape, size, stride, padding, countIncludePad }) => {
      const options: PoolOptions = { size, stride, padding };
      const input = normals(seed, shape);
      const { output, argmax } = maxPool2d(input, options);
      const g = normals(seed + 1, output.shape);
      near(
        maxPool2dGrad(g, argmax, shape),
        numericGradient((x) => dot(maxPool2d(x, options).output, g), input, 1e-7),
        1e-6,
      );
      near(
        avgPool2dGrad(g, shape, { ...options, countIncludePad }),
        numericGradient((x) => dot(avgPool2d(x, { ...options, countIncludePad }), g), input),
        1e-8,
      );
    }),
    { numRuns: 60 },
  );
});

test('central differences: dense, activations and losses', () => {
  fc.assert(
    fc.property(int(0, 1e6), int(1, 4), int(1, 6), int(1, 5), (seed, batch, inputs, units) => {
      const input = normals(seed, [batch, inputs]);
      const weight = normals(seed + 1, [units, inputs]);
      const bias = normals(seed + 2, [units]);
      const g = normals(seed + 3, [batch, units]);
      const loss = (x: Tensor, w: Tensor, b: Tensor) => dot(dense(x, w, b), g);
      near(
        denseGradInput(g, weight),
        numericGradient((x) => loss(x, weight, bias), input),
        1e-8,
      );
      near(
        denseGradWeight(input, g),
        numericGradient((w) => loss(input, w, bias), weight),
        1e-8,
      );
      near(
        denseGradBias(g),
        numericGradient((b) => loss(input, weight, b), bias),
        1e-8,
      );

      const x = normals(seed + 4, [batch, units]);
      for (const [forward, grad] of [
        [relu, reluGrad],
        [leakyRelu, leakyReluGrad],
        [sigmoid, sigmoidGrad],
        [tanh, tanhGrad],
      ] as [(x: Tensor) => Tensor, (g: Tensor, x: Tensor) => Tensor][]) {
        near(
          grad(g, x),
          numericGradient((y) => dot(forward(y), g), x, 1e-7),
          1e-6,
        );
      }
      const labels = Array.from({ length: batch }, (_, n) => (seed + n) % units);
      near(
        crossEntropy(x, labels).gradLogits,
        numericGradient((y) => crossEntropy(y, labels).loss, x),
        1e-8,
      );
      near(
        meanSquaredError(x, g).gradPrediction,
        numericGradient((y) => meanSquaredError(y, g).loss, x),
        1e-8,
      );
    }),
    { numRuns: 60 },
  );
});
