import { describe, expect, it } from 'vitest';
import { conv2d, conv2dGradInput } from '../../core/index.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { en } from './en.ts';
import { derive, model, point } from './model.ts';
import { columnOf, rowOf } from './says.ts';
import { LIMITS, reduce, type State } from './state.ts';
import { vi } from './vi.ts';

const seen = (patch: Partial<State> = {}) => {
  const state = { ...model.initialState, ...patch };
  return point(derive(state), state);
};
const list = (values: ArrayLike<number>) => Array.from(values, (value) => value + 0);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function* settings(): Generator<State> {
  for (let n = 1; n <= LIMITS.n[1]; n++)
    for (let k = 1; k <= LIMITS.k[1]; k++)
      for (let s = 1; s <= LIMITS.s[1]; s++)
        for (let p = 0; p <= LIMITS.p[1]; p++) {
          const state = reduce(model.initialState, { type: 'set', patch: { n, k, s, p } });
          if (!state.refused) yield state;
        }
}

describe("the chapter's example", () => {
  it('is a table of 4 outputs and 9 pixels, whose rows make Y and whose columns make ∂L/∂X', () => {
    const { rows, cols, table, output, gradient, balance, byRows, byCols } = seen();
    expect([rows, cols]).toEqual([4, 9]);
    expect(table.slice(0, 9)).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0]);
    expect(list(output.data)).toEqual([37, 47, 67, 77]);
    expect(list(gradient.data)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(byRows).toEqual([37, 94, -67, 77]);
    expect([balance, sum(byCols)]).toEqual([141, 141]);
  });

  it('reads one row or one column a step, and writes what comes of it, no more', () => {
    expect(seen()).toMatchObject({ row: 0, col: null, sum: 37, outputsKnown: 1, pixelsKnown: 0 });
    const fifth = seen({ step: 8 });
    expect(fifth).toMatchObject({ row: null, col: 4, sum: 9, outputsKnown: 4, pixelsKnown: 5 });
    expect(fifth.terms.map(({ inputValue, weight }) => [inputValue, weight])).toEqual([
      [1, 4],
      [2, 3],
      [-1, 2],
      [1, 1],
    ]);
    expect(seen({ step: 13 })).toMatchObject({ isBalance: true, steps: 14, pixelsKnown: 9 });
  });

  it('sixteen products, added by rows or by columns, are the balance', () => {
    const { shares, taps, rows, cols, byRows, byCols } = seen();
    expect(taps.filter((tap) => tap >= 0)).toHaveLength(16);
    const table = Array.from({ length: rows }, (_, row) => shares.slice(row * cols).slice(0, cols));
    expect(table.map(sum)).toEqual(byRows);
    expect(byCols.map((_, col) => sum(table.map((row) => row[col])))).toEqual(byCols);
  });

  it('does not undo: the middle pixel is 5, and Y sent back gives it another number', () => {
    expect(seen().sentBack.data[4]).toBe(37 * 4 + 47 * 3 + 67 * 2 + 77);
  });
});

describe('the table', () => {
  it('is the core’s convolution and its gradient in every setting', () => {
    for (const state of settings()) {
      const { input, kernel, errors, output, gradient, balance, byCols, steps } = seen(state);
      const options = { stride: state.s, padding: state.p };
      expect(list(output.data)).toEqual(list(conv2d(input, kernel, options).data));
      const truth = conv2dGradInput(errors, kernel, input.shape, options);
      expect(list(gradient.data)).toEqual(list(truth.data));
      expect(sum(byCols)).toBe(balance);
      for (let step = 0; step < steps - 1; step++) {
        const now = seen({ ...state, step });
        const written = now.row === null ? gradient.data[now.col ?? 0] : output.data[now.row];
        expect(now.sum + 0).toBe(written + 0);
      }
    }
  });

  it('one drop prints the kernel turned forwards and upright backwards', () => {
    const drop = seen(model.presets.drop);
    expect(columnOf(drop, drop.pixel)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const print = rowOf(drop, drop.error);
    expect(print.slice(6, 9)).toEqual([1, 2, 3]);
    expect(print.slice(16, 19)).toEqual([7, 8, 9]);
  });
});

describe('changes', () => {
  it('refuse a kernel that fits nowhere, and begin another table at its first row', () => {
    const refused = reduce(model.initialState, { type: 'set', patch: { k: 4 } });
    expect(refused).toMatchObject({ k: 2, refused: { effectiveKernel: 4, padded: 3 } });
    const later = reduce(model.initialState, { type: 'jump', end: 'last' });
    expect(later.step).toBe(13);
    expect(reduce(later, { type: 'set', patch: { n: 4 } }).step).toBe(0);
    expect(reduce(later, { type: 'set', patch: { errorCells: [1, 1, 1, 1] } }).step).toBe(13);
  });

  it.each([
    ['vi', vi, viWords, ['đọc', 'hàng 1 của M', 'cột 5 của M', 'đều bằng 141', 'K đã xoay']],
    ['en', en, enWords, ['read', 'row 1 of M', 'column 5 of M', 'both are 141', 'K turned']],
  ] as const)('are said in %s', (language, text, words, parts) => {
    const say = makeSay(language, words);
    const told = [{}, { step: 8 }, { step: 13 }, { view: 'drop' } as const].map((patch) =>
      text.describe({ ...model.initialState, ...patch }, seen(patch), say),
    );
    expect(text.lead).toContain(parts[0]);
    for (const [index, part] of parts.slice(1).entries()) expect(told[index]).toContain(part);
    const asked = text.predict?.(model.initialState, seen(), say);
    expect(asked?.answers?.[0].value).toBe(37);
  });
});
