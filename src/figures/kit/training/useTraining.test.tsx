import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words as en } from '../../../words/en.ts';
import { words as vi } from '../../../words/vi.ts';
import '../testing/testing.tsx';
import { smallSetup } from './testing.ts';
import type { TrainingProgress } from './trainingMessages.ts';
import { MOST_PROGRESS, NO_TRAINING, troubleSentence, withNews } from './trainingState.ts';
import { useTraining } from './useTraining.ts';

const progress = (step: number) => ({ type: 'progress', step }) as TrainingProgress;

describe('what the page knows of a training', () => {
  it('keeps a list of bounded length, the newest always in it', () => {
    let state = NO_TRAINING;
    for (let step = 0; step < 3000; step++) state = withNews(state, progress(step));
    expect(state.progress.length).toBeLessThanOrEqual(MOST_PROGRESS);
    expect(state.progress.at(-1)?.step).toBe(2999);
    expect(state.progress[0].step).toBe(0);
  });

  it('says in both languages what stands still', () => {
    for (const words of [vi, en]) {
      const say = (changes: object) =>
        troubleSentence({ ...NO_TRAINING, ...changes }, words, String);
      expect(say({})).toBe('');
      expect(say({ trouble: { kind: 'silent', seconds: 10 } })).toContain('10');
      expect(say({ trouble: { kind: 'died', message: '' } })).toBe(words.trainingDied);
      expect(say({ trouble: { kind: 'refused', message: 'no' } })).toContain('no');
      expect(say({ status: 'diverged' })).toBe(words.trainingDiverged);
    }
  });
});

describe('useTraining', () => {
  it('trains where there is no worker, pauses, steps and ends', async () => {
    const { result, unmount } = renderHook(() => useTraining());
    const until = (reached: () => boolean) => waitFor(() => expect(reached()).toBe(true));
    act(() => result.current.start(smallSetup({ epochs: 2, paused: true })));
    await until(() => result.current.state.learned?.step === 0);
    act(() => result.current.step());
    await until(() => result.current.state.learned?.step === 1);
    await until(() => result.current.state.status === 'paused');
    act(() => result.current.resume());
    await until(() => result.current.state.status === 'done');
    expect(result.current.state.learned?.step).toBe(10);
    act(() => result.current.cancel());
    expect(result.current.state.status).toBe('idle');
    expect(result.current.state.learned?.step).toBe(10);
    unmount();
  });
});
