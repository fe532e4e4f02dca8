import { describe, expect, it } from 'vitest';
import { SAY, SOURCE } from '../../../tests/figureFacts.tsx';
import { createNetwork, forward, pad2d, type Tensor, zeros } from '../../core/index.ts';
import { networksOf } from './answers.ts';
import { en } from './en.ts';
import { model } from './model.ts';
import { FOUR_RIGHT } from './says.ts';
import { rightAt, type ShiftHits, shiftHits, shiftPictures } from './shiftedHits.ts';
import { EPOCHS, mapShifts, PICTURES, presets, REACH, type State } from './state.ts';
import { assetsFor, at, seen } from './testing.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const norm = (values: Float32Array | Float64Array | number[]) => Math.hypot(...values);

describe('the curves', () => {
  const hits = async (patch: Partial<State>) =>
    (await seen({ view: 'curves', ...patch })).derived.curves;

  it('count a hundred pictures at first, and what the cards say in place', async () => {
    const facts = await hits({ dx: 4 });
    expect([facts?.total, facts?.shift]).toEqual([100, 4]);
    expect(facts?.curves.map(({ inPlace, here }) => [inPlace, here])).toEqual([
      [87, 23],
      [88, 33],
      [85, 71],
    ]);
    expect(facts?.curves[0].shares[REACH]).toBe(0.87);
  });

  it('have a thousand pictures when asked for, counted again here where the book names them', async () => {
    const { assets, derived } = await seen({ view: 'curves', count: '1000' });
    const shifts = [0, 1, 4, 5, 6, -1, -4].map((dx) => ({ dx, dy: 0 })).concat({ dx: 0, dy: 4 });
    const { images, labels } = await SOURCE.load({ kind: 'pictures', id: 'test', count: 1000 });
    const networks = networksOf(assets).map(({ network }) => network);
    const { hits: rows } = shiftHits(networks, images, labels, shifts, 0);
    expect(rows).toEqual([
      [847, 747, 228, 218, 199, 764, 233, 493],
      [900, 856, 300, 175, 146, 877, 346, 651],
      [890, 870, 741, 605, 465, 864, 775, 827],
    ]);
    const stored = (assets.hits as { value: unknown } | undefined)?.value as ShiftHits;
    const all = mapShifts();
    const places = shifts.map(({ dx, dy }) => all.findIndex((to) => to.dx === dx && to.dy === dy));
    expect(stored.hits.map((row) => places.map((place) => row[place]))).toEqual(rows);
    expect(rows.map((row) => row[2])).toEqual([...FOUR_RIGHT]);
    const inPlace = networksOf(assets).map(({ card }) => card.shippedCorrect.correct);
    expect(rows.map((row) => row[0])).toEqual(inPlace);
    expect(derived.curves?.curves.map(({ hits }) => hits[REACH + 5])).toEqual([218, 175, 605]);
  });

  it('are kept for each of the first pictures at every shift, and some are counted again', async () => {
    const { assets } = await seen();
    const stored = (assets.hits as { value: unknown } | undefined)?.value as ShiftHits;
    expect(stored.pictures).toBe(1000);
    expect(stored.right.map((rows) => rows.length)).toEqual([PICTURES, PICTURES, PICTURES]);
    const { images, labels } = await SOURCE.load({ kind: 'pictures', id: 'test', count: 100 });
    const networks = networksOf(assets).map(({ network }) => network);
    const all = mapShifts();
    for (const item of [0, 23, 99]) {
      const one = { shape: [1, 1, 28, 28], data: images.data.slice(item * 784, (item + 1) * 784) };
      const again = shiftHits(networks, one, labels.slice(item, item + 1), all, 1);
      expect(again.right.map(([row]) => row)).toEqual(stored.right.map((rows) => rows[item]));
      again.hits.forEach((row, network) => {
        expect(rightAt(stored, network, item, all.length).map(Number)).toEqual(row);
      });
    }
  });

  it('go along the other axis, and keep the other shift', async () => {
    const across = await hits({ axis: 'y', dx: 0, dy: 0 });
    const along = await hits({ dx: 0, dy: 3 });
    expect(across?.curves.map(({ hits: row }) => row[REACH + 3])).toEqual(
      along?.curves.map(({ hits: row }) => row[REACH]),
    );
  });

  it('would change by hopping alone, but for a shift of one cell of the pooled grid', async () => {
    const { network } = await SOURCE.load({ kind: 'network', id: 'shift-gap' });
    const { images } = await SOURCE.load({ kind: 'pictures', id: 'test', count: 100 });
    const blankAround = pad2d(images, 20);
    const roomy = createNetwork(network.specs, blankAround.shape.slice(1), { seed: 1 });
    roomy.parameters.forEach(({ data }, i) => {
      data.set(network.parameters[i].data);
    });
    const averages = (pictures: Tensor) => forward(roomy, pictures).steps.at(-2)?.output.data ?? [];
    const blank = averages(zeros([1, ...blankAround.shape.slice(1)]));
    const atRest = averages(blankAround);
    const added = atRest.map((value, i) => value - blank[i % blank.length]);
    const changes = [1, 2, 3, 4].map((dx) => {
      const moved = averages(shiftPictures(blankAround, { dx, dy: 0 }));
      return norm(moved.map((value, i) => value - atRest[i])) / norm(added);
    });
    expect(changes[3]).toBeLessThan(1e-6);
    for (const change of changes.slice(0, 3)) {
      expect(change).toBeGreaterThan(0.1);
      expect(change).toBeLessThan(0.13);
    }
  });
});

describe('overfitting', () => {
  it('is a matter of luck by 13 pictures, and by 25 for the best of twenty', () => {
    const [pictures, skill] = [1000, 0.77];
    expect(Math.sqrt(pictures * skill * (1 - skill))).toBeCloseTo(13.3, 1);
    let logChance = pictures * Math.log(1 - skill);
    let upTo = 0;
    let bestOfTwenty = 0;
    for (let right = 0; right <= pictures; right++) {
      const before = upTo ** 20;
      upTo += Math.exp(logChance);
      bestOfTwenty += right * (upTo ** 20 - before);
      logChance += Math.log(((pictures - right) / (right + 1)) * (skill / (1 - skill)));
    }
    expect(bestOfTwenty).toBeCloseTo(794.6, 1);
  });

  it('ends with all 500 known by heart, and a quarter of the new ones wrong', async () => {
    const { derived } = await seen(presets.overfitting);
    const facts = derived.overfitting;
    expect([facts?.trainPictures, facts?.testPictures]).toEqual([500, 1000]);
    const lessons = facts?.lessons ?? [];
    expect(lessons.map(({ trainCorrect, testCorrect }) => [trainCorrect, testCorrect])).toEqual([
      [497, 766],
      [500, 781],
    ]);
    for (const { curve, trainValues, testValues } of lessons) {
      expect(curve.trainLoss).toHaveLength(EPOCHS + 1);
      expect(trainValues).toHaveLength(EPOCHS + 1);
      expect(testValues.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });

  it('shows losses within the axis, and where the test loss was lowest', async () => {
    const { derived } = await seen({ view: 'overfitting', measure: 'loss' });
    const top = derived.overfitting?.ticks.at(-1) ?? 0;
    expect(top).toBe(2.5);
    for (const { trainValues, testValues, bestEpoch, bestLoss, test } of derived.overfitting
      ?.lessons ?? []) {
      const all = [...trainValues, ...testValues];
      expect(Math.max(...all)).toBeLessThanOrEqual(top);
      expect(bestEpoch).toBeLessThan(EPOCHS);
      expect(bestLoss).toBeLessThan(test);
    }
  });

  it('draws an empty chart while its curves are coming', async () => {
    const state = at({ view: 'overfitting' });
    const derived = model.derive(state, await assetsFor(at()));
    expect(derived.overfitting).toBeNull();
    expect(text.en.describe(state, derived, SAY.en)).toBe(SAY.en.words.loading);
  });
});
