import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { covariance, maxPool2d, relu, softmax } from '../../core/index.ts';
import { roundTo } from '../../words/numbers.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { code } from './code.ts';
import { en } from './en.ts';
import { derive, LIMITS, model, point, reduce, STATIONS, type State } from './model.ts';
import { numbersOf } from './says.ts';
import { vi } from './vi.ts';

const source = nodeSource('public');
const [network, pictures] = await Promise.all([
  source.load({ kind: 'network', id: 'book-cnn' }),
  source.load({ kind: 'pictures', id: 'test', count: 100 }),
]);
const assets = { network, pictures };
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => point(derive(state(patch), assets), state(patch));
const total = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const PLACES = [
  { channel: 0, row: 0, col: 0 },
  { channel: 3, row: 11, col: 4 },
  { channel: 5, row: 14, col: 14 },
  { channel: 7, row: 27, col: 27 },
];

describe('whole-road: the way there', () => {
  it('adds nine products and a bias to the number in the map', () => {
    for (const place of PLACES) {
      const { window, map, kernel, picture } = seen(place);
      expect(window.taps).toHaveLength(9);
      const sum = total(window.taps.map(({ inputValue, weight }) => inputValue * weight));
      expect(map.value).toBeCloseTo(sum + window.bias, 4);
      expect(Array.from(kernel.data)).toEqual(window.taps.map(({ weight }) => weight));
      expect(window.taps[4].inputValue).toBe(picture.value);
    }
  });

  it('lets only the positive through the gate, and keeps the largest of four', () => {
    for (const place of PLACES) {
      const { map, gate, pool, flow, wins } = seen(place);
      expect(gate.value).toBe(Math.max(0, map.value));
      const { row, col } = { row: place.row - (place.row % 2), col: place.col - (place.col % 2) };
      const four = [0, 1, 28, 29].map((by) => (gate.values as Float32Array)[row * 28 + col + by]);
      expect(pool.value).toBe(Math.max(...four));
      expect([pool.row, pool.col]).toEqual([row / 2, col / 2]);
      if (wins) expect(pool.value).toBe(gate.value);
      const gated = relu(flow.trace.steps[0].output);
      expect(flow.trace.steps[2].output.data).toEqual(
        maxPool2d(gated, { size: 2, stride: 2 }).output.data,
      );
    }
  });

  it('finds one winner in each block that has any evidence', () => {
    for (const [row, col] of [
      [10, 4],
      [12, 12],
      [0, 0],
    ]) {
      const block = [0, 1, 2, 3].map((at) =>
        seen({ row: row + Math.floor(at / 2), col: col + (at % 2) }),
      );
      const winners = block.filter(({ wins }) => wins).length;
      expect(winners).toBe(block[0].pool.value > 0 ? 1 : 0);
    }
  });

  it('begins with a pullover that is taken for a shirt', () => {
    const { flow, picture, map, pool, wins, gradPicture } = seen();
    expect([flow.label, flow.answer]).toEqual([2, 6]);
    expect(flow.probabilities.data[6]).toBeCloseTo(0.533, 3);
    expect(flow.probabilities.data[2]).toBeCloseTo(0.393, 3);
    expect(flow.probabilities.data).toEqual(softmax(flow.trace.output).data);
    expect(picture.value).toBeCloseTo(7 / 15, 6);
    expect(map.value).toBeCloseTo(0.72, 2);
    expect(pool.value).toBe(map.value);
    expect(wins).toBe(true);
    expect(gradPicture.value).toBeCloseTo(0.34, 2);
  });

  it('finds the opposite on the other sleeve, and the gate holds it back', () => {
    const { map, gate } = seen(model.presets.gate);
    expect(map.value).toBeCloseTo(-0.64, 2);
    expect(gate.value).toBe(0);
  });
});

describe('whole-road: the way back', () => {
  it('starts with the probability, minus one at the right class', () => {
    for (const item of [0, 17, 40]) {
      const { flow } = seen({ item });
      flow.gradLogits.data.forEach((g, at) => {
        expect(g).toBeCloseTo(flow.probabilities.data[at] - (at === flow.label ? 1 : 0), 6);
      });
      expect(total(flow.gradLogits.data)).toBeCloseTo(0, 6);
      expect(flow.loss).toBeCloseTo(-Math.log(flow.probabilities.data[flow.label]), 5);
    }
  });

  it('turns the kernel by 180°, and sums the eight turned kernels over the error maps', () => {
    const { weight } = network.network.layers[0];
    if (!weight) throw new Error('no kernel');
    for (const { channel, row, col } of PLACES) {
      const { kernel, turned, gradPicture, flow } = seen({ channel, row, col });
      expect(Array.from(turned.data)).toEqual(Array.from(kernel.data).reverse());
      const error = flow.gradOutputs[0].data;
      let sum = 0;
      for (let o = 0; o < 8; o++) {
        for (let i = -1; i <= 1; i++) {
          for (let j = -1; j <= 1; j++) {
            const [r, c] = [row + i, col + j];
            if (r < 0 || c < 0 || r > 27 || c > 27) continue;
            sum += error[(o * 28 + r) * 28 + c] * weight.data[o * 9 + (1 - i) * 3 + (1 - j)];
          }
        }
      }
      expect(gradPicture.value).toBeCloseTo(sum, 5);
    }
  });
});

it('says that a sum is rounded where its printed parts do not make it', () => {
  const say = makeSay('en', {} as never);
  const all = Array.from({ length: 28 }, (_, col) => seen({ station: 'map', row: 14, col }));
  const lost = all.filter((derived, col) => {
    const at = state({ station: 'map', row: 14, col });
    const { sum, bias } = derived.window;
    const exact = roundTo(roundTo(sum - bias, 2) + roundTo(bias, 2), 2) === roundTo(sum, 2);
    expect(numbersOf(at, derived, say).adds).toBe(exact);
    expect(en.describe(at, derived, say).includes('makes it about')).toBe(!exact);
    expect(vi.describe(at, derived, say).includes('thành khoảng')).toBe(!exact);
    return !exact;
  });
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThan(all.length);
});

describe('whole-road: the skewer', () => {
  it('adds eight weighted channels to the number in the blend', () => {
    for (const place of PLACES) {
      const { skewer, weights, blended, pool } = seen(place);
      expect(skewer[place.channel]).toBe(pool.value);
      expect(blended.value).toBeCloseTo(total(skewer.map((x, c) => x * weights[c])), 4);
      expect(total(weights.map((w) => w * w))).toBeCloseTo(1, 5);
    }
  });

  it('keeps more of the variance than any one channel, and says how much', () => {
    for (const item of [17, 40, 99]) {
      const { flow, share, weights } = seen({ item });
      const { data } = covariance(flow.trace.steps[2].output).covariance;
      const alone = Array.from({ length: 8 }, (_, c) => data[c * 9]);
      let kept = 0;
      for (let i = 0; i < 64; i++) {
        kept += data[i] * weights[Math.floor(i / 8)] * weights[i % 8];
      }
      expect(share).toBeCloseTo(kept / total(alone), 4);
      expect(kept).toBeGreaterThanOrEqual(Math.max(...alone) * (1 - 1e-6));
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});

describe('whole-road: state', () => {
  it('walks the stations, and the step follows', () => {
    STATIONS.forEach((station, step) => {
      expect(reduce(state(), { type: 'step', step })).toMatchObject({ station, step });
      expect(reduce(state(), { type: 'set', patch: { station } })).toMatchObject({ station, step });
    });
    expect(reduce(state(), { type: 'step', step: 99 }).station).toBe('pointwise');
    expect(reduce(state(), { type: 'step', step: -1 }).station).toBe('pixel');
  });

  it('moves the pixel and stops at the edge', () => {
    const from = state({ row: 0, col: 26 });
    const move = (rows: number, cols: number, far = false) =>
      reduce(from, { type: 'move', rows, cols, far });
    expect(move(1, 0)).toMatchObject({ row: 1, col: 26 });
    expect(move(-1, 0)).toMatchObject({ row: 0, col: 26 });
    expect(move(0, 1, true)).toMatchObject({ row: 0, col: 27 });
    expect(encode(move(1, 1), model)).toContainEqual(['row', '1']);
  });

  it('draws every picture, kernel and corner', () => {
    for (let item = LIMITS.item[0]; item <= LIMITS.item[1]; item += 9) {
      for (let channel = 0; channel <= LIMITS.channel[1]; channel++) {
        for (const [row, col] of [
          [0, 0],
          [27, 27],
        ]) {
          const at = { item, channel, row, col };
          const { map, gradPicture, blended } = seen(at);
          for (const { value } of [map, gradPicture, blended]) expect(value).not.toBeNaN();
          expect(code(state(at), seen(at)).pytorch).toContain(`[0, ${channel}, ${row}, ${col}]`);
        }
      }
    }
  });

  it('has presets that lead to their stations', () => {
    for (const [name, preset] of Object.entries(model.presets)) {
      const entries = encode({ ...model.initialState, ...preset }, model);
      expect(decode(entries, model).state.station).toBe(name);
    }
  });

  it('reads hostile queries', () => {
    const entries: [string, string][] = [
      ['station', 'moon'],
      ['item', '100'],
      ['channel', '8'],
      ['row', '-1'],
      ['col', 'NaN'],
    ];
    const { rejected, state: read } = decode(entries, model);
    expect(rejected).toEqual(['station', 'item', 'channel', 'row', 'col']);
    expect(read).toEqual(model.initialState);
  });
});
