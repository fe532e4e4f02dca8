import { describe, expect, it } from 'vitest';
import { words as en } from '../../words/en.ts';
import { words as vi } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { DOUBLINGS, denseCost, firstTooLarge, MEASURES, SIDES } from './costs.ts';
import { en as english } from './en.ts';
import { derive, LIMITS, model, reduce, type State, settle } from './model.ts';
import { sayBytes, sayCount, sayRatio, sums } from './says.ts';
import { vi as vietnamese } from './vi.ts';

const text = { vi: vietnamese, en: english };

const start = model.initialState;
const preset = (name: string): State => settle({ ...start, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const SAY = { vi: makeSay('vi', vi), en: makeSay('en', en) };

describe('the numbers of the book', () => {
  it('64×64×3 is 12,288 inputs, 12,288,000 weights and 1,000 biases against 896', () => {
    const { inputs, dense, conv } = derive(start);
    expect(inputs).toBe(12_288);
    expect(dense).toEqual({
      weights: 12_288_000,
      biases: 1000,
      parameters: 12_289_000,
      bytes: 49_156_000,
      multiplyAdds: 12_288_000,
    });
    expect(conv).toEqual({
      weights: 864,
      biases: 32,
      parameters: 896,
      bytes: 3584,
      multiplyAdds: 3_538_944,
    });
  });
  it('224×224×3: 150,529,000 parameters against 1,792; at twice the side 602,113,000 and still 1,792', () => {
    const photo = derive(preset('photo'));
    expect([photo.dense.parameters, photo.conv.parameters]).toEqual([150_529_000, 1792]);
    const large = derive(set(preset('photo'), { n: 448 }));
    expect([large.dense.parameters, large.conv.parameters]).toEqual([602_113_000, 1792]);
  });
  it('28×28×1: 785,000 parameters', () => {
    expect(derive(preset('digits')).dense.parameters).toBe(785_000);
  });
  it('4 GB hold the layer up to n = 577, not at 578', () => {
    const at = (n: number) => derive(set(start, { n }));
    expect(at(64).tooLargeFrom).toBe(578);
    expect([at(577).dense.bytes, at(577).fits]).toEqual([3_995_152_000, true]);
    expect([at(578).dense.bytes, at(578).fits]).toEqual([4_009_012_000, false]);
    expect(derive(preset('too-large')).fits).toBe(false);
  });
});

describe('what can be said of any setting', () => {
  it('the limit is the first side that is too large', () => {
    for (const [c, units, gigabytes] of [
      [1, 1, 1],
      [3, 1000, 16],
      [16, 4096, 1],
      [1, 4096, 2],
    ]) {
      const layers = { c, units, k: 1, filters: 1 };
      const limit = firstTooLarge(layers, gigabytes * 1e9);
      expect(denseCost(layers, limit).bytes).toBeGreaterThan(gigabytes * 1e9);
      expect(denseCost(layers, limit - 1).bytes).toBeLessThanOrEqual(gigabytes * 1e9);
    }
  });
  it('parameters of the convolution do not grow with the picture, its multiply-adds do', () => {
    const [small, large] = [32, 64].map((n) => derive(set(start, { n })).conv);
    expect(large.parameters).toBe(small.parameters);
    expect(large.multiplyAdds).toBe(4 * small.multiplyAdds);
  });
  it('the reader’s side is a point of both lines, and the crossing is on the budget', () => {
    for (const show of MEASURES) {
      for (const n of [64, 100]) {
        const { lines, dense, conv } = derive(set(start, { show, n }));
        expect(lines.dense).toContainEqual([n, dense[show]]);
        expect(lines.conv).toContainEqual([n, conv[show]]);
        const sides = lines.dense.map(([side]) => side);
        expect(sides).toEqual([...new Set(sides)].sort((a, b) => a - b));
      }
    }
    const { budget, tooLargeFrom } = derive(set(start, { show: 'bytes' }));
    expect(budget).toEqual({ most: 4e9, crossing: tooLargeFrom });
    expect(derive(set(start, { show: 'parameters' })).budget?.most).toBe(1e9);
    expect(derive(set(start, { show: 'multiplyAdds' })).budget).toBeNull();
  });
  it('every value of every setting can be drawn', () => {
    for (const key of ['n', 'c', 'units', 'k', 'filters', 'memory'] as const) {
      for (const value of LIMITS[key]) {
        for (const show of MEASURES) {
          const state = set(start, { [key]: value, show });
          const { lines, ratio, dense, conv } = derive(state);
          expect(dense.weights).toBeGreaterThan(0);
          expect(conv.weights).toBeGreaterThan(0);
          expect(ratio).toBe(dense[show] / conv[show]);
          for (const [side, count] of [...lines.dense, ...lines.conv]) {
            expect(side).toBeGreaterThanOrEqual(SIDES.low);
            expect(side).toBeLessThanOrEqual(SIDES.high);
            expect(count).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});

describe('what a reader may do', () => {
  it('takes any side of the chart, and none beyond its ends 8 and 1,024', () => {
    const at = (side: number) => reduce(start, { type: 'point', side }).n;
    expect([at(8), at(90.6), at(1024), at(-3), at(7000)]).toEqual([8, 91, 1024, 8, 1024]);
  });
  it('plays through the doublings of the side', () => {
    DOUBLINGS.forEach((side, step) => {
      expect(reduce(start, { type: 'step', step })).toMatchObject({ n: side, step });
    });
    expect([start.step, set(start, { n: 100 }).step, set(start, { n: 1024 }).step]).toEqual([
      3, 4, 7,
    ]);
  });
  it('takes an oblong picture, and a side makes a square of it again', () => {
    const oblong = preset('oblong');
    const { inputs, dense, conv, side, lines } = derive(oblong);
    expect([inputs, dense.parameters, conv.parameters]).toEqual([1_440_000, 1_440_001_000, 896]);
    expect(conv.multiplyAdds).toBe(600 * 800 * 864);
    expect(lines.dense).toContainEqual([side, dense.parameters]);
    expect(set(oblong, { n: 64 })).toEqual(start);
    expect(set(start, { h: 128 })).toMatchObject({ n: 64, h: 128, w: null });
  });
  it('presets come back from their links; garbage falls back', () => {
    for (const name of Object.keys(model.presets)) {
      expect(decode(encode(preset(name), model), model), name).toEqual({
        state: preset(name),
        rejected: [],
      });
    }
    const { state, rejected } = decode(
      [
        ['n', '1e9'],
        ['show', 'flops'],
        ['k', '5'],
      ],
      model,
    );
    expect(rejected).toEqual(['n', 'show']);
    expect(state).toEqual({ ...start, k: 5 });
  });
});

describe('how counts are said', () => {
  it('three digits and a unit', () => {
    expect(sayBytes(3584, SAY.en)).toBe('3.58\u00a0kB');
    expect(sayBytes(49_156_000, SAY.vi)).toBe('49,2\u00a0MB');
    expect(sayBytes(999_999, SAY.en)).toBe('1\u00a0MB');
    expect(sayBytes(0, SAY.en)).toBe('0\u00a0B');
    expect(sayCount(896, ['thousand', 'million'], SAY.en)).toBe('896');
    expect(sayCount(12_289_000, ['nghìn', 'triệu'], SAY.vi)).toBe('12,3\u00a0triệu');
    expect(sayRatio(13_715.4, SAY.en)).toBe('13,715');
    expect(sayRatio(3.4722, SAY.vi)).toBe('3,47');
  });
  it('the arithmetic adds up as written', () => {
    const written = (state: State) => sums(state, derive(state), 'bytes', SAY.en);
    expect(written(start)).toEqual({
      dense: '12,288·1,000 + 1,000 = 12,289,000',
      conv: '3·3·3·32 + 32 = 896',
    });
    expect(written(set(start, { show: 'bytes' })).conv).toBe('896·4 = 3,584\u00a0bytes');
    expect(written(preset('arithmetic')).conv).toBe('64·64·3·3·3·32 = 3,538,944');
  });
  it('the question is answered by the core', () => {
    const answers = text.vi.predict?.(start, derive(start), SAY.vi).answers;
    expect(answers?.map(({ value }) => value)).toEqual([12_288_000, 896]);
  });
});
