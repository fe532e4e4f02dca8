import { describe, expect, it } from 'vitest';
import { words as enWords } from '../../words/en.ts';
import { words as viWords } from '../../words/vi.ts';
import { makeSay } from '../kit/frame/Say.tsx';
import { runJob } from '../kit/jobs/jobs.ts';
import { decode, encode } from '../kit/link/codec.ts';
import { en } from './en.ts';
import { HIDDEN, STEPS } from './learnFilter.ts';
import { derive, LIMITS, model, point, reduce, type State } from './model.ts';
import { INPUT } from './ops.ts';
import { trainNetworks } from './trainNetworks.ts';
import { vi } from './vi.ts';

const state = (patch: Partial<State> = {}): State => ({ ...model.initialState, ...patch });
const seen = (patch: Partial<State> = {}) => {
  const asked = state(patch);
  const job = model.job?.(asked, {});
  const result = job ? runJob(job.name, job.input, () => {}) : undefined;
  return point(derive(asked, {}, result), asked);
};
const values = (board: { values: ArrayLike<number> }) => Array.from(board.values);

describe('flip-or-not: what the book says', () => {
  it('gives −4 everywhere one way and +4 the other', () => {
    const signs = seen(model.presets['sign-change']);
    expect(signs.outputs).toEqual({ xcorr: [-4, -4, -4, -4], conv: [4, 4, 4, 4] });
    expect(signs.difference).toBe(8);
    const { outputs, difference, symmetric, rotationProof } = seen();
    expect(outputs).toEqual({ xcorr: [37, 47, 67, 77], conv: [23, 33, 53, 63] });
    expect([difference, symmetric, rotationProof]).toEqual([14, false, false]);
  });

  it('writes out the chosen cell both ways', () => {
    const { sums, outputs } = seen({ step: 2 });
    expect([sums.xcorr.sum, sums.conv.sum]).toEqual([outputs.xcorr[2], outputs.conv[2]]);
    expect(sums.conv.taps.map(({ weight }) => weight)).toEqual([4, 3, 2, 1]);
  });

  it('computes true convolution by its definition, Σ X[m + 1 − i, n + 1 − j] K[i, j]', () => {
    const kernel = [1, 2, 3, 4];
    const expected = [0, 1].flatMap((m) =>
      [0, 1].map((n) =>
        kernel.reduce((sum, k, at) => {
          const [i, j] = [Math.floor(at / 2), at % 2];
          return sum + k * INPUT[(m + 1 - i) * 3 + n + 1 - j];
        }, 0),
      ),
    );
    expect(seen({ kernel }).outputs.conv).toEqual(expected);
    expect(seen({ kernel }).outputs.xcorr).toEqual([37, 47, 67, 77]);
  });

  it('cannot tell a kernel that is its own rotation; a symmetric matrix is not enough', () => {
    const proof = seen(model.presets['rotation-proof']);
    expect(proof.rotationProof).toBe(true);
    expect(proof.difference).toBe(0);
    expect(values(proof.boards.conv[1])).toEqual(values(proof.boards.xcorr[1]));
    const symmetric = seen(model.presets.symmetric);
    expect(symmetric.symmetric).toBe(true);
    expect(symmetric.rotationProof).toBe(false);
    expect(symmetric.difference).toBeGreaterThan(0);
  });

  it('fills the two by two table: ∂L/∂K turned, ∂L/∂X by the kernel as it is', () => {
    const { boards } = seen({ kernel: [1, 2, 3, 4] });
    expect(values(boards.xcorr[2])).toEqual([6, 9, 15, 18]);
    expect(values(boards.conv[2])).toEqual([18, 15, 9, 6]);
    expect(values(boards.xcorr[3])).toEqual([1, 4, 4, 2, 9, 10, -3, -1, 4]);
    // The error map padded by 1 under the plain kernel, slid without turning.
    expect(values(boards.conv[3])).toEqual([4, 11, 6, -2, 6, 5, -2, 1, 1]);
  });
});

describe('flip-or-not: learning', () => {
  it('learns each other’s rotation from any start', () => {
    for (const seed of [1, 2, 77]) {
      const { boards, difference, startDifference } = seen({ view: 'filter', step: STEPS, seed });
      values(boards.xcorr[1]).forEach((value, at) => {
        expect(value).toBeCloseTo(HIDDEN[at], 3);
        expect(values(boards.conv[1])[HIDDEN.length - 1 - at]).toBeCloseTo(HIDDEN[at], 3);
      });
      expect(startDifference).toBeGreaterThan(0.5);
      expect(difference).toBeLessThan(1e-3);
    }
  });

  it('keeps two networks each other’s rotation, up to rounding, while they really learn', () => {
    for (const seed of [1, 2, 77]) {
      const { difference, learners } = trainNetworks({ seed, steps: STEPS });
      expect(difference[0]).toBe(0);
      expect(Math.max(...difference)).toBeLessThan(1e-4);
      for (const { losses, kernels } of [learners.xcorr, learners.conv]) {
        expect(losses[STEPS]).toBeLessThan(losses[0]);
        expect(kernels[STEPS].data[0]).not.toBe(kernels[0].data[0]);
      }
    }
    const { losses } = trainNetworks({ seed: 1, steps: STEPS }).learners.xcorr;
    expect(losses[STEPS]).toBeLessThan(0.4);
  });
});

describe('flip-or-not: the job', () => {
  it('shows the start until the run has come, and the same start afterwards', () => {
    for (const view of ['filter', 'networks'] as const) {
      const asked = state({ view, step: STEPS });
      const early = point(derive(asked, {}), asked);
      expect([early.learning, early.step]).toEqual([true, 0]);
      const late = seen({ view, step: 0 });
      expect(late.learning).toBe(false);
      expect(values(early.boards.conv[1])).toEqual(values(late.boards.conv[1]));
      expect(late.curves?.xcorr).toHaveLength(STEPS + 1);
      const shares: number[] = [];
      const job = model.job?.(asked, {});
      if (job) runJob(job.name, job.input, (share) => shares.push(share));
      expect(shares.length).toBeGreaterThan(STEPS);
      expect(shares[shares.length - 1]).toBe(1);
    }
    expect(model.job?.(state(), {})).toBeNull();
  });
});

describe('flip-or-not: turning', () => {
  it('by hand takes two flips, and nothing of convolution is known before the second', () => {
    const once = reduce(reduce(state(), { type: 'flip' }), { type: 'flip' });
    expect(once.flips).toBe(1);
    expect(point(derive(once, {}), once).known).toBe(0);
    expect(reduce(once, { type: 'flip' })).toMatchObject({ flips: 2 });
    expect(reduce(once, { type: 'step', step: 1 })).toMatchObject({ flips: 2, step: 1 });
    expect(seen({ step: 1 }).known).toBe(2);
  });

  it('shows the gradients as three grids without windows', () => {
    const back = reduce(state({ step: 2 }), { type: 'set', patch: { pass: 'backward' } });
    expect(back.step).toBe(0);
    expect(point(derive(back, {}), back).stepCount).toBe(0);
  });

  it.each([
    ['vi', vi, viWords, ['37; 47; 67; 77', 'chính nó', 'chưa đủ', 'đổi vai', '60 bước']],
    ['en', en, enWords, ['37, 47, 67', 'nobody can tell', 'not enough', 'swap roles', '60 steps']],
  ] as const)('is said in %s', (language, text, words, parts) => {
    const say = makeSay(language, words);
    const patches: Partial<State>[] = [
      { step: 3 },
      { ...model.presets['rotation-proof'], step: 3 },
      { ...model.presets.symmetric, step: 3 },
      { pass: 'backward' },
      model.presets['learn-both'],
    ];
    for (const [index, patch] of patches.entries()) {
      expect(text.describe(state(patch), seen(patch), say)).toContain(parts[index]);
    }
    // What has not been computed yet is not said, and neither is what follows from all of it.
    const first = text.describe(state(), seen(), say);
    expect(first).toContain('37');
    expect(first).toContain('23');
    expect(first).not.toMatch(/47|33|77/);
    expect(first.length).toBeLessThan(
      text.describe(state({ step: 3 }), seen({ step: 3 }), say).length,
    );
  });
});

describe('flip-or-not: state', () => {
  it('keeps the step within what is shown', () => {
    expect(reduce(state(), { type: 'step', step: 99 }).step).toBe(3);
    const long = reduce(state({ view: 'filter' }), { type: 'step', step: 99 });
    expect(long.step).toBe(STEPS);
    expect(reduce(long, { type: 'set', patch: { view: 'compare' } }).step).toBe(3);
    expect(reduce(state({ seed: LIMITS.seed[1] }), { type: 'draw' }).seed).toBe(1);
  });

  it('reads hostile queries', () => {
    const { state: read, rejected } = decode(
      [
        ['kernel', '1,2,3'],
        ['op', 'fft'],
        ['seed', '0'],
        ['view', 'filter'],
        ['step', '999'],
      ],
      model,
    );
    expect(rejected).toEqual(['kernel', 'op', 'seed', 'step']);
    expect(read.view).toBe('filter');
    expect(encode(state({ kernel: [1, 2, 2, 1] }), model)).toEqual([['kernel', '1,2,2,1']]);
  });
});
