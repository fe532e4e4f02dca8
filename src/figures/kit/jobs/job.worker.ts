import type { JobAnswer, JobMessage } from './jobRunner.ts';
import { runJob } from './jobs.ts';
import { buffersOf } from './transfer.ts';

/** The part of a worker's global that is used here; the project's types are those of a page. */
interface Scope {
  onmessage: (event: MessageEvent<JobMessage>) => void;
  postMessage(answer: JobAnswer, transfer?: ArrayBufferLike[]): void;
}
const scope = self as unknown as Scope;

const REPORT_INTERVAL_MS = 100;

scope.onmessage = ({ data: { id, name, input } }) => {
  let reported = 0;
  const report = (share: number, soFar?: unknown) => {
    const now = performance.now();
    if (now - reported < REPORT_INTERVAL_MS) return;
    reported = now;
    scope.postMessage({ id, share, soFar });
  };
  try {
    const result = runJob(name, input, report);
    scope.postMessage({ id, result }, buffersOf(result));
  } catch (error) {
    scope.postMessage({ id, error: String(error) });
  }
};
