import { describe, expect, it } from 'vitest';
import { factsOf, IN, OUT, windowOf } from './facts.ts';

describe('errors on their way back', () => {
  const facts = factsOf();

  it('come to the ∂L/∂X of the chapter', () => {
    expect(Array.from(facts.errors.data)).toEqual([1, 2, -1, 1]);
    expect(Array.from(facts.sums[OUT * OUT])).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  });

  it('add what each line carries, and leave alone what no window has reached', () => {
    expect(facts.sums[0].every(Number.isNaN)).toBe(true);
    const sums = new Array(IN * IN).fill(Number.NaN);
    facts.sprays.forEach((spray, error) => {
      windowOf(error).forEach((cell, tap) => {
        sums[cell] = (Number.isNaN(sums[cell]) ? 0 : sums[cell]) + spray[tap];
      });
      expect(Array.from(facts.sums[error + 1])).toEqual(sums);
    });
  });

  it('meet the turned kernel at the middle pixel: 4·1 + 3·2 + 2·(−1) + 1·1 = 9', () => {
    const { taps, sum } = facts.middle;
    expect(taps.map(({ weight }) => weight)).toEqual([4, 3, 2, 1]);
    expect(taps.map(({ inputValue }) => inputValue)).toEqual([1, 2, -1, 1]);
    expect(sum).toBe(9);
  });
});
