import { expect, it } from 'vitest';
import { balance, type Weight } from './weights.ts';

it('tips the scales to the heavier side, and never farther than they can', () => {
  const tilt = (...weights: Weight[]) => {
    const { beam, pans } = balance(weights, 10);
    return { angle: Number(/rotate\((\S+) /.exec(beam)?.[1]), pans };
  };
  expect(tilt([0, 0]).angle).toBe(0);
  expect(tilt([1, 3], [2, 0]).angle).toBe(0);
  expect(tilt([0, 1]).angle).toBeGreaterThan(3);
  expect(tilt([1, 0]).angle).toBe(-tilt([0, 1]).angle);
  expect(tilt([0, 1000]).angle).toBeLessThanOrEqual(14);
  const { blocks } = tilt([0, 4], [0, 2]).pans[1];
  expect(blocks[0].height).toBeCloseTo(2 * blocks[1].height, 1);
  expect(blocks[1].y + blocks[1].height).toBeCloseTo(blocks[0].y, 1);
});
