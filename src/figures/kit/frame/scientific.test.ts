import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../words/numbers.ts';
import { commonExponent, notQuiteZero, scientific, superscript } from './scientific.ts';

const en = (value: number, digits?: number) => formatNumber(value, 'en', digits);
const vi = (value: number, digits?: number) => formatNumber(value, 'vi', digits);

describe('scientific', () => {
  it('raises exponents', () => {
    expect(superscript(-27)).toBe('⁻²⁷');
    expect(superscript(10)).toBe('¹⁰');
  });
  it('keeps two digits of small and of large numbers, in the format of the language', () => {
    expect(scientific(0.25 ** 10, en)).toBe('9.5·10⁻⁷');
    expect(scientific(0.25 ** 10, vi)).toBe('9,5·10⁻⁷');
    expect(scientific(4 ** 12, en)).toBe('1.7·10⁷');
    expect(scientific(-2.5e-5, en)).toBe('−2.5·10⁻⁵');
    expect(scientific(9.97e-5, en)).toBe('1·10⁻⁴');
  });
  it('leaves ordinary numbers plain', () => {
    expect(scientific(0, en)).toBe('0');
    expect(scientific(0.0213, en)).toBe('0.021');
    expect(scientific(0.25, vi)).toBe('0,25');
    expect(scientific(3.14, en)).toBe('3.1');
    expect(scientific(1024, en)).toBe('1,024');
  });
});

describe('numbers of a grid', () => {
  it('never writes 0 for what is not 0', () => {
    expect(notQuiteZero(0, en, 1)).toBe('0');
    expect(notQuiteZero(1.26, vi, 1)).toBe('1,3');
    expect(notQuiteZero(-0.04, en, 1)).toBe('−0.04');
    expect(notQuiteZero(0.0006, vi, 1)).toBe('0,001');
    expect(notQuiteZero(0.0004, en, 1)).toBe('≈0');
    expect(notQuiteZero(-0.00004, en, 4)).toBe('≈0');
  });
  it('finds the power of ten that all of them are given in', () => {
    expect(commonExponent([0, 0])).toBe(0);
    expect(commonExponent([0.1, -9999])).toBe(0);
    expect(commonExponent([0.0021, -0.0005])).toBe(-3);
    expect(commonExponent([2, -34_000])).toBe(4);
  });
});
