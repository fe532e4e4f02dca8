export interface Fraction {
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
