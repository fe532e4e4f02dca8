import { beforeAll, describe, expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import type { Assets } from '../kit/assets/assets.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { networksOf, PLACE_WEIGHTS, runsOf } from './answers.ts';
import { en } from './en.ts';
import { model } from './model.ts';
import { answersTo, shiftPictures } from './shiftedHits.ts';
import { EPOCHS, initialState, PICTURES, presets, REACH, reduce } from './state.ts';
import { assetsFor, at, seen } from './testing.ts';
import { vi } from './vi.ts';

const text = { vi, en };

describe('the networks', () => {
  let assets: Assets;
  beforeAll(async () => {
    assets = await assetsFor(at());
  });

  it('have about 11,000 parameters each', () => {
    const sizes = networksOf(assets).map(({ card }) => card.parameters);
    expect(sizes).toEqual([11_140, 11_418, 11_333]);
  });

  it('give each neuron after flattening as many weights as there are places', () => {
    const [mlp, cnn, pooled] = networksOf(assets).map(({ network }) =>
      network.layers.flatMap(({ plan, weight }) =>
        plan.kind === 'dense' && weight ? [weight] : [],
      ),
    );
    expect(mlp[0].shape).toEqual([14, PLACE_WEIGHTS]);
    expect(cnn[0].shape).toEqual([10, PLACE_WEIGHTS]);
    expect(pooled[0].shape).toEqual([10, 65]);
  });

  it('are shown the first picture that all know in place, and only the pooled one four pixels on', () => {
    const { pictures } = assets;
    if (!pictures) throw new Error('no pictures');
    const rights = (item: number, dx: number) =>
      networksOf(assets).map(({ network }) => {
        const moved = shiftPictures(pictureAt(pictures, item), { dx, dy: 0 });
        return answersTo(network, moved)[0] === pictures.labels[item];
      });
    const found = Array.from({ length: PICTURES }, (_, item) => item).find(
      (item) =>
        rights(item, 0).every(Boolean) && String(rights(item, 4)) === String([false, false, true]),
    );
    expect(initialState.item).toBe(found);
  });
});

describe('one picture', () => {
  it('is recognised by all in place and one pixel on, by the pooled network alone four pixels on', async () => {
    for (const [preset, rights] of [
      ['in-place', [true, true, true]],
      ['one-right', [true, true, true]],
      ['four-right', [false, false, true]],
    ] as const) {
      const { derived } = await seen(presets[preset]);
      expect(derived.picture?.verdicts.map(({ right }) => right)).toEqual(rights);
    }
  });

  it('gets probabilities, the highest first', async () => {
    const { derived } = await seen({ item: 7, dx: 2, dy: -1 });
    for (const { answers, probabilities } of derived.picture?.verdicts ?? []) {
      expect(Array.from(probabilities).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
      expect(answers).toHaveLength(3);
      expect(answers[0].probability).toBe(Math.max(...Array.from(probabilities)));
      expect(answers[0].probability).toBeGreaterThanOrEqual(answers[1].probability);
    }
  });

  it('has a map of all shifts that agrees with the answers', async () => {
    const side = 2 * REACH + 1;
    const { derived } = await seen({ dx: 4, dy: 0 });
    const verdicts = derived.picture?.verdicts ?? [];
    const counts = verdicts.map(({ places }) => places.count);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { right, places } of verdicts) {
      expect(places.right).toHaveLength(side * side);
      expect(places.right[REACH * side + REACH + 4]).toBe(right);
      const lengths = runsOf(places).map(([, , length]) => length);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(places.count);
    }
  });

  it('joins neighbours of a row to runs, never across rows', () => {
    const side = 2 * REACH + 1;
    const right = Array.from({ length: side * side }, (_, i) => i === side - 1 || i === side);
    expect(runsOf({ right, count: 2 })).toEqual([
      [0, side - 1, 1],
      [1, 0, 1],
    ]);
  });
});

describe('the state', () => {
  it('stays within reach, whatever moves it', () => {
    const far = reduce(at(), { type: 'shift', dx: 99, dy: -99 });
    expect(far).toMatchObject({ dx: REACH, dy: -REACH });
    expect(reduce(far, { type: 'move', rows: -1, cols: 1 })).toEqual(far);
    expect(reduce(at(), { type: 'shift', dx: 0.4, dy: -0.4 })).toEqual(at({ dx: 0, step: 0 }));
    expect(reduce(at({ item: PICTURES - 1 }), { type: 'next' }).item).toBe(0);
    expect(reduce(far, { type: 'jump', end: 'first' })).toMatchObject({ dx: 0, dy: 0 });
  });

  it('lets arrows and taps move what the open view shows', () => {
    const move = { type: 'move', rows: 1, cols: -1 } as const;
    expect(reduce(at(), move)).toMatchObject({ dx: 3, dy: 1 });
    expect(reduce(at({ view: 'curves' }), move)).toMatchObject({ dx: 3, dy: 0 });
    expect(reduce(at({ view: 'curves', axis: 'y' }), move)).toMatchObject({ dx: 4, dy: -1 });
    expect(reduce(at({ view: 'overfitting' }), move)).toMatchObject({ epoch: EPOCHS - 1, dx: 4 });
    const tap = { type: 'read', at: 2.4 } as const;
    expect(reduce(at({ view: 'curves' }), tap).dx).toBe(2);
    expect(reduce(at({ view: 'curves' }), { type: 'read', at: -9 }).dx).toBe(-REACH);
    expect(reduce(at({ view: 'overfitting' }), tap).epoch).toBe(2);
    const end = { type: 'jump', end: 'last' } as const;
    expect(reduce(at({ view: 'curves', axis: 'y' }), end).dy).toBe(REACH);
    expect(reduce(at({ view: 'overfitting', epoch: 3 }), end).epoch).toBe(EPOCHS);
  });

  it('starts four pixels to the right, and Play pushes the picture from its place', () => {
    expect(at()).toMatchObject({ dx: 4, dy: 0, step: 4 });
    expect(reduce(at(), { type: 'step', step: 0 })).toMatchObject({ dx: 0, step: 0 });
    expect(reduce(at(), { type: 'step', step: 6 }).dx).toBe(REACH);
    expect(reduce(at({ view: 'curves' }), { type: 'step', step: 1 })).toMatchObject({ dx: -5 });
    expect(reduce(at({ view: 'overfitting' }), { type: 'step', step: 7 }).epoch).toBe(7);
    expect(decode([['dx', '2']], model).state).toMatchObject({ dx: 2, step: 2 });
    expect(decode([['view', 'curves']], model).state).toMatchObject({ dx: 4, step: REACH + 4 });
  });

  it('reads hostile queries', () => {
    const { rejected, state } = decode(
      [
        ['dx', '7'],
        ['dy', 'NaN'],
        ['item', '100'],
        ['view', 'all'],
        ['axis', 'z'],
        ['count', '10000'],
        ['epoch', '41'],
        ['measure', '1'],
      ],
      model,
    );
    expect(rejected).toEqual(['dx', 'dy', 'item', 'view', 'axis', 'count', 'epoch', 'measure']);
    expect(state).toEqual(initialState);
    expect(encode(at({ dx: -6, count: '1000' }), model)).toEqual([
      ['dx', '-6'],
      ['count', '1000'],
    ]);
  });

  it('says who is right, and that flattening is to blame', async () => {
    const { state, derived } = await seen({ dx: 4 });
    expect(text.vi.describe(state, derived, SAY.vi)).toContain('784 trọng số');
    expect(text.en.describe(state, derived, SAY.en)).toContain('global average pooling is right');
    const still = await seen({ dx: 0 });
    expect(text.en.describe(still.state, still.derived, SAY.en)).toContain('all three');
    const curves = await seen({ view: 'curves', dx: 4 });
    expect(text.en.describe(curves.state, curves.derived, SAY.en)).toContain('falls less, but');
  });

  it('asks about a thousand pictures, and one network is the answer', async () => {
    const { state, derived } = await seen();
    const question = text.vi.predict?.(state, derived, SAY.vi);
    expect(question?.answers?.map(({ value }) => value)).toEqual([1]);
  });
});
