import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  avgPool2d,
  avgPool2dGrad,
  maxPool2d,
  maxPool2dGrad,
  poolWindowAt,
  relu,
  reluGrad,
  tensor,
} from '../index';
import { int } from '../tests/testing';

/** Few values, so that there are ties, and those that break a comparison. */
const values = [-1, -0.5, 0, -0, 0.5, 1, 2, Number.NaN, Infinity, -Infinity];
const images = fc
  .record({ planes: int(1, 3), height: int(3, 7), width: int(3, 7) })
  .chain(({ planes, height, width }) => {
    const length = planes * height * width;
    return fc
      .array(fc.nat(values.length - 1), { minLength: length, maxLength: length })
      .map((picks) =>
        tensor(
          picks.map((i) => values[i]),
          [1, planes, height, width],
        ),
      );
  });
const axes = (max: number) => fc.tuple(int(1, max), int(1, max));

test('max pooling picks the winner of poolWindowAt, with ties, NaN and ∞, for every size', () => {
  fc.assert(
    fc.property(images, axes(3), axes(3), (input, size, stride) => {
      const options = { size, stride };
      const { output, argmax } = maxPool2d(input, options);
      const [, channels, outHeight, outWidth] = output.shape;
      const [, , inHeight, inWidth] = input.shape;
      let at = 0;
      for (let channel = 0; channel < channels; channel++) {
        for (let row = 0; row < outHeight; row++) {
          for (let col = 0; col < outWidth; col++) {
            const { winner, max } = poolWindowAt(input, options, { channel, row, col });
            expect(output.data[at]).toBe(max);
            const place = winner.inputRow * inWidth + winner.inputCol;
            expect(argmax[at++]).toBe(channel * inHeight * inWidth + place);
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['top', [1, 0, 0, 0], [1, 5]],
  ['right', [0, 1, 0, 0], [4, 5]],
  ['bottom', [0, 0, 1, 0], [3, 5]],
  ['left', [0, 0, 0, 1], [3, 5]],
])('2 × 2 windows start in padding that is only at the %s', (side, padding, expected) => {
  const shape = side === 'left' || side === 'right' ? [1, 1, 2, 3] : [1, 1, 3, 2];
  const input = tensor([0, 1, 2, 3, 4, 5], shape);
  const options = { size: 2, stride: 2, padding: padding as [number, number, number, number] };
  expect([...maxPool2d(input, options).output.data]).toEqual(expected);
});

test.each([
  ['top and right', [1, 1, 0, 0], [1, 2, 7, 8]],
  ['right and bottom', [0, 1, 1, 0], [4, 5, 7, 8]],
  ['bottom and left', [0, 0, 1, 1], [3, 5, 6, 8]],
])('2 × 2 windows reach into padding at %s', (_, padding, expected) => {
  const input = tensor([0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 3, 3]);
  const options = { size: 2, stride: 2, padding: padding as [number, number, number, number] };
  expect([...maxPool2d(input, options).output.data]).toEqual(expected);
});

test('average pooling counts padding unless told not to, and so does its gradient', () => {
  const ones = tensor([1, 1, 1, 1], [1, 1, 2, 2]);
  const options = { size: 2, padding: 1 };
  const without = { ...options, countIncludePad: false };
  for (const [settings, share] of [
    [options, 0.25],
    [without, 1],
  ] as const) {
    const shares = [share, share, share, share];
    expect([...avgPool2d(ones, settings).data]).toEqual(shares);
    expect([...avgPool2dGrad(ones, ones.shape, settings).data]).toEqual(shares);
  }
});

test('gradients of overlapping windows add up at their winner', () => {
  const input = tensor([0, 1, 0, 0, 5, 0, 0, 0, 0], [1, 1, 3, 3]);
  const { argmax } = maxPool2d(input, { size: 2, stride: 1 });
  const gradOutput = tensor([1, 10, 100, 1000], [1, 1, 2, 2]);
  expect([...maxPool2dGrad(gradOutput, argmax, [1, 1, 3, 3]).data]).toEqual([
    0, 0, 0, 0, 1111, 0, 0, 0, 0,
  ]);
});

test('ReLU and its gradient at the edges: 0 stops everything, NaN passes', () => {
  const x = tensor([-Infinity, -1, -0, 0, 1e-45, 2, Infinity, Number.NaN], [8]);
  expect([...relu(x).data]).toEqual([0, 0, 0, 0, Math.fround(1e-45), 2, Infinity, Number.NaN]);
  const infinite = tensor(new Array(8).fill(-Infinity), [8]);
  const passed = [0, 0, 0, 0, -Infinity, -Infinity, -Infinity, -Infinity];
  expect([...reluGrad(infinite, x).data]).toEqual(passed);
});

test('2 × 2 tiles pick the first of equals, in every window of three values', () => {
  const three = [-1, 0, 1];
  for (const a of three) {
    for (const b of three) {
      for (const c of three) {
        for (const d of three) {
          const window = [a, b, c, d];
          const { output, argmax } = maxPool2d(tensor(window, [1, 1, 2, 2]), { size: 2 });
          expect(output.data[0]).toBe(Math.max(...window));
          expect(argmax[0]).toBe(window.indexOf(Math.max(...window)));
        }
      }
    }
  }
});
