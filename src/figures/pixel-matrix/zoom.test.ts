import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, seenAt } from './zoom.ts';

describe('what is seen', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 8, max: 512 }),
    height: fc.integer({ min: 8, max: 512 }),
  });

  it('keeps the chosen pixel where it stands, from the first view to the last', () => {
    const size = { width: 192, height: 144 };
    const anchor = { row: 66, col: 152, x: null, y: null };
    for (let zoom = 0; zoom <= 96; zoom += 6) {
      const { left, cols, top, rows } = seenAt(size, zoom, anchor);
      expect((152.5 - left) / cols).toBeCloseTo(152.5 / 192, 10);
      expect((66.5 - top) / rows).toBeCloseTo(66.5 / 144, 10);
    }
    const way = between(seenAt(size, 0, anchor), seenAt(size, 96, anchor), 0.4);
    expect((152.5 - way.left) / way.cols).toBeCloseTo(152.5 / 192, 10);
  });

  it('never jumps and never shows what lies outside, whatever the picture', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 99 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
        (size, zoom, share, x) => {
          const row = Math.floor(share * (size.height - 1));
          const col = Math.floor((1 - share) * (size.width - 1));
          const a = seenAt(size, zoom, { row, col, x, y: x });
          const b = seenAt(size, zoom + 0.1, { row, col, x, y: x });
          expect(Math.abs(a.left - b.left)).toBeLessThan(a.cols * 0.01 + 0.02);
          expect(Math.abs(a.top - b.top)).toBeLessThan(a.rows * 0.01 + 0.02);
          if (a.cols < size.width) {
            expect(a.left).toBeGreaterThanOrEqual(0);
            expect(a.left + a.cols).toBeLessThanOrEqual(size.width + 1e-9);
          } else expect(a.left).toBeCloseTo((size.width - a.cols) / 2, 9);
        },
      ),
    );
  });
});
