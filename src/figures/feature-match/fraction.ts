import { roundTo } from '../../words/numbers.ts';
import type { Say } from '../kit/contract.ts';

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A mean of nine numbers is taken away in ninths, or in thirds. */
const DENOMINATORS = [3, 9] as const;
const CLOSE = 1e-9;

/** Thirds and ninths as fractions; null for whole numbers and everything else. */
export function fractionOf(value: number): Fraction | null {
  if (Number.isInteger(value)) return null;
  for (const denominator of DENOMINATORS) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator / denominator - value) < CLOSE && numerator % denominator !== 0) {
      return { numerator, denominator };
    }
  }
  return null;
}

/** A number in a line of text: 16/3 rather than 5.33, so that sums come out as they are printed. */
export function inFractions(value: number, { number }: Pick<Say, 'number'>): string {
  const fraction = fractionOf(value);
  return fraction ? `${number(fraction.numerator)}/${number(fraction.denominator)}` : number(value);
}

/** The number that `inFractions` has written. */
export function asWritten(value: number): number {
  return fractionOf(value) ? value : roundTo(value, 2);
}
