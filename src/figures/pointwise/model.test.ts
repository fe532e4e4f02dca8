import { describe, expect, it } from 'vitest';
import { factsOf, markupOf } from '../../../tests/figureFacts.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { loadFigure } from '../registry.ts';
import { derive, model, point } from './model.ts';
import { LIMITS, SIGHTS } from './numbers.ts';
import { reduce, type State } from './state.ts';

const pictureOf = (state: State) => point(derive(state), state);
const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const range = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

describe('the numbers of the book', () => {
  it('(2, −1, 3) with weights (1, 2, −1) and bias 1 gives −2, ReLU 0', () => {
    const derived = pictureOf(preset('one-pixel'));
    expect(derived.taps.map(({ product }) => product)).toEqual([2, -2, -3]);
    expect(derived).toMatchObject({ sum: -2, out: 0, denseOut: 0 });
  });
  it('256 to 64 channels has 16,448 parameters with biases', () => {
    expect(pictureOf(preset('start')).wideParameters).toBe(16448);
    expect(pictureOf(preset('start')).parameters).toBe(8);
  });
  it.each(Object.keys(model.presets))('%s: conv2d and dense write the same numbers', (name) => {
    const { difference, convMaps, denseMaps, out, denseOut } = pictureOf(preset(name));
    expect(difference).toBe(0);
    expect(out).toBe(denseOut);
    expect(convMaps.flatMap((map) => [...map])).toEqual(denseMaps.flatMap((map) => [...map]));
  });
  it('a face is found exactly where an eye and a nose were', () => {
    const { convMaps, sights } = pictureOf(preset('eye-nose-face'));
    expect(sights).toHaveLength(4);
    const faces = SIGHTS.filter(({ kind }) => kind === 'face').map(({ row, col }) => row * 6 + col);
    expect([...convMaps[0]].map((value, at) => (value ? at : -1)).filter((at) => at >= 0)).toEqual(
      faces,
    );
    expect(convMaps[0][faces[0]]).toBe(1);
  });
  it('weight 0 keeps the noise out: other noise, same output', () => {
    const state = preset('mute-noise');
    const { cells, convMaps } = pictureOf(state);
    const other = set(state, { cells: [cells[0], cells[1], cells[2].map((value) => value + 5)] });
    expect(pictureOf(other).convMaps).toEqual(convMaps);
    const heard = set(state, { weights: [1, 1, 1] });
    expect(pictureOf(heard).convMaps).not.toEqual(convMaps);
  });
  it('weights of a third give the mean', () => {
    const { cells, convMaps } = pictureOf(preset('mean-of-channels'));
    convMaps[0].forEach((value, at) => {
      expect(value).toBeCloseTo((cells[0][at] + cells[1][at] + cells[2][at]) / 3, 6);
    });
  });
  it('more outputs than inputs is possible', () => {
    expect(pictureOf(preset('more-out-than-in')).convMaps).toHaveLength(4);
    expect(pictureOf(preset('more-out-than-in')).cells).toHaveLength(2);
  });
});

describe('what a reader may set', () => {
  it('every number of channels, outputs and every size can be drawn', () => {
    for (const c of range(LIMITS.c)) {
      for (const m of range(LIMITS.m)) {
        for (const side of range(LIMITS.side)) {
          const derived = pictureOf(set(model.initialState, { c, m, h: side, w: side, o: 4 }));
          expect(derived.parameters).toBe(m * c + m);
          expect(derived.difference).toBe(0);
          expect(derived.convMaps).toHaveLength(m);
        }
      }
    }
  });
  it('edited numbers keep their places', () => {
    const edited = set(model.initialState, { weights: [4, 3, 2, 1, 0, -1], bias: [7, 8] });
    const wider = set(edited, { c: 4, m: 3 });
    expect(wider.weights).toEqual([4, 3, 2, 1, 1, 0, -1, 1, 1, 1, 1, 1]);
    expect(wider.bias).toEqual([7, 8, -2]);
    const smaller = set(edited, { c: 2, m: 1, h: 2, w: 2 });
    expect(smaller).toMatchObject({ weights: [4, 3], bias: [7], x: 1, y: 1, step: 3 });
  });
  it('arrows stay inside, Home and End go to the ends, steps walk in reading order', () => {
    const far = reduce(model.initialState, { type: 'move', rows: 9, cols: -9 });
    expect(far).toMatchObject({ x: 0, y: 5, step: 30 });
    expect(reduce(far, { type: 'jump', end: 'last' }).step).toBe(35);
    expect(reduce(far, { type: 'step', step: 8 })).toMatchObject({ x: 2, y: 1 });
    expect(reduce(far, { type: 'turn', by: 5 }).o).toBe(2);
  });
});

describe('links', () => {
  it.each(Object.keys(model.presets))('%s survives a link', (name) => {
    const { state, rejected } = decode(encode(preset(name), model), model);
    expect(rejected).toEqual([]);
    expect(state).toEqual(preset(name));
  });
  it('a third stays a third', () => {
    const entries = encode(preset('mean-of-channels'), model);
    expect(entries.find(([name]) => name === 'weights')?.[1]).toBe('1/3,1/3,1/3');
  });
  it('garbage falls back and is named', () => {
    const bad: [string, string][] = [
      ['h', '1e9'],
      ['c', '-1'],
      ['x', '7'],
      ['o', '3'],
      ['act', 'tanh'],
      ['weights', '1/0,NaN'],
      ['bias', '1,2,3'],
      ['cells', '1,2;3'],
    ];
    const { state, rejected } = decode(bad, model);
    expect(state).toEqual(model.initialState);
    expect([...rejected].sort()).toEqual(bad.map(([name]) => name).sort());
  });
});

describe('the line of σ', () => {
  it.each([
    ['en', 'no activation: −0.33'],
    ['vi', 'không qua hàm kích hoạt: −0,33'],
  ] as const)('says in %s when there is no activation function', async (language, line) => {
    const figure = await loadFigure('pointwise');
    const lines = async (state: State) =>
      markupOf(figure, state, await factsOf(figure, state), language).replace(/<[^>]*>/g, '');
    const mean = preset('mean-of-channels');
    const below = pictureOf(mean).convMaps[0].findIndex((value) => Math.abs(value + 1 / 3) < 1e-6);
    const at = { x: below % mean.w, y: Math.floor(below / mean.w) };
    expect(await lines({ ...mean, ...at })).toContain(line);
    expect(await lines({ ...mean, ...at, act: 'relu' })).toMatch(/σ ReLU\(−0[.,]33\) = 0/);
  });
});

describe('the map', () => {
  it('is blank behind the pixel, and whole when it is asked for', () => {
    expect(pictureOf(model.initialState).written).toBe(14);
    expect(pictureOf({ ...model.initialState, all: true }).written).toBe(36);
  });
});
