import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAY } from '../../../tests/figureFacts.tsx';
import { nodeSource } from '../../app/nodeSource.ts';
import { loadAssets } from '../kit/assets/assets.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { point } from './facts.ts';
import figure from './index.ts';
import { model } from './model.ts';
import { LIMITS, type State } from './state.ts';
import { vi } from './vi.ts';

const source = nodeSource(path.resolve('public'));
const NOTHING = {};

function at(patch: Partial<State>) {
  return { ...model.initialState, ...patch };
}
function facts(patch: Partial<State>) {
  return point(model.derive(at(patch), NOTHING), at(patch));
}
function set(state: State, patch: Partial<State>) {
  return model.reduce(state, { type: 'set', patch });
}
function from(query: string) {
  return decode([...new URLSearchParams(query)], model);
}
async function drawn(state: State) {
  const assets = await loadAssets(model.assets?.(state) ?? {}, source);
  return point(model.derive(state, assets), state);
}

describe('the numbers of the book', () => {
  it('pools the 4×4 by maximum and by average', () => {
    const { max, average, padded, marks, winner } = facts({ all: true });
    expect([...max.data]).toEqual([100, 184, 12, 45]);
    expect([...average.data]).toEqual([36, 80, 12, 15]);
    const ringed = padded.filter((_, index) => marks[index] === 'winner');
    expect(ringed).toEqual([184, 12, 45]);
    expect(padded[winner.row * 4 + winner.col]).toBe(100);
  });

  it('rings the first of equal cells in reading order', () => {
    const { marks, ties } = facts({ step: 3 });
    expect(facts({ step: 2 })).toMatchObject({ ties: 4, winner: { row: 2, col: 0 } });
    expect(ties).toBe(1);
    expect(marks[8]).toBe('winner');
    expect(marks[9]).toBe('plain');
  });

  it('rings and writes nothing before the window has been there', () => {
    const { marks, outMarks } = facts({ step: 1 });
    expect(marks.flatMap((mark, index) => (mark === 'winner' ? [index] : []))).toEqual([5]);
    expect(outMarks).toEqual(['plain', 'plain', 'blank', 'blank']);
    expect(facts({ all: true }).outMarks).not.toContain('blank');
  });

  it('says in both languages which beat rings, lifts and divides', () => {
    for (const [text, number] of [
      [vi, SAY.vi],
      [en, SAY.en],
    ] as const) {
      const said = (kind: State['kind']) => text.beats?.(at({ kind }), facts({ kind }), number);
      expect(said('max')?.lift).not.toBe(said('avg')?.lift);
      expect(said('avg')?.add).toContain('4');
      expect(
        text.beats?.(at({ view: 'shift' }), facts({ view: 'shift', n: 6 }), number).write,
      ).toBe(text.beats?.(at({ view: 'shift' }), facts({ view: 'shift', n: 6 }), number).lift);
    }
  });

  it('shows no ring for an average', () => {
    expect(facts({ kind: 'avg' }).marks).not.toContain('winner');
  });

  it('takes 2 from −7 2 / 1 0, and −1 as the mean', () => {
    const { windowMax, windowAverage } = facts(model.presets.negative);
    expect(windowMax).toBe(2);
    expect(windowAverage).toBe(-1);
  });

  it('never lets padding win: −3, −1 and two padded cells give −1', () => {
    const { taps, windowMax, padded } = facts(model.presets['padding-never-wins']);
    expect(taps.map((tap) => (tap.isPadding ? 'padding' : tap.inputValue))).toEqual([
      'padding',
      'padding',
      -3,
      -1,
    ]);
    expect(windowMax).toBe(-1);
    expect(padded[0]).toBeNaN();
    expect(facts({ ...model.presets['padding-never-wins'], kind: 'avg' }).padded[0]).toBe(0);
  });

  it('lets one cell win several windows where they overlap', () => {
    const { geometry, wins, windowMax, windowsOverlap } = facts(model.presets.overlap);
    expect([geometry.outHeight, geometry.outWidth]).toEqual([3, 3]);
    expect([windowMax, wins, windowsOverlap]).toEqual([100, 4, true]);
  });
});

describe('a shift', () => {
  const rows = (patch: Partial<State>) => {
    const { shifted, max, average, geometry } = facts(patch);
    const first = (data: ArrayLike<number>) => Array.from(data).slice(0, geometry.outWidth);
    return {
      input: Array.from(shifted?.input.data ?? []).slice(0, 6),
      before: [first(max.data), first(average.data)],
      after: [first(shifted?.max.data ?? []), first(shifted?.average.data ?? [])],
      changed: [shifted?.maxChanged.length, shifted?.averageChanged.length],
    };
  };

  it('by one pixel stays in its pair: 0 9 0 before and after', () => {
    const { input, before, after, changed } = rows(model.presets.shift);
    expect(input).toEqual([0, 0, 0, 9, 0, 0]);
    expect(before[0]).toEqual([0, 9, 0]);
    expect(after[0]).toEqual([0, 9, 0]);
    expect(changed).toEqual([0, 0]);
  });

  it('by two crosses into the next pair: 0 0 9', () => {
    const { after, changed } = rows(model.presets['shift-two']);
    expect(after[0]).toEqual([0, 0, 9]);
    expect(changed).toEqual([6, 6]);
  });

  it('of a wide stroke: max gives 0 9 9, average 0 4.5 4.5', () => {
    const { before, after, changed } = rows(model.presets['shift-wide']);
    expect(before).toEqual([
      [0, 9, 0],
      [0, 9, 0],
    ]);
    expect(after).toEqual([
      [0, 9, 9],
      [0, 4.5, 4.5],
    ]);
    expect(changed).toEqual([3, 6]);
  });

  it('of a real feature map changes it less after pooling', async () => {
    const { mapShift, geometry } = await drawn(at(model.presets['feature-map']));
    expect([geometry.outHeight, geometry.outWidth]).toEqual([53, 71]);
    expect(mapShift?.raw).toBeGreaterThan(0.3);
    expect(mapShift?.max).toBeLessThan(mapShift?.average ?? 0);
    expect(mapShift?.average).toBeLessThan(mapShift?.raw ?? 0);
  });
});

describe('settings', () => {
  it('refuses a window larger than the input, and keeps what stood', () => {
    const after = set(at({}), { k: 5 });
    expect(after.k).toBe(2);
    expect(after.refused).toMatchObject({ effectiveKernel: 5, padded: 4 });
    expect(set(after, { k: 3 }).refused).toBeNull();
  });

  it('refuses padding beyond half the window', () => {
    expect(set(at({}), { p: 2 }).refused).toEqual({ axis: 'padding', p: 2, k: 2 });
    expect(set(at({ k: 4, p: 0 }), { p: 2 }).refused).toBeNull();
  });

  it('can draw every value of every control', () => {
    for (const key of ['n', 'k', 's', 'p', 'shift'] as const) {
      for (let value = LIMITS[key][0]; value <= LIMITS[key][1]; value++) {
        for (const start of [at({}), at(model.presets.shift), at({ k: 4, n: 8, p: 2 })]) {
          const { geometry, max } = model.derive(set(start, { [key]: value }), NOTHING);
          expect(max.data.length).toBe(geometry.outHeight * geometry.outWidth);
        }
      }
    }
  });

  it('gives each view settings that show it when the reader turns to it', () => {
    const shifted = set(at({ cells: Array(16).fill(1), p: 1 }), { view: 'shift' });
    expect(shifted).toMatchObject({ n: 6, p: 0, cells: null });
    expect(set(shifted, { view: 'numbers' })).toMatchObject({ n: 4, k: 2, s: 2 });
  });

  it('keeps edited cells when the grid grows', () => {
    const edited = at({ cells: Array.from({ length: 16 }, (_, index) => index) });
    expect(set(edited, { n: 5 }).cells?.slice(0, 6)).toEqual([0, 1, 2, 3, 0, 4]);
  });
});

describe('links', () => {
  it.each(Object.entries(model.presets))('brings back the preset %s', async (_, preset) => {
    const state = at(preset);
    const { state: back, rejected } = decode(encode(state, model), model);
    expect(rejected).toEqual([]);
    expect(back).toEqual(state);
    const { max, geometry } = await drawn(back);
    expect(max.data.length).toBe(geometry.outHeight * geometry.outWidth);
  });

  it('falls back where values cannot stand together', () => {
    expect(from('k=5').rejected).toEqual(['k']);
    expect(from('p=2').rejected).toEqual(['p']);
    expect(from('cells=1,2,3').rejected).toEqual(['cells']);
    expect(from('kind=min&k=NaN&s=1e9&step=-1').state).toEqual(model.initialState);
    expect(from('n=2&cells=-7,2,1,0').state.cells).toEqual([-7, 2, 1, 0]);
  });

  it('draws whatever a link says', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 12 }).map(String),
      fc.constantFrom('max', 'avg', 'map', 'shift', 'brick', '1e9', 'NaN', '', '2,4,6,8'),
    );
    const entry = fc.tuple(fc.constantFrom(...Object.keys(model.fields), 'x'), value);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const { state } = decode(entries, model);
        if (state.view === 'map') return;
        const { row, geometry } = point(model.derive(state, NOTHING), state);
        expect(row).toBeLessThan(geometry.outHeight);
      }),
      { numRuns: 300 },
    );
  });
});

it('draws the map before its photo has come', () => {
  const { photo, max, geometry } = facts(model.presets['feature-map']);
  expect(photo).toBeNull();
  expect(max.data.length).toBe(geometry.outHeight * geometry.outWidth);
});

it('writes code with the numbers that stand', async () => {
  const state = at({});
  const code = figure.code(state, facts({}));
  expect(code.pytorch).toContain('F.max_pool2d(x, kernel_size=2, stride=2, padding=0)');
  const photo = at(model.presets['feature-map']);
  expect(figure.code(photo, await drawn(photo)).numpy).toContain("Image.open('chelsea.webp')");
});
