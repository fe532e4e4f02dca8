import { describe, expect, it } from 'vitest';
import { makeSay } from '../kit/frame/Say.tsx';
import { runJob } from '../kit/jobs/jobs.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { BESIDES, costOf, FORMS } from './costs.ts';
import { en } from './en.ts';
import { derive, KERNELS, LIMITS, model, reduce, type State } from './model.ts';
import { watchOf } from './stopwatch.ts';
import type { TimedChains } from './timedChains.ts';
import { vi } from './vi.ts';

const text = { vi, en };

const at = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => derive(at(patch), {});
const preset = (name: string) => seen(model.presets[name]);

describe('bottleneck: what the book says', () => {
  it('counts 69,632 weights against 589,824: 8.47 times fewer', () => {
    const { block, beside, ratio } = seen();
    expect(block.layers.map(({ weights }) => weights)).toEqual([16384, 36864, 16384]);
    expect(block.weights).toBe(69632);
    expect(beside.weights).toBe(589824);
    expect(ratio).toBeCloseTo(8.47, 2);
    expect(block.multiplications).toBe(69632 * 196);
  });

  it('is 16.9 times fewer than two', () => {
    expect(seen({ beside: 'two' }).ratio).toBeCloseTo(16.9, 1);
  });

  it('has fewer weights than the basic block at a quarter of the channels', () => {
    const { block, beside, saves } = preset('basic-block');
    expect(beside.weights).toBe(73728);
    expect(block.weights).toBe(69632);
    expect(saves).toBe(true);
    expect(block.channels[0] / beside.channels[0]).toBe(4);
  });

  it('saves up to 229 channels and not at 230', () => {
    expect(seen().widest).toBe(229);
    expect(seen({ mid: 229 }).block.weights).toBe(589217);
    expect(seen({ mid: 229 }).saves).toBe(true);
    expect(preset('no-saving').block.weights).toBe(593860);
    expect(preset('no-saving').saves).toBe(false);
  });

  it('reduces Inception’s 5×5 from 120,422,400 to 12,443,648 multiplications', () => {
    const { block, beside, workRatio } = preset('reduce-first');
    expect(beside.multiplications).toBe(120422400);
    expect(block.multiplications).toBe(12443648);
    expect(workRatio).toBeCloseTo(9.7, 1);
    expect(block.skip).toBe(false);
  });

  it('squeezes hard to 16', () => {
    expect(preset('squeeze-hard').block.weights).toBe(10496);
  });
});

describe('bottleneck: the drawing', () => {
  it('draws areas in the ratio of the weights, strips that fill them, bars as wide as the channels', () => {
    for (const patch of Object.values(model.presets)) {
      const { block, beside, ratio } = seen(patch);
      expect(beside.side ** 2 / block.side ** 2).toBeCloseTo(ratio, 9);
      expect(Math.max(block.side, beside.side)).toBe(1);
      for (const chain of [block, beside]) {
        expect(chain.strips.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...chain.widths)).toBeLessThanOrEqual(1);
      }
    }
    expect(seen().block.widths).toEqual([1, 0.25, 0.25, 1]);
  });

  it('adds the input only where the shapes agree', () => {
    expect(seen().block.skip).toBe(true);
    expect(seen({ cout: 128 }).block.skip).toBe(false);
    expect(seen().beside.skip).toBe(false);
    expect(preset('basic-block').beside.skip).toBe(true);
  });

  it('shows where saving ends on the curve', () => {
    const { curves } = seen();
    expect([curves.edge, curves.most]).toEqual([229, 256]);
    expect(curves.block).toContainEqual([64, 69_632]);
    expect(curves.beside).toContainEqual([64, 589_824]);
    expect(curves.top).toBe(Math.max(...curves.block.map(([, weights]) => weights)));
    expect(seen({ beside: 'basic' }).curves.edge).toBeNull();
    const two = seen({ beside: 'two' }).curves;
    expect(two.edge).toBeLessThan(two.most);
  });
});

describe('bottleneck: moving', () => {
  it('moves the neck within its limits, and to the widest that saves', () => {
    expect(reduce(at(), { type: 'move', by: 1 }).mid).toBe(65);
    expect(reduce(at({ mid: 3 }), { type: 'move', by: -16 }).mid).toBe(1);
    expect(reduce(at(), { type: 'jump', end: 'last' }).mid).toBe(229);
    expect(reduce(at(), { type: 'jump', end: 'first' }).mid).toBe(1);
    expect(reduce(at(), { type: 'point', mid: 127.6 }).mid).toBe(128);
    expect(reduce(at(), { type: 'point', mid: -4 }).mid).toBe(1);
  });

  it('compares with one layer where the 1×1 only reduces', () => {
    const patch = { form: 'reduce' as const };
    expect(reduce(at({ beside: 'two' }), { type: 'set', patch }).beside).toBe('plain');
  });

  it('can draw every setting at its limits', () => {
    for (const form of FORMS) {
      for (const beside of form === 'reduce' ? (['plain'] as const) : BESIDES) {
        for (const k of KERNELS) {
          for (const cin of LIMITS.cin) {
            for (const mid of LIMITS.mid) {
              for (const cout of LIMITS.cout) {
                const { block, curves, ratio } = seen({ form, beside, k, cin, mid, cout });
                expect(block.weights).toBeGreaterThan(0);
                expect(ratio).toBeGreaterThan(0);
                const widths = curves.block.map(([width]) => width);
                expect(widths).toContain(mid);
                expect(Math.min(...widths)).toBeGreaterThan(0);
                expect(Math.max(...widths)).toBeLessThanOrEqual(curves.most);
                const weights = [...curves.block, ...curves.beside].map(([, weight]) => weight);
                expect(Math.max(...weights)).toBeLessThanOrEqual(curves.top);
              }
            }
          }
        }
      }
    }
  });
});

describe('bottleneck: the stopwatch', () => {
  it('runs only when asked, anew each time, and stops when a size changes', () => {
    expect(model.job?.(at(), {})).toBeNull();
    const once = reduce(at(), { type: 'time' });
    const job = model.job?.(once, {});
    expect(job?.name).toBe('timedChains');
    const again = reduce(once, { type: 'time' });
    expect(model.job?.(again, {})?.key).not.toBe(job?.key);
    expect(model.job?.(reduce(once, { type: 'cancel' }), {})).toBeNull();
    expect(model.job?.(reduce(once, { type: 'move', by: 1 }), {})).toBeNull();
    expect(encode(once, model)).toEqual([]);
  });

  it('refuses what would run for minutes', () => {
    const large = at({ cin: 1024, cout: 1024, h: 112, w: 112 });
    expect(derive(large, {}).watch.status).toBe('refused');
    expect(reduce(large, { type: 'time' })).toBe(large);
  });

  it('times both chains in turn and takes medians', () => {
    const tiny = at({ cin: 8, mid: 2, cout: 8, run: 1, asked: true });
    const job = model.job?.(tiny, {});
    const shares: number[] = [];
    const input = { ...(job?.input as object), forMs: 0 };
    const result = runJob('timedChains', input, (share) => shares.push(share)) as TimedChains;
    expect(result.times.map((each) => each.length)).toEqual([3, 3]);
    expect(shares.every((share, i) => i === 0 || share >= shares[i - 1])).toBe(true);
    expect(derive(tiny, {}, result).watch.status).toBe('done');
    const times = [
      [3, 1, 2],
      [8, 40, 6],
    ];
    const watch = watchOf(costOf(tiny, 'block'), costOf(tiny, 'beside'), true, {
      finished: true,
      share: 1,
      times,
    });
    expect(watch.medians).toEqual({ block: 2, beside: 8, ratio: 4 });
  });
});

describe('bottleneck: links and words', () => {
  it('comes back from its link, and names what it cannot read', () => {
    for (const patch of Object.values(model.presets)) {
      const state = at(patch);
      expect(decode(encode(state, model), model).state).toEqual(state);
    }
    const bad = {
      form: 'x',
      beside: '9',
      cin: '0',
      mid: 'NaN',
      cout: '1e9',
      k: '4',
      h: '-1',
      w: '',
    };
    expect(decode(Object.entries(bad), model).rejected).toEqual(Object.keys(bad));
    expect(
      decode(
        [
          ['form', 'reduce'],
          ['beside', 'two'],
        ],
        model,
      ).rejected,
    ).toEqual(['beside']);
  });

  it('says the numbers in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const say = makeSay(language, {} as never);
      const words = text[language].describe(at(), seen(), say);
      expect(words).toContain(say.number(69632));
      expect(words).toContain(say.number(589824));
      expect(words).toContain(say.number(8.47));
      expect(Object.keys(text[language].presets)).toEqual(Object.keys(model.presets));
    }
  });
});
