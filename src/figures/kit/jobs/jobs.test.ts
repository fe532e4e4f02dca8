import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conv2d, tensor } from '../../../core/index.ts';
import { remember } from '../frame/remember.ts';
import { createJobRunner, type JobAnswer, type JobMessage, type JobWorker } from './jobRunner.ts';
import { runJob } from './jobs.ts';

class PlayedWorker implements JobWorker {
  onmessage: JobWorker['onmessage'] = null;
  onerror: JobWorker['onerror'] = null;
  readonly asked: JobMessage[] = [];
  stopped = false;
  postMessage(message: JobMessage) {
    this.asked.push(message);
  }
  terminate() {
    this.stopped = true;
  }
  answer(data: JobAnswer) {
    this.onmessage?.({ data } as MessageEvent<JobAnswer>);
  }
}

function stage() {
  const workers: PlayedWorker[] = [];
  const runner = createJobRunner(() => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  });
  const heard: unknown[] = [];
  const listener = (name: string) => ({
    onShare: (share: number) => heard.push([name, 'share', share]),
    onResult: (result: unknown) => heard.push([name, result]),
    onError: (error: string) => heard.push([name, 'error', error]),
  });
  const start = (name: string) =>
    runner.start({ name: 'conv2d', key: name, input: name }, listener(name));
  return { workers, heard, start, runner };
}

const input = tensor([1, 2, 3, 4], [1, 1, 2, 2]);
const kernel = tensor([10], [1, 1, 1, 1]);

describe('runJob', () => {
  it('runs a job of the table', () => {
    const job = { input, kernel, options: {} };
    expect(runJob('conv2d', job, () => {})).toEqual(conv2d(input, kernel));
  });
  it('throws for a name that is not in the table, inherited ones too', () => {
    expect(() => runJob('toString', {}, () => {})).toThrow(RangeError);
  });
});

describe('createJobRunner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands over progress and result', () => {
    const { workers, heard, start } = stage();
    start('a');
    const { id } = workers[0].asked[0];
    workers[0].answer({ id, share: 0.5 });
    workers[0].answer({ id, result: 7 });
    expect(heard).toEqual([
      ['a', 'share', 0.5],
      ['a', 7],
    ]);
  });

  it('hands over what a job has found so far', () => {
    const { workers, heard, runner } = stage();
    const told = (share: number, soFar?: unknown) => heard.push([share, soFar]);
    const listener = { onShare: told, onResult: () => {}, onError: () => {} };
    runner.start({ name: 'shiftedHits', key: '', input: null }, listener);
    const { id } = workers[0].asked[0];
    workers[0].answer({ id, share: 0.4, soFar: [1] });
    expect(heard).toEqual([[0.4, [1]]]);
  });

  it('never tells an outcome that nobody waits for, and runs the newest request next', () => {
    const { workers, heard, start } = stage();
    start('a');
    start('b');
    start('c');
    const [worker] = workers;
    expect(worker.asked.map(({ input }) => input)).toEqual(['a']);
    worker.answer({ id: worker.asked[0].id, result: 'old' });
    expect(worker.asked.map(({ input }) => input)).toEqual(['a', 'c']);
    worker.answer({ id: worker.asked[1].id, result: 'new' });
    expect(heard).toEqual([['c', 'new']]);
  });

  it('stops a forgotten job that takes long', () => {
    const { workers, start } = stage();
    const cancel = start('a');
    cancel();
    vi.advanceTimersByTime(199);
    expect(workers[0].stopped).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0].stopped).toBe(true);
    start('b');
    expect(workers[1].asked.map(({ input }) => input)).toEqual(['b']);
  });

  it('does not stop a job that is waited for', () => {
    const { workers, start } = stage();
    start('a');
    vi.advanceTimersByTime(60_000);
    expect(workers[0].stopped).toBe(false);
  });

  it('tells a failure', () => {
    const { workers, heard, start } = stage();
    start('a');
    workers[0].answer({ id: workers[0].asked[0].id, error: 'no memory' });
    expect(heard).toEqual([['a', 'error', 'no memory']]);
  });

  it('runs on the page itself when the worker does not come', async () => {
    vi.useRealTimers();
    for (const fail of ['making', 'loading'] as const) {
      const worker = new PlayedWorker();
      const runner = createJobRunner(() => {
        if (fail === 'making') throw new Error('forbidden');
        return worker;
      });
      const result = await new Promise((onResult, onError) => {
        runner.start(
          { name: 'conv2d', key: '', input: { input, kernel, options: {} } },
          { onShare: () => {}, onResult, onError },
        );
        worker.onerror?.({} as ErrorEvent);
      });
      expect(result).toEqual(conv2d(input, kernel));
    }
  });
});

describe('remember', () => {
  it('computes again only for other arguments, and keeps the newest', () => {
    const make = vi.fn((a: number, b: number) => ({ sum: a + b }));
    const sum = remember(make, 2);
    expect(sum(1, 2)).toBe(sum(1, 2));
    sum(1, 3);
    sum(1, 4);
    expect(make).toHaveBeenCalledTimes(3);
    sum(1, 2);
    expect(make).toHaveBeenCalledTimes(4);
  });
});
