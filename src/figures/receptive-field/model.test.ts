import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { type Assets, loadAssets } from '../kit/assets/assets.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { derivedOf } from '../kit/frame/useDerived.ts';
import { runJob } from '../kit/jobs/jobs.ts';
import { decode, encode } from '../kit/link/codec.ts';
import type { EffectiveField } from '../kit/network/effectiveField.ts';
import { en } from './en.ts';
import { coneOf, lengthOf, rowsOf, smallestInput, theory } from './geometry.ts';
import { conv, type Layer, LIMITS, layerList, pool, rangeOf, SETTINGS } from './layers.ts';
import { type Action, type Derived, model, type State } from './model.ts';
import { vi } from './vi.ts';

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
  return derivedOf(model, { ...state }, assets) as Derived;
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

describe('links', () => {
  const read = (query: string) => decode([...new URLSearchParams(query)], model);

  it('know the grammar of layers', () => {
    const text = 'c3,c3s2p1d2,p2,p3s2p1,a2s1';
    expect(layerList.format(layerList.parse(text) ?? [])).toBe(text);
    expect(read('layers=c3,c3s2p1d2,p2s2,a2').rejected).toEqual([]);
    expect(read('layers=c3,p2s2').state).toMatchObject({ step: 2, layers: [conv(3), pool(2)] });
  });

  it.each([
    ['layers=', 'layers'],
    ['layers=c12', 'layers'],
    ['layers=c3,,p2', 'layers'],
    ['layers=p2p2', 'layers'],
    ['layers=p2d2', 'layers'],
    [`layers=${'c3,'.repeat(24)}c3`, 'layers'],
    ['layers=c11s8,c11s8,c11s8', 'layers'],
    ['n=11', 'n'],
    ['n=1e9', 'n'],
    ['layer=6', 'layer'],
    ['col=3', 'col'],
    ['layer=2&row=16', 'row'],
    ['effective=yes', 'effective'],
  ])('fall back and say so: %s', (query, name) => {
    const { state, rejected } = read(query);
    expect(rejected).toContain(name);
    facts(state);
  });
});

describe('in words', () => {
  const texts = { vi: [vi, makeSay('vi', viWords)], en: [en, makeSay('en', enWords)] } as const;

  it.each([
    ['vi', 'một nơ-ron thấy 212×212 pixel (hàng −90 đến 121', 'lệch 32 pixel', 'thò ra ngoài ảnh'],
    ['en', 'one neuron sees 212×212 pixels (rows −90 to 121', '32 pixels further', 'hangs over'],
  ] as const)('%s says the field, its ends, the jump and the padding', (language, ...parts) => {
    const [text, say] = texts[language];
    const state = { ...preset('vgg-16'), row: 0, col: 0 };
    const said = text.describe(state, facts(state), say);
    for (const part of parts) expect(said).toContain(part);
  });

  it.each([
    ['vi', 'Kernel cạnh 2 chỉ phủ 2 nơ-ron ở tầng dưới, mà mỗi nơ-ron ấy lại thấy 10 pixel'],
    ['en', 'A kernel of side 2 covers 2 neurons of the layer below, and each of these sees 10'],
  ] as const)('%s asks for the side and says why it is 12', (language, why) => {
    const [text, say] = texts[language];
    const asked = text.predict?.(model.initialState, facts(model.initialState), say);
    expect(asked?.answers?.map(({ value }) => value)).toEqual([12]);
    expect(asked?.wrong).toContain(why);
  });
});
