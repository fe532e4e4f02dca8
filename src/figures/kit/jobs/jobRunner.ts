import type { JobRequest } from './jobs.ts';

export interface JobMessage {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

export type JobAnswer =
  | { readonly id: number; readonly share: number; readonly soFar?: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

interface JobListener {
  readonly onShare: (share: number, soFar?: unknown) => void;
  readonly onResult: (result: unknown) => void;
  readonly onError: (error: string) => void;
}

export interface JobRunner {
  /** Starts a job and forgets the one before; the returned function forgets this one. */
  readonly start: (request: JobRequest, listener: JobListener) => () => void;
  readonly close: () => void;
}

/** The part of a worker that the runner uses, so that tests can play it. */
export interface JobWorker {
  onmessage: ((event: MessageEvent<JobAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: JobMessage): void;
  terminate(): void;
}

/** A job that nobody waits for any more may run this long before its worker is stopped. */
const PATIENCE_MS = 200;

type Task = JobMessage & { readonly listener: JobListener };

/**
 * Runs one job at a time in a worker, always the newest one. A forgotten job that is nearly done is
 * let finish, since a new worker costs more; one that takes long is stopped. Where there is no
 * worker, or its script does not come, jobs run on the page's own thread.
 */
export function createJobRunner(makeWorker: () => JobWorker = newWorker): JobRunner {
  let worker: JobWorker | null = null;
  let workerFails = false;
  let running: { readonly id: number; readonly since: number } | null = null;
  let wanted: Task | null = null;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  const stopWorker = () => {
    clearTimeout(impatience);
    worker?.terminate();
    worker = null;
    running = null;
  };
  const settle = (task: Task, tell: (listener: JobListener) => void) => {
    if (wanted !== task) return;
    wanted = null;
    tell(task.listener);
  };
  const runHere = (task: Task) => {
    // After a pause, so that the page first shows what it has.
    setTimeout(async () => {
      if (wanted !== task) return;
      try {
        const { runJob } = await import('./jobs.ts');
        if (wanted !== task) return;
        const result = runJob(task.name, task.input, task.listener.onShare);
        settle(task, ({ onResult }) => onResult(result));
      } catch (error) {
        settle(task, ({ onError }) => onError(String(error)));
      }
    });
  };
  const hear = (answer: JobAnswer) => {
    if ('share' in answer) {
      if (wanted?.id === answer.id) wanted.listener.onShare(answer.share, answer.soFar);
      return;
    }
    clearTimeout(impatience);
    running = null;
    const task = wanted;
    if (!task) return;
    if (task.id !== answer.id) runThere(task);
    else if ('result' in answer) settle(task, ({ onResult }) => onResult(answer.result));
    else settle(task, ({ onError }) => onError(answer.error));
  };
  const giveUpWorkers = () => {
    workerFails = true;
    stopWorker();
    if (wanted) runHere(wanted);
  };
  const runThere = (task: Task) => {
    if (workerFails) return runHere(task);
    try {
      if (!worker) {
        worker = makeWorker();
        worker.onmessage = (event) => hear(event.data);
        worker.onerror = giveUpWorkers;
      }
      running = { id: task.id, since: Date.now() };
      worker.postMessage({ id: task.id, name: task.name, input: task.input });
    } catch {
      giveUpWorkers();
    }
  };

  /** Stops a job that nobody waits for any more, once it has had its time. */
  const hurry = () => {
    clearTimeout(impatience);
    if (!running || running.id === wanted?.id) return;
    impatience = setTimeout(
      () => {
        stopWorker();
        if (wanted) runThere(wanted);
      },
      running.since + PATIENCE_MS - Date.now(),
    );
  };

  return {
    start({ name, input }, listener) {
      count += 1;
      const task: Task = { id: count, name, input, listener };
      wanted = task;
      if (running) hurry();
      else runThere(task);
      return () => {
        if (wanted !== task) return;
        wanted = null;
        hurry();
      };
    },
    close() {
      wanted = null;
      stopWorker();
    },
  };
}

function newWorker(): JobWorker {
  return new Worker(new URL('./job.worker.ts', import.meta.url), { type: 'module' });
}
