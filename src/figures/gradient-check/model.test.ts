import { describe, expect, it } from 'vitest';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { BIAS_AT, FIRST_WEIGHT } from './check.ts';
import { en } from './en.ts';
import { CELLS, derive, epsAt, LOWEST, model, point, reduce, type State } from './model.ts';
import { shared } from './Readout.tsx';
import { vi } from './vi.ts';

const state = (patch: Partial<State> = {}): State =>
  model.reduce(model.initialState, { type: 'set', patch });
const seen = (patch: Partial<State> = {}) => point(derive(state(patch)), state(patch));
const PER_POWER = 4;
/** How many powers of ten the error loses from one power of ε to the next. */
const fall = (errors: readonly number[], from: number, to: number) =>
  Math.log10(errors[from * PER_POWER] / errors[to * PER_POWER]) / (to - from);

describe('gradient-check: what the book says', () => {
  it('agrees with the chapter’s gradients for mse', () => {
    const { gradient } = seen(model.presets.mse);
    expect(gradient.slice(0, FIRST_WEIGHT)).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    expect(gradient.slice(FIRST_WEIGHT, BIAS_AT)).toEqual([6, 9, 15, 18]);
    expect(gradient[BIAS_AT]).toBe(3);
  });

  it('draws a V: slope 2 from the bend, best near 1e-5 and 1e-2 with errors near 1e-10 and 1e-5', () => {
    for (const loss of ['tanh', 'softmax'] as const) {
      const { errors, best } = seen({ loss });
      expect(fall(errors.float64, 1, 3)).toBeCloseTo(2, 1);
      expect(Math.abs(best.float64.exponent + 5)).toBeLessThanOrEqual(1);
      expect(Math.abs(best.float32.exponent + 2)).toBeLessThanOrEqual(1);
      expect(errors.float64[5 * PER_POWER]).toBeLessThan(1e-9);
      expect(errors.float32[2 * PER_POWER]).toBeLessThan(5e-5);
      // Rounding: about one power of ten for one power of ε.
      expect(fall(errors.float64, 6, 12)).toBeLessThan(-0.7);
      expect(fall(errors.float64, 6, 12)).toBeGreaterThan(-1.4);
    }
  });

  it('has arms of slope 1 one-sided, and stops at a larger error', () => {
    const one = seen({ difference: 'one-sided' });
    expect(fall(one.errors.float64, 2, 6)).toBeCloseTo(1, 1);
    expect(one.best.float64.exponent).toBeLessThan(-7);
    expect(one.errors.float64[5 * PER_POWER]).toBeGreaterThan(1e-7);
    expect(one.power).toBe(1);
  });

  it('is best near the book’s rules of thumb, whatever number is nudged', () => {
    const rules = {
      central: { float64: -5, float32: -2 },
      'one-sided': { float64: -8, float32: Math.log10(3e-4) },
    } as const;
    for (const difference of ['central', 'one-sided'] as const) {
      for (const type of ['float64', 'float32'] as const) {
        const all = CELLS.map((cell) => seen({ cell, difference }).best[type].exponent);
        const middle = all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
        expect(Math.abs(middle - rules[difference][type])).toBeLessThanOrEqual(0.75);
      }
    }
  });

  it('has no first arm with mse, but one when measured one-sided', () => {
    const { errors, power } = seen({ loss: 'mse' });
    expect(power).toBe(0);
    expect(seen({ loss: 'mse' }).arm).toBe('none');
    for (const error of errors.float64.slice(0, PER_POWER)) expect(error).toBeLessThan(1e-13);
    expect(seen({ loss: 'mse', difference: 'one-sided' }).errors.float64[0]).toBeGreaterThan(0.1);
  });

  it('never agrees on a kink, and agrees near one as soon as ε is smaller than the distance', () => {
    const on = seen(model.presets['on-kink']);
    expect([on.crossed, on.arm]).toEqual([false, 'kink']);
    expect(on.output[0]).toBe(0);
    expect(on.broken).toBe(true);
    for (const error of on.errors.float64.slice(PER_POWER)) expect(error).toBeGreaterThan(0.1);
    const near = seen(model.presets.kink);
    expect([near.crossed, near.arm]).toEqual([true, 'kink']);
    expect(near.now.float64.error).toBeCloseTo(0.13, 2);
    // The formula is right: a step that stays on this side agrees with it.
    const small = seen({ ...model.presets.kink, eps: -3 });
    expect([small.crossed, small.arm]).toEqual([false, 'third']);
    expect(small.now.float64.error).toBeLessThan(1e-5);
    expect(small.gradient[BIAS_AT]).toBe(near.gradient[BIAS_AT]);
    expect(near.broken).toBe(false);
    expect(near.errors.float64[PER_POWER]).toBeGreaterThan(0.01);
    expect(near.errors.float64[3 * PER_POWER]).toBeLessThan(1e-5);
    // A cell of X that the kinked output never reads does not notice.
    expect(seen({ loss: 'relu', cell: 'x22' }).broken).toBe(false);
  });

  it('agrees with every number of X, K and b', () => {
    for (const loss of ['tanh', 'softmax', 'mse'] as const) {
      for (const cell of CELLS) {
        expect(seen({ loss, cell, eps: -5 }).now.float64.error, `${loss} ${cell}`).toBeLessThan(
          1e-8,
        );
      }
    }
  });

  it('has nothing to divide by once w + ε is w, unless it divides by ε', () => {
    const { now } = seen({ eps: -10 });
    expect(now.float32.taken).toBe(0);
    expect(now.float32.slope).toBeNaN();
    expect(seen({ eps: -10, divisor: 'asked' }).now.float32.error).toBe(1);
    expect(now.float64.slope).not.toBeNaN();
  });
});

describe('gradient-check: state', () => {
  it('says the same with step and eps', () => {
    expect(model.initialState.step).toBe(state().step);
    expect(state({ eps: -2.25 }).step).toBe(9);
    expect(reduce(state(), { type: 'step', step: 999 }).eps).toBe(-12);
    expect(reduce(state(), { type: 'place', eps: 1 }).eps).toBe(0);
    expect(reduce(state(), { type: 'place', eps: 0.9e-7 }).eps).toBe(-7);
    expect(reduce(state(), { type: 'place', eps: 1e-30 }).eps).toBe(LOWEST);
    expect(reduce(state(), { type: 'point', cell: 99 }).cell).toBe('b');
    expect(reduce(state(), { type: 'point', cell: -1 }).cell).toBe('x00');
    for (const eps of [0, -1, -12]) expect(epsAt(-eps * PER_POWER)).toBe(Number(`1e${eps}`));
    expect(epsAt(1)).toBeCloseTo(10 ** -0.25, 12);
  });

  it('reads hostile queries', () => {
    const { state: read, rejected } = decode(
      [
        ['loss', 'hinge'],
        ['eps', '-99'],
        ['cell', 'x33'],
        ['gap', 'NaN'],
        ['difference', 'one-sided'],
      ],
      model,
    );
    expect(rejected).toEqual(['loss', 'eps', 'cell', 'gap']);
    expect(read.difference).toBe('one-sided');
    expect(encode(state({ eps: -2.5 }), model)).toEqual([['eps', '-2.5']]);
  });

  it('cuts two texts where they begin to differ', () => {
    expect(shared('0.6905', '0.6912')).toEqual({ same: '0.69', a: '05', b: '12' });
    expect(shared('7', '7')).toEqual({ same: '7', a: '', b: '' });
  });
});

describe('gradient-check: the picture', () => {
  it('begins with an ε so large that the measured line is seen to miss the tangent', () => {
    const { now, setting, bend, step } = seen();
    expect(step).toBe(0);
    expect(now.float64.error).toBeGreaterThan(0.05);
    expect(bend.chord).not.toEqual(bend.tangent);
    expect(Math.abs(now.float64.slope - setting.gradient)).toBeGreaterThan(0.001);
    expect(bend.coarse).toEqual([]);
  });

  it('comes nearer with ε, until the steps of 32 bits are seen', () => {
    const near = seen({ eps: -7 }).bend;
    expect(near.reach).toBeCloseTo(3e-7, 12);
    const levels = (points: readonly (readonly [number, number])[]) =>
      new Set(points.map(([, height]) => height)).size;
    expect(levels(near.coarse)).toBeLessThan(levels(near.curve) / 3);
  });
});

describe('gradient-check: in words', () => {
  const said = (patch: Partial<State>) => {
    const now = state(patch);
    return [
      en.describe(now, seen(patch), makeSay('en', enWords)),
      vi.describe(now, seen(patch), makeSay('vi', viWords)),
    ];
  };
  it.each([
    [{ eps: -1 }, 'goes as the square of ε', 'bình phương của ε'],
    [{ eps: -3, difference: 'one-sided' }, 'goes as ε.', 'tỉ lệ với ε.'],
    [{ eps: -11 }, 'ε is too small', 'ε quá nhỏ'],
    [model.presets.mse, 'A parabola bends evenly', 'Parabol cong đều'],
    [model.presets.kink, 'across the kink', 'bên kia chỗ gãy'],
    [model.presets['on-kink'], 'two slopes', 'hai độ dốc'],
  ] as const)('%o', (patch, english, vietnamese) => {
    const [inEnglish, inVietnamese] = said(patch);
    expect(inEnglish).toContain(english);
    expect(inVietnamese).toContain(vietnamese);
  });
  it('the bottom of the V is said to be it', () => {
    const { exponent } = seen().best.float64;
    expect(said({ eps: exponent })[0]).toContain('bottom of the V');
  });
});
