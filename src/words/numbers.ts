import type { Language } from './language.ts';

const LOCALES = { vi: 'vi', en: 'en-GB' } as const;
const MINUS = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits });
    formatters.set(key, found);
  }
  return found;
}

/**
 * The one place where the book rounds. `digits` is the largest number of decimals; trailing zeros
 * are dropped. Vietnamese gets 12.288 and 0,25, English 12,288 and 0.25, both the true minus sign.
 */
export function formatNumber(value: number, language: Language, digits = 2): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const text = formatter(language, digits).format(value).replace('-', MINUS);
  return text === `${MINUS}0` ? '0' : text;
}

/** As `formatNumber`, with a plus sign before what is above zero. */
export function formatSigned(value: number, language: Language, digits = 2): string {
  const text = formatNumber(value, language, digits);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/**
 * Reads what a reader types: 0,25 and 0.25 alike, with any minus sign. A point followed by exactly
 * three digits groups thousands in Vietnamese and is a decimal point in English; the comma the
 * other way round. Returns undefined for anything that is not one finite number.
 */
export function parseNumber(text: string, language: Language): number | undefined {
  let plain = text
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0]/g, '');
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(plain)) plain = plain.replaceAll(group, '');
  plain = plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
