import { describe, expect, it } from 'vitest';
import { decode, encode } from '../kit/link/codec.ts';
import { LAYOUTS, pilesIn } from './layout.ts';
import { type Action, derive, model, point, reduce, type State } from './model.ts';

const pictureOf = (state: State) => point(derive(state), state);

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const set = (patch: Partial<State>): Action => ({ type: 'set', patch });
const SIZES = [2, 3, 4].flatMap((n) => [2, 3].map((k) => ({ n, k }))).filter(({ n, k }) => k <= n);
const sums = (name: string) => pictureOf(preset(name)).groups.map(({ result }) => result);

describe('the chapter’s example', () => {
  it('has the book’s output, loss and gradients', () => {
    const { layer } = pictureOf(model.initialState);
    expect(Array.from(layer.output.data)).toEqual([37, 47, 67, 77]);
    expect(Array.from(layer.target.data)).toEqual([35, 43, 69, 75]);
    expect(layer.loss).toBe(7);
    expect(Array.from(layer.gradOutput.data)).toEqual([1, 2, -1, 1]);
    expect(Array.from(layer.gradKernel.data)).toEqual([6, 9, 15, 18]);
    expect(Array.from(layer.gradBias.data)).toEqual([3]);
    expect(Array.from(layer.gradInput.data)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  });
  it('makes sixteen products; sorted they give Y, ∂L/∂K and ∂L/∂X', () => {
    expect(pictureOf(model.initialState).products).toHaveLength(16);
    expect(sums('by-y')).toEqual([37, 47, 67, 77]);
    expect(sums('by-k')).toEqual([6, 9, 15, 18]);
    expect(sums('by-x')).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(pictureOf(preset('by-x')).groups.map(({ members }) => members.length)).toEqual([
      1, 2, 1, 2, 4, 2, 1, 2, 1,
    ]);
  });
  it('every group is the sum of its own products, in every sorting and size', () => {
    for (const sort of ['y', 'k', 'x'] as const) {
      for (const { n, k } of SIZES) {
        const { groups, products } = pictureOf({ ...model.initialState, n, k, sort });
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
    const { group, products } = pictureOf(preset('by-x'));
    expect(group.members.map((index) => products[index].weight)).toEqual([4, 3, 2, 1]);
  });
  it('one step at 0.005 gives 5.632, at 0.01 it rises to 8.279', () => {
    expect(pictureOf(model.initialState).lossAfter).toBeCloseTo(5.632, 3);
    expect(pictureOf({ ...model.initialState, rate: 0.01 }).lossAfter).toBeCloseTo(8.279, 3);
    const learnt = run(model.initialState, { type: 'learn' });
    expect(learnt).toMatchObject({ kernelCells: [0.97, 1.955, 2.925, 3.91], b: -0.015 });
    expect(pictureOf(learnt).layer.loss).toBeCloseTo(5.632, 3);
  });
  it('with L = the sum of Y the error map is ones and ∂L/∂K is 12 16 24 28', () => {
    const { layer } = pictureOf({ ...model.initialState, loss: 'sum' });
    expect(layer.loss).toBe(37 + 47 + 67 + 77);
    expect(Array.from(layer.gradKernel.data)).toEqual([12, 16, 24, 28]);
  });
  it('the other numbers come out whole', () => {
    const { layer, group } = pictureOf(preset('own'));
    expect(Array.from(layer.output.data)).toEqual([9, 0, 1, 8]);
    expect(Array.from(layer.gradOutput.data)).toEqual([1, -1, 0, 2]);
    expect(layer.loss).toBe(6);
    expect(group.result).toBe(8);
  });
});

describe('the missing number', () => {
  it('is the weight 2 of ∂L/∂X₁₂ = 2·4 + 1·2 = 10, until it is found', () => {
    const state = preset('one-missing');
    const { hidden, missing, products, group } = pictureOf(state);
    expect([hidden, products[missing].weight, group.result]).toEqual([true, 2, 10]);
    const seen = run(state, set(model.revealed ?? {}));
    expect(pictureOf(seen).hidden).toBe(false);
    expect(pictureOf(run(seen, { type: 'step', step: 4 })).hidden).toBe(true);
    expect(encode(seen, model)).toEqual(encode(state, model));
  });
});

describe('what a reader does', () => {
  it('asking for a number sorts by its letter', () => {
    const state = run(model.initialState, { type: 'ask', sort: 'x', target: 4 });
    expect(pictureOf(state).group.result).toBe(9);
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
      pictureOf(run(model.initialState, { type: 'hover', cell: { grid, row, col } })).lit.length;
    expect([at('x', 1, 1), at('x', 0, 0), at('k', 0, 0), at('y', 1, 1)]).toEqual([4, 1, 4, 4]);
  });
  it('a kernel larger than the input is refused, and the last setting kept', () => {
    const state = run(model.initialState, set({ n: 2 }), set({ k: 3 }));
    expect(state).toMatchObject({ n: 2, k: 2, refused: { effectiveKernel: 3, padded: 2 } });
    expect(run(state, set({ n: 3 }))).toMatchObject({ n: 3, refused: null });
  });
  it('a new size brings its own numbers', () => {
    const state = run(preset('own'), set({ n: 4 }));
    expect(state.cells).toBeNull();
    expect(pictureOf(state).layer.input.data).toHaveLength(16);
  });
  it('every product has a place of its own inside the cell that gathers it', () => {
    for (const sort of ['y', 'k', 'x'] as const) {
      for (const { n, k } of SIZES) {
        const { piles, sides, products } = pictureOf({ ...model.initialState, n, k, sort });
        for (const layout of LAYOUTS) {
          const { at, width, height } = pilesIn(layout, sort, sides[sort], piles);
          expect(new Set(at.map(({ x, y }) => `${x} ${y}`)).size).toBe(products.length);
          const board = layout.boards[sort];
          const cell = board.side / sides[sort];
          at.forEach(({ x, y }, index) => {
            const [left, top] = [x - width / 2 - board.x, y - height / 2 - board.y];
            const [col, row] = [Math.floor(left / cell), Math.floor(top / cell)];
            expect(row * sides[sort] + col).toBe(products[index][sort]);
            expect(left + width).toBeLessThanOrEqual((col + 1) * cell);
            expect(top + height).toBeLessThanOrEqual((row + 1) * cell);
          });
        }
      }
    }
  });
});

describe('causes come before effects', () => {
  const at = (sort: State['sort'], step: number) =>
    pictureOf({ ...model.initialState, sort, step });
  it('the list begins with one product and no sum; a pile is added up when its last product is there', () => {
    expect(at('list', 0)).toMatchObject({ made: 1, written: Array(4).fill(false), done: false });
    expect([at('list', 2).writes, at('list', 3).writes]).toEqual([null, 0]);
    expect(at('list', 7)).toMatchObject({ made: 8, written: [true, true, false, false] });
    expect(at('list', 15)).toMatchObject({ made: 16, done: true });
  });
  it('sorted anew, all products are there and the sums come pile by pile', () => {
    expect(at('k', 1)).toMatchObject({ made: 16, written: [true, true, false, false], writes: 1 });
    expect(at('y', 2).done).toBe(false);
    expect(pictureOf({ ...model.initialState, all: true })).toMatchObject({ made: 16, done: true });
  });
});

describe('links', () => {
  it('garbage falls back and is named', () => {
    const bad = { n: '9', k: 'x', b: '1e9', loss: '', sort: 'z', gap: '2', rate: '-1', step: '99' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual(model.initialState);
    expect(rejected).toEqual(Object.keys(bad));
  });
  it('cells that do not fit the sizes are dropped, a step beyond the end is the last', () => {
    const asked = decode(Object.entries({ n: '2', k: '3', cells: '1,2', step: '35' }), model);
    expect(asked.rejected).toEqual(expect.arrayContaining(['n', 'k', 'cells']));
    expect(asked.state.step).toBe(15);
  });
});
