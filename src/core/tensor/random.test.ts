import { expect, test } from 'vitest';
import { random } from '../index';

test('fixed values: the same on every engine', () => {
  const source = random(42);
  expect([source.integer(1000), source.integer(1000), source.integer(1000)]).toEqual([
    906, 755, 503,
  ]);
  expect([source.uniform(), source.uniform(-1, 1)]).toEqual([
    0.15968129172438594, 0.09228983672084956,
  ]);
  expect([source.normal(), source.normal(), source.normal(10, 2)]).toEqual([
    0.7616154531557274, 1.5618916627635184, 11.369836252326266,
  ]);
  expect(Array.from(source.permutation(8))).toEqual([0, 1, 5, 6, 4, 3, 7, 2]);
});

test('the seed decides, and near seeds differ', () => {
  const first = (seed: number) => random(seed).uniform();
  expect(first(7)).toBe(first(7));
  const seeds = [-1, 0, 1, 2, 3, 2 ** 32, 2 ** 33, Number.MAX_SAFE_INTEGER];
  expect(new Set(seeds.map(first)).size).toBe(seeds.length);
});

test('uniforms, normals and integers have their moments', () => {
  const source = random(3);
  const count = 200_000;
  const moments = (draw: () => number) => {
    let sum = 0;
    let squares = 0;
    let tail = 0;
    for (let i = 0; i < count; i++) {
      const x = draw();
      sum += x;
      squares += x * x;
      if (Math.abs(x) > 3) tail++;
    }
    return { mean: sum / count, square: squares / count, tail: tail / count };
  };
  const uniform = moments(() => source.uniform());
  expect(uniform.mean).toBeCloseTo(1 / 2, 2);
  expect(uniform.square).toBeCloseTo(1 / 3, 2);
  const normal = moments(() => source.normal());
  expect(normal.mean).toBeCloseTo(0, 2);
  expect(normal.square).toBeCloseTo(1, 1);
  expect(normal.tail).toBeGreaterThan(0.0022);
  expect(normal.tail).toBeLessThan(0.0032);
  const bins = new Array(7).fill(0);
  for (let i = 0; i < 70_000; i++) bins[source.integer(7)]++;
  for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(500);
});

test('a permutation holds every number once', () => {
  const order = random(5).permutation(100);
  expect(new Set(order).size).toBe(100);
  expect(Math.min(...order)).toBe(0);
  expect(Math.max(...order)).toBe(99);
});
