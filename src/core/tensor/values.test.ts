import fc from 'fast-check';
import { expect, test } from 'vitest';
import { argmax, channel, channels, maxMagnitude, tensor, zeros } from '../index';

test('argmax and maxMagnitude agree with a search of the whole list', () => {
  const lists = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(lists, (values) => {
      expect(argmax(values)).toBe(values.indexOf(Math.max(...values)));
      expect(maxMagnitude(values)).toBe(Math.max(...values.map(Math.abs)));
    }),
  );
});

test('NaN is the largest, and nothing has no largest', () => {
  expect(argmax([1, Number.NaN, 7, Number.NaN])).toBe(1);
  expect(argmax([Number.NaN, 7])).toBe(0);
  expect(maxMagnitude([1, Number.NaN, -7])).toBeNaN();
  expect(maxMagnitude([])).toBe(0);
  expect(() => argmax([])).toThrow('argmax: values must not be empty');
});

test('a channel is a view of its plane', () => {
  const counted = Array.from({ length: 24 }, (_, i) => i);
  const x = tensor(counted, [2, 3, 2, 2]);
  expect([...channel(x, 2)]).toEqual([8, 9, 10, 11]);
  expect([...channel(x, 1, 1)]).toEqual([16, 17, 18, 19]);
  expect(channels(x, 1).flatMap((plane) => [...plane])).toEqual(counted.slice(12));
  channel(x, 0)[0] = 100;
  expect(x.data[0]).toBe(100);
});

test('a plane that does not exist is refused', () => {
  const x = zeros([2, 3, 2, 2]);
  expect(() => channel(x, 3)).toThrow('channel: index must be below 3, got 3');
  expect(() => channel(x, 0, 2)).toThrow('channel: n must be below 2, got 2');
  expect(() => channel(x, -1)).toThrow(RangeError);
  expect(() => channels(zeros([2, 3]))).toThrow('channels: input must have 4 axes');
});
