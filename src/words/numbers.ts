import type { Language } from './language.ts';

const MINUS = '\u2212';
const GROUP = { vi: '.', en: ',' } as const;
const DECIMAL = { vi: ',', en: '.' } as const;

/**
 * The one place where the book rounds. `digits` is the largest number of decimals; trailing zeros
 * are dropped. Vietnamese gets 12.288 and 0,25, English 12,288 and 0.25, both the true minus sign.
 * Written out rather than left to `Intl.NumberFormat`, whose first use costs a cheap phone more
 * than drawing a figure, and which need not agree between the build and the browser.
 */
export function formatNumber(value: number, language: Language, digits = 2): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const [whole, fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const text = decimals ? grouped + DECIMAL[language] + decimals : grouped;
  return value < 0 && text !== '0' ? MINUS + text : text;
}

/** As `formatNumber`, with a plus sign before what is above zero. */
export function formatSigned(value: number, language: Language, digits = 2): string {
  const text = formatNumber(value, language, digits);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** The English form for a count: one of it, or any other number. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/**
 * The sign between a value and its printed form: = where the `digits` decimals lose nothing, ≈ where they do. With
 * `printed`, for a sum whose terms were rounded themselves: whether they make just that number.
 */
export function equalSign(exact: number, digits = 2, printed = exact): '=' | '≈' {
  const shown = roundTo(printed, digits);
  return Math.abs(exact - shown) <= 1e-9 * Math.max(1, Math.abs(exact)) ? '=' : '≈';
}

/** Vietnamese, whose comma is a decimal mark, puts a semicolon between numbers, English a comma. */
const BETWEEN = { vi: '; ', en: ', ' } as const;

/** Numbers that are text already, one after the other. */
export function joinNumbers(texts: readonly string[], language: Language): string {
  return texts.join(BETWEEN[language]);
}

/**
 * A probability in percent. That of a softmax is neither 0 nor 1, even where a computer's number for it is: it is
 * told as <0.1% or >99.9%, with as many decimals as asked for.
 */
export function formatShare(share: number, language: Language, digits = 1): string {
  const edge = formatEdge(share, 100, digits, language);
  return `${edge ?? formatNumber(100 * share, language, digits)}%`;
}

/** The same as a number from 0 to 1: <0.001 or >0.999. */
export function formatChance(share: number, language: Language, digits = 3): string {
  return formatEdge(share, 1, digits, language) ?? formatNumber(share, language, digits);
}

function formatEdge(share: number, whole: number, digits: number, language: Language) {
  const value = share * whole;
  const least = 10 ** -digits;
  if (value < least) return `<${formatNumber(least, language, digits)}`;
  if (value > whole - least) return `>${formatNumber(whole - least, language, digits)}`;
  return undefined;
}

/** The finest number that is written out. */
const FINEST = 9;

/** Decimals with which a number that is not zero is not written as 0; at least `usual`. */
export function digitsFor(value: number, usual: number): number {
  if (value === 0) return usual;
  return Math.min(FINEST, Math.max(usual, Math.ceil(-Math.log10(Math.abs(value)))));
}

/** A number as it is printed with so many decimals. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * Reads what a reader types: 0,25 and 0.25 alike, with any minus sign. A point followed by exactly
 * three digits groups thousands in Vietnamese and is a decimal point in English; the comma the
 * other way round; spaces may group thousands (12 288) and stand nowhere else. Returns undefined for
 * anything that is not one finite number.
 */
export function parseNumber(text: string, language: Language): number | undefined {
  let plain = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([+-])\s+/, '$1');
  if (/^[+-]?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/.test(plain)) plain = plain.replace(/\s/g, '');
  const [group, decimal] = [GROUP[language], DECIMAL[language]];
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(plain)) plain = plain.replaceAll(group, '');
  plain = plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
