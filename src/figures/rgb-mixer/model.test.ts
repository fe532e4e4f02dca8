import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../words/numbers.ts';
import type { Say } from '../kit/contract.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { CHANNELS, hexOf, mixtureOf, type Rgb } from './light.ts';
import { derive, model, point, type State } from './model.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const say = (language: 'vi' | 'en') =>
  ({ language, number: (value, digits) => formatNumber(value, language, digits) }) as Say;
const pictureOf = (state: State) => point(derive(state), state);
const facts = (patch: Partial<State>) => pictureOf({ ...model.initialState, ...patch });
const described = (patch: Partial<State>, language: 'vi' | 'en') =>
  text[language].describe(model.initialState, facts(patch), say(language));
const asked = (channel: 'r' | 'g' | 'b', value: number) =>
  model.reduce(model.initialState, { type: 'ask', channel, value });

describe("the book's numbers", () => {
  it('start from (0, 233, 255), and tell of 256³ colours', () => {
    expect(facts({})).toMatchObject({
      colour: [0, 233, 255],
      hex: '#00E9FF',
      levels: 256,
      colours: 16_777_216,
    });
    expect(described({}, 'vi')).toBe(
      '(R, G, B) = (0, 233, 255), viết gọn là #00E9FF. Sáng nhất là đèn lam; đèn đỏ tắt.',
    );
  });

  it('keep 255 when 256 is typed, and say so in both languages', () => {
    const state = asked('b', 256);
    expect(state).toMatchObject({ r: 0, g: 233, b: 255 });
    const derived = pictureOf(state);
    expect(text.vi.notice?.(state, derived, say('vi'))).toBe(
      'Kênh B dừng ở 255. Mỗi kênh có 256 mức, nhưng đếm từ 0, nên không có mức 256; hình giữ 255.',
    );
    expect(text.en.notice?.(state, derived, say('en'))).toContain('there is no 256; 255 is kept');
    expect(asked('r', -1)).toMatchObject({ r: 0, refused: { why: 'below' } });
    expect(asked('g', 1e9)).toMatchObject({ g: 255, refused: { why: 'above' } });
    expect(asked('g', 0.4)).toMatchObject({ g: 0, refused: { why: 'fraction' } });
  });

  it('drop the note at the next good number', () => {
    const good = model.reduce(asked('b', 256), { type: 'ask', channel: 'b', value: 12 });
    expect(good).toMatchObject({ b: 12, refused: null });
    expect(text.vi.notice?.(good, pictureOf(good), say('vi'))).toBe('');
    expect(
      model.reduce(asked('b', 256), { type: 'move', rows: 0, cols: 1, far: false }).refused,
    ).toBe(null);
  });
});

describe('light', () => {
  it('adds up where circles overlap, and each part lacks what the others give', () => {
    fc.assert(
      fc.property(fc.tuple(...CHANNELS.map(() => fc.integer({ min: 0, max: 255 }))), (values) => {
        const [r, g, b] = values as [number, number, number];
        const { parts } = facts({ r, g, b });
        const of = (name: string) => parts.find(({ part }) => part === name)?.colour as Rgb;
        for (const [pair, one, two] of [
          ['rg', 'r', 'g'],
          ['gb', 'g', 'b'],
          ['rb', 'r', 'b'],
          ['rgb', 'rg', 'b'],
        ]) {
          expect(of(pair)).toEqual(of(one).map((value, index) => value + of(two)[index]));
        }
        expect(of('rgb')).toEqual([r, g, b]);
        expect(Number.parseInt(hexOf([r, g, b]).slice(1), 16)).toBe((r * 256 + g) * 256 + b);
      }),
    );
  });

  it('is called by what it shows', () => {
    const names: [Rgb, string][] = [
      [[0, 0, 0], 'black'],
      [[255, 255, 255], 'white'],
      [[9, 9, 9], 'grey'],
      [[9, 0, 0], 'r'],
      [[255, 255, 0], 'rg'],
      [[0, 9, 9], 'gb'],
      [[200, 0, 200], 'rb'],
      [[200, 0, 201], 'other'],
      [[0, 233, 255], 'other'],
    ];
    for (const [colour, name] of names) expect(mixtureOf(colour)).toBe(name);
    const mixtures = Object.values(model.presets).map((preset) => facts(preset).mixture);
    expect(mixtures).toEqual(['other', 'rg', 'grey', 'white', 'black']);
    expect(described({ r: 255, g: 255, b: 0 }, 'vi')).toContain('vàng');
  });
});

describe('keys and links', () => {
  it('choose a channel up and down, and change it left and right', () => {
    let state = model.initialState;
    const move = (rows: number, cols: number, far = false) => {
      state = model.reduce(state, { type: 'move', rows, cols, far });
    };
    move(0, 1);
    expect(state).toMatchObject({ r: 1, activeCell: { row: 0 } });
    move(1, 0);
    move(0, -1, true);
    expect(state).toMatchObject({ r: 1, g: 217, b: 255 });
    move(1, 0);
    move(1, 0);
    move(0, 1, true);
    expect(state).toMatchObject({ b: 255, activeCell: { row: 2 } });
    expect(model.reduce(state, { type: 'jump', end: 'first' })).toMatchObject({ g: 217, b: 0 });
    expect(pictureOf(state).active).toBe('b');
    expect(pictureOf(model.initialState).active).toBeNull();
  });

  it('carry each channel; what no channel can have falls back to its default', () => {
    const links: [string, string][] = [
      ['r', '255'],
      ['g', '-1'],
      ['b', '256'],
    ];
    const { state, rejected } = decode(links, model);
    expect(state).toMatchObject({ r: 255, g: 233, b: 255 });
    expect(rejected).toEqual(['g', 'b']);
    for (const preset of Object.values(model.presets)) {
      const named = { ...model.initialState, ...preset };
      expect(decode(encode(named, model), model).state).toEqual(named);
    }
  });

  it('a choice shows all three lamps, wherever the story was', () => {
    const early = model.reduce(model.initialState, { type: 'step', step: 0 });
    expect(early.step).toBe(0);
    expect(model.reduce(early, { type: 'set', patch: { r: 9 } }).step).toBe(2);
    expect(model.reduce(early, { type: 'ask', channel: 'r', value: 300 })).toMatchObject({
      step: 2,
      r: 255,
      refused: { asked: 300, why: 'above' },
    });
  });

  it('stay drawable whatever is set', () => {
    const wild = model.reduce(model.initialState, {
      type: 'set',
      patch: { r: 999, g: -3, b: 0.6 },
    });
    expect(derive(wild).colour).toEqual([255, 0, 1]);
  });
});
