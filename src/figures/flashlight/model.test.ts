import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatSigned } from '../../words/numbers.ts';
import type { Say } from '../kit/contract.ts';
import { PHOTO_HEIGHT, PHOTO_IDS, PHOTO_TITLES, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { KERNEL_NAMES } from './answers.ts';
import { en } from './en.ts';
import { FAINT, LIMITS, model, type State } from './model.ts';
import { LAST_COL, LAST_ROW, SCAN_STEPS, stepAt } from './scan.ts';
import { loadPhotos, PUBLIC_DIR } from './testing.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const { assetsOf, derive } = await loadPhotos();

const say = (language: 'vi' | 'en') =>
  ({
    language,
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    signed: (value: number, digits?: number) => formatSigned(value, language, digits),
  }) as Say;
const described = (patch: Partial<State>, language: 'vi' | 'en' = 'en') => {
  const state = { ...model.initialState, ...patch };
  return text[language].describe(state, derive(patch), say(language));
};

describe('moves', () => {
  const at = (row: number, col: number) => ({ ...model.initialState, row, col });

  it('go by one pixel, with Shift by ten, and stop at the rim', () => {
    const move = { type: 'move', rows: 1, cols: -1, far: false } as const;
    expect(model.reduce(at(20, 20), move)).toMatchObject({ row: 21, col: 19, byHand: true });
    expect(model.reduce(at(20, 20), { ...move, far: true })).toMatchObject({ row: 30, col: 10 });
    expect(model.reduce(at(LAST_ROW, 0), move)).toMatchObject({ row: LAST_ROW, col: 0 });
    expect(model.reduce(at(5, 5), { type: 'jump', end: 'first' })).toMatchObject({
      row: 0,
      col: 0,
      step: 0,
    });
    expect(model.reduce(at(5, 5), { type: 'jump', end: 'last' })).toMatchObject({
      row: LAST_ROW,
      col: LAST_COL,
      step: SCAN_STEPS - 1,
    });
  });

  it('put the middle of the window under the pointer', () => {
    expect(model.reduce(model.initialState, { type: 'point', row: 100, col: 40 })).toMatchObject({
      row: 99,
      col: 39,
    });
    expect(model.reduce(model.initialState, { type: 'point', row: -9, col: 1e6 })).toMatchObject({
      row: 0,
      col: LAST_COL,
    });
  });

  it('lead to a state that can be drawn, whatever is asked for', () => {
    for (const img of PHOTO_IDS) {
      for (const kernel of KERNEL_NAMES) {
        for (const row of LIMITS.row) {
          for (const col of LIMITS.col) {
            const state = model.reduce(model.initialState, {
              type: 'set',
              patch: { img, kernel, row, col },
            });
            expect(stepAt(state)).toBe(state.step);
            const derived = model.derive(state, assetsOf(state));
            expect(Number.isFinite(derived.answer)).toBe(true);
            for (const language of ['vi', 'en'] as const) {
              const said = text[language].describe(state, derived, say(language));
              expect(said).toContain(formatNumber(row, language));
              expect(said.normalize('NFC')).toBe(said);
            }
          }
        }
      }
    }
    expect(() => model.derive(model.initialState, {})).toThrow('photo');
  });
});

describe('links', () => {
  it('carry photo, kernel, row and column, and bring the step with them', () => {
    const { state, rejected } = decode(
      [
        ['img', 'brick'],
        ['kernel', 'diagonal'],
        ['row', '26'],
        ['col', '44'],
      ],
      model,
    );
    expect(rejected).toEqual([]);
    expect(state).toMatchObject({ img: 'brick', kernel: 'diagonal', row: 26, col: 44, step: 18 });
    expect(encode(state, model)).toEqual([
      ['img', 'brick'],
      ['kernel', 'diagonal'],
      ['row', '26'],
      ['col', '44'],
    ]);
    expect(encode(model.initialState, model)).toEqual([]);
  });

  it('fall back to the default for each bad value, and say which', () => {
    const bad = { img: 'lenna', kernel: 'Blur', row: '-1', col: '1e9', step: '4', '': 'x' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual(model.initialState);
    expect(rejected).toEqual(['img', 'kernel', 'row', 'col']);
    expect(decode([['row', String(LAST_ROW + 1)]], model).rejected).toEqual(['row']);
  });

  it('keep every preset', () => {
    expect(Object.keys(model.presets)).toEqual(KERNEL_NAMES);
    for (const [name, patch] of Object.entries(model.presets)) {
      const state = { ...model.initialState, ...patch };
      expect(state.kernel).toBe(name);
      expect(decode(encode(state, model), model).state).toEqual(state);
    }
  });
});

describe('words', () => {
  it('say what the answer means for this kernel', () => {
    expect(described({})).toBe(
      'Row 98, column 232: the sum is 164. Dark on the left, light on the right.',
    );
    expect(described({ row: 98, col: 227 }, 'vi')).toBe(
      'Hàng 98, cột 227: tổng là −175. Bên trái sáng, bên phải tối.',
    );
    expect(described({ kernel: 'blur' }, 'vi')).toMatch(
      /trung bình chín pixel là \d+(,\d+)?, thay/,
    );
    expect(described({ row: LAST_ROW, col: LAST_COL })).toContain('complete');
  });

  it('call an answer faint when the mean difference is hardly seen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('vertical-edge', 'horizontal-edge', 'diagonal'),
        fc.integer({ min: 0, max: LAST_ROW }),
        fc.integer({ min: 0, max: LAST_COL }),
        (kernel, row, col) => {
          const { taps, reading } = derive({ kernel: kernel as State['kernel'], row, col });
          const [light, dark] = [1, -1].map((sign) => {
            const side = taps.filter(({ weight }) => Math.sign(weight) === sign);
            const total = side.reduce((sum, { inputValue }) => sum + inputValue, 0);
            return { total, count: side.length };
          });
          // Whole numbers until one division: a difference of exactly ten must not become 9.99….
          const difference =
            (light.total * dark.count - dark.total * light.count) / (light.count * dark.count);
          const expected =
            Math.abs(difference) < FAINT ? 'faint' : difference > 0 ? 'alike' : 'opposite';
          expect(reading).toBe(expected);
        },
      ),
    );
  });

  it('name the photos as their list does', async () => {
    const listed = JSON.parse(
      await readFile(path.join(PUBLIC_DIR, 'photos/photos.json'), 'utf8'),
    ) as { id: string; width: number; height: number; title: { vi: string; en: string } }[];
    for (const id of PHOTO_IDS) {
      const entry = listed.find((each) => each.id === id);
      expect(entry).toMatchObject({ width: PHOTO_WIDTH, height: PHOTO_HEIGHT });
      expect(entry?.title).toEqual({ vi: PHOTO_TITLES.vi[id], en: PHOTO_TITLES.en[id] });
    }
  });
});
