import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../words/numbers.ts';
import { powersAround, scaleOf, ticksOf, tickWidth } from './axis.ts';
import { LINE_PX, placeLabels, textWidth } from './labels.ts';
import {
  areaBetween,
  dotsOf,
  nearestIndex,
  onFloor,
  pathOf,
  placeAt,
  placed,
  thinned,
  until,
} from './shape.ts';
import type { Axis, Point, Series } from './types.ts';
import { jump, readable, tellPlace, walk } from './walk.ts';

const vi = (value: number, digits?: number) => formatNumber(value, 'vi', digits);
const en = (value: number, digits?: number) => formatNumber(value, 'en', digits);
const LOG: Axis = { scale: 'log', domain: [1e-4, 1e4] };

describe('scales', () => {
  it('run from left to right and from the ground up, in hundredths, and back', () => {
    const [x, y] = [scaleOf({ domain: [-6, 6] }, 'x'), scaleOf(LOG, 'y')];
    expect([x(-6), x(0), x(6)]).toEqual([0, 50, 100]);
    expect([y(1e-4), y(1), y(1e4)].map(Math.round)).toEqual([100, 50, 0]);
    expect(x.invert(75)).toBe(3);
    expect(y.invert(50)).toBeCloseTo(1, 9);
  });

  it('put zero on the floor of a log axis, keep NaN away, and hold the edge only when asked to', () => {
    const y = scaleOf(LOG, 'y');
    expect(y(0)).toBe(100);
    expect(y(Number.NaN)).toBeNaN();
    expect(y(1e8)).toBeCloseTo(-50);
    expect(scaleOf({ ...LOG, clamp: true }, 'y')(1e8)).toBe(0);
    expect(scaleOf({ domain: [0, 1] }, 'y')(0)).toBe(100);
  });
});

describe('ticks', () => {
  const texts = (axis: Axis, direction: 'x' | 'y', room: number, number = en) =>
    ticksOf(axis, direction, room, number).map(({ text, exponent }) =>
      exponent === undefined ? text : `${text}^${exponent}`,
    );

  it('are round numbers in the format of the language, with the decimals of their steps', () => {
    expect(texts({ domain: [0, 2.5] }, 'y', 180)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5']);
    expect(texts({ domain: [0, 2.5] }, 'y', 180, vi)).toContain('0,5');
    expect(texts({ domain: [0, 20_000], ticks: 3 }, 'x', 300, vi)).toEqual([
      '0',
      '10.000',
      '20.000',
    ]);
  });

  it('are whole powers on a log axis: a true minus in the exponent, and 1 for the power of nought', () => {
    expect(texts(LOG, 'y', 100)).toEqual(['10^−4', '10^−2', '1', '10^2', '10^4']);
    expect(texts({ scale: 'log', base: 2, domain: [8, 64], format: String }, 'x', 200)).toEqual([
      '8',
      '16',
      '32',
      '64',
    ]);
    const wide = texts({ scale: 'log', domain: [1e-24, 10] }, 'y', 180);
    expect(wide.every((text) => /^(1|10\^.+)$/.test(text))).toBe(true);
    expect(wide).toContain('1');
  });

  it('never overlap, whatever the room, and thin out a list that is given', () => {
    for (const room of [40, 104, 165, 260, 600]) {
      for (const axis of [LOG, { domain: [0, 1024] }, { domain: [-6, 6] }] as Axis[]) {
        const ticks = ticksOf(axis, 'x', room, en);
        const place = scaleOf(axis, 'x');
        ticks.slice(1).forEach((tick, index) => {
          const before = ticks[index];
          const apart = ((place(tick.value) - place(before.value)) * room) / 100;
          expect(apart).toBeGreaterThan((tickWidth(tick) + tickWidth(before)) / 2);
        });
      }
    }
    const given: Axis = { domain: [0, 40], ticks: [0, 10, 20, 30, 40] };
    expect(texts(given, 'x', 260)).toEqual(['0', '10', '20', '30', '40']);
    expect(texts(given, 'x', 104)).toEqual(['0', '20', '40']);
    expect(texts({ ...given, ticks: 0 }, 'x', 260)).toEqual([]);
  });

  it('stand on a domain of whole powers that grows in steps', () => {
    const range = { low: -8, high: 1, grows: 4 };
    expect(powersAround([1, 1e-3], range)).toEqual([1e-8, 1e1]);
    expect(powersAround([1e-13, 0, Number.NaN, Number.POSITIVE_INFINITY], range)).toEqual([
      1e-16, 1e1,
    ]);
    expect(powersAround([50], range)).toEqual([1e-8, 1e5]);
  });
});

describe('lines', () => {
  const [x, y] = [scaleOf({ domain: [0, 4] }, 'x'), scaleOf(LOG, 'y')];
  const points: Point[] = [
    [0, 1],
    [1, Number.NaN],
    [2, 0],
    [3, 1e4],
    [4, 1e4],
  ];
  const drawn = placed(points, x, y);

  it('break at a gap and stand on the floor at zero', () => {
    expect(pathOf(drawn)).toBe('M0,50ZM50,100L75,0L100,0');
    expect(onFloor(drawn)).toEqual([[50, 100]]);
    expect(dotsOf(drawn)).toBe('M0 50h0M50 100h0M75 0h0M100 0h0');
    expect(pathOf([])).toBe('');
  });

  it('enclose what lies between two of them', () => {
    const low = placed([[0, 1e-4] as const, [4, 1e-4] as const], x, y);
    const high = placed([[0, 1] as const, [4, 1] as const], x, y);
    expect(areaBetween(high, low)).toBe('M0,100L100,100L100,50L0,50Z');
  });

  it('grow with x, also between two points, and not beyond their end', () => {
    const line: Point[] = [
      [0, 0],
      [10, 20],
      [20, 0],
    ];
    expect(until(line, 10)).toEqual(line.slice(0, 2));
    expect(until(line, 15)).toEqual([...line.slice(0, 2), [15, 10]]);
    expect(until(line, -1)).toEqual([]);
    expect(until(line, 99)).toEqual(line);
    expect(placeAt(line, 5)).toEqual([5, 10]);
    expect(placeAt(line, 21)).toBeUndefined();
    expect(placeAt(drawn, 25)).toBeUndefined();
  });

  it('find the point nearest to an x that has a number', () => {
    expect(nearestIndex(points, 1.2)).toBe(2);
    expect(nearestIndex(points, 0.9)).toBe(0);
    expect(nearestIndex([[0, Number.NaN]], 0)).toBe(-1);
  });

  it('keep peaks and ends when they have too many points', () => {
    const long = Array.from({ length: 10_000 }, (_, i): Point => [i, i === 4321 ? 99 : i % 7]);
    const short = thinned(long, 400);
    expect(short.length).toBeLessThanOrEqual(402);
    expect(short).toContainEqual([4321, 99]);
    expect([short[0], short.at(-1)]).toEqual([long[0], long.at(-1)]);
    expect(thinned(long, 20_000)).toBe(long);
  });
});

describe('words beside points', () => {
  const [width, height] = [250, 216];

  it('stay inside, and clear of each other and of their rising lines', () => {
    const text = 'Convolution 3.54 million';
    for (let at = 0; at <= width; at += 5) {
      for (const gap of [4, 40]) {
        const rise = 0.4;
        const anchors = [0, gap].map((down) => ({
          x: at,
          y: 110 + down - (at - width / 2) * rise,
          rise,
          text,
        }));
        const labels = placeLabels(anchors, width, height);
        const boxes = labels.map(({ edge, dx, dy, textAnchor }, index) => {
          const from = edge === null ? at : edge === 'left' ? 0 : width;
          const left = from + dx - (textAnchor === 'end' ? textWidth(text) : 0);
          return { left, right: left + textWidth(text), y: anchors[index].y + dy };
        });
        for (const { left, right, y } of boxes) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
        expect(boxes[0].y).toBeLessThan(anchors[0].y);
        expect(boxes[1].y).toBeGreaterThan(anchors[1].y);
        expect(boxes[1].y - boxes[0].y).toBeGreaterThanOrEqual(LINE_PX);
      }
    }
  });

  it('keep out of a frame around their points, on whichever side has room', () => {
    const [width, height, text, clear] = [260, 176, '9.6·10⁻³', 12];
    for (let at = clear; at <= width - clear; at++) {
      for (const rise of [-1, -0.1, 0, 0.1, 1]) {
        const anchors = [40, 60].map((y) => ({ x: at, y, rise, text }));
        for (const { edge, dx, textAnchor } of placeLabels(anchors, width, height, clear)) {
          expect(edge).toBeNull();
          const end = textAnchor === 'end';
          const near = at + dx + (end ? -clear : clear);
          expect(Math.abs(near - at)).toBeGreaterThan(clear);
          expect(near + (end ? -textWidth(text) : 0)).toBeGreaterThanOrEqual(0);
          expect(near + (end ? 0 : textWidth(text))).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});

describe('walking', () => {
  const read = (value: number) => en(value, 1);
  const series: Series[] = [
    {
      name: 'a',
      colour: 'red',
      read,
      points: [
        [0, 1],
        [1, Number.NaN],
        [2, 3],
      ],
    },
    { name: 'thin', colour: 'red', points: [[0, 1]] },
    { name: 'empty', colour: 'red', read, points: [[0, Number.NaN]] },
    { name: 'b', colour: 'red', read, points: [[1.5, 7]] },
  ];
  const all = readable(series);

  it('goes along what can be read, from number to number', () => {
    expect(all.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(walk(all, null, 0, 1)).toEqual({ series: 0, index: 0 });
    expect(walk(all, { series: 0, index: 0 }, 0, 1)).toEqual({ series: 0, index: 2 });
    expect(walk(all, { series: 0, index: 2 }, 0, 1)).toEqual({ series: 0, index: 2 });
    expect(walk(all, { series: 0, index: 2 }, 0, -1)).toEqual({ series: 0, index: 0 });
    expect(walk([], null, 0, 1)).toBeNull();
  });

  it('changes the series at the nearest x, and stops at the last', () => {
    expect(walk(all, { series: 0, index: 0 }, 1, 0)).toEqual({ series: 1, index: 0 });
    expect(walk(all, { series: 1, index: 0 }, 1, 0)).toEqual({ series: 1, index: 0 });
    expect(walk(all, { series: 1, index: 0 }, -1, 0)).toEqual({ series: 0, index: 2 });
    expect(jump(all, { series: 0, index: 0 }, 'last')).toEqual({ series: 0, index: 2 });
    expect(jump(all, null, 'first')).toEqual({ series: 0, index: 0 });
  });

  it('tells where, which and how much', () => {
    const x: Axis = { domain: [0, 2], read: (at) => `step ${at}` };
    expect(tellPlace(all[0], x, 2)).toBe('step 2: a 3');
    expect(tellPlace({ ...all[0], read: () => 'a 3.0' }, x, 2)).toBe('step 2: a 3.0');
  });
});
