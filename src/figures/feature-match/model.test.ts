import { describe, expect, it } from 'vitest';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { fractionOf } from './fraction.ts';
import figure from './index.ts';
import { type Action, type Derived, derive, model, type State } from './model.ts';
import { KERNELS, MAPS, PACES, SHAPES, STAGES, settle, stepsOf, VIEWS } from './state.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const start = model.initialState;
const of = (patch: Partial<State>) => derive(settle({ ...start, ...patch }));
const run = (...actions: readonly Action[]) =>
  actions.reduce((state, action) => model.reduce(state, action), start);
const mapRow = (derived: Derived, row: number) =>
  Array.from(derived.output.data.slice(row * 7, row * 7 + 7));

describe('the X under the left diagonal', () => {
  const facts = of({});

  it('has the first row of the book', () => {
    expect(mapRow(facts, 0)).toEqual([7, -1, 1, 3, 5, -1, 3]);
    expect(facts.divisor).toBe(9);
  });
  it('is brightest at four places, 9/9', () => {
    expect(facts.best.value / facts.divisor).toBe(1);
    expect(facts.best.cells).toEqual([
      [1, 1],
      [2, 2],
      [4, 4],
      [5, 5],
    ]);
  });
  it('reaches 7 elsewhere only where eight cells match, 5 in the middle, and no less than −3', () => {
    const others = Array.from(facts.output.data).filter((sum) => sum < 9);
    expect(Math.max(...others)).toBe(7);
    expect(facts.output.data[3 * 7 + 3]).toBe(5);
    expect(facts.lowest).toBe(-3);
  });
  it('adds up what the prose adds up at the first two stops', () => {
    expect([facts.agree.sum, facts.differ.sum, facts.window.sum]).toEqual([8, 1, 7]);
    const next = of({ col: 1 });
    expect([next.agree.count, next.differ.count, next.window.sum]).toEqual([4, 5, -1]);
  });
});

describe('other pictures and kernels', () => {
  it('scores +3/9 on every blank patch', () => {
    const facts = of({ shape: 'blank' });
    expect(new Set(facts.output.data)).toEqual(new Set([3]));
    expect(of({ col: 3 }).window.sum).toBe(3);
  });
  it('scores exactly 0 on a blank patch and 8 on a match once the mean is away', () => {
    const facts = of({ fair: true });
    expect(facts.weights[0]).toBe(4 / 3);
    expect(facts.weights[1]).toBe(-2 / 3);
    expect(facts.output.data[3]).toBe(0);
    expect(facts.best.value).toBeCloseTo(8, 12);
    expect(facts.best.cells).toHaveLength(4);
    expect(new Set(of({ fair: true, shape: 'blank' }).output.data)).toEqual(new Set([0]));
    const dark = Array<number>(81).fill(1);
    expect(new Set(of({ fair: true, shape: 'free', cells: dark }).output.data)).toEqual(
      new Set([0]),
    );
  });
  it('finds the four matches of the shifted X one column on', () => {
    expect(of({ shape: 'shifted' }).best.cells).toEqual(
      of({}).best.cells.map(([row, col]) => [row, col + 1]),
    );
  });
  it('finds the crossing of the X once, in the middle', () => {
    expect(of({ kernel: 'cross' }).best).toEqual({ value: 9, cells: [[3, 3]] });
  });
});

describe('the whole template against the parts', () => {
  const letters = of({}).letters;
  const by = (name: string) => {
    const found = letters.find(({ letter }) => letter === name);
    if (!found) throw new Error(name);
    return found;
  };
  const best = (name: string) => by(name).parts.map(({ score }) => Math.round(score * 9));

  it('drops to (55 − 26)/81 for the shifted X, whose parts all match', () => {
    expect(by('x').whole).toBe(1);
    expect(by('shifted').whole).toBe((55 - 26) / 81);
    expect(by('shifted').equal).toBe(55);
    expect(best('shifted')).toEqual([9, 9, 9]);
  });
  it('rates the O above the shifted X; only the crossing tells', () => {
    expect(by('o').whole).toBe(39 / 81);
    expect(by('o').whole).toBeGreaterThan(by('shifted').whole);
    expect(best('o')).toEqual([9, 9, 5]);
  });
  it('scores less on thick and tilted strokes', () => {
    expect(best('thick')).toEqual([5, 5, 3]);
    expect(best('rotated')).toEqual([7, 7, 3]);
    expect(by('rotated').whole).toBe(33 / 81);
  });
});

describe('stages and steps', () => {
  it('takes four steps a place, three without division, one in whole places', () => {
    expect(stepsOf(start)).toBe(49 * 4);
    expect(stepsOf({ ...start, divide: false })).toBe(49 * 3);
    expect(stepsOf({ ...start, pace: 'place' })).toBe(49);
    expect(stepsOf({ ...start, view: 'compare' })).toBe(5);
  });
  it('shows a cell of the map only after the last operation', () => {
    const shown = (step: number) =>
      derive(run({ type: 'step', step })).shown.filter((sum) => !Number.isNaN(sum)).length;
    expect([0, 1, 2, 3, 4, 7, 195].map(shown)).toEqual([0, 0, 0, 1, 1, 2, 49]);
  });
  it('keeps its step through every way of moving', () => {
    for (const patch of [{}, { pace: 'place' }, { divide: false }] as const) {
      const set = model.reduce(start, { type: 'set', patch });
      for (let step = 0; step < stepsOf(set); step++) {
        expect(model.reduce(set, { type: 'step', step }).step).toBe(step);
      }
    }
    const moved = run({ type: 'move', rows: 2, cols: 9 });
    expect([moved.row, moved.col, moved.step]).toEqual([2, 6, (2 * 7 + 6) * 4 + 3]);
  });
  it('rings the ties only when the whole map is on show', () => {
    expect(derive(start).rings.size).toBe(0);
    expect(of({ map: 'whole' }).rings).toEqual(new Set([8, 16, 32, 40]));
    expect(of({ map: 'whole', shape: 'blank' }).rings.size).toBe(0);
  });
});

describe('painting', () => {
  it('makes the image free, keeps what was there, and survives a link', () => {
    const cells = [
      { row: 0, col: 0 },
      { row: 0, col: 1 },
    ];
    const state = run({ type: 'paint', grid: 'input', cells, ink: true });
    expect(state.shape).toBe('free');
    expect(state.cells?.slice(0, 3)).toEqual([1, 1, -1]);
    expect(mapRow(derive(state), 0)[0]).toBe(7);
    expect(decode(encode(state, model), model).state).toEqual({ ...state, activeCell: null });
  });
  it('paints the kernel, and a named kernel takes its place again', () => {
    const painted = run({
      type: 'paint',
      grid: 'kernel',
      cells: [{ row: 0, col: 0 }],
      ink: false,
    });
    expect(painted.kernel).toBe('free');
    expect(painted.kernelCells).toEqual([-1, -1, -1, -1, 1, -1, -1, -1, 1]);
    const named = model.reduce(painted, { type: 'set', patch: { kernel: 'left' } });
    expect(named.kernelCells).toBeNull();
    expect(derive(named).window.sum).toBe(7);
  });
  it('is done by keys: a cursor, arrows, and turning ink and paper', () => {
    const brush = { type: 'brush', grid: 'input' } as const;
    const at = run(brush);
    expect(at.cursor).toEqual({ grid: 'input', row: 1, col: 1 });
    expect(at.cells).toBeNull();
    const moved = model.reduce(at, { type: 'move', rows: -9, cols: 1 });
    expect(moved.cursor).toEqual({ grid: 'input', row: 0, col: 2 });
    expect([moved.row, moved.col]).toEqual([0, 0]);
    const inked = model.reduce(moved, brush);
    expect(inked.cells?.[2]).toBe(1);
    expect(model.reduce(inked, brush).cells?.[2]).toBe(-1);
    expect(model.reduce(inked, { type: 'leave' }).cursor).toBeNull();
  });
});

describe('every control', () => {
  it('leads to a state that can be drawn and told in both languages', () => {
    const says = [makeSay('vi', viWords), makeSay('en', enWords)] as const;
    const patches: Partial<State>[] = [
      ...VIEWS.map((view) => ({ view })),
      ...SHAPES.map((shape) => ({ shape })),
      ...KERNELS.map((kernel) => ({ kernel })),
      ...STAGES.map((stage) => ({ stage })),
      ...PACES.map((pace) => ({ pace })),
      ...MAPS.map((map) => ({ map })),
      { divide: false },
      { fair: true },
    ];
    for (const first of patches) {
      for (const second of patches) {
        const state = run({ type: 'set', patch: first }, { type: 'set', patch: second });
        expect(state.step).toBeLessThan(stepsOf(state));
        const derived = derive(state);
        for (const say of says) {
          const words = text[say.language];
          const said = words.describe(state, derived, say);
          expect(said).not.toMatch(/NaN|undefined|\d\.\d+,\d/);
          expect(said.normalize('NFC')).toBe(said);
          for (const table of words.tables(state, derived, say)) {
            expect(table.at(table.rows - 1, table.cols - 1)).toBeDefined();
          }
        }
        expect(figure.code(state, derived).pytorch).toContain('F.conv2d');
      }
    }
  });
});

describe('fractions', () => {
  it('knows thirds and ninths', () => {
    expect(fractionOf(4 / 3)).toEqual({ numerator: 4, denominator: 3 });
    expect(fractionOf(-10 / 9)).toEqual({ numerator: -10, denominator: 9 });
    expect(fractionOf(2)).toBeNull();
    expect(fractionOf(0.5)).toBeNull();
    expect(fractionOf(16 / 3 + 1e-13)).toEqual({ numerator: 16, denominator: 3 });
  });
});
