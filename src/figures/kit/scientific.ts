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
