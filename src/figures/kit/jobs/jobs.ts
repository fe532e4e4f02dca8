/** Work that the kit runs in a worker: its name among the `jobs` of the figure's `job.ts`, and what it is given. */
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
type Job = (input: never, report: ReportShare) => unknown;

/** The jobs of every figure that has a `job.ts`, by name. Loaded by the worker, or by a page that has none. */
const JOBS: Readonly<Record<string, Job>> = Object.assign(
  {},
  ...Object.values(import.meta.glob('../../*/job.ts', { eager: true, import: 'jobs' })),
);

/** Throws when no job has this name, and what the job itself throws. */
export function runJob(name: string, input: unknown, report: ReportShare): unknown {
  if (!Object.hasOwn(JOBS, name)) throw new RangeError(`runJob: no job is called ${name}`);
  return JOBS[name](input as never, report);
}
