import type { Tensor } from '../../../core/index.ts';
import type { EvaluationScore, TrainingSetup } from './trainingRun.ts';

/** What a session is started with: the run, and pictures that it never learns from. */
export interface SessionSetup extends TrainingSetup {
  readonly test?: { readonly images: Tensor; readonly labels: Uint8Array };
  /** True: waits for `resume` or `step` before the first step. */
  readonly paused?: boolean;
}

/** What the page asks of the worker. */
export type TrainingOrder =
  | { readonly type: 'start'; readonly setup: SessionSetup }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'step' }
  | { readonly type: 'rate'; readonly learningRate: number };

/** Means over the steps since the last news. */
export interface TrainingProgress {
  readonly type: 'progress';
  readonly step: number;
  readonly stepsPerEpoch: number;
  readonly loss: number;
  /** Share of hits, 0–1, before each step's correction. */
  readonly accuracy: number;
  readonly learningRate: number;
  readonly imagesPerSecond: number;
}

/** All weights and biases as they were after `step` steps, in the network's order. */
export interface Learned {
  readonly type: 'learned';
  readonly step: number;
  readonly parameters: Float32Array<ArrayBuffer>;
}

/** What the worker tells. `learned` comes every second, and before `paused`, `tested` and `done`. */
export type TrainingNews =
  | TrainingProgress
  | Learned
  | { readonly type: 'paused'; readonly step: number }
  | { readonly type: 'tested'; readonly step: number; readonly score: EvaluationScore }
  | { readonly type: 'done'; readonly step: number }
  /** The loss is no number any more; the weights told before still are. */
  | { readonly type: 'diverged'; readonly step: number }
  | { readonly type: 'error'; readonly message: string };

export type TellNews = (news: TrainingNews) => void;
