import { describe, expect, it } from 'vitest';
import { outputSize } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { type Action, derive, LIMITS, model, point, reduce, type State } from './model.ts';

const pictureOf = (state: State) => point(derive(state), state);

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);

describe('the numbers of the book', () => {
  it('7 cells and a kernel of 3: 5, 3 and 2 stops along each side', () => {
    const stops = ['s1', 's2', 's3'].map((name) => pictureOf(preset(name)).stops);
    expect(stops).toEqual([25, 9, 4]);
    expect(pictureOf(preset('s2'))).toMatchObject({ stops: 9, stopsAtOne: 25, unread: 0 });
  });
  it('stride 3 leaves row and column 6 unread', () => {
    const { unread, marks, colHops } = pictureOf(preset('s3'));
    expect(unread).toBe(13);
    expect(marks.slice(0, 7)).toEqual([...Array(6).fill('plain'), 'dropped']);
    expect(colHops).toMatchObject({ first: 1, length: 3, count: 1, unfinished: true });
  });
  it('8 cells, kernel 3, stride 2: the floor drops column 7', () => {
    const { size, unread, marks } = pictureOf(preset('unreached'));
    expect(size).toMatchObject({ out: 3, quotient: 2.5, remainder: 1 });
    expect(unread).toBe(15);
    expect(marks.slice(0, 8).indexOf('dropped')).toBe(7);
  });
  it('a stride above the kernel leaves gaps', () => {
    expect(pictureOf(preset('gaps'))).toMatchObject({ stops: 16, unread: 33 });
    const wide = pictureOf({ ...model.initialState, n: 8, k: 2, s: 3 });
    const dropped = wide.marks
      .slice(0, 8)
      .flatMap((mark, col) => (mark === 'dropped' ? [col] : []));
    expect(dropped).toEqual([2, 5]);
  });
  it('the anchor is the middle, or the upper left of the four in the middle', () => {
    expect(pictureOf(preset('s2')).anchor).toBe(1);
    expect(pictureOf(preset('even-kernel')).anchor).toBe(0);
    expect(pictureOf({ ...model.initialState, k: 4 }).anchor).toBe(1);
  });
  it('shows the first row of the map as the core computes it', () => {
    const { output, window } = pictureOf({ ...preset('s2'), step: 1 });
    expect(Array.from(output.data.slice(0, 3))).toEqual([13, -12, -4]);
    expect(window.sum).toBe(-12);
  });
});

describe('hops', () => {
  it('the newest hop rises along the axis in which the kernel moved', () => {
    const at = (step: number) => pictureOf({ ...preset('s2'), step });
    expect(at(0).colHops).toMatchObject({ done: 0, rising: false });
    expect(at(2).colHops).toMatchObject({ done: 2, rising: true });
    expect(at(2).rowHops).toMatchObject({ done: 0, rising: false });
    expect(at(3).colHops).toMatchObject({ done: 0, rising: false });
    expect(at(3).rowHops).toMatchObject({ done: 1, rising: true });
    expect(at(4).outMarks.indexOf('blank')).toBe(5);
  });
});

describe('what a reader may do', () => {
  it('every preset can be drawn, linked and read back', () => {
    for (const name of Object.keys(model.presets)) {
      const state = preset(name);
      expect(pictureOf(state).stops, name).toBeGreaterThan(0);
      const back = decode(encode(state, model), model);
      expect(back, name).toEqual({ state, rejected: [] });
    }
  });
  it('every setting leads to a state whose map has the size of the formula', () => {
    let state = model.initialState;
    for (const key of ['n', 'k', 's'] as const) {
      for (let value = LIMITS[key][0]; value <= LIMITS[key][1]; value++) {
        state = reduce(state, { type: 'set', patch: { [key]: value } });
        const { output } = pictureOf(state);
        expect(output.shape[2]).toBe(outputSize(state.n, state.k, { stride: state.s }));
      }
    }
  });
  it('a kernel that does not fit is refused, and the next good setting clears the note', () => {
    const refused = reduce(model.initialState, { type: 'set', patch: { k: 9 } });
    expect(refused).toMatchObject({ k: 3, refused: { effectiveKernel: 9, padded: 7 } });
    expect(reduce(refused, { type: 'set', patch: { k: 5 } })).toMatchObject({
      k: 5,
      refused: null,
    });
  });
  it('the step stays inside the map when the map shrinks', () => {
    const state = run(
      model.initialState,
      { type: 'jump', end: 'last' },
      { type: 'set', patch: { s: 5 } },
    );
    expect(state.step).toBe(0);
  });
  it('edited cells keep their places', () => {
    const cells = pictureOf(model.initialState).input.data.map((value) => value + 10);
    const grown = run(
      model.initialState,
      { type: 'set', patch: { cells: Array.from(cells) } },
      { type: 'set', patch: { n: 8 } },
    );
    expect(pictureOf(grown).input.data[8]).toBe(cells[7]);
  });
  it('a garbage link falls back, name by name', () => {
    const read = (query: string) => decode(new URLSearchParams(query), model);
    expect(read('n=1e9&k=-3&s=NaN&step=x&cells=1,2&zzz=4')).toEqual({
      state: model.initialState,
      rejected: ['n', 'k', 's', 'step', 'cells'],
    });
    expect(read('k=11&s=3')).toEqual({ state: { ...model.initialState, s: 3 }, rejected: ['k'] });
    expect(read('step=9')).toEqual({ state: model.initialState, rejected: ['step'] });
    expect(read(`cells=${'9,'.repeat(9000)}`).rejected).toEqual(['cells']);
  });
});
