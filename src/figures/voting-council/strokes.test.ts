import { describe, expect, it } from 'vitest';
import { cellsOf, initialState, reduce } from './state.ts';
import { LETTERS, strokeFacts, WEIGHTS } from './strokes.ts';

describe('voting-council: the small council', () => {
  it('tells X from O by strokes', () => {
    expect(strokeFacts(LETTERS.x, WEIGHTS)).toMatchObject({
      counts: [0, 8, 0],
      logits: [8, -4],
    });
    expect(strokeFacts(LETTERS.o, WEIGHTS)).toMatchObject({
      counts: [2, 4, 2],
      votes: [-4, 4, -4, 4, -2, 4],
      logits: [-4, 6],
    });
  });

  it('is level on blank paper', () => {
    const { counts, found, probabilities } = strokeFacts(LETTERS.blank, WEIGHTS);
    expect(counts).toEqual([0, 0, 0]);
    expect(found).toEqual([]);
    expect(Array.from(probabilities)).toEqual([0.5, 0.5]);
  });

  it('finds strokes where they are', () => {
    const { found } = strokeFacts(LETTERS.o, WEIGHTS);
    expect(found).toContainEqual({ detector: 3, row: 0, col: 3 });
    expect(found).toContainEqual({ detector: 0, row: 3, col: 0 });
  });

  it('counts painted cells and takes other weights', () => {
    const painted = reduce(
      { ...initialState, mode: 'strokes', letter: 'blank' },
      {
        type: 'paint',
        cells: [3, 4, 5].map((row) => ({ row, col: 4 })),
        ink: true,
      },
    );
    const strokes = strokeFacts(cellsOf(painted), [0, 0, 0, 3, 0, 0]);
    expect(strokes.counts).toEqual([1, 0, 0]);
    expect(strokes.logits).toEqual([0, 3]);
    const again = reduce(painted, { type: 'set', patch: { letter: 'o' } });
    expect(again.cells).toBeNull();
  });
});
