import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Conv2dOptions,
  conv2d,
  conv2dReference,
  convGeometry,
  type Padding,
  type Tensor,
  windowAt,
} from './index';
import { normals } from './testing';

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
const cases: fc.Arbitrary<Case> = fc
  .record({
    seed: small(0, 1e6),
    wide: fc.boolean(),
    batch: small(1, 3),
    groups: small(1, 3),
    groupIn: small(1, 3),
    groupOut: small(1, 5),
    height: small(1, 12),
    width: small(1, 12),
    kernelHeight: small(1, 5),
    kernelWidth: small(1, 5),
    stride: size(4),
    dilation: size(3),
    padding,
    withBias: fc.boolean(),
  })
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

test('an image in several strips is the same as in one', () => {
  const input = normals(1, [2, 6, 150, 130]);
  const kernel = normals(2, [3, 6, 3, 2]);
  const options = { stride: [2, 1], padding: [1, 2, 0, 3], dilation: [1, 2] } as const;
  const fast = conv2d(input, kernel, options);
  expect(Array.from(fast.data)).toEqual(Array.from(conv2dReference(input, kernel, options).data));
});
