import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { runJob } from '../kit/jobs/jobs.ts';
import { decode, encode } from '../kit/link/codec.ts';
import type { EffectiveField } from './effectiveField.ts';
import { coneOf, lengthOf, rowsOf, smallestInput, theory } from './geometry.ts';
import { conv, type Layer, LIMITS, layerList, pool, rangeOf, SETTINGS } from './layers.ts';
import { type Action, model, type State } from './model.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets(
    model.assets?.(model.initialState) ?? {},
    nodeSource(path.resolve('public')),
  );
});

function preset(name: string): State {
  return { ...model.initialState, ...model.presets[name] };
}

function facts(state: State) {
  return model.derive(state, assets);
}

function reached(...actions: Action[]): State {
  return actions.reduce(model.reduce, model.initialState);
}

function fieldOf(name: string): number {
  const { rows, tip } = facts(preset(name));
  return rows[tip].size;
}

describe('receptive fields', () => {
  it('are 3, 5, 6, 10 and 12 in the book’s stack', () => {
    const { rows } = facts(model.initialState);
    expect(rows.map(({ size }) => size)).toEqual([1, 3, 5, 6, 10, 12]);
    expect(rows.map(({ jump }) => jump)).toEqual([1, 1, 1, 2, 2, 4]);
    expect(rows.map(({ start }) => start)).toEqual([0, 1, 2, 2.5, 4.5, 5.5]);
    expect(rows.map(({ count }) => count)).toEqual([20, 18, 16, 8, 6, 3]);
  });

  it('have the known sizes in the presets', () => {
    expect(fieldOf('vgg-16')).toBe(212);
    expect(fieldOf('alexnet')).toBe(195);
    expect(fieldOf('twenty')).toBe(41);
    expect(fieldOf('dilated')).toBe(31);
    expect(fieldOf('three-threes')).toBe(7);
    expect(fieldOf('holes')).toBe(13);
  });

  it('answer the exercise on kernel size: 7, 18 and 19', () => {
    const threes = [conv(3), conv(3), conv(3)];
    const pooled = [conv(3), pool(2), conv(3), pool(2), conv(3)];
    const hopping = [conv(7, { s: 2 }), pool(3, { s: 2 }), conv(3)];
    expect([threes, pooled, hopping].map((layers) => theory(layers).size)).toEqual([7, 18, 19]);
  });

  it('leave AlexNet 6 and VGG-16 7 neurons a side', () => {
    expect(facts(preset('alexnet')).rows.at(-1)?.count).toBe(6);
    expect(facts(preset('vgg-16')).rows.at(-1)?.count).toBe(7);
  });
});

describe('the cone', () => {
  const anyLayer = fc
    .record({
      k: fc.integer({ min: 1, max: 5 }),
      s: fc.integer({ min: 1, max: 3 }),
      p: fc.integer({ min: 0, max: 2 }),
      d: fc.integer({ min: 1, max: 3 }),
    })
    .map((settings): Layer => ({ kind: 'c', ...settings }));

  it('is as wide, and centred, as the core says, for any stack and neuron', () => {
    fc.assert(
      fc.property(fc.array(anyLayer, { minLength: 1, maxLength: 5 }), fc.nat(), (layers, pick) => {
        const rows = rowsOf(layers, smallestInput(layers) + (pick % 50));
        const tip = layers.length;
        const index = pick % rows[tip].count;
        const [field] = coneOf(rows, tip, index);
        expect(lengthOf(field)).toBe(rows[tip].size);
        expect((field.from + field.to) / 2).toBe(rows[tip].start + index * rows[tip].jump);
      }),
    );
  });

  it('has holes where dilation repeats, and none where it doubles', () => {
    const holes = facts(preset('holes'));
    expect([holes.readCols, holes.readRows, holes.skipped]).toEqual([7, 7, 12]);
    expect(facts(preset('dilated')).skipped).toBe(0);
  });

  it('hangs over the rim into padding', () => {
    const corner = facts({ ...preset('vgg-16'), row: 0, col: 0 });
    expect(corner.across[0]).toMatchObject({ from: -90, to: 121 });
    expect(corner.outside).toBe(180);
    expect(corner.readCols).toBe(122);
  });
});

describe('the effective field', () => {
  const measure = (name: string) => {
    const state = { ...preset(name), effective: true };
    const job = model.job?.(state, assets);
    if (!job) throw new Error('no job');
    const result = runJob(job.name, job.input, () => {}) as EffectiveField;
    const { effective, rows, tip } = model.derive(state, assets, result);
    if (typeof effective !== 'object') throw new Error(String(effective));
    return { ...effective, size: rows[tip].size, result };
  };

  it('fills nearly the whole square of a shallow stack', () => {
    expect(measure('three-threes').sides).toEqual([7, 5, 3]);
    const book = measure('book');
    expect(book.sides[0]).toBe(10);
    expect(book.sides).toHaveLength(5);
    expect(book.networks).toBe(64);
  });

  it('is less than half as wide as the square after twenty layers', () => {
    const { sides, size, result } = measure('twenty');
    expect(sides[0]).toBe(17);
    expect(sides[0] / size).toBeLessThan(0.42);
    expect(result.map.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
    // The relative width falls like one over the root of the depth: twenty against five layers.
    const five = sides[sides.length - 5] / 11;
    expect(sides[0] / size / five).toBeGreaterThan(0.4);
    expect(sides[0] / size / five).toBeLessThan(0.6);
  });

  it('is not measured for a pixel, nor for a field that is too large', () => {
    expect(facts({ ...model.initialState, effective: true, layer: 0 }).effective).toBe('single');
    const large = {
      ...model.initialState,
      effective: true,
      layers: Array(5).fill(conv(3, { s: 3 })),
    };
    const huge = { ...large, layers: [...large.layers, conv(3)] };
    expect(theory(huge.layers).size).toBeGreaterThan(256);
    expect(model.job?.(huge, assets)).toBeNull();
    expect(facts(huge).effective).toBe('too-large');
  });
});

describe('building', () => {
  it('adds above the chosen layer, moves and removes it', () => {
    const added = reached({ type: 'step', step: 2 }, { type: 'add', layer: pool(3) });
    expect(layerList.format(added.layers)).toBe('c3,c3,p3,p2,c3,p2');
    expect(added.step).toBe(3);
    const moved = model.reduce(added, { type: 'reorder', by: -1 });
    expect(layerList.format(moved.layers)).toBe('c3,p3,c3,p2,c3,p2');
    expect(moved.step).toBe(2);
    const removed = model.reduce(moved, { type: 'remove' });
    expect(layerList.format(removed.layers)).toBe('c3,c3,p2,c3,p2');
  });

  it('keeps one layer, and no more than a drawing can hold', () => {
    let state = model.initialState;
    for (let count = 0; count < 30; count++) state = model.reduce(state, { type: 'remove' });
    expect(state.layers).toHaveLength(1);
    for (let count = 0; count < 40; count++) {
      state = model.reduce(state, { type: 'add', layer: conv(1) });
    }
    expect(state.layers).toHaveLength(LIMITS.layers[1]);
    facts(state);
  });

  it('gives a pool its usual stride, and never more padding than half its window', () => {
    const padded = reached({ type: 'step', step: 1 }, { type: 'edit', patch: { p: 9, d: 4 } });
    const pooled = model.reduce(padded, { type: 'edit', patch: { kind: 'a' } });
    expect(pooled.layers[0]).toEqual({ kind: 'a', k: 3, s: 3, p: 1, d: 1 });
  });

  it('refuses what no input is large enough for, and an input that is too small', () => {
    const state = reached({ type: 'set', patch: { n: 11 } });
    expect(state.refused).toEqual({ needed: 12 });
    expect(state.n).toBeNull();
    let deep = model.initialState;
    for (let count = 0; count < 5; count++) {
      deep = model.reduce(deep, { type: 'add', layer: conv(3, { s: 4 }) });
    }
    expect(deep.refused?.needed).toBeGreaterThan(512);
    expect(facts(deep).side).toBeLessThanOrEqual(512);
  });

  it('lets an input that the reader chose grow with the stack', () => {
    const state = reached({ type: 'set', patch: { n: 12 } }, { type: 'add', layer: pool(2) });
    expect(state.n).toBeNull();
    expect(facts(state).side).toBe(16 + 2 * 8);
  });

  it('can draw every value of every setting of every layer', () => {
    for (let step = 1; step <= 5; step++) {
      const chosen = reached({ type: 'step', step });
      for (const setting of SETTINGS) {
        const [low, high] = rangeOf(chosen.layers[step - 1], setting);
        for (let value = low; value <= high; value++) {
          const state = model.reduce(chosen, { type: 'edit', patch: { [setting]: value } });
          expect(facts(state).rows.every(({ count }) => count > 0)).toBe(true);
          expect(decode(encode(state, model), model).rejected).toEqual([]);
        }
      }
    }
  });
});

describe('the neuron', () => {
  it('keeps its place of the picture from layer to layer', () => {
    const corner = reached({ type: 'point', layer: 5, place: 0 }, { type: 'step', step: 1 });
    const { rows, col } = facts(corner);
    expect(rows[1].start + col * rows[1].jump).toBeCloseTo(5, 0);
  });

  it('is the one whose field lies under the finger', () => {
    const { col, row } = facts(reached({ type: 'look', row: 19, col: 0 }));
    expect([row, col]).toEqual([2, 0]);
  });

  it('moves by keys and stays inside', () => {
    const keys = Array<Action>(9).fill({ type: 'move', layers: 0, rows: 0, cols: 1 });
    expect(facts(reached(...keys)).col).toBe(2);
    expect(reached({ type: 'move', layers: -1, rows: 0, cols: 0 }).step).toBe(4);
    expect(reached({ type: 'jump', end: 'first' }).step).toBe(0);
  });
});
