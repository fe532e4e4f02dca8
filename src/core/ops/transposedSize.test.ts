import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conv2dGradInput, outputSize, transposedSize, zeros } from '../index';
import { int } from '../tests/testing';

const settings = fc
  .record({
    n: int(1, 6),
    k: int(1, 5),
    stride: int(1, 4),
    dilation: int(1, 3),
    padding: fc.tuple(int(0, 4), int(0, 4)),
  })
  .filter(({ n, k, stride, dilation, padding: [before, after] }) => {
    return (n - 1) * stride + dilation * (k - 1) + 1 > before + after;
  });

test('it undoes outputSize, is the smallest size that does, and conv2dGradInput accepts it', () => {
  fc.assert(
    fc.property(settings, ({ n, k, ...options }) => {
      const size = transposedSize(n, k, options);
      expect(outputSize(size, k, options)).toBe(n);
      if (size > 1 && n > 1) expect(outputSize(size - 1, k, options)).toBe(n - 1);
      const { stride, dilation, padding } = options;
      const grown = conv2dGradInput(zeros([1, 1, n, 1]), zeros([1, 1, k, 1]), [1, 1, size, 1], {
        stride: [stride, 1],
        dilation: [dilation, 1],
        padding: [padding[0], 0, padding[1], 0],
      });
      expect(grown.shape).toEqual([1, 1, size, 1]);
    }),
  );
});

test('sizes that are taught: doubling, and PyTorch’s default', () => {
  expect(transposedSize(7, 4, { stride: 2, padding: 1 })).toBe(14);
  expect(transposedSize(5, 3)).toBe(7);
});

test('what cannot be is refused', () => {
  expect(() => transposedSize(1, 2, { padding: 1 })).toThrow(
    'transposedSize: padding of 1 + 1 leaves no output, got 0',
  );
  expect(() => transposedSize(0, 2)).toThrow('transposedSize: inputSize must be an integer');
  const wrong = 'same' as unknown as number;
  expect(() => transposedSize(3, 2, { padding: wrong })).toThrow(TypeError);
});
