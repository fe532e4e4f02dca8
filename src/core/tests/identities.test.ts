/** What must hold for every geometry. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  convGeometry,
  coverage,
  dense,
  outputSize,
  resolvePadding,
  rot180,
  type Tensor,
  tensor,
} from '../index';
import { dot, geometries, int, near, normals } from './testing';

const combine = (a: Tensor, x: number, b: Tensor, y: number) =>
  tensor(
    a.data.map((value, i) => x * value + y * b.data[i]),
    a.shape,
  );

test('rot180 twice is the identity', () => {
  fc.assert(
    fc.property(geometries, ({ kernel }) => {
      expect(rot180(rot180(kernel))).toEqual(kernel);
    }),
  );
});

test('both gradients are adjoints: ⟨conv(x, k), g⟩ = ⟨x, gradInput⟩ = ⟨k, gradKernel⟩', () => {
  fc.assert(
    fc.property(geometries, ({ input, kernel, options, gradOutput }) => {
      const forward = dot(conv2d(input, kernel, options), gradOutput);
      const byInput = dot(input, conv2dGradInput(gradOutput, kernel, input.shape, options));
      const byKernel = dot(kernel, conv2dGradKernel(input, gradOutput, kernel.shape, options));
      expect(Math.abs(forward - byInput)).toBeLessThan(1e-10 * (1 + Math.abs(forward)));
      expect(Math.abs(forward - byKernel)).toBeLessThan(1e-10 * (1 + Math.abs(forward)));
    }),
    { numRuns: 400 },
  );
});

test('both gradients are adjoints over more channels than any call before had', () => {
  // Work arrays only grow, so a size worked out too small shows when it is the largest so far.
  const channels = 96;
  const size = 14;
  const input = normals(1, [1, channels, size, size]);
  const kernel = normals(2, [channels, channels, 3, 3]);
  const gradOutput = normals(3, [1, channels, size, size]);
  const options = { padding: 1 };
  // The gradient first: the forward pass needs as much, and would make the room.
  const byInput = dot(input, conv2dGradInput(gradOutput, kernel, input.shape, options));
  const byKernel = dot(kernel, conv2dGradKernel(input, gradOutput, kernel.shape, options));
  const forward = dot(conv2d(input, kernel, options), gradOutput);
  expect(Math.abs(forward - byInput)).toBeLessThan(1e-9 * (1 + Math.abs(forward)));
  expect(Math.abs(forward - byKernel)).toBeLessThan(1e-9 * (1 + Math.abs(forward)));
});

test('conv2d is linear in the input and in the kernel', () => {
  fc.assert(
    fc.property(geometries, ({ input, kernel, options, seed }) => {
      const output = conv2d(input, kernel, options);
      const input2 = normals(seed + 3, input.shape);
      const kernel2 = normals(seed + 4, kernel.shape);
      near(
        conv2d(combine(input, 2, input2, -3), kernel, options),
        combine(output, 2, conv2d(input2, kernel, options), -3),
        1e-12,
      );
      near(
        conv2d(input, combine(kernel, 2, kernel2, -3), options),
        combine(output, 2, conv2d(input, kernel2, options), -3),
        1e-12,
      );
    }),
  );
});

test('a shift of the input by a multiple of the stride shifts the output', () => {
  fc.assert(
    fc.property(int(0, 1e6), int(1, 3), int(1, 3), int(1, 3), (seed, stride, rows, cols) => {
      const [height, width] = [12, 13];
      const input = normals(seed, [1, 2, height, width]);
      const kernel = normals(seed + 1, [2, 2, 3, 2]);
      const shifted = normals(seed + 2, input.shape);
      const at = (c: number, y: number, x: number) => (c * height + y) * width + x;
      for (let c = 0; c < 2; c++) {
        for (let y = rows * stride; y < height; y++) {
          for (let x = cols * stride; x < width; x++) {
            shifted.data[at(c, y, x)] = input.data[at(c, y - rows * stride, x - cols * stride)];
          }
        }
      }
      const before = conv2d(input, kernel, { stride });
      const after = conv2d(shifted, kernel, { stride });
      const [, channels, outHeight, outWidth] = before.shape;
      for (let c = 0; c < channels; c++) {
        for (let y = rows; y < outHeight; y++) {
          for (let x = cols; x < outWidth; x++) {
            const to = (c * outHeight + y) * outWidth + x;
            expect(after.data[to]).toBe(before.data[to - rows * outWidth - cols]);
          }
        }
      }
    }),
  );
});

test('a 1 × 1 convolution is a dense layer at every pixel', () => {
  fc.assert(
    fc.property(int(0, 1e6), int(1, 5), int(1, 5), int(1, 4), (seed, channels, units, side) => {
      const [height, width] = [side, side + 1];
      const input = normals(seed, [1, channels, height, width]);
      const kernel = normals(seed + 1, [units, channels, 1, 1]);
      const bias = normals(seed + 2, [units]);
      const map = conv2d(input, kernel, { bias });
      const weight = tensor(kernel.data, [units, channels]);
      for (let pixel = 0; pixel < height * width; pixel++) {
        const skewer = Float64Array.from(
          { length: channels },
          (_, c) => input.data[c * height * width + pixel],
        );
        const votes = dense(tensor(skewer, [1, channels]), weight, bias);
        for (let o = 0; o < units; o++) {
          expect(map.data[o * height * width + pixel]).toBeCloseTo(votes.data[o], 12);
        }
      }
    }),
  );
});

test('groups equal separate convolutions of the parts', () => {
  fc.assert(
    fc.property(geometries, ({ input, kernel, options, groups, groupIn, groupOut }) => {
      const whole = conv2d(input, kernel, options);
      const [batch, , height, width] = input.shape;
      const area = height * width;
      const outArea = whole.shape[2] * whole.shape[3];
      for (let n = 0; n < batch; n++) {
        for (let group = 0; group < groups; group++) {
          const from = (n * groups + group) * groupIn * area;
          const part = tensor(input.data.slice(from, from + groupIn * area), [
            1,
            groupIn,
            height,
            width,
          ]);
          const size = kernel.data.length / groups;
          const filters = tensor(kernel.data.slice(group * size, (group + 1) * size), [
            groupOut,
            ...kernel.shape.slice(1),
          ]);
          const output = conv2d(part, filters, { ...options, groups: 1 });
          const start = (n * groups + group) * groupOut * outArea;
          expect(output.data).toEqual(whole.data.slice(start, start + output.data.length));
        }
      }
    }),
  );
});

test("'same' gives ⌈n / s⌉ with the odd zero after", () => {
  fc.assert(
    fc.property(int(1, 40), int(1, 9), int(1, 5), int(1, 3), (n, k, s, d) => {
      const geometry = convGeometry([n, 1], [k, 1], { stride: s, padding: 'same', dilation: d });
      const { top, bottom } = geometry.padding;
      expect(geometry.outHeight).toBe(Math.ceil(n / s));
      expect([0, 1]).toContain(bottom - top);
      // No zero too many: one fewer would lose the last window, or there are none at all.
      const needed = (geometry.outHeight - 1) * s + d * (k - 1) + 1;
      expect(top + bottom).toBe(Math.max(0, needed - n));
    }),
  );
  const sides = { top: 1, right: 2, bottom: 2, left: 1 };
  expect(convGeometry(9, 4, { padding: 'same' }).padding).toEqual(sides);
  expect(resolvePadding(9, 4, { padding: 'same' })).toEqual(sides);
  expect(outputSize(9, 4, { padding: [1, 2] })).toBe(9);
  expect(outputSize(9, 4, { padding: [0, 2], stride: 3 })).toBe(3);
});

test('a kernel that does not fit has no output and no remainder, and the sizes tell why', () => {
  const sizes = convGeometry([8, 2], [3, 5], { stride: 2, padding: [0, 1] });
  expect(sizes).toMatchObject({ fits: false, paddedHeight: 8, paddedWidth: 4 });
  expect(sizes).toMatchObject({ effectiveKernelHeight: 3, effectiveKernelWidth: 5 });
  expect(sizes).toMatchObject({ outHeight: 0, outWidth: 0, remainderRows: 0, remainderCols: 0 });
  expect(convGeometry([2, 8], [5, 3], { stride: 2 })).toMatchObject({ fits: false, outWidth: 0 });
});

test('coverage counts what the gradient of a sum of ones counts', () => {
  fc.assert(
    fc.property(geometries, ({ size, kernel, options }) => {
      const [, , kernelHeight, kernelWidth] = kernel.shape;
      const ones = (shape: readonly number[]) =>
        tensor(new Float64Array(shape.reduce((a, b) => a * b, 1)).fill(1), shape);
      const filter = ones([1, 1, kernelHeight, kernelWidth]);
      const single = { ...options, groups: 1 };
      const output = conv2d(ones([1, 1, ...size]), filter, single);
      const expected = conv2dGradInput(ones(output.shape), filter, [1, 1, ...size], single);
      expect(Array.from(coverage(size, [kernelHeight, kernelWidth], options).data)).toEqual(
        Array.from(expected.data),
      );
    }),
  );
});
