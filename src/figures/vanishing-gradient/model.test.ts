import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../words/numbers.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import figure from './index.ts';
import { derive, INITS, KINDS, LIMITS, model, point, reduce, type State } from './model.ts';
import { ACTS, BATCH, flowsOf, NETS } from './net.ts';
import { pulseAt } from './View.tsx';
import { vi } from './vi.ts';

const text = { vi, en };

const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seenAt = (at: State) => point(derive(at), at);
const seen = (patch: Partial<State> = {}) => seenAt(state(patch));

describe('vanishing-gradient: what the book says', () => {
  it('bounds ten sigmoid slopes by (1/4)^10, about one in a million', () => {
    expect(seen().ceiling).toBeCloseTo(9.54e-7, 9);
    expect(1 / seen().ceiling).toBe(4 ** 10);
  });

  it('shrinks at least a millionfold over ten sigmoid layers unless weights are large', () => {
    expect(seen().shrink).toBeGreaterThan(1e19);
    expect(seen({ init: 'xavier' }).shrink).toBeGreaterThan(4 ** 10);
    expect(seen({ init: 'xavier' }).shrink).toBeLessThan(1e7);
    expect(seen({ init: 'he' }).shrink).toBeGreaterThan(5e4);
    expect(seen(model.presets['large-weights']).shrink).toBeLessThan(10);
  });

  it('does not blame sigmoid alone: ReLU with small weights vanishes too, with He weights it does not', () => {
    expect(seen({ act: 'relu' }).shrink / 1e15).toBeCloseTo(3.4, 1);
    const he = seen({ act: 'relu', init: 'he' }).shrink;
    expect(he).toBeGreaterThan(1 / 3);
    expect(he).toBeLessThan(3);
    expect(seen({ act: 'tanh', init: 'xavier' }).shrink).toBeLessThan(10);
  });

  it('lets the gradient pass along skip connections', () => {
    expect(seen({ skip: true }).shrink).toBeCloseTo(1, 1);
  });

  it('makes the gradient grow where skip connections meet He weights without normalisation', () => {
    expect(seen({ act: 'relu', init: 'he', skip: true }).shrink).toBeLessThan(1 / 30);
  });

  it('counts dead units: a layer without an open one stops everything', () => {
    const dead = seen(model.presets.dead);
    expect(dead.shrink).toBe(Number.POSITIVE_INFINITY);
    expect(dead.gradient[0]).toBe(0);
    expect(dead.silentTotal).toBeGreaterThan(dead.units / 2);
    const few = seen({ act: 'relu', init: 'he' });
    expect(few.silentTotal).toBeGreaterThan(0);
    expect(few.silentTotal).toBeLessThan(few.units / 2);
    // Without biases the scale of the weights does not decide which units open.
    expect(seen({ act: 'relu', init: 'naive' }).silent).toEqual(few.silent);
  });

  it('forgets its input: what tells the inputs apart shrinks as the gradient does', () => {
    const { spread } = seen({ init: 'xavier' });
    expect(spread[0] / spread[10]).toBeGreaterThan(1e5);
    expect(Number.isNaN(seen().spread[10])).toBe(true);
    expect(seen().blurred).toBe(true);
  });
});

describe('vanishing-gradient: the passes', () => {
  it('keeps slopes within their bounds', () => {
    for (const act of ACTS) {
      const bound = act === 'sigmoid' ? 1 / 4 : 1;
      for (const flow of flowsOf(
        { depth: 6, act, init: 'he', skip: false, gain: 1, width: 8 },
        1,
      )) {
        for (const slope of flow.slope.slice(1)) {
          expect(slope).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThanOrEqual(bound);
        }
      }
    }
  });

  it('draws the middle of the networks, other ones for another seed', () => {
    const { flows, gradient } = seen();
    expect(flows).toHaveLength(NETS);
    const sorted = flows.map((flow) => flow.signal[0]).sort((a, b) => a - b);
    expect(gradient[0]).toBe(sorted[1]);
    expect(seen({ seed: 2 }).gradient[0]).not.toBe(gradient[0]);
    expect(seen({ seed: 1 }).gradient).toEqual(gradient);
  });
});

describe('vanishing-gradient: the log axis', () => {
  it('holds every gradient that is not 0, and the whole quarter line', () => {
    for (const patch of Object.values(model.presets)) {
      const { flows, quarter, powers } = seen(patch);
      const [low, high] = powers;
      for (const value of [...flows.flatMap(({ signal }) => signal), ...quarter]) {
        expect(!(value > 0) || (value >= low && value <= high)).toBe(true);
      }
    }
    expect(seen().powers).toEqual([1e-24, 10]);
  });
});

describe('vanishing-gradient: the pulse', () => {
  it('begins with nothing worked out, and goes one layer back at a time', () => {
    expect(pulseAt(0.45, true, 10, 11)).toEqual({ at: 10, reached: 11 });
    expect(pulseAt(0, true, 7, 11)).toEqual({ at: 8, reached: 8 });
    // It stands at its layer before what is left there is told.
    expect(pulseAt(0.6, true, 7, 11)).toEqual({ at: 7, reached: 8 });
    expect(pulseAt(1, true, 7, 11)).toEqual({ at: 7, reached: 7 });
  });

  it('runs all the way when the reader asks for another place or network', () => {
    expect(pulseAt(0, false, 0, 11)).toEqual({ at: 10, reached: 10 });
    expect(pulseAt(0.5, false, 0, 11).at).toBeCloseTo(5, 9);
    expect(pulseAt(1, false, 0, 11)).toEqual({ at: 0, reached: 0 });
    const other = reduce(state(), { type: 'set', patch: { act: 'relu' } });
    expect(seenAt(other).layer).toBe(0);
  });

  it('dims: a block is as strong as its gradient, on an ordinary scale', () => {
    const { strength, gradient } = seen({ init: 'xavier' });
    expect(strength[10]).toBe(1);
    strength.forEach((share, layer) => {
      expect(share).toBe(gradient[layer] / gradient[10]);
    });
    expect(strength[7]).toBeLessThan(0.05);
  });
});

describe('vanishing-gradient: state', () => {
  it('keeps the layer that is read out within the network', () => {
    let now = reduce(state(), { type: 'layer', layer: 0 });
    expect(now.step).toBe(10);
    now = reduce(now, { type: 'set', patch: { of: 'weights' } });
    expect(seenAt(now).layer).toBe(1);
    now = reduce(now, { type: 'set', patch: { depth: 4 } });
    expect(seenAt(now).layer).toBeGreaterThanOrEqual(1);
    expect(reduce(now, { type: 'layer', layer: 99 }).step).toBe(0);
    expect(reduce(state({ seed: LIMITS.seed[1] }), { type: 'draw' }).seed).toBe(1);
  });

  it('reads hostile queries', () => {
    const { state: read, rejected } = decode(
      [
        ['depth', '1e9'],
        ['act', 'gelu'],
        ['gain', 'NaN'],
        ['step', '20'],
        ['width', '0'],
      ],
      model,
    );
    expect(rejected).toEqual(['depth', 'act', 'gain', 'width']);
    expect(read.step).toBe(10);
    expect(encode(state({ depth: 20, act: 'tanh' }), model)).toEqual([
      ['depth', '20'],
      ['act', 'tanh'],
    ]);
  });

  it('says something finite for every choice', () => {
    const say = { number: (value: number, digits?: number) => formatNumber(value, 'en', digits) };
    for (const act of ACTS) {
      for (const init of INITS) {
        for (const of of KINDS) {
          const now = state({ act, init, of, depth: 5 });
          for (const { describe } of Object.values(text)) {
            // Powers of ten are told in words: a sentence has no raised digits.
            expect(describe(now, seenAt(now), say as never)).not.toMatch(
              /NaN|∞|undefined|[⁰¹²³⁴-⁹⁻]/,
            );
          }
        }
      }
    }
  });

  it('offers code whose numbers are those of the first network', () => {
    const code = figure.code(state(), seen());
    expect(code.typescript).toContain(String(Number(seen().flows[0].signal[0].toPrecision(3))));
    expect(code.numpy).toContain(`size=(${BATCH}, 16)`);
  });
});
