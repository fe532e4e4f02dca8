import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { loadAssets } from '../kit/assets/assets.ts';
import { type Facts, factsOf, SIDE, STEP, STRIPES } from './facts.ts';
import opener from './opener.ts';

describe('a photo on its way to neurons', () => {
  let facts: Facts;
  beforeAll(async () => {
    const source = nodeSource(path.resolve('public'));
    facts = factsOf(await loadAssets(opener.assets?.({}) ?? {}, source));
  });

  it('ends with the numbers of the chapter: 64 × 64 × 3 inputs, 1,000 neurons, 12,288,000 weights', () => {
    const last = facts.stages.at(-1);
    expect(last).toMatchObject({ side: 64, inputs: 12_288, neurons: 1000, weights: 12_288_000 });
    expect(facts.stages.map(({ weights }) => weights)).toEqual([
      ...[0, 0, 12, 48, 192, 2304, 76_800, 12_288_000, 12_288_000],
    ]);
  });

  it('shows the very numbers of the photo, pixel by pixel, red, green, blue', () => {
    const { photo, stages, left, top } = facts;
    const { row, col, shown } = stages[STEP.still];
    const at = (y: number, x: number) =>
      photo.planes.map((plane) => plane[(top + row + y) * photo.width + left + col + x]);
    expect(shown.map(({ value }) => value)).toEqual(
      [at(0, 0), at(0, 1), at(1, 0), at(1, 1)].flat(),
    );
    expect(shown.map(({ channel }) => channel)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  it('keeps every patch inside the square, and never draws more stripes than can be seen', () => {
    for (const { row, col, side, shown } of facts.stages) {
      expect(Math.max(row, col) + side).toBeLessThanOrEqual(SIDE);
      expect(shown.length).toBeLessThanOrEqual(STRIPES);
    }
  });
});
