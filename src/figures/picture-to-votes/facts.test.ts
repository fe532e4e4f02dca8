import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { forward } from '../../core/index.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { type Facts, factsOf, GAP, ITEM } from './facts.ts';
import opener from './opener.ts';

describe('a picture on its way to votes', () => {
  let assets: Assets;
  let facts: Facts;
  beforeAll(async () => {
    assets = await loadAssets(opener.assets?.({}) ?? {}, nodeSource(path.resolve('public')));
    facts = factsOf(assets);
  });

  it('is voted for as the network votes, and rightly', () => {
    const { network, pictures } = assets;
    if (!network || !pictures) throw new Error('trained data is missing');
    const { output } = forward(network.network, pictureAt(pictures, ITEM));
    expect(facts.votes).toEqual(Array.from(output.data));
    expect(facts.winner).toBe(pictures.labels[ITEM]);
  });

  it('shows all maps of four layers, each number once, clear between them', () => {
    expect(facts.maps.map(({ side, count }) => [side, count])).toEqual([
      [28, 8],
      [14, 8],
      [14, 16],
      [7, 16],
    ]);
    for (const { picture, side, count } of facts.maps) {
      const values = Array.from(picture.values as Float32Array);
      expect(values.filter((value) => !Number.isNaN(value))).toHaveLength(side * side * count);
      expect(values[side]).toBeNaN();
      expect(values[side + GAP]).not.toBeNaN();
    }
  });

  it('pools what the gate has let through: no map after the first has a number below 0', () => {
    const least = facts.maps.map(({ picture }) =>
      Array.from(picture.values as Float32Array)
        .filter((value) => !Number.isNaN(value))
        .reduce((a, b) => Math.min(a, b)),
    );
    expect(least[0]).toBeLessThan(0);
    expect(least.slice(1)).toEqual([0, 0, 0]);
  });
});
