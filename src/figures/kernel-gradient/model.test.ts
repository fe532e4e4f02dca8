import { describe, expect, it } from 'vitest';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { derive, point, type State } from './facts.ts';
import { type Action, LIMITS, model, reduce } from './model.ts';
import { vi } from './vi.ts';

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const pictureOf = (state: State) => point(derive(state), state);
const run = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const set = (patch: Partial<State>): Action => ({ type: 'set', patch });
const slopes = (state: State) => Array.from(pictureOf(state).gradKernel.data);

describe('the chapter’s example', () => {
  it('∂L/∂K = 6 9 15 18 and ∂L/∂b = 3', () => {
    for (const name of ['example', 'follow-weight', 'slide-errors']) {
      expect(slopes(preset(name))).toEqual([6, 9, 15, 18]);
      expect(pictureOf(preset(name)).gradBias).toBe(3);
    }
  });
  it('K₀₀ lay on 1, 2, 4 and 5', () => {
    const { met, sum } = pictureOf(preset('follow-weight'));
    expect(met.map(({ inputValue }) => inputValue)).toEqual([1, 2, 4, 5]);
    expect(met.map(({ weight }) => weight)).toEqual([1, 2, -1, 1]);
    expect(sum).toBe(6);
  });
  it('an error map of ones gives 12 16 24 28', () => {
    expect(slopes(run(preset('example'), set({ errorCells: [1, 1, 1, 1] })))).toEqual([
      12, 16, 24, 28,
    ]);
  });
});

describe('both readings', () => {
  it('give the core’s slope for every weight of every setting', () => {
    let settings = 0;
    for (let n = LIMITS.n[0]; n <= LIMITS.n[1]; n++) {
      for (let k = LIMITS.k[0]; k <= LIMITS.k[1]; k++) {
        for (let s = LIMITS.s[0]; s <= LIMITS.s[1]; s++) {
          for (let p = LIMITS.p[0]; p <= LIMITS.p[1]; p++) {
            if (k > n + 2 * p) continue;
            settings++;
            const weight = (n + s + p) % (k * k);
            const follow = pictureOf({
              ...model.initialState,
              n,
              k,
              s,
              p,
              view: 'weight',
              weight,
            });
            const slide = pictureOf({
              ...model.initialState,
              n,
              k,
              s,
              p,
              view: 'slide',
              step: weight,
            });
            const added = follow.met.reduce((sum, tap) => sum + tap.product, 0);
            expect([follow.sum, slide.sum, added]).toEqual(
              Array(3).fill(follow.gradKernel.data[weight]),
            );
            expect(follow.met).toHaveLength(follow.outSide ** 2);
          }
        }
      }
    }
    expect(settings).toBe(294);
  });
  it('stride 2 spreads 2×2 errors to 3×3 with five zeros between', () => {
    const { outSide, spreadSide, errorMarks } = pictureOf(preset('stride-two'));
    expect([outSide, spreadSide]).toEqual([2, 3]);
    expect(errorMarks?.filter((mark) => mark === 'padding')).toHaveLength(5);
  });
  it('the remainder drops one row and one column that no window reads', () => {
    const { geometry, marks } = pictureOf(preset('remainder'));
    expect(geometry.remainderRows).toBe(1);
    expect(marks.filter((mark) => mark === 'dropped')).toHaveLength(11);
  });
  it('padding is slid over too', () => {
    const { terms, geometry } = pictureOf(preset('padded'));
    expect(geometry.paddedHeight).toBe(5);
    expect(terms.filter(({ isPadding }) => isPadding)).toHaveLength(5);
  });
  it('keep the weight when the reading changes', () => {
    const slide = run(preset('slide-errors'), { type: 'step', step: 2 });
    const follow = run(slide, set({ view: 'weight' }));
    expect(follow).toMatchObject({ weight: 2, step: 3 });
    expect(run(follow, set({ view: 'slide' })).step).toBe(2);
  });
});

describe('what a reader does', () => {
  it('pointing at a weight writes out its whole sum', () => {
    const state = run(preset('follow-weight'), {
      type: 'hover',
      cell: { grid: 'gradient', row: 1, col: 1 },
    });
    const { weight, sum, done, terms } = pictureOf(state);
    expect([weight, sum, done >= terms.length]).toEqual([3, 18, true]);
  });
  it('pointing at a pixel lights its term, and at an error too', () => {
    const at = (grid: string, row: number, col: number) =>
      pictureOf(run(preset('stride-two'), { type: 'hover', cell: { grid, row, col } })).lit;
    expect([at('input', 2, 2), at('errors', 0, 2), at('input', 4, 4)]).toEqual([8, 2, undefined]);
  });
  it('arrows, dragging and taps stay inside', () => {
    // The error map is 2×2, the kernel of the other reading, too: pointed at is the window's middle.
    expect(run(preset('slide-errors'), { type: 'point', row: 9, col: -3 }).step).toBe(2);
    expect(run(preset('example'), { type: 'point', row: 9, col: 9 }).step).toBe(3);
    expect(run(preset('stride-two'), { type: 'point', row: 2, col: 1 }).step).toBe(3);
    expect(run(preset('example'), { type: 'move', rows: -9, cols: -9 }).step).toBe(0);
    expect(run(preset('example'), { type: 'jump', end: 'last' }).step).toBe(3);
    expect(run(preset('example'), set({ weight: 9 })).weight).toBe(3);
  });
  it('begins empty: a cell of ∂L/∂K is written when the errors have lain there', () => {
    const marks = (patch: Partial<State>) =>
      pictureOf({ ...preset('slide-errors'), ...patch }).gradientMarks;
    expect(model.initialState).toMatchObject({ view: 'slide', step: 0, all: false });
    expect(marks({ step: 1 })).toEqual(['plain', 'plain', 'blank', 'blank']);
    expect(marks({ view: 'weight', weight: 1 })).toEqual(Array(4).fill('blank'));
    expect(marks({ view: 'weight', weight: 1, step: 3 })).toEqual([
      'blank',
      'plain',
      'blank',
      'blank',
    ]);
  });
  it('a kernel that does not fit is refused', () => {
    const state = run(model.initialState, set({ n: 2 }));
    expect(state).toMatchObject({ n: 5, refused: { effectiveKernel: 3, padded: 2 } });
    expect(run(state, set({ p: 1 }), set({ n: 2 }))).toMatchObject({ n: 2, refused: null });
  });
  it('edited cells go when they no longer fit', () => {
    expect(run(preset('example'), set({ k: 3 }))).toMatchObject({ errorCells: null });
    expect(run(preset('example'), set({ n: 4 }))).toMatchObject({ cells: null, errorCells: null });
  });
});

describe('links', () => {
  it('garbage falls back and is named; step and weight are brought inside', () => {
    const bad = { n: '99', k: '-1', s: '0', p: 'NaN', view: 'x', cells: 'a', weight: '1e9' };
    const { state, rejected } = decode(Object.entries(bad), model);
    expect(state).toEqual(model.initialState);
    expect(rejected).toEqual(Object.keys(bad));
    expect(
      decode(
        [
          ['step', '143'],
          ['weight', '24'],
        ],
        model,
      ).state,
    ).toMatchObject({
      step: 8,
      weight: 8,
    });
  });
});

describe('in words', () => {
  const said = (state: State) => [
    en.describe(state, pictureOf(state), makeSay('en', enWords)),
    vi.describe(state, pictureOf(state), makeSay('vi', viWords)),
  ];
  it('the sum, the zeros of stride, what is dropped, and the way of one weight', () => {
    expect(said(preset('slide-errors'))).toEqual([
      '∂L/∂K₀₀ = 6, collected from 4 outputs.',
      '∂L/∂K₀₀ = 6, gom từ 4 đầu ra.',
    ]);
    const [enRest, viRest] = said(preset('remainder'));
    expect(enRest).toContain('Stride 2 puts 1 zero between neighbouring errors. The last row and');
    expect(viRest).toContain('Stride 2: chèn 1 số 0 giữa hai lỗi kề nhau. Bỏ 1 hàng và 1 cột cuối');
    expect(said({ ...preset('follow-weight'), step: 2 })).toEqual([
      'K₀₀ lies on 4 and helps to make Y₁₀, whose error is −1.',
      'K₀₀ đang nằm trên 4 và góp vào Y₁₀, nơi có lỗi −1.',
    ]);
  });
});
