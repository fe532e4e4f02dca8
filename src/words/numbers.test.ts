import { describe, expect, it } from 'vitest';
import {
  digitsFor,
  equalSign,
  formatChance,
  formatNumber,
  formatShare,
  formatSigned,
  joinNumbers,
  parseNumber,
} from './numbers.ts';

describe('formatNumber', () => {
  it('agrees with the browser’s own format', () => {
    const locales = { vi: 'vi', en: 'en-GB' } as const;
    for (const language of ['vi', 'en'] as const) {
      for (const digits of [0, 1, 2, 4]) {
        const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
        for (const value of [
          0, 1, -1, 0.25, -0.125, 999, 1000, -12288, 16777216, 1234567.891, 0.005, 2.5, 1e9,
        ]) {
          const expected = format.format(value).replace('-', '−').replace(/^−0$/, '0');
          expect(formatNumber(value, language, digits)).toBe(expected);
        }
      }
    }
  });
  it('writes each language its own way', () => {
    expect(formatNumber(12288, 'vi')).toBe('12.288');
    expect(formatNumber(12288, 'en')).toBe('12,288');
    expect(formatNumber(0.25, 'vi')).toBe('0,25');
    expect(formatNumber(-0.5, 'vi')).toBe('−0,5');
    expect(formatNumber(-0.5, 'en')).toBe('−0.5');
  });
  it('never shows a negative zero', () => {
    expect(formatNumber(-0, 'en')).toBe('0');
    expect(formatNumber(-0.0001, 'vi')).toBe('0');
    expect(formatSigned(0.0001, 'en')).toBe('0');
  });
});

describe('parseNumber', () => {
  it('reads decimal commas and points in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(parseNumber('0,25', language)).toBe(0.25);
      expect(parseNumber('0.25', language)).toBe(0.25);
      expect(parseNumber('−0,5', language)).toBe(-0.5);
      expect(parseNumber(' 7 ', language)).toBe(7);
    }
  });
  it('reads 1.792 by the language of the page', () => {
    expect(parseNumber('1.792', 'vi')).toBe(1792);
    expect(parseNumber('1.792', 'en')).toBe(1.792);
    expect(parseNumber('1,792', 'en')).toBe(1792);
    expect(parseNumber('1,792', 'vi')).toBe(1.792);
    expect(parseNumber('0.125', 'vi')).toBe(0.125);
  });
  it('takes spaces that group thousands, and no others', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(parseNumber('12 288', language)).toBe(12288);
      expect(parseNumber('1\u00a0234\u202f567', language)).toBe(1234567);
      expect(parseNumber('- 3', language)).toBe(-3);
      for (const text of ['1 2', '1.1 25', '12 28', '0 500', '1 234 56'])
        expect(parseNumber(text, language), text).toBeUndefined();
    }
  });
  it('refuses what is not one number', () => {
    for (const text of ['', 'a', '1 2x', '--1', 'NaN', 'Infinity', '1e999', '1.2.3'])
      expect(parseNumber(text, 'en')).toBeUndefined();
  });
});

describe('the sign before a printed number', () => {
  it('says whether anything was rounded away', () => {
    expect(equalSign(1 / 4)).toBe('=');
    expect(equalSign(1202 / 9)).toBe('≈');
    expect(equalSign(0.1 + 0.2, 1)).toBe('=');
    expect(equalSign(1.584, 2)).toBe('≈');
    expect(equalSign(1.584, 4)).toBe('=');
  });
  it('holds a sum to its printed terms', () => {
    // 0.333 · 3 stands there for a third of three.
    expect(equalSign(0.33 * 3, 2, 1)).toBe('≈');
    expect(equalSign(99 * 0.004 * 4, 4, 1.584)).toBe('=');
  });
});

describe('joinNumbers', () => {
  it('keeps the mark between numbers apart from the decimal mark', () => {
    const list = (language: 'vi' | 'en') =>
      joinNumbers(
        [0.5, 3, -2].map((value) => formatNumber(value, language)),
        language,
      );
    expect(list('en')).toBe('0.5, 3, −2');
    expect(list('vi')).toBe('0,5; 3; −2');
  });
});

it('never tells a probability as nothing or as all', () => {
  const shares = [0, 1e-9, 0.0004, 0.001, 0.5, 0.9991, 1 - 1e-9, 1];
  expect(shares.map((share) => formatShare(share, 'vi'))).toEqual([
    '<0,1%',
    '<0,1%',
    '<0,1%',
    '0,1%',
    '50%',
    '>99,9%',
    '>99,9%',
    '>99,9%',
  ]);
  expect([0.003, 0.5, 0.998].map((share) => formatShare(share, 'en', 0))).toEqual([
    '<1%',
    '50%',
    '>99%',
  ]);
  expect([0, 2e-4, 0.25, 0.9996, 1].map((share) => formatChance(share, 'en'))).toEqual([
    '<0.001',
    '<0.001',
    '0.25',
    '>0.999',
    '>0.999',
  ]);
});

it('never writes a number that is not zero as zero', () => {
  expect([0, 0.5, 0.04, 0.0004, -2e-5, 1e-12].map((value) => digitsFor(value, 3))).toEqual([
    3, 3, 3, 4, 5, 9,
  ]);
});
