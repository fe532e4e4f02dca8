import { describe, expect, it } from 'vitest';
import { words as en } from '../../words/en.ts';
import { words as vi } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { en as english } from './en.ts';
import { derive, MEASURES, model, PLACES, point, reduce, type State } from './model.ts';
import { differs } from './printed.ts';
import { blockShape, pressed } from './Rod.tsx';
import { vi as vietnamese } from './vi.ts';

const text = { vi: vietnamese, en: english };

const SAY = { vi: makeSay('vi', vi), en: makeSay('en', en) };
const start = model.initialState;
const pictureOf = (state: State) => point(derive(state), state);
const at = (row: State['row']) => reduce(start, { type: 'set', patch: { row } });
const preset = (name: string): State => ({ ...start, ...model.presets[name] });

describe('the numbers of the book', () => {
  it('the largest row: 56×56×192, 114,688 weights, 359.7 million multiply-adds', () => {
    const { row, rows, kernelWeights, shares } = pictureOf(preset('largest-row'));
    expect(row).toMatchObject({ height: 56, width: 56, depth: 192, weights: 114_688 });
    expect(row.multiplyAdds).toBe(359_661_568);
    expect(Math.max(...rows.map(({ multiplyAdds }) => multiplyAdds))).toBe(row.multiplyAdds);
    expect(kernelWeights).toBe(9 * 192);
    expect(shares.multiplyAdds).toBeCloseTo(0.227, 3);
  });
  it('first layer, block 3a, deepest row, last layer', () => {
    expect(pictureOf(preset('start')).row).toMatchObject({ height: 112, depth: 64, weights: 9408 });
    expect(pictureOf(preset('block-3a')).row).toMatchObject({ height: 28, depth: 256 });
    const deepest = pictureOf(preset('deepest'));
    expect(deepest.row).toMatchObject({ height: 7, depth: 1024 });
    expect(Math.max(...deepest.rows.map(({ depth }) => depth))).toBe(1024);
    expect(deepest.kernelWeights).toBe(9216);
    const last = pictureOf(preset('last-layer'));
    expect(last.row).toMatchObject({ height: 1, depth: 1000, weights: 1_024_000 });
    expect(last.kernelWeights).toBeNull();
  });
  it('the whole network: 6,990,272 weights and 1,582,671,872 multiply-adds', () => {
    expect(pictureOf(start).totals).toEqual({ weights: 6_990_272, multiplyAdds: 1_582_671_872 });
  });
  it('sizes halve: 224, 112, 56, 28, 14, 7', () => {
    const sides = [...new Set(pictureOf(start).rows.map(({ height }) => height))];
    expect(sides).toEqual([224, 112, 56, 28, 14, 7, 1]);
  });
  it('says where the paper’s print differs', () => {
    const marked = (what: 'kilo' | 'millions') =>
      pictureOf(start)
        .rows.filter((row) => row[what]?.differs)
        .map(({ id }) => id);
    expect(marked('kilo')).toEqual(['conv1', '3b', '4a', '4b', '4c', '4d', '4e', '5a', '5b']);
    expect(marked('millions')).toEqual(['conv1', '5a']);
    expect([differs(159, 159.5), differs(2.7, 2.75), differs(2.7, 9.2)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('what a reader may do', () => {
  it('keys walk the rows and stop at the ends', () => {
    const move = (row: State['row'], by: number, far = false) =>
      reduce(at(row), { type: 'move', by, far }).row;
    expect([move('conv1', 1), move('input', -1), move('linear', 1)]).toEqual([
      'pool1',
      'input',
      'linear',
    ]);
    expect(move('conv1', 1, true)).toBe('3a');
    expect(reduce(start, { type: 'jump', end: 'last' }).row).toBe('linear');
    expect(reduce(start, { type: 'jump', end: 'first' }).row).toBe('input');
  });
  it('every row and measure can be drawn and said', () => {
    for (const row of PLACES) {
      for (const show of MEASURES) {
        const state = { ...at(row), show };
        const derived = pictureOf(state);
        expect(derived.row.id).toBe(row);
        expect(Math.max(...derived.bars)).toBe(1);
        expect(Math.min(...derived.bars)).toBeGreaterThanOrEqual(0);
        for (const language of ['vi', 'en'] as const) {
          const { labels, predict } = text[language];
          expect(labels.note(derived, SAY[language])).not.toBe('');
          const answers = predict?.(state, derived, SAY[language]).answers ?? [];
          expect(answers[0].value).toBe(derived.kernelWeights ?? 1_024_000);
        }
      }
    }
  });
  it('presets come back from their links; garbage falls back', () => {
    for (const name of Object.keys(model.presets)) {
      expect(decode(encode(preset(name), model), model)).toEqual({
        state: preset(name),
        rejected: [],
      });
    }
    const garbage = decode(
      [
        ['row', '6a'],
        ['show', 'flops'],
      ],
      model,
    );
    expect(garbage).toEqual({ state: start, rejected: ['row', 'show'] });
  });
});

describe('what is drawn', () => {
  it('is to scale', () => {
    const [first, second] = [blockShape([224, 224, 3], 0.25), blockShape([112, 112, 64], 0.25)];
    expect(first.height).toBe(2 * second.height);
    expect(second.length / first.length).toBeCloseTo(64 / 3, 1);
  });
  it('is pressed flat first, and pulled long after that', () => {
    const [from, to] = [
      [14, 14, 832],
      [7, 7, 1024],
    ];
    expect(pressed(from, to, 0)).toEqual(from);
    expect(pressed(from, to, 0.4)[2]).toBe(832);
    expect(pressed(from, to, 0.4)[0]).toBeLessThan(10);
    expect(pressed(from, to, 1)).toEqual(to);
  });
  it('has bars only as far as the walk has come, or all of them', () => {
    expect(pictureOf(at('3a')).walked).toBe(6);
    expect(pictureOf({ ...at('3a'), all: true }).walked).toBe(PLACES.length);
  });
  it('is said in the reader’s numbers', () => {
    const state = preset('largest-row');
    expect(text.vi.describe(state, pictureOf(state), SAY.vi)).toContain('114.688 trọng số');
    expect(text.en.describe(state, pictureOf(state), SAY.en)).toContain(
      '359,661,568 multiply-adds (22.7%',
    );
  });
});
