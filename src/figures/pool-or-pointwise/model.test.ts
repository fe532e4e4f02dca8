import { describe, expect, it } from 'vitest';
import { decode, encode } from '../kit/link/codec.ts';
import { derive, model, point } from './model.ts';
import { LIMITS, MODES, outSide, reduce, type State } from './state.ts';

const pictureOf = (state: State) => point(derive(state), state);
const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const range = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);
const shapes = (name: string) =>
  pictureOf(preset(name)).stages.map(({ side, sheets }) => [side, side, sheets.length].join('×'));

describe('the numbers of the book', () => {
  it('from 256×28×28 both ways leave 50,176 values', () => {
    const { wide } = pictureOf(preset('pool'));
    expect(wide).toEqual({ pool: [256, 14, 14], pointwise: [64, 28, 28] });
    for (const shape of Object.values(wide)) expect(shape.reduce((a, b) => a * b)).toBe(50176);
  });
  it('pooling halves the plane, 1×1 the depth, both do both', () => {
    expect(shapes('pool')).toEqual(['6×6×4', '3×3×4']);
    expect(shapes('pointwise')).toEqual(['6×6×4', '6×6×2']);
    expect(shapes('both')).toEqual(['6×6×4', '3×3×4', '3×3×2']);
  });
  it('usually: pooling may keep the plane, and 1×1 may not', () => {
    expect(shapes('pool-stride-1')).toEqual(['6×6×4', '6×6×4']);
    expect(shapes('pointwise-stride-2')).toEqual(['6×6×4', '3×3×2']);
  });
  it('counts what this tensor costs', () => {
    const { pool, pointwise, values } = pictureOf(preset('pool'));
    expect(pool).toMatchObject({ parameters: 0, cost: 9 * 3 * 4, values: 36 });
    expect(pointwise).toMatchObject({ parameters: 10, cost: 36 * 4 * 2, values: 72 });
    expect(values).toEqual({ before: 144, after: 36 });
    // Corners of a padded 3×3 window hold 4 real cells, edges 6.
    expect(pictureOf(preset('pool-stride-1')).pool.cost).toBe((16 * 9 + 16 * 6 + 4 * 4 - 36) * 4);
    expect(pictureOf(preset('both')).pointwise.cost).toBe(9 * 4 * 2);
  });
  it('every output is the largest of its window, or the sum of its products', () => {
    for (const name of Object.keys(model.presets)) {
      const state = preset(name);
      const side = outSide(state);
      for (let step = 0; step < side * side; step++) {
        const derived = pictureOf(reduce(state, { type: 'step', step }));
        if (state.mode === 'pool') {
          expect(derived.out).toBe(Math.max(...derived.window.values));
        } else {
          expect(derived.out).toBe(derived.taps.reduce((sum, { product }) => sum + product, 0));
          expect(derived.out).toBe(derived.sum);
        }
      }
    }
  });
});

describe('what a reader may set', () => {
  it('every setting can be drawn, and the table agrees with the drawing', () => {
    for (const mode of MODES) {
      for (const k of range(LIMITS.k)) {
        for (const s of range(LIMITS.s)) {
          for (const p of range(LIMITS.p)) {
            for (const t of range(LIMITS.t)) {
              const state = set(model.initialState, { mode, k, s, p, t, m: 6 });
              const { stages, pool, pointwise } = pictureOf(state);
              const end = stages[stages.length - 1];
              expect(end.side).toBe(outSide(state));
              expect(end.side).toBe(mode === 'pool' ? pool.outSide : pointwise.outSide);
              expect(end.sheets).toHaveLength(mode === 'pool' ? 4 : 6);
              expect(state.row).toBeLessThan(end.side);
              for (const { block, side } of stages) {
                expect(block.row + block.rows).toBeLessThanOrEqual(side);
                expect(block.col + block.cols).toBeLessThanOrEqual(side);
              }
            }
          }
        }
      }
    }
  });
  it('arrows stay inside', () => {
    const far = reduce(preset('pool'), { type: 'move', rows: 9, cols: 9 });
    expect(far).toMatchObject({ row: 2, col: 2, step: 8 });
    expect(reduce(far, { type: 'jump', end: 'first' }).step).toBe(0);
    expect(set(far, { k: 3, s: 3 })).toMatchObject({ row: 1, col: 1, step: 3 });
  });
});

describe('links', () => {
  it.each(Object.keys(model.presets))('%s survives a link', (name) => {
    const { state, rejected } = decode(encode(preset(name), model), model);
    expect(rejected).toEqual([]);
    expect(state).toEqual(preset(name));
  });
  it('garbage falls back and is named', () => {
    const bad: [string, string][] = [
      ['mode', 'max'],
      ['k', '9'],
      ['s', '0'],
      ['p', '-1'],
      ['m', '1e9'],
      ['t', 'NaN'],
      ['row', '5'],
      ['col', '99'],
    ];
    const { state, rejected } = decode(bad, model);
    expect(state).toEqual(model.initialState);
    expect([...rejected].sort()).toEqual(bad.map(([name]) => name).sort());
  });
});
