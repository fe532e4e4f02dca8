import { describe, expect, it } from 'vitest';
import { CHANNELS, FILTERS, factsOf, SIDE, STEPS } from './facts.ts';

describe('the skewer', () => {
  const { block, output, stops } = factsOf();

  it('meets every pixel once with each set of weights, in reading order', () => {
    const places = stops.map(({ filter, row, col }) => (filter * SIDE + row) * SIDE + col);
    expect(places).toEqual(Array.from({ length: STEPS }, (_, step) => step));
    expect(output.shape).toEqual([1, FILTERS, SIDE, SIDE]);
  });

  it('brings out the sum of what it shows: as many products as channels', () => {
    stops.forEach(({ values, weights, sum }, step) => {
      expect(values).toHaveLength(CHANNELS);
      const products = values.map((value, channel) => value * weights[channel]);
      expect(products.reduce((a, b) => a + b, 0)).toBe(sum);
      expect(output.data[step]).toBe(sum);
    });
  });

  it('goes through what eight kernels see in the nine thirds of the letter X', () => {
    const diagonal = Array.from(block.data.slice(0, SIDE * SIDE));
    expect(diagonal).toEqual([1, -3, -1, -3, 3, -3, -1, -3, 1]);
    expect(stops.map(({ sum }) => sum)).toEqual([
      ...[2, -6, 2, -6, 14, -6, 2, -6, 2],
      ...[1, -3, -1, -3, 3, -3, -5, -3, 5],
    ]);
  });
});
