import { describe, expect, test } from 'vitest';
import type { ElementType } from '../../src/core';
import { readCases } from './readCases';
import { compare, runs } from './runs';

const cases = readCases();

test('there are at least 2,000 cases, and every operation has some', () => {
  expect(cases.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(cases.map((item) => item.op))).toEqual(new Set(Object.keys(runs)));
});

describe.each([
  ['float32', 1e-5],
  ['float64', 1e-10],
] as [ElementType, number][])('PyTorch, %s', (type, tolerance) => {
  test.each(Object.keys(runs))('%s', (op) => {
    for (const item of cases.filter((one) => one.op === op)) {
      for (const { where, actual, expected, error } of compare(item, type)) {
        expect(actual.shape, where).toEqual(expected.shape);
        expect(error, where).toBeLessThanOrEqual(tolerance);
      }
    }
  });
});
