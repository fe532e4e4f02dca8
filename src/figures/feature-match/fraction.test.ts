import { describe, expect, it } from 'vitest';
import { markupOf } from '../../../tests/figureFacts.tsx';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { loadFigure } from '../registry.ts';
import { inFractions } from './fraction.ts';
import { derive, model, type State } from './model.ts';
import { settle } from './state.ts';
import { scoreText, shareSign, sumSign } from './tables.ts';

const start = model.initialState;
const of = (patch: Partial<State>) => derive(settle({ ...start, ...patch }));

describe('sums with thirds', () => {
  it('are written as fractions that come out', () => {
    const facts = of({ fair: true, divide: false, col: 4 });
    const shown = (value: number) => inFractions(value, makeSay('en', enWords));
    expect([facts.agree.sum, facts.differ.sum, facts.window.sum].map(shown)).toEqual([
      '16/3',
      '8/3',
      '8/3',
    ]);
    expect(sumSign(facts)).toBe('=');
    expect(shown(-8 / 3)).toBe('−8/3');
    expect(shown(2.5)).toBe('2.5');
  });
  it('are in brackets where they are divided', () => {
    const facts = of({ fair: true, col: 4 });
    expect(scoreText(facts.window.sum, facts, makeSay('vi', viWords))).toBe('(8/3)/9');
    expect(shareSign(facts)).toBe('≈');
    expect(shareSign(of({ row: 1, col: 1 }))).toBe('=');
  });
  it('stand in their cells as short decimals too, for cells without room for a fraction', async () => {
    const figure = await loadFigure('feature-match');
    const state = settle({ ...start, ...model.presets['fair-kernel'] });
    const short = (language: 'vi' | 'en') =>
      markupOf(figure, state, derive(state), language).match(/[^>]*(?=<\/text><\/g><\/g>)/g);
    expect(short('en')).toContain('5.3');
    expect(short('vi')).toContain('5,3');
  });
  it('say ≈ where decimals are left out', () => {
    // On blank paper 1.666 − 1.3328 = 0.3332 is printed 1.67 − 1.33 ≈ 0.33.
    const kernelCells = [1, 1, 1, 1, -1, -1, -1, -1, -1].map((sign) => sign * 0.3332);
    expect(sumSign(of({ shape: 'blank', kernel: 'free', kernelCells }))).toBe('≈');
  });
});
