import { useEffect, useRef, useState } from 'react';
import { createJobRunner, type JobRunner } from './jobRunner.ts';
import type { JobRequest } from './jobs.ts';

export interface JobState {
  /** The outcome of the request asked for, or what its job has found so far; else absent. */
  readonly result: unknown;
  readonly pending: boolean;
  readonly failed: boolean;
  /** How much is done, 0–1, for jobs that tell; else 0. */
  readonly share: number;
  readonly retry: () => void;
}

interface Progress {
  readonly key: string;
  readonly share: number;
  readonly soFar?: unknown;
}
const NO_PROGRESS: Omit<Progress, 'key'> = { share: 0 };

type Outcome =
  | { readonly key: string; readonly result: unknown }
  | { readonly key: string; readonly failed: true };

/**
 * Runs the job that a figure's state asks for, outside of the page's thread. A new request forgets
 * the one before, whose outcome is never shown. Nothing runs while the page is made by the build.
 */
export function useJob(request: JobRequest | null): JobState {
  const key = request ? `${request.name}:${request.key}` : '';
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [progress, setProgress] = useState<Progress>({ key: '', share: 0 });
  const runner = useRef<JobRunner | null>(null);
  const latest = useRef(request);
  latest.current = request;

  const known = outcome?.key === key;
  useEffect(() => {
    const asked = latest.current;
    if (!asked || key === '' || known) return;
    runner.current ??= createJobRunner();
    return runner.current.start(asked, {
      onShare: (share, soFar) => setProgress({ key, share, soFar }),
      onResult: (result) => setOutcome({ key, result }),
      onError: () => setOutcome({ key, failed: true }),
    });
  }, [key, known]);

  useEffect(
    () => () => {
      runner.current?.close();
      runner.current = null;
    },
    [],
  );

  const { share, soFar } = progress.key === key ? progress : NO_PROGRESS;
  return {
    result: known ? ('result' in outcome ? outcome.result : undefined) : soFar,
    pending: key !== '' && !known,
    failed: known && 'failed' in outcome,
    share,
    retry: () => setOutcome(null),
  };
}
