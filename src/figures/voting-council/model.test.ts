import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { forward, softmax } from '../../core/index.ts';
import { words as english } from '../../words/en.ts';
import { words as vietnamese } from '../../words/vi.ts';
import { addedUp } from '../kit/chart/weights.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import { en } from './en.ts';
import { derive, point, strongestPlaces } from './facts.ts';
import figure from './index.ts';
import { model } from './model.ts';
import { reduce, type State, VERDICT } from './state.ts';
import { vi } from './vi.ts';
import {
  CHANNELS,
  CLASSES,
  channelOf,
  FEATURES,
  factorsOf,
  PLACES,
  placeOf,
  voterList,
  voterOf,
} from './voters.ts';
import { councilOf, roundingOf, sharesOf, votesFor } from './votes.ts';

const source = nodeSource('public');
const [network, pictures] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: 1000 }),
]);
const assets = { network, pictures };
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => point(derive(state(patch), assets), state(patch));
const sum = (values: ArrayLike<number>) =>
  Array.from(values).reduce((total, value) => total + value, 0);

describe('voting-council: the votes', () => {
  it('add up to the logit within 1e-5, for every shipped picture and every class', () => {
    let worst = 0;
    for (let item = 0; item < pictures.count; item++) {
      const { features, logits } = councilOf(network, pictures, item, [], []);
      for (let classNumber = 0; classNumber < CLASSES; classNumber++) {
        const votes = votesFor(network, features, classNumber);
        worst = Math.max(worst, Math.abs(votes.sum - logits[classNumber]));
        if (item % 97 !== 0) continue;
        const apart = [votes.terms, votes.channels, votes.places];
        for (const group of apart) expect(sum(group) + votes.bias).toBeCloseTo(votes.sum, 9);
      }
    }
    expect(worst).toBeLessThan(1e-5);
    expect(worst).toBeGreaterThan(0);
  });

  it('agree with the network, whose features are never negative', () => {
    for (const item of [0, 16, 53, 999]) {
      const { output, steps } = forward(network.network, pictureAt(pictures, item));
      const { council } = seen({ item });
      expect(council.logits).toEqual(output.data);
      expect(council.probabilities).toEqual(softmax(output).data);
      expect(council.logitsNow).toEqual(output.data);
      expect(council.features).toEqual(steps[8].output.data);
      expect(Math.min(...council.features)).toBe(0);
    }
  });

  it('are against as well as for, although no feature is negative', () => {
    const { tally } = seen();
    expect(tally.countFor + tally.countAgainst + tally.blank).toBe(FEATURES);
    expect(tally).toMatchObject({ countFor: 120, countAgainst: 90, blank: 574 });
    expect(tally.for).toBeCloseTo(26.59, 2);
    expect(tally.against).toBeCloseTo(-5.34, 2);
  });

  it('are shown with what rounding hides as a last term', () => {
    for (let item = 0; item < 100; item++) {
      const { votes, rounding, tally, logit, sum: shown } = seen({ item, class: item % CLASSES });
      const cents = (value: number) => Math.round(Number(value.toFixed(2)) * 100);
      const terms = [votes.bias, ...votes.channels].map(cents);
      expect(sum(terms) + cents(rounding)).toBe(cents(logit));
      const sides = [votes.bias, tally.for, tally.against].map(cents);
      expect(sum(sides) + cents(shown.hidden)).toBe(cents(logit));
    }
    expect(roundingOf([0.004, 0.004], 0.008)).toBe(0.01);
  });

  it('lie over the picture by place, for one channel or for all', () => {
    expect(seen().map).toEqual(seen().votes.places);
    const { map, votes } = seen({ voter: 'c10' });
    expect(Array.from(map)).toEqual(Array.from(votes.terms.slice(10 * PLACES, 11 * PLACES)));
    expect(sum(map)).toBeCloseTo(6.02, 2);
  });

  it('come from as much of the picture as the receptive field says', () => {
    expect(seen().field).toBeNull();
    expect(seen({ voter: 'p24' }).field).toEqual({ top: 5, left: 5, height: 18, width: 18 });
    expect(seen({ voter: 'f0' }).field).toEqual({ top: -7, left: -7, height: 18, width: 18 });
  });

  it('lie on the scales channel by channel, heaviest first, and their difference is the logit', () => {
    const { ballots, base, order, votes, tally, heaviest, logit } = seen();
    expect(new Set(order).size).toBe(CHANNELS);
    ballots.forEach(([left, right], at) => {
      expect(right - left).toBeCloseTo(votes.channels[order[at]], 9);
      if (at > 0)
        expect(votes.channels[order[at]]).toBeLessThanOrEqual(votes.channels[order[at - 1]]);
    });
    const [left, right] = addedUp([base, ...ballots]);
    expect(right).toBeCloseTo(tally.for, 9);
    expect(left).toBeCloseTo(-tally.against - votes.bias, 9);
    expect(right - left).toBeCloseTo(logit, 5);
    expect(heaviest).toBeCloseTo(right, 9);
  });

  it('write one of them out: feature · weight', () => {
    const { term, votes, voter } = seen({ voter: 'f511' });
    expect(voter).toEqual({ kind: 'f', index: 511 });
    if (!term) throw new Error('no term');
    expect(term.feature * term.weight).toBeCloseTo(votes.terms[511], 9);
  });
});

describe('voting-council: silenced and amplified voters', () => {
  it('take their votes away, or double them', () => {
    const plain = seen();
    const channel = plain.votes.channels[10];
    expect(seen({ silenced: ['c10'] }).logit).toBeCloseTo(plain.logit - channel, 4);
    expect(seen({ amplified: ['c10'] }).logit).toBeCloseTo(plain.logit + channel, 4);
    expect(seen({ silenced: ['p21'] }).logit).toBeCloseTo(plain.logit - plain.votes.places[21], 4);
    expect(seen({ silenced: ['c10'], amplified: ['p21'] }).votes.terms[10 * PLACES + 21]).toBe(0);
  });

  it('leave only the biases when all are silent', () => {
    const silenced = Array.from({ length: CHANNELS }, (_, channel) => `c${channel}`);
    const { votes, logit, tally, council } = seen({ silenced });
    expect(logit).toBe(votes.bias);
    expect(tally.blank).toBe(FEATURES);
    expect(sum(council.probabilitiesNow)).toBeCloseTo(1, 6);
  });

  it('change the answers that the presets promise', () => {
    const one = seen(model.presets['one-silenced']).council;
    expect([one.label, one.answer, one.answerNow]).toEqual([8, 8, 6]);
    expect(one.probabilities[8]).toBeCloseTo(0.99, 2);
    expect(one.probabilitiesNow[6]).toBeCloseTo(0.562, 3);
    const either = seen(model.presets['shirt-or-pullover']).council;
    expect([either.label, either.answer]).toEqual([2, 6]);
    expect(either.probabilities[6]).toBeCloseTo(0.533, 3);
    const mended = seen({ ...model.presets['shirt-or-pullover'], silenced: ['c3'] }).council;
    expect(mended.answerNow).toBe(2);
    const wrong = seen(model.presets['sure-and-wrong']).council;
    expect([wrong.label, wrong.answer]).toEqual([9, 5]);
    expect(wrong.probabilities[5]).toBeCloseTo(0.998, 3);
    const against = seen(model.presets.against);
    expect(against.logit).toBeLessThan(0);
    expect(-against.tally.against).toBeGreaterThan(against.tally.for);
  });

  it('show what a silent channel would have voted', () => {
    expect(seen({ voter: 'c10' }).ghost).toBeNull();
    const { ghost, map } = seen({ voter: 'c10', silenced: ['c10'] });
    expect(sum(map)).toBe(0);
    expect(sum(ghost ?? [])).toBeCloseTo(6.02, 2);
  });

  it('multiply the features that they speak for', () => {
    expect(sum(factorsOf([], []))).toBe(FEATURES);
    expect(sum(factorsOf(['c3'], []))).toBe(FEATURES - PLACES);
    expect(sum(factorsOf([], ['p3']))).toBe(FEATURES + CHANNELS);
    expect(sum(factorsOf(['f0', 'c0'], []))).toBe(FEATURES - PLACES);
  });
});

describe('voting-council: counting', () => {
  it('adds one channel a step to what the scales show', () => {
    const { order, votes } = seen();
    const first = seen({ step: 0 });
    expect(first).toMatchObject({ counted: 1, current: 0, channel: order[0] });
    expect(first.sum.total).toBeCloseTo(votes.bias + votes.channels[order[0]], 9);
    const shares = sharesOf(network, first.council, []);
    expect(Array.from(first.shares)).not.toEqual(Array.from(shares));
    const last = seen({ step: CHANNELS - 1 });
    expect(last.sum.total).toBeCloseTo(last.logit, 4);
    expect(seen({ step: VERDICT })).toMatchObject({ current: null, channel: null });
    expect(model.stepCount(last)).toBe(CHANNELS + 1);
    for (const index of [0, 5, 9]) {
      expect(last.shares[index]).toBeCloseTo(last.council.probabilities[index], 6);
    }
  });

  it('of the small council goes stroke by stroke', () => {
    const at = (step: number) => seen({ mode: 'strokes', letter: 'o', step });
    expect([0, 1, 2, 3].map((step) => at(step).points)).toEqual([
      [-4, 4],
      [0, 2],
      [-4, 6],
      [-4, 6],
    ]);
    expect(at(1).ballots).toEqual([
      [0, 8],
      [6, 0],
      [0, 8],
    ]);
    expect(at(9)).toMatchObject({ current: null, counted: 3 });
    expect(at(0).shares[1]).toBeGreaterThan(0.999);
  });

  it('is over when the reader asks for another picture, class or voice', () => {
    const counting = state({ step: 3, voter: 'c4' });
    expect(reduce(counting, { type: 'set', patch: { item: 5 } }).step).toBe(VERDICT);
    expect(reduce(counting, { type: 'level', level: 'silent' }).step).toBe(VERDICT);
    expect(reduce(counting, { type: 'set', patch: { voter: null } }).step).toBe(3);
    expect(reduce(counting, { type: 'step', step: 99 }).step).toBe(VERDICT);
  });

  it('is told in both languages', () => {
    for (const [language, text, words] of [
      ['vi', vi, vietnamese],
      ['en', en, english],
    ] as const) {
      const say = makeSay(language, words);
      const tell = (patch: Partial<State>) => text.describe(state(patch), seen(patch), say);
      expect(tell({ step: 0 })).toContain(
        language === 'vi' ? 'Kênh 11 bỏ +6,02' : '11 votes +6.02',
      );
      expect(tell({})).toContain(language === 'vi' ? '20,56' : '20.56');
      expect(tell({ mode: 'strokes', step: 1 })).toContain('+8');
      for (const step of [0, VERDICT]) {
        expect(text.beats?.(state(), seen({ step }), say).add).toBeTruthy();
      }
    }
  });
});

describe('voting-council: state', () => {
  it('looks at a voter, away from it, and along the map', () => {
    const looking = reduce(state(), { type: 'voter', voter: { kind: 'c', index: 4 } });
    expect(looking.voter).toBe('c4');
    expect(reduce(looking, { type: 'voter', voter: { kind: 'c', index: 4 } }).voter).toBeNull();
    const inChannel = reduce(looking, { type: 'move', rows: 0, cols: 1 });
    expect(inChannel.voter).toBe('f220');
    expect([4, 24]).toEqual([
      channelOf({ kind: 'f', index: 220 }),
      placeOf({ kind: 'f', index: 220 }),
    ]);
    expect(reduce(inChannel, { type: 'move', rows: 0, cols: 9 }).voter).toBe('f223');
    expect(reduce(state(), { type: 'move', rows: 1, cols: 0 }).voter).toBe('p24');
    const { order } = seen();
    expect(reduce(state(), { type: 'channel', by: 1, order }).voter).toBe('c10');
    expect(reduce(state({ voter: 'c10' }), { type: 'channel', by: 99, order }).voter).toBe(
      `c${order[CHANNELS - 1]}`,
    );
  });

  it('never has a voter silent and loud', () => {
    const silent = reduce(state({ voter: 'c4' }), { type: 'level', level: 'silent' });
    expect(silent.silenced).toEqual(['c4']);
    const loud = reduce(silent, { type: 'level', level: 'loud' });
    expect([loud.silenced, loud.amplified]).toEqual([[], ['c4']]);
    expect(reduce(loud, { type: 'level', level: 'normal' }).amplified).toEqual([]);
    expect(reduce(state(), { type: 'level', level: 'silent' })).toEqual(state());
    const linked = decode(
      [
        ['silenced', 'c4,p3'],
        ['amplified', 'p3,c5'],
      ],
      model,
    );
    expect(linked.state).toMatchObject({ silenced: ['c4', 'p3'], amplified: ['c5'] });
  });

  it('reads hostile queries', () => {
    const { rejected } = decode(
      [
        ['item', '1000'],
        ['class', '10'],
        ['voter', 'c16'],
        ['silenced', 'c1,,c2'],
        ['amplified', 'p49'],
        ['cells', '1,2,3'],
        ['weights', '1,2,3,4,5,6'],
        ['mode', 'war'],
      ],
      model,
    );
    expect(rejected).toEqual([
      'item',
      'class',
      'voter',
      'silenced',
      'amplified',
      'cells',
      'weights',
      'mode',
    ]);
    expect(voterOf('c01')).toBeUndefined();
    expect(voterList.parse('c1,c1')).toEqual(['c1']);
    expect(encode(state({ class: 3, silenced: ['c1', 'f783'] }), model)).toEqual([
      ['class', '3'],
      ['silenced', 'c1,f783'],
    ]);
  });

  it('asks for the place with the strongest vote', () => {
    expect(strongestPlaces(seen())[0]).toEqual([3, 0]);
  });

  it('asks for the first hundred pictures until a later one is wanted', () => {
    const count = (item: number) => model.assets?.(state({ item })).pictures?.count;
    expect([count(0), count(99), count(100), count(999)]).toEqual([100, 100, 1000, 1000]);
  });

  it('prints the logit in the code', () => {
    const samples = Object.values(figure.code(state(), seen()));
    for (const sample of samples) expect(sample).toContain('20.56');
  });
});
