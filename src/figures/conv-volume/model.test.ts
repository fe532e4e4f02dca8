import { describe, expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { outputSize } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { derive as factsOf, model, point } from './model.ts';
import { LIMITS } from './numbers.ts';
import { type Action, reduce, type State } from './state.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const derive = (state: State) => point(factsOf(state), state);
const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const set = (state: State, patch: Partial<State>) => reduce(state, { type: 'set', patch });
const shape = (state: State) => derive(state).facts.layer.output.shape.slice(1);

describe('the numbers of the book', () => {
  it('5×5×3, two filters 3×3×3, padding 1, stride 2: 3×3×2 and 56 parameters', () => {
    const derived = derive(preset('default'));
    expect(shape(preset('default'))).toEqual([2, 3, 3]);
    expect(derived).toMatchObject({ parameters: 56, weights: 27, steps: 18 });
  });
  it('the size of the picture does not change the parameters', () => {
    expect(derive(set(preset('default'), { h: 9, w: 8 })).parameters).toBe(56);
  });
  it('one filter, three filters, one channel', () => {
    expect(shape(preset('one-filter'))).toEqual([1, 3, 3]);
    expect(derive(preset('one-filter')).parameters).toBe(28);
    expect(shape(preset('three-filters'))).toEqual([3, 3, 3]);
    expect(derive(preset('three-filters')).parameters).toBe(84);
    expect(derive(preset('grey')).facts.channels).toHaveLength(1);
    expect(derive(preset('grey')).parameters).toBe(20);
  });
  it('the first number is the same for every reader: 1 − 1 + 4 + 1 = 5', () => {
    const { facts } = derive(preset('default'));
    expect(facts.channels.map(({ sum }) => sum)).toEqual([1, -1, 4]);
    expect(facts).toMatchObject({ bias: 1, total: 5 });
  });
  it('inputs are 0 to 2 and weights −1 to 1, so that sums can be checked in the head', () => {
    const { cells, kernelCells, bias } = derive(preset('default'));
    expect(cells.flat().every((value) => value >= 0 && value <= 2)).toBe(true);
    expect([...kernelCells.flat(), ...bias].every((value) => Math.abs(value) <= 1)).toBe(true);
  });
});

describe('steps', () => {
  it('walk over all places of all filters, and every total is what conv2d writes', () => {
    const state = preset('three-filters');
    const output = derive(state).facts.layer.output.data;
    const { steps } = derive(state);
    expect(steps).toBe(27);
    for (let step = 0; step < steps; step++) {
      const { facts, written } = derive({ ...state, step });
      expect(facts.total).toBe(output[step] + 0);
      expect(facts.channels.reduce((all, { sum }) => all + sum, facts.bias)).toBe(facts.total);
      expect(written).toBe(step + 1);
    }
  });
  it('walk over one filter when it is chosen, and keep the place', () => {
    const one = set({ ...preset('default'), step: 4 }, { filter: 2 });
    expect(one).toMatchObject({ filter: 2, step: 4 });
    expect(derive(one)).toMatchObject({ steps: 9, written: 14 });
    expect(set(one, { filter: null })).toMatchObject({ filter: null, step: 13 });
  });
  it('arrows stay on one map, Page Down goes to the next filter, End to the last step', () => {
    const far = run(preset('default'), { type: 'move', rows: 9, cols: 9 });
    expect(far.step).toBe(8);
    const next = run(far, { type: 'turn', by: 1 });
    expect(next.step).toBe(17);
    expect(run(next, { type: 'turn', by: 1 }).step).toBe(17);
    expect(run(preset('default'), { type: 'jump', end: 'last' }).step).toBe(17);
    expect(run(next, { type: 'cell', filter: 0, row: 1, col: 2 }).step).toBe(5);
  });
  it('a smaller layer keeps the step inside', () => {
    const last = run(preset('three-filters'), { type: 'jump', end: 'last' });
    expect(derive(set(last, { filters: 1 })).facts).toMatchObject({ filter: 0, row: 2, col: 2 });
    expect(derive(set(last, { s: 4 })).facts).toMatchObject({ filter: 2, row: 1, col: 1 });
    const chosen = set(preset('three-filters'), { filter: 3 });
    expect(set(chosen, { filters: 2 })).toMatchObject({ filter: 2 });
  });
});

describe('edited numbers', () => {
  it('keep their places when the layer changes its size', () => {
    const edited = set(preset('default'), {
      cells: derive(preset('default')).cells.map((sheet) => sheet.map(() => 7)),
      kernelCells: derive(preset('default')).kernelCells.map((sheet) => sheet.map(() => 5)),
      bias: [4, -4],
    });
    const wider = derive(set(edited, { w: 6, c: 4, k: 4, filters: 3 }));
    expect(wider.cells[0].slice(0, 5)).toEqual([7, 7, 7, 7, 7]);
    expect(wider.cells[0][5]).toBeLessThan(7);
    expect(wider.cells[3]).not.toContain(7);
    expect(wider.kernelCells.map((sheet) => sheet[0] === 5)).toEqual([
      ...[true, true, true, false],
      ...[true, true, true, false],
      ...[false, false, false, false],
    ]);
    expect(wider.bias.slice(0, 2)).toEqual([4, -4]);
  });
  it('give way to new numbers', () => {
    const edited = set(preset('default'), { bias: [9, 9] });
    expect(set(edited, { seed: 3 })).toMatchObject({ bias: null, seed: 3 });
    const numbers = (seed: number) => derive(set(edited, { seed })).cells.join();
    expect(numbers(3)).toBe(numbers(3));
    expect(numbers(3)).not.toBe(numbers(4));
  });
});

describe('what a reader may set', () => {
  const range = ([low, high]: readonly [number, number]) =>
    Array.from({ length: high - low + 1 }, (_, index) => low + index);
  it('every size, kernel, stride and padding is drawn or refused', () => {
    let refused = 0;
    for (const h of range(LIMITS.side)) {
      for (const k of range(LIMITS.k)) {
        for (const s of range(LIMITS.s)) {
          for (const p of range(LIMITS.p)) {
            const state = set(model.initialState, { h, k, s, p });
            const fits = k <= h + 2 * p && k <= 5 + 2 * p;
            expect(state.refused === null).toBe(fits);
            if (!fits) refused++;
            const [, outHeight] = shape(state);
            const now = { stride: state.s, padding: state.p };
            expect(outHeight).toBe(outputSize(state.h, state.k, now));
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
  it('every number of channels and filters can be drawn', () => {
    for (const c of range(LIMITS.channels)) {
      for (const filters of range(LIMITS.filters)) {
        const derived = derive(set(model.initialState, { c, filters }));
        expect(derived.parameters).toBe(filters * (9 * c) + filters);
        expect(derived.facts.layer.maps).toHaveLength(filters);
      }
    }
  });
  it('a refused setting keeps the last good one and says why', () => {
    const small = set(model.initialState, { h: 3, p: 0 });
    const state = set(small, { k: 5 });
    expect(state).toMatchObject({
      k: 3,
      refused: { axis: 'height', effectiveKernel: 5, padded: 3 },
    });
    for (const language of ['vi', 'en'] as const) {
      const said = text[language].notice?.(state, derive(state), SAY.en) ?? '';
      expect(said).toContain('5');
      expect(said.normalize('NFC')).toBe(said);
    }
    expect(set(state, { p: 1 }).refused).toBeNull();
  });
});

describe('links', () => {
  it.each(Object.keys(model.presets))('%s survives a link', (name) => {
    const state = set({ ...preset(name), step: 2 }, { bias: [...derive(preset(name)).bias] });
    const { state: read, rejected } = decode(encode(state, model), model);
    expect(rejected).toEqual([]);
    expect(read).toEqual(state);
  });
  it('edited volumes survive a link', () => {
    const start = set(preset('grey'), { h: 3, w: 4, k: 2, filters: 3 });
    const { cells, kernelCells } = derive(start);
    const state = set(start, { cells, kernelCells });
    const { state: read, rejected } = decode(encode(state, model), model);
    expect(rejected).toEqual([]);
    expect(derive(read).facts.layer.output.data).toEqual(derive(state).facts.layer.output.data);
  });
  it('filter=2 opens at the first place of the second filter', () => {
    const { state } = decode([['filter', '2']], model);
    expect(derive(state).facts).toMatchObject({ filter: 1, row: 0, col: 0 });
  });
  it.each([
    [[['h', '2']], ['h']],
    [[['c', '5']], ['c']],
    [[['filters', '9']], ['filters']],
    [[['w', '13']], ['w']],
    [[['s', '0']], ['s']],
    [[['p', '1e9']], ['p']],
    [[['filter', '3']], ['filter']],
    [[['filter', '0']], ['filter']],
    [[['step', '18']], ['step']],
    [[['seed', '-1']], ['seed']],
    [[['bias', '1,2,3']], ['bias']],
    [[['cells', '1,2;3']], ['cells']],
    [[['kernelCells', 'x']], ['kernelCells']],
    [
      [
        ['h', '3'],
        ['k', '5'],
        ['p', '0'],
      ],
      ['h', 'k', 'p'],
    ],
  ])('%j is noted as %j', (entries, names) => {
    const { state, rejected } = decode(entries as [string, string][], model);
    expect([...rejected].sort()).toEqual([...names].sort());
    expect(() => derive(state)).not.toThrow();
  });
});

describe('words', () => {
  it.each(['vi', 'en'] as const)('%s: the predicted shape is the output’s', (language) => {
    const state = set(preset('three-filters'), { h: 7, w: 5, s: 1 });
    const say = SAY.en;
    const answers = text[language].predict?.(state, derive(state), say)?.answers ?? [];
    expect(answers.map(({ value }) => value)).toEqual([7, 5, 3]);
  });
});
