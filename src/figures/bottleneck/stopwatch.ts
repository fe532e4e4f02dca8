import type { JobRequest } from '../kit/jobs/jobs.ts';
import { type ChainCost, chainOf, type Sizes } from './costs.ts';
import type { TimedChains, TimedChainsJob } from './timedChains.ts';

/** One round beyond this many multiplications would keep a phone busy for minutes. */
const MOST_MULTIPLICATIONS = 4e9;
const FOR_MS = 2000;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 25;
/** Rounds that a long measurement takes, the uncounted ones included. */
const ROUNDS_AT_LEAST = 5;
/** About what a laptop's browser does in a second; a phone may need three times as long. */
const PER_SECOND = 1e9;

export interface Watch {
  readonly status: 'idle' | 'refused' | 'running' | 'done';
  /** How long it will take, about. */
  readonly seconds: number;
  readonly share: number;
  readonly rounds: number;
  /** Medians in milliseconds, and how many times longer the second takes; null before there are any. */
  readonly medians: {
    readonly block: number;
    readonly beside: number;
    readonly ratio: number;
  } | null;
}

export function watchJob(sizes: Sizes, run: number): JobRequest {
  const input: TimedChainsJob = {
    chains: [chainOf(sizes, 'block'), chainOf(sizes, 'beside')],
    forMs: FOR_MS,
    leastRounds: LEAST_ROUNDS,
    mostRounds: MOST_ROUNDS,
  };
  return { name: 'timedChains', key: `${run}:${JSON.stringify(input.chains)}`, input };
}

export function fits(block: ChainCost, beside: ChainCost): boolean {
  return block.multiplications + beside.multiplications <= MOST_MULTIPLICATIONS;
}

export function watchOf(
  block: ChainCost,
  beside: ChainCost,
  asked: boolean,
  result: TimedChains | undefined,
): Watch {
  const round = (block.multiplications + beside.multiplications) / PER_SECOND;
  const seconds = Math.max(FOR_MS / 1000, round * ROUNDS_AT_LEAST);
  const rounds = result ? Math.min(...result.times.map((each) => each.length)) : 0;
  if (!fits(block, beside)) {
    return { status: 'refused', seconds, share: 0, rounds: 0, medians: null };
  }
  if (!asked) return { status: 'idle', seconds, share: 0, rounds: 0, medians: null };
  const [a, b] = result && rounds > 0 ? result.times.map(median) : [0, 0];
  return {
    status: result?.finished ? 'done' : 'running',
    seconds,
    share: result?.share ?? 0,
    rounds,
    // A browser that rounds its clock may measure nothing at all for a small block.
    medians: a > 0 && b > 0 ? { block: a, beside: b, ratio: b / a } : null,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
