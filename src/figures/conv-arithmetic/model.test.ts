import { describe, expect, it } from 'vitest';
import { conv2d, convGeometry, coverage, pad2d, windowAt } from '../../core/index.ts';
import { defaultInput } from '../kit/slide/defaults.ts';
import { derive, LIMITS, model, point, type State, sizesOf } from './model.ts';

const pictureOf = (state: State) => point(derive(state), state);

const preset = (name: string): State => ({ ...model.initialState, ...model.presets[name] });
const options = ({ s, p, d }: State) => ({ stride: s, padding: p, dilation: d });
const range = ([low, high]: readonly [number, number]) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

/** Every square setting that has an output, the larger sides in strides. */
function* settings(): Generator<State> {
  for (const n of [...range([1, 9]), 32])
    for (const k of [1, 2, 3, 4, 5, 11])
      for (const s of [1, 2, 3, 8])
        for (const p of [0, 1, 2, 10])
          for (const d of range(LIMITS.d)) {
            const fits = d * (k - 1) + 1 <= n + 2 * p;
            if (fits) yield { ...model.initialState, n, k, s, p, d };
          }
}

describe('the numbers of the book', () => {
  it('the article’s three cases make 5×5, 7×7 and 3×3 of 7×7', () => {
    const sizes = ['p0-s1', 'p1-s1', 'p0-s2'].map((name) => pictureOf(preset(name)).output.shape);
    expect(sizes).toEqual([
      [1, 1, 5, 5],
      [1, 1, 7, 7],
      [1, 1, 3, 3],
    ]);
    expect(model.initialState).toMatchObject({ n: 7, k: 3, s: 1, p: 0, d: 1, step: 0 });
    expect(preset('p0-s1')).toEqual(model.initialState);
  });

  it('the output has ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1 cells a side, whatever the setting', () => {
    let count = 0;
    for (const state of settings()) {
      const { n, k, s, p, d } = state;
      const { geometry, size } = pictureOf(state);
      const expected = Math.floor((n + 2 * p - d * (k - 1) - 1) / s) + 1;
      const what = `n=${n} k=${k} s=${s} p=${p} d=${d}`;
      expect([geometry.outHeight, geometry.outWidth, size.out], what).toEqual(
        Array(3).fill(expected),
      );
      expect(Math.floor(size.quotient) + 1, what).toBe(expected);
      expect(size.remainder, what).toBe((n + 2 * p - d * (k - 1) - 1) % s);
      count++;
    }
    expect(count).toBeGreaterThan(2000);
  });

  it('8 cells, kernel 3, stride 2: the floor drops row and column 7', () => {
    const { size, unread, marks, output } = pictureOf(preset('floor'));
    expect(output.shape).toEqual([1, 1, 3, 3]);
    expect(size).toMatchObject({ out: 3, quotient: 2.5, remainder: 1 });
    expect(unread).toBe(15);
    const dropped = marks.flatMap((mark, cell) => (mark === 'dropped' ? [cell] : []));
    expect(dropped).toEqual([
      ...range([0, 6]).map((row) => row * 8 + 7),
      ...range([0, 7]).map((col) => 56 + col),
    ]);
  });

  it('a kernel of 3 with dilation 2 covers 5 of 9 cells, and reads 9 of them', () => {
    const { geometry, window, output } = pictureOf(preset('dilated'));
    expect(geometry).toMatchObject({ effectiveKernelHeight: 5, effectiveKernelWidth: 5 });
    expect(window.taps.map(({ paddedRow, paddedCol }) => [paddedRow, paddedCol])).toEqual(
      [0, 2, 4].flatMap((row) => [0, 2, 4].map((col) => [row, col])),
    );
    expect(output.shape).toEqual([1, 1, 5, 5]);
  });

  it('a kernel as large as its input has one place', () => {
    const { geometry, unread } = pictureOf(preset('too-large'));
    expect([geometry.outHeight, geometry.outWidth, unread]).toEqual([1, 1, 0]);
  });
});

describe('every number is the core’s', () => {
  const cases: [string, Partial<State>][] = [
    ...Object.entries(model.presets),
    ['height is not width', { h: 4, w: 9, kh: 2, kw: 5, s: 2, p: 1 }],
    ['an even kernel over wide padding', { n: 4, k: 4, p: 3, s: 3 }],
    ['one cell', { n: 1, k: 1, s: 8 }],
    ['edited', { n: 2, k: 2, cells: [1, -2.5, 0, 4], kernelCells: [0, 1, -1, 0.5] }],
  ];
  it.each(cases)('%s', (_, patch) => {
    const start: State = { ...model.initialState, ...patch };
    const facts = pictureOf(start);
    const { input, kernel, geometry } = facts;
    const { height: inHeight, width: inWidth, kernelHeight, kernelWidth } = sizesOf(start);
    expect(input.shape).toEqual([1, 1, inHeight, inWidth]);
    expect(kernel.shape).toEqual([1, 1, kernelHeight, kernelWidth]);
    const asked = options(start);
    expect(geometry).toEqual(convGeometry([inHeight, inWidth], [kernelHeight, kernelWidth], asked));
    const output = conv2d(input, kernel, asked);
    expect(facts.output).toEqual(output);
    expect(facts.padded).toEqual(pad2d(input, start.p));
    expect(facts.padded.shape).toEqual([1, 1, geometry.paddedHeight, geometry.paddedWidth]);
    const read = coverage([inHeight, inWidth], [kernelHeight, kernelWidth], asked);
    expect(facts.unread).toBe(read.data.filter((reads) => reads === 0).length);
    expect(model.stepCount(facts)).toBe(output.data.length);
    for (let step = 0; step < output.data.length; step++) {
      const { row, col, window, outMarks } = pictureOf({ ...start, step });
      expect([row, col]).toEqual([Math.floor(step / geometry.outWidth), step % geometry.outWidth]);
      expect(window).toEqual(windowAt(input, kernel, asked, { row, col }));
      expect(window.sum).toBeCloseTo(output.data[step], 5);
      expect(outMarks.indexOf('blank')).toBe(step + 1 < output.data.length ? step + 1 : -1);
    }
  });

  it('the first window of the default is written out: nine products and their sum', () => {
    const { window, kernel } = pictureOf(model.initialState);
    expect(Array.from(kernel.data)).toEqual([1, 0, -1, 1, 0, -1, 1, 0, -1]);
    const left = [0, 1, 2].map((row) => defaultInput(row, 0));
    const right = [0, 1, 2].map((row) => defaultInput(row, 2));
    const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
    expect(window.taps).toHaveLength(9);
    expect(window.sum).toBe(total(left) - total(right));
  });
});
