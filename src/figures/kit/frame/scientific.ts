const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole exponent in raised digits: −7 is ⁻⁷. */
export function superscript(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return exponent < 0 ? `⁻${digits}` : digits;
}

/** Sizes in which plain decimals are easier to read than a power of ten. */
const PLAIN_FROM = 0.01;
const PLAIN_TO = 1e6;

type Format = (value: number, digits?: number) => string;

/** A number as `factor` · 10 to the `exponent`, about two digits; no exponent where plain decimals will do. */
export interface Scientific {
  readonly factor: string;
  readonly exponent: number | null;
}

export function scientificParts(value: number, number: Format): Scientific {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return { factor: number(value), exponent: null };
  let exponent = Math.floor(Math.log10(size));
  if (size >= PLAIN_FROM && size < PLAIN_TO) {
    return { factor: number(value, Math.max(0, 1 - exponent)), exponent: null };
  }
  // 9.97 in two digits is 10, which belongs to the next power.
  if (Math.round((size / 10 ** exponent) * 10) >= 100) exponent++;
  return { factor: number(value / 10 ** exponent, 1), exponent };
}

/**
 * A number of any size as text in about two digits: 0.25 and 1,024 stay as they are, 0.00000095 becomes
 * 9.5·10⁻⁷. `number` is the number format of the reader's language.
 */
export function scientific(value: number, number: Format): string {
  const { factor, exponent } = scientificParts(value, number);
  return exponent === null ? factor : `${factor}·10${superscript(exponent)}`;
}

/** A number below this, beside others that need few decimals, only says that it is not quite 0. */
const FIRST_DIGITS = 3;

/**
 * A number with so many decimals, or with as many as its first digit needs where it would be left as 0; where that
 * is too far behind the point, ≈0. Nothing but zero itself is written as 0.
 */
export function notQuiteZero(value: number, number: Format, digits = 2): string {
  for (let more = digits; more <= Math.max(digits, FIRST_DIGITS); more++) {
    const text = number(value, more);
    if (value === 0 || text !== '0') return text;
  }
  return '≈0';
}

/** The power of ten that a table of numbers is given in: 0 while its largest number is easy to read as it is. */
export function commonExponent(values: readonly number[], from = 0.1, to = 1e4): number {
  const most = Math.max(...values.map(Math.abs));
  if (most === 0 || !Number.isFinite(most) || (most >= from && most < to)) return 0;
  return Math.floor(Math.log10(most));
}
