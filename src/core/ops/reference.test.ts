/** The fast functions give what the readable ones give; conv2d and its gradients have their own file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  avgPool2d,
  avgPool2dReference,
  convGeometry,
  dense,
  denseReference,
  maxPool2d,
  maxPool2dReference,
} from '../index';
import { int, near, normals } from '../tests/testing';

const pair = (min: number, max: number) => fc.tuple(int(min, max), int(min, max));
const poolings = fc
  .record({
    seed: int(0, 1e6),
    planes: pair(1, 2),
    input: pair(1, 8),
    size: pair(1, 4),
    stride: pair(1, 4),
    padding: fc.tuple(int(0, 2), int(0, 2), int(0, 2), int(0, 2)),
    countIncludePad: fc.boolean(),
  })
  .filter(({ input, size, stride, padding }) => {
    const [top, right, bottom, left] = padding;
    const half = 2 * Math.max(top, bottom) <= size[0] && 2 * Math.max(left, right) <= size[1];
    return half && convGeometry(input, size, { stride, padding }).fits;
  });

test('both poolings equal the readable ones', () => {
  fc.assert(
    fc.property(poolings, ({ seed, planes, input: extent, ...options }) => {
      const input = normals(seed, [...planes, ...extent]);
      // Few different numbers, so that windows hold equal ones.
      for (let i = 0; i < input.data.length; i++) input.data[i] = Math.round(input.data[i]);
      expect(maxPool2d(input, options)).toEqual(maxPool2dReference(input, options));
      expect(avgPool2d(input, options)).toEqual(avgPool2dReference(input, options));
    }),
    { numRuns: 400 },
  );
});

test('dense equals the readable one, with and without a bias', () => {
  fc.assert(
    fc.property(int(0, 1e6), int(1, 3), int(1, 9), int(1, 9), (seed, batch, inputs, units) => {
      const input = normals(seed, [batch, inputs]);
      const weight = normals(seed + 1, [units, inputs]);
      const bias = seed % 2 ? normals(seed + 2, [units]) : undefined;
      near(dense(input, weight, bias), denseReference(input, weight, bias), 1e-14);
    }),
  );
});
