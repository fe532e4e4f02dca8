import { describe, expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { coverage, outputSize } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { KERNELS } from '../kit/slide/kernels.ts';
import { en } from './en.ts';
import { sobelLike } from './facts.ts';
import {
  type Action,
  type CoverageDerived,
  derive,
  type LayersDerived,
  LIMITS,
  MODES,
  model,
  point,
  reduce,
  type SlideDerived,
  type State,
  VIEWS,
} from './model.ts';
import { vi } from './vi.ts';

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const pictureOf = (state: State) => point(derive(state), state);
const slideOf = (patch: Partial<State>) =>
  pictureOf({ ...model.initialState, ...patch }) as SlideDerived;
const coverageOf = (patch: Partial<State>) =>
  pictureOf({ ...model.initialState, view: 'coverage', ...patch }) as CoverageDerived;
const layersOf = (patch: Partial<State>) =>
  pictureOf({ ...preset('ten-layers'), ...patch }) as LayersDerived;

describe('the numbers of the book', () => {
  it('one ring keeps 5×5, two rings make 7×7, none leaves 3×3', () => {
    const sizes = [0, 1, 2].map((p) => slideOf({ p }).output.shape[3]);
    expect(sizes).toEqual([3, 5, 7]);
    expect(slideOf(model.presets.same).size.out).toBe(5);
    expect(slideOf(model.presets.none).size.out).toBe(3);
  });
  it('only p = (k − 1)/2 keeps the size of 7×7', () => {
    const out = (k: number, p: number) => slideOf({ n: 7, k, p }).size.out;
    expect([out(5, 1), out(5, 2), out(4, 1), out(4, 2)]).toEqual([5, 7, 6, 8]);
  });
  it('corner against centre: 1 and 9, 4 and 9, and even at two rings', () => {
    expect(coverageOf({ p: 0 })).toMatchObject({ corner: 1, side: 3, centre: 9, even: false });
    expect(coverageOf({ p: 1 })).toMatchObject({ corner: 4, side: 6, centre: 9, even: false });
    expect(coverageOf({ p: 2 })).toMatchObject({ corner: 9, side: 9, centre: 9, even: true });
    expect(coverageOf({ p: 2 }).bare).toMatchObject({ corner: 1, centre: 9 });
  });
  it('Sobel x on a wall of 100 answers 400 and −400 at the rims when zeros stand around it', () => {
    const { output, answers } = slideOf({ view: 'edges' });
    expect(Array.from(output.data.slice(5, 10))).toEqual([400, 0, 0, 0, -400]);
    expect(answers).toEqual({ count: 10, low: -400, high: 400 });
    expect(sobelLike(3)).toEqual(KERNELS['sobel-x'].values.map((value) => value + 0));
  });
  it('mirrored or repeated rims make no edge', () => {
    for (const mode of ['reflect', 'replicate'] as const) {
      for (const p of [1, 2, 3]) expect(slideOf({ view: 'edges', mode, p }).answers.count).toBe(0);
    }
  });
  it('ten layers: 28 comes to 8 without padding, 20 stops after the ninth', () => {
    const ten = layersOf({});
    expect(ten.sizes.without).toEqual([28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8]);
    expect(ten.sizes.padded).toEqual(Array(11).fill(28));
    expect(ten.layer).toBe(10);
    expect(ten.layerFacts.map((facts) => facts?.out)).toEqual([8, 28]);
    const short = layersOf({ n: 20 });
    expect(short.sizes.without.slice(-2)).toEqual([2, null]);
    expect(short.layerFacts[0]).toBeNull();
  });
});

describe('the ring', () => {
  it('holds what the mode says', () => {
    const row = (mode: State['mode']) => {
      const { padded } = slideOf({ mode, p: 2, cells: cellsOf(5) });
      return Array.from(padded.data.slice(2 * 9, 3 * 9));
    };
    expect(row('zeros')).toEqual([0, 0, 0, 1, 2, 3, 4, 0, 0]);
    expect(row('reflect')).toEqual([2, 1, 0, 1, 2, 3, 4, 3, 2]);
    expect(row('replicate')).toEqual([0, 0, 0, 1, 2, 3, 4, 4, 4]);
  });
  it('is counted in the window, whatever fills it', () => {
    for (const mode of MODES) {
      const { paddingTaps, window, output } = slideOf({ mode });
      expect(paddingTaps).toBe(5);
      expect(window.sum).toBe(output.data[0]);
    }
  });
});

describe('coverage', () => {
  it('marks as many windows as the core counts, at every pixel', () => {
    for (const [n, k, p] of [
      [5, 3, 1],
      [6, 4, 2],
      [4, 2, 3],
      [3, 3, 0],
    ]) {
      const counts = coverage(n, k, { padding: p }).data;
      for (let step = 0; step < n * n; step++) {
        const { readers, rowReads, colReads } = coverageOf({ n, k, p, step });
        expect(readers.length).toBe(counts[step]);
        expect(rowReads * colReads).toBe(counts[step]);
      }
    }
  });
});

describe('causes before effects', () => {
  it('leaves what the steps have not come to blank, until all is asked for', () => {
    const { outMarks } = slideOf({ step: 3 });
    expect(outMarks.lastIndexOf('plain')).toBe(3);
    expect(slideOf({ all: true }).outMarks).not.toContain('blank');
    expect(coverageOf({ step: 3 }).counted).toBe(3);
    expect(coverageOf({ all: true }).counted).toBe(25);
    expect(layersOf({ step: 2 }).layerFacts.map((facts) => facts?.out)).toEqual([24, 28]);
  });
  it('tells of the wall only what the window has come to', () => {
    const said = (step: number) => {
      const state = { ...preset('replicate'), mode: 'zeros', step } as const;
      return [vi, en].map((text, index) =>
        text.describe(state, pictureOf(state), index === 0 ? SAY.vi : SAY.en),
      );
    };
    for (const text of said(0)) expect(text).toContain('300');
    for (const text of said(24)) expect(text).toMatch(/10.*−400.*400/);
  });
  it('opens without the ring: 3×3 places, in both languages', () => {
    const state = model.initialState;
    expect(vi.beats?.(state, pictureOf(state), SAY.vi).arrive).toContain('3×3');
    expect(en.beats?.(state, pictureOf(state), SAY.en).arrive).toContain('3×3');
    expect(vi.beats?.({ ...state, step: 1 }, pictureOf(state), SAY.vi)).toEqual({});
  });
  it('asks in every view for what that view shows', () => {
    const answers = (patch: Partial<State>) => {
      const state = { ...model.initialState, ...patch };
      return vi.predict?.(state, pictureOf(state), SAY.vi).answers?.map(({ value }) => value);
    };
    expect(VIEWS.map((view) => answers({ view }))).toEqual([[5], [4, 9], [10], [0, 5]]);
  });
});

describe('what a reader may do', () => {
  it('every preset can be drawn, linked and read back', () => {
    for (const name of Object.keys(model.presets)) {
      const state = preset(name);
      expect(derive(state).stops, name).toBeGreaterThan(state.step);
      expect(decode(encode(state, model), model), name).toEqual({ state, rejected: [] });
    }
  });
  it('every setting in every view leads to a state with the size of the formula', () => {
    for (const view of VIEWS) {
      for (const mode of MODES) {
        let state = set(set(model.initialState, { view }), { mode });
        for (const key of ['n', 'k', 'p'] as const) {
          for (let value = LIMITS[key][0]; value <= LIMITS[key][1]; value++) {
            state = set(state, { [key]: value });
            const derived = pictureOf(state);
            const out = outputSize(state.n, state.k, { padding: state.p });
            if (derived.view === 'coverage') expect(derived.geometry.outWidth).toBe(out);
            else if (derived.view === 'layers') expect(derived.sizes.padded[1]).toBe(out);
            else expect(derived.size.out).toBe(out);
            expect(state.step).toBeLessThan(derived.stops);
          }
        }
      }
    }
  });
  it('reflect needs a border thinner than the picture', () => {
    const mirrored = set(set(model.initialState, { mode: 'reflect' }), { p: 4 });
    expect(mirrored).toMatchObject({ p: 4, refused: null });
    const refused = set(mirrored, { p: 5 });
    expect(refused).toMatchObject({ p: 4, refused: { why: 'reflect', p: 5, n: 5 } });
    expect(set(refused, { mode: 'zeros' })).toMatchObject({ mode: 'zeros', refused: null });
  });
  it('a kernel that does not fit is refused', () => {
    const refused = set(model.initialState, { k: 9 });
    expect(refused).toMatchObject({ k: 3, refused: { why: 'kernel', kernel: 9, padded: 7 } });
  });
  it('each view has its own steps', () => {
    const stops = VIEWS.map((view) => derive(set(model.initialState, { view, p: 2 })).stops);
    expect(stops).toEqual([49, 25, 49, 11]);
    const moves: Action[] = [
      { type: 'jump', end: 'last' },
      { type: 'move', rows: -1, cols: 0 },
    ];
    const pixel = moves.reduce(reduce, set(model.initialState, { view: 'coverage' }));
    expect(pictureOf(pixel)).toMatchObject({ row: 3, col: 4 });
    expect(set(pixel, { view: 'layers' }).step).toBe(10);
    expect(set(pixel, { view: 'slide' }).step).toBe(0);
  });
  it('a garbage link falls back, name by name', () => {
    const read = (query: string) => decode(new URLSearchParams(query), model);
    expect(read('n=1e9&k=-3&p=NaN&mode=mirror&view=2&step=x&cells=1,2')).toEqual({
      state: model.initialState,
      rejected: ['n', 'k', 'p', 'mode', 'view', 'step', 'cells'],
    });
    expect(read('mode=reflect&n=3&p=3')).toEqual({
      state: { ...model.initialState, n: 3, p: 3 },
      rejected: ['mode'],
    });
    expect(read('view=layers&step=11').rejected).toEqual(['step']);
  });
});

function cellsOf(side: number): number[] {
  return Array.from({ length: side * side }, (_, index) => index % side);
}
