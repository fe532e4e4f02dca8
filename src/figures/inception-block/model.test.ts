import { describe, expect, it } from 'vitest';
import { words as en } from '../../words/en.ts';
import { words as vi } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { decode, encode } from '../kit/link/codec.ts';
import { BLOCK_IDS, googlenetTable } from '../kit/network/googlenet.ts';
import { en as english } from './en.ts';
import { sidesOfBranch } from './Lane.tsx';
import { derive, LIT, model, point, REDUCE, reduce, type State, tallness } from './model.ts';
import { sumOf } from './says.ts';
import { vi as vietnamese } from './vi.ts';

const text = { vi: vietnamese, en: english };

const SAY = { vi: makeSay('vi', vi), en: makeSay('en', en) };
const start = model.initialState;
const pictureOf = (state: State) => point(derive(state), state);
const preset = (name: string): State => ({ ...start, ...model.presets[name] });

describe('the numbers of the book', () => {
  it('5×5×32 on 28×28×192: 120,422,400; through 1×1×16 first 12,443,648: 9.7 times fewer', () => {
    const state = preset('five-by-five');
    const derived = pictureOf(state);
    expect([derived.height, derived.width, derived.inDepth]).toEqual([28, 28, 192]);
    expect(derived.lit?.off.multiplyAdds).toBe(120_422_400);
    expect(derived.lit?.on.multiplyAdds).toBe(12_443_648);
    expect(derived.ratio).toBeCloseTo(9.677, 3);
    expect(text.vi.describe(state, derived, SAY.vi)).toContain('gấp 9,7 lần');
    expect(sumOf(derived, 'on', SAY.en, '')).toBe('28·28·192·16 + 28·28·5·5·16·32');
    expect(sumOf(derived, 'off', SAY.en, '')).toBe('28·28·5·5·192·32');
  });
  it('block 3a: 163,328 weights and depth 256; without 1×1 387,072 and 416, 2.4 times dearer', () => {
    const { variants, ratio } = pictureOf(start);
    expect(variants.on).toMatchObject({ depth: 256, weights: 163_328, multiplyAdds: 128_049_152 });
    expect(variants.off).toMatchObject({ depth: 416, weights: 387_072, multiplyAdds: 303_464_448 });
    expect(ratio).toBeCloseTo(2.37, 2);
    expect(variants.on.branches.map(({ depth }) => depth)).toEqual([64, 128, 32, 32]);
    expect(variants.off.branches.map(({ depth }) => depth)).toEqual([64, 128, 32, 192]);
  });
  it('4e gets 1,232 deep and 3.9 times dearer, 5b 1,728 deep and 4.1 times', () => {
    const [e, b] = [pictureOf(preset('block-4e')), pictureOf(preset('block-5b'))];
    expect([e.variants.off.depth, e.ratio?.toFixed(1)]).toEqual([1232, '3.9']);
    expect([b.variants.off.depth, b.ratio?.toFixed(1)]).toEqual([1728, '4.1']);
  });
  it('nine blocks without reductions pile up 4,944 channels', () => {
    expect(pictureOf(preset('without-reductions')).snowball).toBe(4944);
  });
  it('agrees with the table of the whole network', () => {
    for (const block of BLOCK_IDS) {
      const { now } = pictureOf({ ...start, block });
      const row = googlenetTable().find(({ id }) => id === block);
      expect([now.depth, now.weights, now.multiplyAdds]).toEqual([
        row?.outShape[0],
        row?.weights,
        row?.multiplyAdds,
      ]);
    }
  });
});

describe('what holds for every setting', () => {
  it('branches add up, nothing outgrows its bar, and every answer is the core’s', () => {
    for (const block of BLOCK_IDS) {
      for (const on of REDUCE) {
        for (const branch of LIT) {
          const state: State = { ...start, block, reduce: on, branch };
          const derived = pictureOf(state);
          const { now, most, height, width } = derived;
          const sum = (what: 'depth' | 'weights' | 'multiplyAdds') =>
            now.branches.reduce((total, each) => total + each[what], 0);
          expect(sum('depth')).toBe(now.depth);
          expect(sum('weights')).toBe(now.weights);
          expect(sum('multiplyAdds')).toBe(now.weights * height * width);
          for (const { multiplyAdds } of now.branches.flatMap(({ steps }) => steps)) {
            expect(multiplyAdds).toBeLessThanOrEqual(most.multiplyAdds);
          }
          for (const { steps } of now.branches) {
            for (const step of steps) {
              expect(step.inDepth * tallness(step) * height * width).toBe(step.multiplyAdds);
            }
          }
          expect(now.depth).toBeLessThanOrEqual(most.depth);
          for (const language of ['vi', 'en'] as const) {
            const { answers } = text[language].predict?.(state, derived, SAY[language]) ?? {};
            expect(answers?.[0].value).toBe(derived.variants.off.depth);
          }
        }
      }
    }
  });
  it('the lit branch is the one that is named', () => {
    for (const branch of LIT) {
      expect(pictureOf({ ...start, branch }).lit?.on.id ?? 'all').toBe(branch);
    }
  });
});

describe('what a reader may do', () => {
  it('keys choose branch and block and stop at the ends', () => {
    const move = (state: State, blocks: number, branches: number) =>
      reduce(state, { type: 'move', blocks, branches });
    expect(move(start, 0, 1).branch).toBe('1x1');
    expect(move(start, 0, -1).branch).toBe('all');
    expect(move(start, 1, 0).block).toBe('3b');
    expect(move(start, -1, 0).block).toBe('3a');
    expect(reduce(start, { type: 'jump', end: 'last' }).block).toBe('5b');
  });
  it('presets come back from their links; garbage falls back', () => {
    for (const name of Object.keys(model.presets)) {
      expect(decode(encode(preset(name), model), model)).toEqual({
        state: preset(name),
        rejected: [],
      });
    }
    const garbage = decode(
      [
        ['block', '9z'],
        ['reduce', '1'],
        ['branch', 'seven'],
      ],
      model,
    );
    expect(garbage).toEqual({ state: start, rejected: ['block', 'reduce', 'branch'] });
  });
});

describe('the boxes', () => {
  it('of the 3×3 branch: 96 channels wide behind its 1×1, 192 without it, and equally tall', () => {
    const [on, off] = REDUCE.map((key) =>
      sidesOfBranch(pictureOf(start).variants[key].branches[1], 192),
    );
    expect(on).toEqual([96, 96, 9 * 128, 128]);
    expect(off).toEqual([0, 192, 9 * 128, 128]);
  });
  it('of the pooling: none without its 1×1, and all channels pass on', () => {
    const [on, off] = REDUCE.map((key) =>
      sidesOfBranch(pictureOf(start).variants[key].branches[3], 192),
    );
    expect(on).toEqual([32, 192, 0, 32]);
    expect(off).toEqual([0, 192, 0, 192]);
  });
  it('a step of the story is a link', () => {
    expect(reduce(start, { type: 'step', step: 1 })).toMatchObject({ step: 1, reduce: 'off' });
    expect(model.settle?.({ ...start, reduce: 'off' }).step).toBe(1);
  });
});
