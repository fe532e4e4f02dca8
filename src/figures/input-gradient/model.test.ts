import { describe, expect, it } from 'vitest';
import { conv2dGradInput } from '../../core/index.ts';
import { derive } from './facts.ts';
import { model } from './model.ts';
import { initialState, LIMITS, placeOf, reduce, type State, VIEWS } from './state.ts';

const preset = (name: string): State => ({ ...initialState, ...model.presets[name] });
const facts = (name: string, patch: Partial<State> = {}) => derive({ ...preset(name), ...patch });
const list = (values: ArrayLike<number>) => Array.from(values, (value) => value + 0);

/** The scattered map without its padding. */
function scattered(state: State): number[] {
  const derived = derive(state);
  const { paddedWidth } = derived.geometry;
  return Array.from(derived.gathered.data, (_, index) => {
    const row = Math.floor(index / derived.width) + state.p;
    return derived.scattered[row * paddedWidth + (index % derived.width) + state.p] + 0;
  });
}

function* settings(sizes: readonly number[], kernels: readonly number[]): Generator<State> {
  for (const n of sizes)
    for (const k of kernels)
      for (let s = LIMITS.s[0]; s <= LIMITS.s[1]; s++)
        for (let p = LIMITS.p[0]; p <= LIMITS.p[1]; p++) {
          const state = reduce(initialState, { type: 'set', patch: { n, k, s, p } });
          if (!state.refused) yield state;
        }
}

describe("the chapter's example", () => {
  it('has its numbers, both ways', () => {
    const last = facts('example');
    expect(list(last.input.data)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(list(last.kernel.data)).toEqual([1, 2, 3, 4]);
    expect(list(last.errors.data)).toEqual([1, 2, -1, 1]);
    expect(list(last.output.data)).toEqual([37, 47, 67, 77]);
    expect(list(last.turned.data)).toEqual([4, 3, 2, 1]);
    expect(list(last.gathered.data)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(last.scattered).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(last.balance).toEqual({ forward: 141, backward: 141, isEven: true });
  });

  it('goes wrong with the kernel left unturned: 141 is not 99', () => {
    const wrong = facts('unturned');
    expect(list(wrong.gathered.data)).toEqual([4, 11, 6, -2, 6, 5, -2, 1, 1]);
    expect(wrong.balance).toEqual({ forward: 141, backward: 99, isEven: false });
    expect(wrong.differing).toHaveLength(9);
    expect(derive({ ...preset('unturned'), flips: 1 }).differing.length).toBeGreaterThan(0);
    expect(list(derive({ ...preset('unturned'), flips: 1 }).turned.data)).toEqual([2, 1, 4, 3]);
  });

  it('turns by two flips and comes back', () => {
    let state = preset('unturned');
    const seen = [0, 1, 2, 3].map(() => {
      const turned = list(derive(state).turned.data).join('');
      state = reduce(state, { type: 'flip' });
      return turned;
    });
    expect(seen).toEqual(['1234', '2143', '4321', '1234']);
  });

  it('gathers at the middle what four sprays leave there', () => {
    const { lines, taps, gatheredHere, scatteredHere } = facts('example', {
      view: 'gather',
      step: 4,
    });
    expect(lines.map(({ weight }) => weight)).toEqual([4, 3, 2, 1]);
    expect(taps.map(({ inputValue, weight }) => inputValue * weight)).toEqual([4, 6, -2, 1]);
    expect([gatheredHere, scatteredHere]).toEqual([9, 9]);
  });
});

describe('both ways', () => {
  it('agree with the core at every step, for every stride, padding and kernel', () => {
    for (const state of settings([1, 2, 5, 6], [1, 2, 3, 4, 5])) {
      const { errors, kernel, input, steps } = derive(state);
      const options = { stride: state.s, padding: state.p };
      const truth = list(conv2dGradInput(errors, kernel, input.shape, options).data);
      for (const step of [0, Math.floor(steps / 2), steps - 1]) {
        const now = { ...state, step };
        const derived = derive(now);
        expect(derived.differing, JSON.stringify(now)).toEqual([]);
        expect(scattered(now)).toEqual(list(derived.gathered.data));
        if (step === steps - 1) expect(scattered(now)).toEqual(truth);
        expect(derived.gatheredHere).toBe(derived.scatteredHere);
        expect(derived.taps.length).toBe(derived.lines.length);
      }
      const { balance } = derive(state);
      expect(balance.forward).toBe(balance.backward);
    }
  });

  it('agree for inputs and kernels that are not square', () => {
    for (const patch of [
      { h: 3, w: 6, kh: 2, kw: 3, s: 2, p: 1 },
      { h: 7, w: 2, kh: 5, kw: 1, s: 3, p: 2 },
      { h: 1, w: 7, kh: 1, kw: 4, s: 1, p: 0 },
    ]) {
      const state = reduce(initialState, { type: 'set', patch });
      expect(state.refused).toBeNull();
      const last = { ...state, step: derive(state).steps - 1 };
      const { errors, kernel, input, differing } = derive(last);
      const options = { stride: state.s, padding: state.p };
      const truth = conv2dGradInput(errors, kernel, input.shape, options).data;
      expect(differing).toEqual([]);
      expect(scattered(last)).toEqual(list(truth));
    }
  });

  it('need far-side zeros in 16 of the 45 square settings of 5×5, and scissors in 9', () => {
    const all = [...settings([5], [1, 2, 3, 4, 5])].map(derive);
    expect(all).toHaveLength(45);
    expect(all.filter(({ rowEdge }) => rowEdge.remainder > 0)).toHaveLength(16);
    expect(all.filter(({ rowEdge }) => rowEdge.before < 0)).toHaveLength(9);
    for (const { spread, height, kernelHeight } of all) {
      expect(spread.kept.shape[2]).toBe(height + kernelHeight - 1);
    }
  });
});

describe('presets', () => {
  it('show what they are named for', () => {
    expect(facts('strip').isStrip).toBe(true);
    expect(facts('strip').lines.map(({ tap }) => tap)).toEqual([2, 1, 0]);
    expect(facts('gather').taps).toHaveLength(9);
    const two = facts('stride-two');
    expect(two.rowEdge).toMatchObject({ between: 1, before: 2, after: 2 });
    expect(two.taps).toHaveLength(4);
    expect(facts('far-zeros').rowEdge).toMatchObject({ before: 2, after: 3, remainder: 1 });
    expect(facts('far-zeros').unreached).toBe(11);
    expect(facts('cutting').rowEdge).toMatchObject({ before: -1, after: -1 });
    expect(facts('unreached').unreached).toBe(20);
    expect(facts('unreached').rowEdge.remainder).toBe(1);
    const { matrix } = facts('matrix').beside;
    expect([matrix?.rows, matrix?.cols]).toEqual([4, 9]);
    expect(matrix?.gradInput[4]).toBe(9);
  });

  it('print the kernel turned forwards and upright backwards', () => {
    const { drop } = facts('drop').beside;
    expect(list(drop?.outputPrint ?? [])).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const rows = list(drop?.inputPrint ?? []);
    expect(rows.slice(6, 9)).toEqual([1, 2, 3]);
    expect(rows.slice(16, 19)).toEqual([7, 8, 9]);
  });
});

describe('changes', () => {
  it('keep the place from view to view and from size to size', () => {
    const middle = reduce(initialState, { type: 'set', patch: { view: 'gather' } });
    expect(placeOf(middle)).toEqual({ row: 2, col: 2 });
    expect(placeOf(reduce(middle, { type: 'set', patch: { view: 'scatter' } }))).toEqual({
      row: 1,
      col: 1,
    });
    expect(placeOf(reduce(middle, { type: 'set', patch: { n: 7 } }))).toEqual({ row: 2, col: 2 });
  });

  it('refuse a kernel that fits nowhere and say so', () => {
    const refused = reduce(preset('example'), { type: 'set', patch: { k: 5 } });
    expect(refused).toMatchObject({ n: 3, k: 2, refused: { effectiveKernel: 5, padded: 3 } });
    expect(reduce(refused, { type: 'set', patch: { p: 1, k: 5 } }).refused).toBeNull();
  });

  it('balance what stands there, while errors are still on their way', () => {
    const state = { ...model.initialState, n: 6, k: 3, s: 2, p: 1 };
    for (let step = 0; step < derive(state).steps; step++) {
      const { input, gathered, balance } = derive({ ...state, step });
      const shown = list(gathered.data).reduce((sum, value, at) => sum + value * input.data[at], 0);
      expect(balance).toEqual({ forward: shown, backward: shown, isEven: true });
    }
  });

  it('balance numbers with decimals, which rounding would tell apart', () => {
    const cells = [0.1, 0.2, 0.3, 0.7, 1.1, 2.3, 0.6, 0.9, 3.3];
    const edited = facts('example', { cells, errorCells: [0.1, -0.3, 0.7, 1.9], step: 3 });
    expect(edited.balance.isEven).toBe(true);
    expect(edited.differing).toEqual([]);
  });

  it('keep edited errors where they were', () => {
    const edited = { ...preset('example'), errorCells: [5, 6, 7, 8] };
    const grown = reduce(edited, { type: 'set', patch: { n: 4 } });
    expect(grown.errorCells).toHaveLength(9);
    expect([0, 1, 3, 4].map((index) => grown.errorCells?.[index])).toEqual([5, 6, 7, 8]);
  });

  it('light the same product on every side', () => {
    const state = preset('gather');
    const at = (grid: string, row: number, col: number) =>
      derive(reduce(state, { type: 'hover', cell: { grid, row, col } })).lit;
    expect(at('turned', 0, 0)).toEqual({ part: 'kernel', tap: 8, turnedTap: 0, error: 0 });
    expect(at('upright', 2, 2)).toEqual({ part: 'kernel', tap: 8, turnedTap: 0, error: 0 });
    expect(at('errors', 0, 0)).toEqual({ part: 'errors', tap: 8, turnedTap: 0, error: 0 });
    expect(at('formula:before', -1, -1)).toEqual({ part: 'before' });
  });

  it('can be drawn in every view of every setting', () => {
    for (const state of settings([1, 4, 7], [1, 3, 5])) {
      for (const view of VIEWS) {
        const seen = derive(reduce(state, { type: 'set', patch: { view } }));
        expect(seen.gathered.data.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
