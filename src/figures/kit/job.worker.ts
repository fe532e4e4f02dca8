import type { JobAnswer, JobMessage } from './jobRunner.ts';
import { runJob } from './jobs.ts';

/** The part of a worker's global that is used here; the project's types are those of a page. */
interface Scope {
  onmessage: (event: MessageEvent<JobMessage>) => void;
  postMessage(answer: JobAnswer, transfer?: ArrayBufferLike[]): void;
}
const scope = self as unknown as Scope;

const REPORT_INTERVAL_MS = 100;

scope.onmessage = ({ data: { id, name, input } }) => {
  let reported = 0;
  const report = (share: number) => {
    const now = performance.now();
    if (now - reported < REPORT_INTERVAL_MS) return;
    reported = now;
    scope.postMessage({ id, share });
  };
  try {
    const result = runJob(name, input, report);
    scope.postMessage({ id, result }, buffersOf(result));
  } catch (error) {
    scope.postMessage({ id, error: String(error) });
  }
};

/** The memory of the result's typed arrays, which is handed over instead of copied. */
function buffersOf(value: unknown, found = new Set<ArrayBufferLike>()): ArrayBufferLike[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return [...found];
}
