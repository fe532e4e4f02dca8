import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { conv2d, relu, tensor } from '../../core/index.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { flightAt, sweptAt } from './Flight.tsx';
import { derive } from './facts.ts';
import { ACTS, FIRST, FIRST_NAMES, MAP_HEIGHT, MAP_WIDTH, NEXT, NEXT_NAMES } from './gate.ts';
import figure from './index.ts';
import { ALL, LIMITS, model, placeOf, point, reduce, type State } from './model.ts';

const photo = await nodeSource('public').load({ kind: 'photo', id: 'chelsea' });
/** All ballots have met the gate, and the one in the middle of the frame is read out. */
const state = (patch: Partial<State> = {}): State => ({
  ...model.initialState,
  step: ALL,
  act: 'none',
  ...patch,
});
const seen = (patch: Partial<State> = {}) => point(derive(state(patch), { photo }), state(patch));

describe('relu-gate: the gate', () => {
  it('counts the ballots of the photo', () => {
    const { counts } = seen();
    expect(counts).toEqual({ all: 61204, negative: 30160, zero: 1013, positive: 30031 });
    expect(counts.all).toBe(MAP_HEIGHT * MAP_WIDTH);
  });

  it('keeps positive ballots and puts the others to 0', () => {
    const { gated, map } = seen({ act: 'relu' });
    expect(gated.data).toEqual(relu(map).data);
    expect(gated.data.every((value, at) => value === Math.max(0, map.data[at]))).toBe(true);
  });

  it('reads the gate and its slope at the ballot', () => {
    expect(seen()).toMatchObject({ x: -147, y: -147, slope: 1 });
    expect(seen({ act: 'relu' })).toMatchObject({ x: -147, y: 0, slope: 0 });
    expect(seen({ act: 'leaky' })).toMatchObject({ x: -147, y: -14.7, slope: 0.1 });
    expect(seen({ act: 'relu', col: 95 })).toMatchObject({ x: 184, y: 184, slope: 1 });
  });

  it('throws out what the opposite kernel keeps', () => {
    const one = seen({ act: 'relu' }).gated.data;
    const other = seen({ act: 'relu', kernel: 'sobel-x-reversed' }).gated.data;
    const map = seen().map.data;
    expect(map.every((value, at) => value === one[at] - other[at])).toBe(true);
  });

  it('dies when the bias pushes every ballot below 0', () => {
    const dead = seen(model.presets.dead);
    expect(dead.dead).toBe(true);
    expect(dead.counts.positive).toBe(0);
    expect(dead.gated.data.every((value) => value === 0)).toBe(true);
    expect(dead.verdict).toBe('dead');
    expect(seen({ ...model.presets.dead, act: 'leaky' }).dead).toBe(false);
  });

  it('adds the bias as the core does', () => {
    const bias = tensor([60], [1]);
    const input = tensor(photo.planes[0], [1, 1, photo.height, photo.width]);
    expect(seen({ kernel: 'sobel-y', bias: 60 }).map.data).toEqual(
      conv2d(input, FIRST['sobel-y'], { bias }).data,
    );
  });
});

describe('relu-gate: ballots at the gate', () => {
  it('starts with ReLU, and with nothing through', () => {
    expect(model.initialState).toMatchObject({ act: 'relu', scene: 'gate', step: 0 });
    expect(sweptAt(0, 1)).toBe(0);
    expect([sweptAt(ALL, 0), sweptAt(ALL, 1)]).toEqual([0, 1]);
  });

  it('reads out one of the nine after the other, in rows, and then the middle one', () => {
    const { ballots, map } = seen();
    for (let step = 0; step < ALL; step++) {
      const { row, col, x } = seen({ step });
      expect([row, col]).toEqual([16 + Math.floor(step / 3), 95 + (step % 3)]);
      expect(x).toBe(ballots[step]);
      expect(x).toBe(map.data[row * MAP_WIDTH + col]);
    }
    expect(seen()).toMatchObject({ row: 17, col: 96, x: ballots[4] });
  });

  it('comes to the gate first, and then passes or falls back', () => {
    for (const passes of [true, false]) {
      expect(flightAt(0.45, passes).seen).toBe(0);
      expect(flightAt(0.6, passes)).toMatchObject({ came: 1, on: 0, back: 0, seen: 1 });
      expect(flightAt(1, passes).seen).toBe(0);
    }
    expect(flightAt(0.9, true)).toMatchObject({ on: 1, back: 0, seen: 1 });
    expect(flightAt(0.9, false)).toMatchObject({ on: 0, back: 1, seen: 0 });
  });

  it('has met them all wherever the reader goes', () => {
    const early = state({ step: 2 });
    expect(reduce(early, { type: 'move', rows: 0, cols: 1, far: false }).step).toBe(ALL);
    const { map, range } = seen();
    const found = reduce(early, { type: 'find', value: 184, map, range });
    expect(found.step).toBe(ALL);
    expect(Math.abs(seen({ row: found.row, col: found.col }).x - 184)).toBeLessThan(range / 100);
  });
});

describe('relu-gate: the next layer', () => {
  it('cancels without the gate, and adds up evidence with it', () => {
    expect(seen().plain.sum).toBe(-1);
    expect(seen({ act: 'relu' }).plain.sum).toBe(-1);
    expect(seen({ act: 'relu' }).sifted.sum).toBe(518);
  });

  it('merges two kernels into the one of the exercise', () => {
    const { merged } = seen(model.presets['two-are-one']);
    expect(Array.from(merged.data)).toEqual([
      0, 1, 0, -1, 0, 1, -2, 0, 2, -1, 2, -6, 0, 6, -2, 1, -2, 0, 2, -1, 0, 1, 0, -1, 0,
    ]);
  });

  it('is one kernel without a gate, everywhere, for all pairs and any bias', () => {
    for (const kernel of FIRST_NAMES) {
      for (const next of NEXT_NAMES) {
        for (const bias of [0, -140]) {
          const { agreement, single, plain, verdict } = seen({ kernel, next, bias });
          expect(agreement).toEqual({ places: 60208, differing: 0 });
          expect(single).toBe(plain.sum);
          expect(verdict).toBe('one');
        }
      }
    }
  });

  it('is no longer one kernel with the gate', () => {
    const { agreement, verdict } = seen({ act: 'relu' });
    expect(agreement.differing).toBe(49080);
    expect(verdict).toBe('two');
    expect(seen({ act: 'leaky', leak: 1 }).verdict).toBe('one');
    expect(seen({ act: 'relu', bias: 1600 }).verdict).toBe('open');
  });

  it('sums the window that the frame shows', () => {
    const { plain, map } = seen({ next: 'laplacian' });
    const whole = conv2d(map, NEXT.laplacian);
    expect(plain.sum).toBe(whole.data[16 * whole.shape[3] + 95]);
  });
});

describe('relu-gate: state', () => {
  it('finds the ballot with the value that the point is dragged to', () => {
    const derived = seen();
    for (const value of [-300, -20, 0, 7, 240]) {
      const { row, col } = placeOf(derived, state(), value);
      expect(Math.abs(seen({ row, col }).x - value)).toBeLessThan(derived.range / 100);
    }
    const { row, col } = placeOf(derived, state(), 1e6);
    expect(seen({ row, col }).x).toBe(Math.max(...inner(derived.map.data)));
    expect(placeOf(derived, state(), -147)).toEqual({ row: 17, col: 96 });
  });

  it('keeps the frame on the map, whatever moves it', () => {
    const last = reduce(state(), { type: 'jump', end: 'last' });
    expect(last).toMatchObject({ row: MAP_HEIGHT - 2, col: MAP_WIDTH - 2 });
    expect(reduce(last, { type: 'move', rows: 1, cols: 1, far: true })).toEqual(last);
    expect(reduce(state(), { type: 'place', row: -9, col: 1e9 })).toMatchObject({
      row: 1,
      col: MAP_WIDTH - 2,
    });
    expect(() => derive(last, { photo })).not.toThrow();
  });

  it('takes the leaky gate when the leak is moved', () => {
    expect(reduce(state(), { type: 'set', patch: { leak: 0.3 } }).act).toBe('leaky');
    expect(reduce(state({ act: 'relu' }), { type: 'set', patch: { bias: 20 } }).act).toBe('relu');
  });

  it('draws every gate at the ends of every range', () => {
    for (const act of ACTS) {
      for (const leak of LIMITS.leak) {
        for (const bias of LIMITS.bias) {
          const { y, slope, range } = seen({ act, leak, bias });
          expect(Number.isFinite(y + slope + range)).toBe(true);
        }
      }
    }
  });

  it('reads hostile queries', () => {
    const { rejected } = decode(
      [
        ['act', 'swish'],
        ['leak', '-1'],
        ['bias', '1e9'],
        ['row', '0'],
        ['col', '999'],
        ['img', 'own'],
      ],
      model,
    );
    expect(rejected).toEqual(['act', 'leak', 'bias', 'row', 'col', 'img']);
    expect(encode(state({ act: 'leaky', leak: 0.25, step: 0 }), model)).toEqual([
      ['act', 'leaky'],
      ['leak', '0.25'],
    ]);
  });

  it('offers code with the sum of the window', () => {
    const code = figure.code(state({ act: 'relu' }), seen({ act: 'relu' }));
    for (const sample of Object.values(code)) expect(sample).toContain('518');
  });
});

function inner(data: ArrayLike<number>): number[] {
  return Array.from(data).filter((_, at) => {
    const [row, col] = [Math.floor(at / MAP_WIDTH), at % MAP_WIDTH];
    return row > 0 && col > 0 && row < MAP_HEIGHT - 1 && col < MAP_WIDTH - 1;
  });
}
