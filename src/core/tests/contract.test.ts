/** What every function keeps: the element type, its arguments, and NaN. */
import { expect, test } from 'vitest';
import {
  avgPool2d,
  conv2d,
  dilate2d,
  maxPool2d,
  pad2d,
  relu,
  rot180,
  softmax,
  type Tensor,
  tensor,
  zeros,
} from '../index';

const kernel = zeros([2, 1, 3, 3]);

test('results keep the type of the first tensor', () => {
  const wide = zeros([1, 1, 5, 6], 'float64');
  expect(conv2d(wide, kernel).data).toBeInstanceOf(Float64Array);
  expect(conv2d(zeros([1, 1, 5, 6]), zeros([2, 1, 3, 3], 'float64')).data).toBeInstanceOf(
    Float32Array,
  );
  expect(tensor([1], [1]).data).toBeInstanceOf(Float32Array);
  expect(tensor(Float64Array.of(1), [1]).data).toBeInstanceOf(Float64Array);
});

test('nothing given to a function is changed or shared by it', () => {
  const data = Float32Array.of(1, -2, 3, -4);
  const x = tensor(data, [1, 1, 2, 2]);
  const functions: ((t: Tensor) => Tensor)[] = [
    relu,
    softmax,
    rot180,
    (t) => pad2d(t, 0),
    (t) => dilate2d(t, 1),
    (t) => conv2d(t, tensor([1], [1, 1, 1, 1])),
    (t) => maxPool2d(t, { size: 1 }).output,
    (t) => avgPool2d(t, { size: 1 }),
    (t) => tensor(t.data, t.shape),
  ];
  for (const f of functions) {
    const y = f(x);
    y.data.fill(9);
    expect(Array.from(x.data)).toEqual([1, -2, 3, -4]);
  }
  data.fill(7);
  expect(Array.from(x.data)).toEqual([1, -2, 3, -4]);
});

test('NaN in the data stays visible', () => {
  const x = tensor([1, Number.NaN, 3, 4], [1, 1, 2, 2]);
  expect(relu(x).data[1]).toBeNaN();
  expect(maxPool2d(x, { size: 2 }).output.data[0]).toBeNaN();
  expect(avgPool2d(x, { size: 2 }).data[0]).toBeNaN();
});
