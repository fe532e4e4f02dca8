import { type Conv2dOptions, conv2d, type Tensor } from '../../core/index.ts';
import { channelSummary } from './channelSummary.ts';
import { effectiveField } from './effectiveField.ts';
import { learnFilter } from './rotation/filter.ts';
import { trainNetworks } from './rotation/networks.ts';
import { timedChains } from './timedChains.ts';
import { shiftedHits } from './trained/shiftedHits.ts';

/** Work that the kit runs in a worker: its name in the table below, and what it is given. */
export interface JobRequest {
  readonly name: string;
  /** Two requests of one name with the same key have the same outcome. */
  readonly key: string;
  /** Plain values, arrays and typed arrays: it is copied into the worker. */
  readonly input: unknown;
}

/**
 * Tells how much of a job is done, 0–1, and, where a part of the outcome can be shown already, what it has
 * found so far; may be called as often as the job likes. What is told is copied, and some of it is skipped.
 */
export type ReportShare = (share: number, soFar?: unknown) => void;

/** Pure: the outcome depends on the input only. Runs wherever it is called. */
export type Job = (input: never, report: ReportShare) => unknown;

export interface Conv2dJob {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly options: Conv2dOptions;
}

/** Every job by its name. A worker loads this table and what it imports, and nothing else. */
const JOBS: Readonly<Record<string, Job>> = {
  conv2d: ({ input, kernel, options }: Conv2dJob) => conv2d(input, kernel, options),
  channelSummary,
  effectiveField,
  learnFilter,
  shiftedHits,
  timedChains,
  trainNetworks,
};

/** Throws when no job has this name, and what the job itself throws. */
export function runJob(name: string, input: unknown, report: ReportShare): unknown {
  if (!Object.hasOwn(JOBS, name)) throw new RangeError(`runJob: no job is called ${name}`);
  return JOBS[name](input as never, report);
}
