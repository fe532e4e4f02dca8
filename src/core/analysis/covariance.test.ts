import { expect, test } from 'vitest';
import { covariance, tensor, zeros } from '../index';
import { near, normals } from '../tests/testing';

test('two channels in step, against each other, and a constant one', () => {
  const input = tensor([1, 2, 3, 4, -2, -4, -6, -8, 5, 5, 5, 5], [1, 3, 2, 2]);
  const { mean, covariance: matrix } = covariance(input);
  expect([...mean.data]).toEqual([2.5, -5, 5]);
  expect([...matrix.data]).toEqual([1.25, -2.5, 0, -2.5, 5, 0, 0, 0, 0]);
  expect(matrix.shape).toEqual([3, 3]);
});

test('E[ab] − E[a]E[b], over all items', () => {
  const [batch, channels, height, width] = [3, 4, 2, 5];
  const input = normals(1, [batch, channels, height, width]);
  const area = height * width;
  const places = batch * area;
  const at = (c: number, i: number) =>
    input.data[(Math.floor(i / area) * channels + c) * area + (i % area)];
  const meanOf = (value: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < places; i++) sum += value(i);
    return sum / places;
  };
  const expected = zeros([channels, channels], 'float64');
  for (let a = 0; a < channels; a++) {
    for (let b = 0; b < channels; b++) {
      const product = meanOf((i) => at(a, i) * at(b, i));
      const apart = meanOf((i) => at(a, i)) * meanOf((i) => at(b, i));
      expected.data[a * channels + b] = product - apart;
    }
  }
  near(covariance(input).covariance, expected, 1e-14);
});
