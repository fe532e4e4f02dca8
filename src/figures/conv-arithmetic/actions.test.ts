import { describe, expect, it } from 'vitest';
import { outputSize } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { defaultInput } from '../kit/slide/defaults.ts';
import { type Action, derive, LIMITS, model, point, reduce, type State, sizesOf } from './model.ts';

const pictureOf = (state: State) => point(derive(state), state);

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const options = ({ s, p, d }: State) => ({ stride: s, padding: p, dilation: d });
const range = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

describe('what a reader may do', () => {
  it('a setting without output is refused: the last good drawing stays, with the reason', () => {
    const before = reduce(model.initialState, { type: 'step', step: 7 });
    const refused = set(before, { k: 9 });
    expect(refused).toEqual({
      ...before,
      refused: { axis: 'height', effectiveKernel: 9, padded: 7 },
    });
    expect(pictureOf(refused)).toEqual(pictureOf(before));
    expect(set(refused, { k: 5 })).toMatchObject({ k: 5, refused: null });
    expect(set(before, { d: 4 }).refused).toMatchObject({ effectiveKernel: 9 });
    expect(set(before, { n: 2 }).refused).toMatchObject({ effectiveKernel: 3, padded: 2 });
    expect(set(before, { kw: 8 }).refused).toMatchObject({ axis: 'width', effectiveKernel: 8 });
  });

  it('padding makes room for a kernel that was refused', () => {
    const state = run(
      model.initialState,
      { type: 'set', patch: { k: 9 } },
      { type: 'set', patch: { p: 1 } },
      { type: 'set', patch: { k: 9 } },
    );
    expect(state).toMatchObject({ k: 9, p: 1, refused: null });
    expect(pictureOf(state).output.shape).toEqual([1, 1, 1, 1]);
  });

  it('every value of every slider leads to a state that can be drawn', () => {
    for (const key of ['n', 'k', 's', 'p', 'd'] as const) {
      let state = model.initialState;
      for (const value of range(LIMITS[key])) {
        state = set(state, { [key]: value });
        const { output } = pictureOf(state);
        expect(output.shape[2], `${key} = ${value}`).toBe(
          outputSize(state.n, state.k, options(state)),
        );
      }
    }
  });

  it('height and width may differ, and a side of the square sets both again', () => {
    const oblong = run(
      model.initialState,
      { type: 'set', patch: { h: 4 } },
      { type: 'set', patch: { kw: 5 } },
    );
    expect(sizesOf(oblong)).toMatchObject({
      height: 4,
      width: 7,
      kernelHeight: 3,
      kernelWidth: 5,
    });
    expect(pictureOf(oblong).output.shape).toEqual([1, 1, 2, 3]);
    expect(set(oblong, { n: 9 })).toMatchObject({ n: 9, h: null, w: null, kw: 5 });
    expect(set(oblong, { k: 2 })).toMatchObject({ k: 2, kh: null, kw: null, h: 4 });
  });

  it('edited cells keep their places when the grid grows, and come back to them when it shrinks', () => {
    const cells = range([1, 49]);
    const edited = set(model.initialState, { cells });
    const grown = pictureOf(set(edited, { n: 9 })).input.data;
    const at = (values: ArrayLike<number>, width: number, row: number, col: number) =>
      values[row * width + col];
    for (let row = 0; row < 9; row++) {
      for (let col = 0; col < 9; col++) {
        const kept = row < 7 && col < 7 ? at(cells, 7, row, col) : defaultInput(row, col);
        expect(at(grown, 9, row, col), `${row}, ${col}`).toBe(kept);
      }
    }
    const back = run(edited, { type: 'set', patch: { n: 9 } }, { type: 'set', patch: { n: 7 } });
    expect(back.cells).toEqual(cells);
    const narrow = set(edited, { w: 3 });
    expect(Array.from(pictureOf(narrow).input.data.slice(0, 6))).toEqual([1, 2, 3, 8, 9, 10]);
  });

  it('an edited kernel grows by zeros', () => {
    const edited = set(model.initialState, { kernelCells: range([1, 9]) });
    expect(set(edited, { k: 4 }).kernelCells).toEqual([
      ...[1, 2, 3, 0],
      ...[4, 5, 6, 0],
      ...[7, 8, 9, 0],
      ...[0, 0, 0, 0],
    ]);
    expect(set(edited, { kh: 2 }).kernelCells).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('a refused size changes no edited cell', () => {
    const edited = set(model.initialState, { kernelCells: range([1, 9]) });
    expect(set(edited, { k: 9 }).kernelCells).toEqual(edited.kernelCells);
  });

  it('the window moves by keys, goes to its ends, and stays inside', () => {
    const start = preset('p0-s2');
    const move = (rows: number, cols: number): Action => ({ type: 'move', rows, cols });
    expect(run(start, move(0, 1)).step).toBe(1);
    expect(run(start, move(1, 0), move(0, 1)).step).toBe(4);
    expect(run(start, move(-1, -1)).step).toBe(0);
    expect(run(start, { type: 'jump', end: 'last' }, move(1, 1)).step).toBe(8);
    expect(run(start, { type: 'step', step: 99 }).step).toBe(8);
    expect(run(start, { type: 'point', row: 3, col: 5 }).step).toBe(5);
    expect(run(start, move(0, 0))).toBe(start);
  });

  it('the step stays inside an output that shrinks', () => {
    const last = run(model.initialState, { type: 'jump', end: 'last' });
    expect(last.step).toBe(24);
    expect(set(last, { s: 2 }).step).toBe(8);
    expect(set(last, { p: 1 }).step).toBe(24);
  });

  it('pointing changes nothing but what is pointed at', () => {
    const cell = { grid: 'input', row: 1, col: 2 };
    const pointed = reduce(model.initialState, { type: 'hover', cell });
    expect(pointed).toEqual({ ...model.initialState, activeCell: cell });
    expect(pictureOf(pointed)).toEqual(pictureOf(model.initialState));
  });
});

describe('links', () => {
  const states: [string, State][] = [
    ...Object.keys(model.presets).map((name): [string, State] => [name, preset(name)]),
    ['everything changed', run(model.initialState, { type: 'set', patch: { n: 6 } })],
    ['not square', { ...model.initialState, h: 4, w: 32, kh: 2, kw: 11, p: 10, step: 40 }],
    [
      'edited',
      { ...model.initialState, n: 2, k: 1, cells: [1, -2.5, 0, 99], kernelCells: [-0.0625] },
    ],
  ];
  it.each(states)('bring back %s', (_, state) => {
    expect(decode(encode(state, model), model)).toEqual({ state, rejected: [] });
  });

  it('name only what differs from the default', () => {
    expect(encode(model.initialState, model)).toEqual([]);
    expect(encode(preset('floor'), model)).toEqual([
      ['n', '8'],
      ['s', '2'],
    ]);
    const pointed = { ...model.initialState, activeCell: { grid: 'input', row: 0, col: 0 } };
    expect(
      encode({ ...pointed, refused: { axis: 'width', effectiveKernel: 9, padded: 7 } }, model),
    ).toEqual([]);
  });

  it('fall back, name by name, where they ask for what cannot be', () => {
    const read = (query: string) => decode(new URLSearchParams(query), model);
    expect(read('n=1e9&k=-3&s=NaN&p=11&d=0&step=x&zzz=4')).toEqual({
      state: model.initialState,
      rejected: ['n', 'k', 's', 'p', 'd', 'step'],
    });
    expect(read('k=11&s=3')).toEqual({ state: { ...model.initialState, s: 3 }, rejected: ['k'] });
    expect(read('cells=1,2&p=2')).toEqual({
      state: { ...model.initialState, p: 2 },
      rejected: ['cells'],
    });
    expect(read('n=2&k=2&kernelCells=1,2,3').rejected).toEqual(['kernelCells']);
    expect(read(`cells=${'9,'.repeat(9000)}`).rejected).toEqual(['cells']);
  });

  it('may name a step that the output does not have: the drawing stays at its last', () => {
    const { state, rejected } = decode([['step', '2000']], model);
    expect(rejected).toEqual([]);
    expect(pictureOf(state)).toMatchObject({ row: 4, col: 4 });
  });
});
