import { describe, expect, it } from 'vitest';
import { outputSize } from '../../core/index.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { en } from './en.ts';
import figure from './index.ts';
import { derive, model, point, reduce, type State } from './model.ts';

import { vi } from './vi.ts';

const pictureOf = (state: State) => point(derive(state), state);

const text = { vi, en };

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const options = ({ s, p, d }: State) => ({ stride: s, padding: p, dilation: d });

describe('in words', () => {
  it.each([
    ['en', 'The kernel covers 9 cells of height, but the input with its padding has only 7'],
    ['vi', 'Kernel phủ 9 ô theo chiều cao, mà đầu vào kể cả padding chỉ có 7 ô'],
  ] as const)(
    'the reason is said in %s, and nothing where nothing was refused',
    (language, said) => {
      const say = makeSay(language, language === 'en' ? enWords : viWords);
      const state = set(model.initialState, { k: 9 });
      expect(text[language].notice?.(state, pictureOf(state), say)).toContain(said);
      expect(text[language].notice?.(model.initialState, pictureOf(model.initialState), say)).toBe(
        '',
      );
    },
  );

  it.each([
    [
      'en',
      'Output 3×3. At row 0, column 0 of the output the sum is',
      '15 pixels are read by no window.',
    ],
    [
      'vi',
      'Đầu ra 3×3. Ở hàng 0, cột 0 của đầu ra, tổng là',
      '15 pixel không cửa sổ nào chạm tới.',
    ],
  ] as const)('the result in %s: size, sum, and what the floor drops', (language, start, end) => {
    const say = makeSay(language, language === 'en' ? enWords : viWords);
    const state = preset('floor');
    const facts = pictureOf(state);
    const said = text[language].describe(state, facts, say);
    expect(said).toBe(`${start} ${say.number(facts.window.sum)}. ${end}`);
  });

  it.each(['en', 'vi'] as const)('the prediction in %s asks for height and width', (language) => {
    const say = makeSay(language, language === 'en' ? enWords : viWords);
    const state: State = { ...model.initialState, h: 4, kw: 5, p: 1, s: 2 };
    const asked = text[language].predict?.(state, pictureOf(state), say);
    expect(asked?.answers?.map(({ value }) => value)).toEqual([
      outputSize(4, 3, options(state)),
      outputSize(7, 5, options(state)),
    ]);
    expect(asked?.right).toContain('2×3');
    expect(asked?.wrong).toContain('2×3');
  });

  it('the tables are the grids of the drawing, the padding counted from −p', () => {
    const state = preset('p1-s1');
    const facts = pictureOf(state);
    const tables = text.en.tables(state, facts, makeSay('en', enWords));
    expect(tables.map(({ caption, rows, cols }) => [caption, rows, cols])).toEqual([
      ['Input', 9, 9],
      ['Kernel', 3, 3],
      ['Feature map', 7, 7],
    ]);
    expect(tables[0]).toMatchObject({ firstRow: -1, firstCol: -1 });
    expect(tables[0].at(0, 0)).toBe(0);
    expect(tables[0].at(1, 1)).toBe(facts.input.data[0]);
    expect(tables[2].at(6, 6)).toBe(facts.output.data.at(-1));
  });

  it('the code calls the core with the setting on screen', () => {
    const state = { ...preset('dilated'), p: 1 };
    const code = figure.code(state, pictureOf(state));
    expect(code.typescript).toMatch(/conv2d\(.*stride: 1, padding: 1, dilation: 2/s);
    expect(code.pytorch).toMatch(/padding=1/);
    expect(code.pytorch).toMatch(/dilation=2/);
  });
});
