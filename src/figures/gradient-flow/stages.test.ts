import { describe, expect, it } from 'vitest';
import { LOSS, litAt, STAGES, type StageId } from './stages.ts';

describe('gradient-flow: the pulse', () => {
  const shown = (stage: StageId, phase: number) =>
    Array.from({ length: LOSS + 1 }, (_, column) => litAt(column, stage, phase));

  it('runs forwards first without any error, and again after the step', () => {
    const before = shown('whole', 0.45);
    expect(before.map(({ value }) => value)).toEqual([1, ...Array(LOSS).fill(0)]);
    const middle = shown('whole', 0.7).map(({ value }) => value);
    expect(middle).toEqual([...middle].sort((a, b) => b - a));
    expect(shown('whole', 1).every(({ value, error }) => value === 1 && error === 0)).toBe(true);
    expect(shown('step', 0.6)[LOSS].value).toBe(0);
    expect(shown('step', 1).every(({ value, error }) => value === 1 && error === 1)).toBe(true);
  });

  it('brings the error one map further left at each stage, once its numbers are told', () => {
    STAGES.slice(1, -1).forEach((stage, index) => {
      const goal = LOSS - 1 - index;
      expect(shown(stage, 0.6).findIndex(({ error }) => error > 0)).toBe(goal + 1);
      expect(shown(stage, 1).findIndex(({ error }) => error > 0)).toBe(goal);
      expect(shown(stage, 1).findIndex(({ stream }) => stream > 0)).toBe(goal + 1);
    });
  });
});
