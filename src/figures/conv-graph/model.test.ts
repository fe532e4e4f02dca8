import { describe, expect, it } from 'vitest';
import { decode, encode } from '../kit/link/codec.ts';
import { listLayout } from './layout.ts';
import { type Action, derive, model, reduce, type State } from './model.ts';

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const set = (patch: Partial<State>): Action => ({ type: 'set', patch });
const sums = (name: string) => derive(preset(name)).groups.map(({ result }) => result);

describe('the chapter’s example', () => {
  it('has the book’s output, loss and gradients', () => {
    const { layer } = derive(model.initialState);
    expect(Array.from(layer.output.data)).toEqual([37, 47, 67, 77]);
    expect(Array.from(layer.target.data)).toEqual([35, 43, 69, 75]);
    expect(layer.loss).toBe(7);
    expect(Array.from(layer.gradOutput.data)).toEqual([1, 2, -1, 1]);
    expect(Array.from(layer.gradKernel.data)).toEqual([6, 9, 15, 18]);
    expect(Array.from(layer.gradBias.data)).toEqual([3]);
    expect(Array.from(layer.gradInput.data)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  });
  it('makes sixteen products; sorted they give Y, ∂L/∂K and ∂L/∂X', () => {
    expect(derive(model.initialState).products).toHaveLength(16);
    expect(sums('by-y')).toEqual([37, 47, 67, 77]);
    expect(sums('by-k')).toEqual([6, 9, 15, 18]);
    expect(sums('by-x')).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(derive(preset('by-x')).groups.map(({ members }) => members.length)).toEqual([
      1, 2, 1, 2, 4, 2, 1, 2, 1,
    ]);
  });
  it('every group is the sum of its own products, in every sorting and size', () => {
    for (const sort of ['y', 'k', 'x'] as const) {
      for (const [n, k] of [
        [2, 2],
        [3, 2],
        [3, 3],
        [4, 2],
        [4, 3],
      ]) {
        const { groups, products } = derive({ ...model.initialState, n, k, sort });
        for (const { members, result } of groups) {
          const sum = members.reduce((total, index) => {
            const { pixel, weight, error } = products[index];
            return total + { y: pixel * weight, k: error * pixel, x: error * weight }[sort];
          }, 0);
          expect(result).toBeCloseTo(sum, 9);
        }
        expect(groups.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(
          products.map((_, index) => index),
        );
      }
    }
  });
  it('the middle pixel meets the kernel backwards: 4, 3, 2, 1', () => {
    const { group, products } = derive(preset('by-x'));
    expect(group.members.map((index) => products[index].weight)).toEqual([4, 3, 2, 1]);
  });
  it('one step at 0.005 gives 5.632, at 0.01 it rises to 8.279', () => {
    expect(derive(model.initialState).lossAfter).toBeCloseTo(5.632, 3);
    expect(derive({ ...model.initialState, rate: 0.01 }).lossAfter).toBeCloseTo(8.279, 3);
    const learnt = run(model.initialState, { type: 'learn' });
    expect(learnt).toMatchObject({ kernelCells: [0.97, 1.955, 2.925, 3.91], b: -0.015 });
    expect(derive(learnt).layer.loss).toBeCloseTo(5.632, 3);
  });
  it('with L = the sum of Y the error map is ones and ∂L/∂K is 12 16 24 28', () => {
    const { layer } = derive({ ...model.initialState, loss: 'sum' });
    expect(layer.loss).toBe(37 + 47 + 67 + 77);
    expect(Array.from(layer.gradKernel.data)).toEqual([12, 16, 24, 28]);
  });
  it('the other numbers come out whole', () => {
    const { layer, group } = derive(preset('own'));
    expect(Array.from(layer.output.data)).toEqual([9, 0, 1, 8]);
    expect(Array.from(layer.gradOutput.data)).toEqual([1, -1, 0, 2]);
    expect(layer.loss).toBe(6);
    expect(group.result).toBe(8);
  });
});

describe('the missing number', () => {
  it('is the weight 2 of ∂L/∂X₁₂ = 2·4 + 1·2 = 10, until it is found', () => {
    const state = preset('one-missing');
    const { hidden, missing, products, group } = derive(state);
    expect([hidden, products[missing].weight, group.result]).toEqual([true, 2, 10]);
    const seen = run(state, set(model.revealed ?? {}));
    expect(derive(seen).hidden).toBe(false);
    expect(derive(run(seen, { type: 'step', step: 4 })).hidden).toBe(true);
    expect(encode(seen, model)).toEqual(encode(state, model));
  });
});

describe('what a reader does', () => {
  it('asking for a number sorts by its letter', () => {
    const state = run(model.initialState, { type: 'ask', sort: 'x', target: 4 });
    expect(derive(state).group.result).toBe(9);
  });
  it('arrow keys walk the grid of results and stop at its rim', () => {
    const state = run(preset('by-x'), { type: 'move', rows: 1, cols: 0 });
    expect(state.step).toBe(7);
    expect(run(state, { type: 'move', rows: 1, cols: 0 }).step).toBe(7);
    expect(run(state, { type: 'jump', end: 'last' }).step).toBe(8);
    expect(run(state, { type: 'jump', end: 'first' }).step).toBe(0);
  });
  it('pointing at a pixel lights its products', () => {
    const at = (grid: string, row: number, col: number) =>
      derive(run(model.initialState, { type: 'hover', cell: { grid, row, col } })).lit.length;
    expect([at('x', 1, 1), at('x', 0, 0), at('k', 0, 0), at('y', 1, 1)]).toEqual([4, 1, 4, 4]);
  });
  it('a kernel larger than the input is refused, and the last setting kept', () => {
    const state = run(model.initialState, set({ n: 2 }), set({ k: 3 }));
    expect(state).toMatchObject({ n: 2, k: 2, refused: true });
    expect(run(state, set({ n: 3 }))).toMatchObject({ n: 3, refused: false });
  });
  it('a new size brings its own numbers', () => {
    const state = run(preset('own'), set({ n: 4 }));
    expect(state.cells).toBeNull();
    expect(derive(state).layer.input.data).toHaveLength(16);
  });
  it('every product has a place of its own inside the panel', () => {
    for (const sort of ['list', 'y', 'k', 'x'] as const) {
      for (const [n, k] of [
        [2, 2],
        [3, 2],
        [3, 3],
        [4, 2],
        [4, 3],
      ]) {
        const { groups, products } = derive({ ...model.initialState, n, k, sort });
        const { chips } = listLayout(sort, groups, products.length);
        expect(new Set(chips.map(({ x, y }) => `${x} ${y}`)).size).toBe(products.length);
        expect(chips.every(({ x, y }) => x > 0 && x < 320 && y > 0 && y < 236)).toBe(true);
      }
    }
  });
});

describe('links', () => {
  it('every preset comes back', () => {
    for (const name of Object.keys(model.presets)) {
      const { state, rejected } = decode(encode(preset(name), model), model);
      expect([name, rejected, state]).toEqual([name, [], preset(name)]);
    }
  });
  it('garbage falls back and is named', () => {
    const bad = { n: '9', k: 'x', b: '1e9', loss: '', sort: 'z', gap: '2', rate: '-1', step: '99' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual(model.initialState);
    expect(rejected).toEqual(Object.keys(bad));
  });
  it('cells that do not fit the sizes are dropped, a step beyond the end is the last', () => {
    const asked = decode(
      [
        ['n', '2'],
        ['k', '3'],
        ['cells', '1,2'],
        ['step', '35'],
      ],
      model,
    );
    expect(asked.rejected).toEqual(expect.arrayContaining(['n', 'k', 'cells']));
    expect(asked.state.step).toBe(15);
  });
});
