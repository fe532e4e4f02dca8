import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from './float16.ts';

describe('half precision', () => {
  it('has the values of the standard', () => {
    for (const [bits, value] of [
      [0x0000, 0],
      [0x0001, 2 ** -24],
      [0x03ff, 1023 * 2 ** -24],
      [0x0400, 2 ** -14],
      [0x3555, 0.333251953125],
      [0x3c00, 1],
      [0x3c01, 1.0009765625],
      [0xc000, -2],
      [0x7bff, 65504],
      [0x7c00, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(fromFloat16(bits)).toBe(value);
      expect(toFloat16(value)).toBe(bits);
    }
    expect(fromFloat16(0x7c01)).toBeNaN();
    expect(() => toFloat16(Number.NaN)).toThrow(RangeError);
  });

  it('comes back from every pattern of bits', () => {
    const lost = [];
    for (let bits = 0; bits < 0x10000; bits++) {
      const value = fromFloat16(bits);
      if (!Number.isNaN(value) && toFloat16(value) !== bits) lost.push(bits);
    }
    expect(lost).toEqual([]);
  });

  it('takes the nearest, of two equally near the even one', () => {
    expect(toFloat16(1 + 2 ** -11)).toBe(0x3c00);
    expect(toFloat16(1 + 3 * 2 ** -11)).toBe(0x3c02);
    expect(toFloat16(65519)).toBe(0x7bff);
    expect(toFloat16(65520)).toBe(0x7c00);
    const any = fc.oneof(
      fc.double({ min: -70000, max: 70000, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
    );
    fc.assert(
      fc.property(any, (value) => {
        const bits = toFloat16(value);
        const error = Math.abs(fromFloat16(bits) - value);
        const size = bits & 0x7fff;
        if (size === 0x7c00) return Math.abs(value) >= 65520;
        for (const other of [bits - 1, bits + 1]) {
          if ((other & 0x7fff) === 0x7c00 || other < 0 || (other ^ bits) & 0x8000) continue;
          if (Math.abs(fromFloat16(other) - value) < error) return false;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});
