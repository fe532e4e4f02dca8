import { describe, expect, it } from 'vitest';
import { conv2dGradInput, tensor } from '../../core/index.ts';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { derive, point } from './facts.ts';
import { model } from './model.ts';
import { type Action, LIMITS, placeOf, reduce, SCENES, type State } from './state.ts';
import { vi } from './vi.ts';

const { initialState } = model;
const preset = (name: string): State => ({ ...initialState, ...model.presets[name] });
const seen = (state: State) => point(derive(state), state);
const facts = (name: string, patch: Partial<State> = {}) => seen({ ...preset(name), ...patch });
const list = (values: ArrayLike<number>) => Array.from(values, (value) => value + 0);
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const step = (by: number): Action => ({ type: 'step', step: by });
const scene = (view: State['view']): Action => ({ type: 'set', patch: { view } });

/** The stamped map without its padding. */
function stamped(state: State): number[] {
  const { after, height, width } = seen(state);
  return Array.from({ length: height * width }, (_, index) => {
    const row = Math.floor(index / width) + state.p;
    return after.values[row * after.cols + (index % width) + state.p] + 0;
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
    const last = facts('example', { step: 3 });
    expect(list(last.input.data)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(list(last.kernel.data)).toEqual([1, 2, 3, 4]);
    expect(list(last.errors.data)).toEqual([1, 2, -1, 1]);
    expect(list(last.turned.data)).toEqual([4, 3, 2, 1]);
    expect(list(last.gathered.data)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(last.after.values).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
  });

  it('starts with nothing scattered, and ends with a proof of its own', () => {
    const first = facts('example');
    expect(first.before.marks.every((mark) => mark === 'blank')).toBe(true);
    expect(first.before.values).toEqual(Array(9).fill(0));
    expect(first.after.values).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0]);
    expect(first.finished?.values).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    const gather: Partial<State> = { view: 'gather', step: 8 };
    expect(facts('example', gather)).toMatchObject({ steps: 10, isProof: false });
    expect(facts('example', { ...gather, step: 9 })).toMatchObject({ isProof: true });
  });

  it('goes wrong with the kernel left unturned', () => {
    const wrong = facts('unturned');
    expect(list(wrong.gathered.data)).toEqual([4, 11, 6, -2, 6, 5, -2, 1, 1]);
    expect(wrong.differing).toHaveLength(9);
    const once = facts('unturned', { flips: 1 });
    expect(once.differing.length).toBeGreaterThan(0);
    expect(list(once.turned.data)).toEqual([2, 1, 4, 3]);
  });

  it('turns by two flips and comes back', () => {
    let state = preset('unturned');
    const texts = [0, 1, 2, 3].map(() => {
      const turned = list(derive(state).turned.data).join('');
      state = reduce(state, { type: 'flip' });
      return turned;
    });
    expect(texts).toEqual(['1234', '2143', '4321', '1234']);
  });

  it('gathers at the middle what four stamps leave there', () => {
    const { lines, sum } = facts('lines');
    expect(lines.map(({ weight, error, upright }) => [error, weight, upright])).toEqual([
      [0, 4, 3],
      [1, 3, 2],
      [2, 2, 1],
      [3, 1, 0],
    ]);
    expect(lines.map(({ product }) => product)).toEqual([4, 6, -2, 1]);
    expect(sum).toBe(9);
    expect(stamped({ ...preset('example'), step: 3 })[4]).toBe(9);
  });
});

describe('both ways', () => {
  it('agree with the core at every stamp, for every stride, padding and kernel', () => {
    for (const state of settings([1, 2, 5, 6], [1, 2, 3, 4, 5])) {
      const { errors, kernel, input, steps, differing } = seen(state);
      expect(differing, JSON.stringify(state)).toEqual([]);
      const options = { stride: state.s, padding: state.p };
      for (const step of [0, Math.floor(steps / 2), steps - 1]) {
        const come = errors.data.map((value, index) => (index <= step ? value : 0));
        const truth = conv2dGradInput(tensor(come, errors.shape), kernel, input.shape, options);
        expect(stamped({ ...state, step })).toEqual(list(truth.data));
      }
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
      const { differing, gradient, steps } = seen(state);
      expect(differing).toEqual([]);
      expect(stamped({ ...state, step: steps - 1 })).toEqual(list(gradient.data));
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

  it('add numbers with decimals up to the same', () => {
    const cells = { errorCells: [0.1, -0.3, 0.7, 1.9], kernelCells: [0.1, 0.2, 0.3, 0.7] };
    expect(facts('example', cells).differing).toEqual([]);
  });
});

describe('presets', () => {
  it('show what they are named for', () => {
    expect(facts('strip').isStrip).toBe(true);
    expect(facts('strip').lines.map(({ upright }) => upright)).toEqual([2, 1, 0]);
    expect(facts('gather').lines.map(({ weight }) => weight)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const two = facts('stride-two');
    expect(two.rowEdge).toMatchObject({ between: 1, before: 2, after: 2 });
    expect(two.lines).toHaveLength(4);
    expect(facts('far-zeros').rowEdge).toMatchObject({ before: 2, after: 3, remainder: 1 });
    expect(facts('far-zeros').unreached).toBe(11);
    expect(facts('cutting').rowEdge).toMatchObject({ before: -1, after: -1 });
    expect(facts('unreached')).toMatchObject({ unreached: 20, rowEdge: { remainder: 1 } });
  });

  it('a link to a view that has moved shows a scene and says where it went', () => {
    for (const [old, now] of [
      ['matrix', 'lines'],
      ['drop', 'scatter'],
    ]) {
      const { state, rejected } = decode([['view', old]], model);
      expect([rejected, state.view, state.moved]).toEqual([[], now, true]);
      expect(vi.notice?.(state, seen(state), makeSay('vi', viWords))).toContain('hình riêng');
      expect(en.notice?.(state, seen(state), makeSay('en', enWords))).toContain('of their own');
      expect(encode(run(state, scene('gather')), model)).toContainEqual(['view', 'gather']);
      expect(run(state, scene('gather')).moved).toBe(false);
    }
  });
});

describe('scenes', () => {
  it('lines begin in the middle, where nine errors met all of K backwards', () => {
    const state = run(initialState, scene('lines'));
    expect(placeOf(state)).toEqual({ row: 2, col: 2 });
    const { before, after, lines } = seen(state);
    expect(lines.map(({ weight }) => weight)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(before.marks.every((mark) => mark === 'blank')).toBe(true);
    expect(after.marks.indexOf('plain')).toBe(12);
  });

  it('gather begins with K upright, turns it by a step each, and then walks from the first pixel', () => {
    const start = run(initialState, scene('lines'), scene('gather'));
    expect(start).toMatchObject({ flips: 0, turning: true, step: 12 });
    expect(seen(start).after.marks.every((mark) => mark === 'blank')).toBe(true);
    expect(seen(start).lines.map(({ weight }) => weight)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const turned = run(start, step(13), step(13));
    expect(turned).toMatchObject({ flips: 2, turning: true, step: 12 });
    const walking = run(turned, step(13));
    expect(walking).toMatchObject({ flips: 2, turning: false, step: 0 });
    expect(run(walking, step(1)).step).toBe(1);
    expect(run(start, step(20))).toMatchObject({ flips: 2, turning: false, step: 20 });
    expect(run(start, { type: 'move', rows: 0, cols: 1 })).toMatchObject({ step: 13, flips: 2 });
  });

  it.each([
    ['vi', vi, viWords, ['đóng dấu', '9; 8; 7', 'Lật ngang', 'bằng nhau ở cả 25 ô']],
    ['en', en, enWords, ['stamps', '9, 8, 7', 'Flipped sideways', 'agree in all 25 cells']],
  ] as const)('are told in %s', (language, text, words, parts) => {
    const lines = run(initialState, scene('lines'));
    const flipped = run(lines, scene('gather'), step(13));
    const proof = { ...preset('gather'), step: 25 };
    const say = makeSay(language, words);
    const told = [initialState, lines, flipped, proof].map((state) =>
      text.describe(state, seen(state), say),
    );
    for (const [index, part] of parts.entries()) expect(told[index]).toContain(part);
    const asked = text.predict?.(initialState, seen(initialState), say);
    expect(asked?.answers?.[0].value).toBe(5);
  });
});

describe('changes', () => {
  it('keep the place from size to size', () => {
    const middle = preset('gather');
    expect(placeOf(reduce(middle, { type: 'set', patch: { n: 7 } }))).toEqual({ row: 2, col: 2 });
  });

  it('refuse a kernel that fits nowhere and say so', () => {
    const refused = reduce(preset('example'), { type: 'set', patch: { k: 5 } });
    expect(refused).toMatchObject({ n: 3, k: 2, refused: { effectiveKernel: 5, padded: 3 } });
    expect(reduce(refused, { type: 'set', patch: { p: 1, k: 5 } }).refused).toBeNull();
  });

  it('keep edited errors where they were', () => {
    const edited = { ...preset('example'), errorCells: [5, 6, 7, 8] };
    const grown = reduce(edited, { type: 'set', patch: { n: 4 } });
    expect(grown.errorCells).toHaveLength(9);
    expect([0, 1, 3, 4].map((index) => grown.errorCells?.[index])).toEqual([5, 6, 7, 8]);
  });

  it('light the same product on every side', () => {
    const at = (grid: string, row: number, col: number) =>
      seen(reduce(preset('gather'), { type: 'hover', cell: { grid, row, col } })).lit;
    expect(at('kernel', 2, 2)).toEqual({ upright: 8, error: 0 });
    expect(at('errors', 0, 0)).toEqual({ upright: 8, error: 0 });
  });

  it('can be drawn in every scene of every setting', () => {
    for (const state of settings([1, 4, 7], [1, 3, 5])) {
      for (const view of SCENES) {
        const { gathered } = seen(reduce(state, { type: 'set', patch: { view } }));
        expect(gathered.data.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
