import { describe, expect, it } from 'vitest';
import { conv2d, pad2d, windowAt } from '../../../core/index.ts';
import { convFacts, convPoint, geometryOf, keepCells, square, wrongCells } from './convFacts.ts';

const OWN = { cells: null, kernelCells: null };

describe('one channel under one kernel', () => {
  it.each(['zeros', 'reflect', 'replicate'] as const)('padded with %s', (mode) => {
    const sizes = square(6, 3, { stride: 2, padding: 2 });
    const facts = convFacts(sizes, OWN, mode);
    const padded = pad2d(facts.input, 2, mode);
    expect(facts.padded).toEqual(padded);
    expect(facts.output).toEqual(conv2d(padded, facts.kernel, { stride: 2 }));
    for (let step = 0; step < facts.stops; step++) {
      const { row, col, window } = convPoint(facts, step);
      const bare = windowAt(padded, facts.kernel, { stride: 2 }, { row, col });
      expect(window.sum).toBe(bare.sum);
      expect(window.taps.map((tap) => tap.isPadding)).toEqual(
        bare.taps.map(({ paddedRow: r, paddedCol: c }) => r < 2 || r > 7 || c < 2 || c > 7),
      );
    }
  });

  it('an oblong input under an oblong kernel has a formula along each axis', () => {
    const { size, sizeWidth, output } = convFacts(
      { height: 4, width: 9, kernelHeight: 2, kernelWidth: 5, stride: 2, padding: 1 },
      OWN,
    );
    expect([size.out, sizeWidth.out]).toEqual(output.shape.slice(-2));
    expect([size.n, size.k, sizeWidth.n, sizeWidth.k]).toEqual([4, 2, 9, 5]);
  });

  it('what the window has not come to is blank, unless all is asked for', () => {
    const facts = convFacts(square(5, 3), OWN);
    expect(convPoint(facts, 3).outMarks.filter((mark) => mark === 'blank')).toHaveLength(5);
    expect(convPoint(facts, 3, true).outMarks).not.toContain('blank');
  });

  it('a kernel that does not fit is the core’s error', () => {
    expect(geometryOf(square(2, 3)).fits).toBe(false);
    expect(() => convFacts(square(2, 3), OWN)).toThrow(RangeError);
  });
});

describe('edited cells', () => {
  const own = { cells: [1, 2, 3, 4], kernelCells: [5] };

  it('keep their places in another size', () => {
    const kept = keepCells(square(2, 1), square(3, 2), own);
    expect(kept.cells?.[0]).toBe(1);
    expect(kept.cells?.slice(3, 5)).toEqual([3, 4]);
    expect(kept.kernelCells).toEqual([5, 0, 0, 0]);
    expect(keepCells(square(2, 1), square(2, 1), own)).toEqual(own);
  });

  it('of a link are refused by name when they are too many or too few', () => {
    expect(wrongCells(square(2, 1), own)).toEqual([]);
    expect(wrongCells(square(3, 1), own)).toEqual(['cells']);
    expect(wrongCells(square(3, 2), own)).toEqual(['cells', 'kernelCells']);
    expect(wrongCells(square(3, 2), OWN)).toEqual([]);
  });
});
