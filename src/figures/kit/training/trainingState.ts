import type { Words } from '../../../words/interface.ts';
import type { Trouble } from './trainingClient.ts';
import type { Learned, TrainingNews, TrainingProgress } from './trainingMessages.ts';
import type { EvaluationScore } from './trainingRun.ts';

/** What a page knows of a training. */
interface TrainingState {
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'diverged';
  readonly progress: readonly TrainingProgress[];
  readonly tested: readonly { readonly step: number; readonly score: EvaluationScore }[];
  readonly learned: Learned | null;
  readonly trouble: Trouble | null;
}

export const NO_TRAINING: TrainingState = {
  status: 'idle',
  progress: [],
  tested: [],
  learned: null,
  trouble: null,
};

/** The longest list of progress that is kept; beyond it every second entry goes. */
export const MOST_PROGRESS = 1000;

/** What is known after the worker's news. */
export function withNews(state: TrainingState, news: TrainingNews): TrainingState {
  switch (news.type) {
    case 'progress':
      return { ...state, status: 'running', progress: added(state.progress, news) };
    case 'learned':
      return { ...state, learned: news };
    case 'tested':
      return { ...state, tested: [...state.tested, { step: news.step, score: news.score }] };
    case 'paused':
    case 'done':
    case 'diverged':
      return { ...state, status: news.type };
    case 'error':
      return state;
  }
}

/** What stands still, in the reader's language; empty when nothing does. */
export function troubleSentence(
  { status, trouble }: TrainingState,
  words: Words,
  number: (value: number) => string,
): string {
  if (trouble?.kind === 'silent') return words.trainingSilent(number(trouble.seconds));
  if (trouble?.kind === 'died') return words.trainingDied;
  if (trouble) return words.trainingRefused(trouble.message);
  return status === 'diverged' ? words.trainingDiverged : '';
}

function added(
  list: readonly TrainingProgress[],
  next: TrainingProgress,
): readonly TrainingProgress[] {
  const kept = list.length < MOST_PROGRESS ? list : list.filter((_, index) => index % 2 === 0);
  return [...kept, next];
}
