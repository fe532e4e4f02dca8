import { describe, expect, it } from 'vitest';
import type { LayerSpec } from '../../../core/index.ts';
import { effectiveField } from './effectiveField.ts';

const conv: LayerSpec = { kind: 'conv', outChannels: 4, kernelSize: 3 };

function measure(layers: LayerSpec[], side: number, share = 0.95) {
  const told: number[] = [];
  const job = { layers, channels: 4, side, seeds: 200, share };
  return { ...effectiveField(job, (done) => told.push(done)), told };
}

describe('effectiveField', () => {
  it('is even below a single convolution, whose weights are all alike', () => {
    const { map, sides, averaged, told } = measure([conv], 3);
    for (const each of map) expect(each).toBeCloseTo(1 / 9, 1);
    expect([sides, averaged]).toEqual([[3], 200]);
    expect(told.at(-1)).toBe(1);
    expect(told).toHaveLength(200);
  });

  it('tends to the share of paths from each pixel: 9 of 81 from the middle of two layers', () => {
    const { map } = measure([conv, { kind: 'relu' }, conv], 5);
    const line = [1, 2, 3, 2, 1].map((paths) => paths / 9);
    map.forEach((each, at) => {
      expect(Math.abs(each - line[Math.floor(at / 5)] * line[at % 5])).toBeLessThan(0.012);
    });
  });

  it('draws dead neurons again', () => {
    const alone: LayerSpec[] = [{ kind: 'conv', outChannels: 1, kernelSize: 1 }, { kind: 'relu' }];
    const { map, averaged } = measure(alone, 1);
    expect([map[0], averaged]).toEqual([1, 200]);
  });

  it('finds the middle of an even side', () => {
    const pools: LayerSpec[] = [conv, { kind: 'avgPool', size: 2 }];
    expect(measure(pools, 4, 0.3).sides).toEqual([2, 2]);
  });
});
