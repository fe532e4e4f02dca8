import { finite, integer, show } from './check';

export type Random = {
  /** A whole number from 0 to bound − 1. */
  integer(bound: number): number;
  /** A number from low (included) to high (excluded); 0 to 1 unless told. */
  uniform(low?: number, high?: number): number;
  /** A number from the normal distribution; mean 0 and deviation 1 unless told. */
  normal(mean?: number, deviation?: number): number;
  /** The numbers 0 to count − 1 in random order (Fisher and Yates). */
  permutation(count: number): Int32Array;
};

/** Natural logarithm of 0 < x ≤ 1 from + − × ÷ alone: `Math.log` may differ in the last bit between engines. */
function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < 0.75) {
    mantissa *= 2;
    halvings++;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), a fast series for m near 1.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return 2 * ratio * sum - halvings * Math.LN2;
}

/**
 * A source of random numbers that is identical everywhere for the same seed: sfc32 (Doty-Humphrey) for
 * the bits, Marsaglia's polar method for normals, + − × ÷ √ and integer operations only.
 * `seed` is any safe integer.
 */
export function random(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    const message = `random: seed must be a safe integer, got ${show(seed)}`;
    throw typeof seed === 'number' ? new RangeError(message) : new TypeError(message);
  }
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  let spare: number | undefined;

  function bits(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  // Neighbouring seeds differ in a few bits only; the first rounds spread them.
  for (let round = 0; round < 15; round++) bits();

  const unit = () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  function below(bound: number): number {
    return Math.floor(unit() * bound);
  }

  return {
    integer(bound) {
      return below(integer('random.integer', 'bound', bound, 1));
    },
    uniform(low = 0, high = 1) {
      finite('random.uniform', 'low', low);
      finite('random.uniform', 'high', high);
      if (low > high) {
        throw new RangeError(`random.uniform: low must not exceed high, got ${low} and ${high}`);
      }
      return low + (high - low) * unit();
    },
    normal(mean = 0, deviation = 1) {
      finite('random.normal', 'mean', mean);
      if (finite('random.normal', 'deviation', deviation) < 0) {
        throw new RangeError(`random.normal: deviation must be at least 0, got ${deviation}`);
      }
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return mean + deviation * value;
      }
      let u = 0;
      let v = 0;
      let square = 0;
      do {
        u = 2 * unit() - 1;
        v = 2 * unit() - 1;
        square = u * u + v * v;
      } while (square >= 1 || square === 0);
      const scale = Math.sqrt((-2 * naturalLog(square)) / square);
      spare = v * scale;
      return mean + deviation * u * scale;
    },
    permutation(count) {
      const order = new Int32Array(integer('random.permutation', 'count', count, 0));
      for (let i = 0; i < order.length; i++) {
        const j = below(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      return order;
    },
  };
}
