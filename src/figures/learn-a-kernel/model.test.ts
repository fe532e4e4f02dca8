import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { conv2d, conv2dGradKernel, meanSquaredError, tensor } from '../../core/index.ts';
import { words as englishWords } from '../../words/en.ts';
import { parseNumber } from '../../words/numbers.ts';
import { words as vietnameseWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { INPUTS, SIDE, STEPS } from './descent.ts';
import { en } from './en.ts';
import { derive, model, point, reduce, type State, TARGETS } from './model.ts';
import { updateOf } from './update.ts';
import { vi } from './vi.ts';

const photo = await nodeSource('public').load({ kind: 'photo', id: 'chelsea' });
const assets = { photo };
const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const pictureOf = (of: State, given: Partial<typeof assets> = assets) =>
  point(derive(of, given), of);
const seen = (patch: Partial<State> = {}) => pictureOf(state(patch));
const preset = (name: string) => seen(model.presets[name]);
const offAtEnd = (name: string) => preset(name).run.distances[preset(name).last];
const SHAPE = [1, 1, 3, 3];

describe('learn-a-kernel: the descent', () => {
  it('has the loss and the gradient of the convolution itself, at any step', () => {
    for (const input of INPUTS) {
      for (const asked of [0, 1, 50]) {
        const { valley, kernel, gradient, run, wanted, step } = seen({ input, step: asked });
        const image = tensor(valley.pixels, [1, 1, SIDE, SIDE], 'float64');
        const answer = conv2d(image, tensor(kernel, SHAPE, 'float64'));
        const target = tensor(wanted, answer.shape, 'float64');
        const { loss, gradPrediction } = meanSquaredError(answer, target);
        expect(run.losses[step]).toBeCloseTo(loss, 8);
        const { data } = conv2dGradKernel(image, gradPrediction, SHAPE);
        data.forEach((value, i) => {
          expect(gradient[i]).toBeCloseTo(value, 8);
        });
      }
    }
  });

  it('goes against the gradient by the rate', () => {
    const { run, rate } = seen();
    run.kernels[1].forEach((weight, i) => {
      expect(weight).toBe(run.kernels[0][i] - rate * run.gradients[0][i]);
    });
  });

  it('finds the filter in a moment on noise, and without the local mean', () => {
    const noise = preset('noise');
    expect(noise.condition).toBeCloseTo(1.2, 1);
    expect(noise.limit).toBeCloseTo(0.868, 3);
    expect(preset('local-mean').condition).toBeCloseTo(4.8, 1);
    expect(seen({ ...model.presets.noise, step: 20 }).off).toBeLessThan(0.001);
    expect(offAtEnd('local-mean')).toBeLessThan(0.001);
    expect(offAtEnd('sobel')).toBeLessThan(0.001);
  });

  it('has something to tell for most of its steps when nobody chose a rate, and ends when the filter is found', () => {
    const { last, run, losses } = seen();
    expect(run.found).toBe(true);
    expect(last).toBeGreaterThan(60);
    expect(last).toBeLessThan(STEPS);
    expect(model.stepCount(seen())).toBe(last + 1);
    expect(run.distances[last]).toBeLessThan(0.0005);
    expect(run.distances[last - 1]).toBeGreaterThanOrEqual(0.0005);
    losses.forEach((loss, step) => {
      if (step > 0) expect(loss).toBeLessThan(losses[step - 1]);
    });
    expect(preset('raw-photo')).toMatchObject({ last: STEPS, run: { found: false } });
  });

  it('is stuck on the raw photo, and moves again without the mean', () => {
    const raw = preset('raw-photo');
    const centred = preset('centred');
    expect(Math.round(raw.condition)).toBe(6565);
    expect(Math.round(centred.condition)).toBe(667);
    expect(offAtEnd('raw-photo')).toBeGreaterThan(0.9);
    expect(centred.condition).toBeLessThan(raw.condition / 5);
    expect(offAtEnd('centred')).toBeLessThan(offAtEnd('raw-photo') / 2);
  });

  it('diverges above 2/λ and only there, with numbers that can be drawn', () => {
    const fast = preset('too-fast');
    expect(fast.rate).toBeGreaterThan(fast.limit);
    expect(fast.factor).toBeCloseTo(1.19, 2);
    expect(fast.last).toBeLessThan(STEPS);
    expect(fast.run.found).toBe(false);
    for (const input of INPUTS) {
      const { limit } = seen({ input });
      expect(seen({ input, lr: limit * 0.98 }).run.diverged).toBe(false);
      const above = seen({ input, lr: limit * 1.1, step: STEPS });
      expect(above.run.diverged).toBe(true);
      expect(above.run.losses.every(Number.isFinite)).toBe(true);
      expect(above.step).toBe(above.last);
    }
    expect(seen({ lr: 20 }).last).toBeLessThan(10);
  });

  it('falls first and then runs away when it is a little too fast, and says so', () => {
    const fast = preset('too-fast');
    const { losses } = fast.run;
    expect(fast.lowest).toBe(7);
    losses.forEach((loss, step) => {
      if (step > 0) expect(loss < losses[step - 1]).toBe(step <= fast.lowest);
    });
    for (const [language, words, text] of [
      ['en', englishWords, en],
      ['vi', vietnameseWords, vi],
    ] as const) {
      const say = makeSay(language, words);
      const told = (patch: Partial<State>) => text.describe(state(patch), seen(patch), say);
      expect(told(model.presets['too-fast'])).toMatch(
        /(until step 7, then it runs away|đến bước 7, rồi tăng vọt)\./,
      );
      expect(told({ lr: 20 })).not.toMatch(/until step|giảm đến/);
      expect(told({ ...model.presets['too-fast'], step: STEPS }).length).toBeLessThan(210);
      expect(told({ step: STEPS })).toMatch(/has found the filter|đã tìm ra bộ lọc/);
      expect(told({ input: 'photo', step: STEPS })).toMatch(/not enough|chưa tới/);
    }
  });
});

describe('learn-a-kernel: the step in numbers', () => {
  const english = makeSay('en', englishWords);
  const read = (text: string) => {
    const [factor, power = ''] = text.replace(/[()]/g, '').split('·10');
    const exponent = power
      .replace('⁻', '-')
      .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
    return parseNumber(factor, 'en')! * 10 ** Number(exponent);
  };

  it('comes out as it is printed, and says = only where nothing is lost', () => {
    const signs = new Set<string>();
    for (const [name, step] of Object.keys(model.presets).flatMap((each) =>
      [0, 1, 3, 20, 50, 200].map((at) => [each, at] as const),
    )) {
      for (let at = 0; at < 9; at++) {
        const place = { row: Math.floor(at / 3), col: at % 3, step };
        const facts = seen({ ...model.presets[name], ...place });
        const printed = updateOf(facts, english.number);
        const exact = read(printed.weight) - read(printed.rate) * read(printed.gradient);
        const off = Math.abs(exact - read(printed.next));
        const { weight, gradient, next } = facts.chosen;
        const large = [weight, gradient, next].some((value) => Math.abs(value) >= 1000);
        expect(off).toBeLessThan(large ? 2 : 0.00101);
        const plain = !printed.gradient.includes('·10');
        expect(printed.sign).toBe(plain && off < 1e-9 ? '=' : '≈');
        expect(read(printed.gradient) === 0).toBe(facts.chosen.gradient === 0);
        signs.add(printed.sign);
      }
    }
    expect([...signs].sort()).toEqual(['=', '≈']);
  });

  it('is printed for rates and weights of any size', () => {
    for (const lr of [0, 0.001, 1, 20, 2000]) {
      for (const step of [0, 1, STEPS]) {
        const printed = updateOf(seen({ lr, step }), english.number);
        expect(Object.values(printed).join(' ')).not.toMatch(/NaN|undefined/);
      }
    }
    const still = seen({ lr: 0 });
    expect(updateOf(still, english.number).rate).toBe('0');
  });
});

describe('learn-a-kernel: state', () => {
  it('draws every target, input and step', () => {
    for (const target of TARGETS) {
      for (const input of INPUTS) {
        const { kernel, gradient } = seen({ target, input, step: STEPS });
        expect([...kernel, ...gradient].every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('starts anew when something is chosen, and forgets a rate that was for another picture', () => {
    const walked = state({ step: 40, lr: 0.5 });
    expect(reduce(walked, { type: 'set', patch: { input: 'photo' } })).toMatchObject({
      step: 0,
      lr: null,
    });
    expect(reduce(walked, { type: 'set', patch: { seed: 2 } })).toMatchObject({ step: 0, lr: 0.5 });
    expect(reduce(walked, { type: 'step', step: 999 }).step).toBe(STEPS);
  });

  it('waits for a photo with something to draw, and keeps the rate in words finite', () => {
    for (const input of INPUTS.slice(1)) {
      const early = pictureOf(state({ input, step: 40 }), {});
      expect(early.waiting).toBe(true);
      const numbers = [early.rate, early.limit, early.condition, early.off, early.factor];
      expect([...numbers, ...early.kernel, ...early.gradient].every(Number.isFinite)).toBe(true);
      expect(early.losses).toEqual([]);
      expect(seen({ input }).waiting).toBe(false);
    }
  });

  it('follows the weight that the arrows choose, without starting anew', () => {
    const from = state({ step: 9, row: 2, col: 2 });
    const moved = reduce(from, { type: 'move', rows: -1, cols: 1 });
    expect(moved).toMatchObject({ row: 1, col: 2, step: 9 });
    expect(reduce(from, { type: 'set', patch: { row: 0 } }).step).toBe(9);
    expect(reduce(from, { type: 'walk', rows: 0, cols: -1 }).step).toBe(8);
    const { chosen, run } = pictureOf(moved);
    expect(chosen.at).toBe(5);
    expect(chosen.next).toBe(run.kernels[10][5]);
    expect(encode(moved, model)).toEqual([
      ['row', '1'],
      ['step', '9'],
    ]);
  });

  it('reads hostile queries', () => {
    const entries: [string, string][] = [
      ['lr', '-1'],
      ['seed', '0'],
      ['input', 'film'],
      ['target', 'box'],
      ['row', '3'],
      ['step', 'NaN'],
    ];
    expect(decode(entries, model).rejected).toEqual([
      'lr',
      'seed',
      'input',
      'target',
      'row',
      'step',
    ]);
  });
});
