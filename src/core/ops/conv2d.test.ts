import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Conv2dOptions,
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  conv2dReference,
  convGeometry,
  type Padding,
  type Tensor,
  windowAt,
  zeros,
} from '../index';
import { distance, dot, normals, plainGradients } from '../tests/testing';

type Case = { input: Tensor; kernel: Tensor; options: Conv2dOptions & { bias?: Tensor } };

const small = (min: number, max: number) => fc.integer({ min, max });
const padding: fc.Arbitrary<Padding> = fc.oneof(
  small(0, 3),
  fc.tuple(small(0, 3), small(0, 3)),
  fc.tuple(small(0, 3), small(0, 3), small(0, 3), small(0, 3)),
  fc.constant('same' as const),
  fc.constant('valid' as const),
);
const size = (max: number) => fc.oneof(small(1, max), fc.tuple(small(1, max), small(1, max)));
// The common kernels and settings have code of their own, so half of the cases have them.
const kernelSizes = fc.oneof(
  fc.constantFrom([1, 1], [3, 3], [5, 5], [2, 3], [1, 5]),
  fc.tuple(small(1, 5), small(1, 6)),
);
const cases: fc.Arbitrary<Case> = fc
  .record({
    seed: small(0, 1e6),
    wide: fc.boolean(),
    batch: small(1, 3),
    groups: small(1, 3),
    groupIn: small(1, 3),
    groupOut: fc.oneof(small(1, 5), small(20, 25)),
    height: small(1, 12),
    width: small(1, 20),
    kernel: kernelSizes,
    stride: fc.oneof(fc.constant(1), size(4)),
    dilation: fc.oneof(fc.constant(1), size(3)),
    padding,
    withBias: fc.boolean(),
  })
  .map((c) => ({ ...c, kernelHeight: c.kernel[0], kernelWidth: c.kernel[1] }))
  .filter(
    (c) =>
      convGeometry([c.height, c.width], [c.kernelHeight, c.kernelWidth], {
        stride: c.stride,
        dilation: c.dilation,
        padding: c.padding,
      }).fits,
  )
  .map((c) => ({
    input: normals(
      c.seed,
      [c.batch, c.groups * c.groupIn, c.height, c.width],
      c.wide ? 'float64' : 'float32',
    ),
    kernel: normals(
      c.seed + 1,
      [c.groups * c.groupOut, c.groupIn, c.kernelHeight, c.kernelWidth],
      c.wide ? 'float64' : 'float32',
    ),
    options: {
      stride: c.stride,
      dilation: c.dilation,
      padding: c.padding,
      groups: c.groups,
      bias: c.withBias
        ? normals(c.seed + 2, [c.groups * c.groupOut], c.wide ? 'float64' : 'float32')
        : undefined,
    },
  }));

test('equals the seven plain loops bit for bit', () => {
  fc.assert(
    fc.property(cases, ({ input, kernel, options }) => {
      const fast = conv2d(input, kernel, options);
      const plain = conv2dReference(input, kernel, options);
      expect(fast.shape).toEqual(plain.shape);
      expect(Array.from(fast.data)).toEqual(Array.from(plain.data));
    }),
    { numRuns: 500 },
  );
});

// Behind ReLU and pooling most gradients are 0; no other number may be taken for 0.
const patterns = fc.constantFrom(undefined, [2, 0], [2, 1], [2, -1]);

test('both gradients equal the chain rule, window by window', () => {
  fc.assert(
    fc.property(cases, patterns, (one, pattern) => {
      const { input, kernel, options } = one;
      const gradOutput = normals(7, conv2d(input, kernel, options).shape);
      for (let i = 0; pattern && i < gradOutput.data.length; i++) {
        gradOutput.data[i] = i % 4 === 1 ? pattern[0] : pattern[1];
      }
      const plain = plainGradients(one, gradOutput);
      const { bias: _, ...settings } = options;
      const gradInput = conv2dGradInput(gradOutput, kernel, input.shape, settings);
      const wide = { shape: input.shape, data: Float64Array.from(input.data) };
      const gradKernel = conv2dGradKernel(wide, gradOutput, kernel.shape, settings);
      expect(distance(gradInput, plain.gradInput)).toBeLessThan(1e-11);
      expect(distance(gradKernel, plain.gradKernel)).toBeLessThan(1e-11);
    }),
    { numRuns: 300 },
  );
});

test('a zero gradient that meets ∞ is NaN, wherever it is', () => {
  const kernel = zeros([1, 2, 3, 3]);
  const gradOutput = zeros([1, 1, 4, 5]);
  gradOutput.data[19] = 1;
  for (let place = 0; place < 84; place++) {
    const input = zeros([1, 2, 6, 7]);
    input.data[place] = Infinity;
    const expected = plainGradients({ input, kernel, options: {} }, gradOutput).gradKernel;
    const gradKernel = conv2dGradKernel(input, gradOutput, kernel.shape);
    expect(Array.from(gradKernel.data)).toEqual(Array.from(expected.data));
  }
});

test('windowAt adds up to what conv2d writes, at every place', () => {
  fc.assert(
    fc.property(cases, ({ input, kernel, options }) => {
      const output = conv2d(input, kernel, options);
      const [batch, channels, height, width] = output.shape;
      let at = 0;
      for (let n = 0; n < batch; n++) {
        for (let outChannel = 0; outChannel < channels; outChannel++) {
          for (let row = 0; row < height; row++) {
            for (let col = 0; col < width; col++) {
              const facts = windowAt(input, kernel, options, { n, outChannel, row, col });
              expect(facts.sum).toBe(output.data[at++]);
            }
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('an answer for one convolution is not given to another', () => {
  const base = { input: [1, 2, 6, 7], kernel: [2, 2, 2, 3], options: {} as Conv2dOptions };
  const others: Partial<typeof base>[] = [
    { input: [2, 2, 6, 7] },
    { input: [1, 2, 5, 7] },
    { input: [1, 2, 6, 8] },
    { input: [1, 4, 6, 7], options: { groups: 2 } },
    { input: [1, 4, 6, 7], kernel: [2, 4, 2, 3] },
    { kernel: [3, 2, 2, 3] },
    { kernel: [2, 2, 3, 3] },
    { kernel: [2, 2, 2, 2] },
    { kernel: [2, 1, 2, 3], options: { groups: 2 } },
    { options: { stride: 2 } },
    { options: { padding: 1 } },
    { options: { padding: 'same' } },
    { options: { dilation: 2 } },
  ];
  for (const other of others) {
    for (const { input, kernel, options } of [base, { ...base, ...other }, base]) {
      const [batch, , height, width] = input;
      const [outChannels, , kernelHeight, kernelWidth] = kernel;
      const sizes = convGeometry([height, width], [kernelHeight, kernelWidth], options);
      const { shape } = conv2d(zeros(input), zeros(kernel), options);
      expect(shape).toEqual([batch, outChannels, sizes.outHeight, sizes.outWidth]);
    }
  }
  const [x, k] = [zeros([1, 2, 6, 7]), zeros([2, 1, 2, 3])];
  expect(conv2d(x, k, { groups: 2 }).shape).toEqual([1, 2, 5, 5]);
  expect(() => conv2d(x, k)).toThrow('kernel expects 1 input channels, input has 2');
  // A list may be changed by its owner, be it the only one or one of three.
  for (const others of [{}, { stride: [1, 1], dilation: [1, 1] } as const]) {
    const padding: [number, number] = [0, 0];
    const settings = { groups: 2, padding, ...others };
    expect(conv2d(x, k, settings).shape).toEqual([1, 2, 5, 5]);
    padding[0] = 1;
    expect(conv2d(x, k, settings).shape).toEqual([1, 2, 7, 5]);
  }
});

test('sizes that were all equal are told apart by their place', () => {
  const shapeOf = (sizes: number[]) =>
    conv2d(zeros(sizes.slice(0, 4)), zeros(sizes.slice(4))).shape;
  const equal = [3, 3, 3, 3, 3, 3, 3, 3];
  const others: [axis: number, size: number, shape: number[] | undefined][] = [
    [0, 4, [4, 3, 1, 1]],
    [1, 4, undefined],
    [2, 4, [3, 3, 2, 1]],
    [3, 4, [3, 3, 1, 2]],
    [4, 2, [3, 2, 1, 1]],
    [5, 2, undefined],
    [6, 2, [3, 3, 2, 1]],
    [7, 2, [3, 3, 1, 2]],
  ];
  for (const [axis, size, shape] of others) {
    expect(shapeOf(equal)).toEqual([3, 3, 1, 1]);
    const sizes = equal.with(axis, size);
    if (shape) expect(shapeOf(sizes)).toEqual(shape);
    else expect(() => shapeOf(sizes)).toThrow('conv2d: kernel expects');
  }
});

test('images in several strips, each larger than all before', () => {
  // Larger than before, so that every buffer has to grow: one that is too short would lose numbers.
  const settings = { stride: [2, 1], padding: [1, 2, 0, 3], dilation: [1, 2] } as const;
  const sizes: [
    inChannels: number,
    outChannels: number,
    kernel: [number, number],
    Conv2dOptions,
  ][] = [
    [130, 120, [3, 3], {}],
    [6, 3, [3, 2], settings],
    [30, 31, [1, 1], {}],
    [6, 40, [3, 3], { padding: 1 }],
    [41, 5, [5, 5], { padding: 2 }],
    [5, 42, [3, 2], settings],
    [43, 6, [3, 3], { padding: 1, dilation: 2 }],
  ];
  sizes.forEach(([inChannels, outChannels, kernelSize, options], i) => {
    const input = normals(1, [1, inChannels, 4 + 12 * i, 5 + 16 * i]);
    const kernel = normals(2, [outChannels, inChannels, ...kernelSize]);
    const plain = conv2dReference(input, kernel, options);
    const gradOutput = normals(3, plain.shape);
    const gradInput = conv2dGradInput(gradOutput, kernel, input.shape, options);
    const gradKernel = conv2dGradKernel(input, gradOutput, kernel.shape, options);
    expect(Array.from(conv2d(input, kernel, options).data)).toEqual(Array.from(plain.data));
    // The gradients by the adjoint, since the chain rule window by window would take minutes.
    const expected = dot(plain, gradOutput);
    expect(Math.abs(dot(input, gradInput) - expected)).toBeLessThan(1e-6);
    expect(Math.abs(dot(kernel, gradKernel) - expected)).toBeLessThan(1e-6);
  });
});
