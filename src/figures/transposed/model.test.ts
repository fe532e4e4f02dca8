import { describe, expect, it } from 'vitest';
import { decode, encode } from '../kit/link/codec.ts';
import { derive, LIMITS, model, point, type State } from './model.ts';

const { initialState } = model;
const at = (patch: Partial<State>) => {
  const state = { ...initialState, ...patch };
  return point(derive(state), state);
};
const range = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

describe('transposed', () => {
  it('makes the tables that Part 4 works out', () => {
    const apart = at({ ...model.presets.apart });
    expect([...apart.output.data]).toEqual([1, 2, 2, 4, 3, 4, 6, 8, -1, -2, 1, 2, -3, -4, 3, 4]);
    const back = at({ ...model.presets['way-back'] });
    expect([...back.output.data]).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  });

  it('adds each copy to those before it, and the last sum without its rim is the output', () => {
    for (const n of range(LIMITS.n))
      for (const k of range(LIMITS.k))
        for (const s of range(LIMITS.s))
          for (const p of range(LIMITS.p)) {
            const size = (n - 1) * s - 2 * p + k;
            if (size < 1) continue;
            let sums: number[] = [];
            for (let step = 0; step < n * n; step++) {
              const { before, now, copy, row, col, whole } = at({ n, k, s, p, step });
              if (step > 0) expect([...before.data]).toEqual(sums);
              sums = [...before.data];
              copy.data.forEach((value, index) => {
                sums[(row * s + Math.floor(index / k)) * whole + col * s + (index % k)] += value;
              });
              expect([...now.data]).toEqual(sums);
            }
            const { output, whole, all } = at({ n, k, s, p });
            expect([...all.data]).toEqual(sums);
            expect(output.shape).toEqual([1, 1, size, size]);
            const inside = sums.filter((_, index) =>
              [Math.floor(index / whole), index % whole].every((c) => c >= p && c < whole - p),
            );
            expect([...output.data]).toEqual(inside);
          }
  });

  it('counts the cells that lie on an earlier copy', () => {
    expect(at({ step: 0 }).overlaps).toBe(0);
    const blank = (marks: readonly string[]) => marks.filter((mark) => mark === 'blank').length;
    expect([at({}).marksBefore, at({}).marks, at({ step: 8 }).marks].map(blank)).toEqual([
      49, 40, 0,
    ]);
    expect(at({ step: 1 }).overlaps).toBe(3);
    expect(at({ step: 4 }).overlaps).toBe(5);
    expect(at({ ...model.presets.gaps }).overlaps).toBe(0);
  });

  it('refuses a padding that leaves nothing, and says which', () => {
    const small = model.reduce(initialState, { type: 'set', patch: { n: 2, k: 2, s: 1 } });
    const asked = model.reduce(small, { type: 'set', patch: { p: 2 } });
    expect(asked).toEqual({ ...small, refused: 2 });
  });

  it('comes back from a link, without what cannot stand', () => {
    const state = { ...initialState, n: 2, k: 4, p: 2, step: 3, cells: [5, 6, 7, 8] };
    expect(decode(encode(state, model), model)).toEqual({ state, rejected: [] });
    expect(
      decode(
        [
          ['n', '2'],
          ['cells', '1,2'],
        ],
        model,
      ).rejected,
    ).toContain('cells');
  });
});
