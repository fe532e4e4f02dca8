import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallSetup } from './testing.ts';
import {
  startTraining,
  type TrainingClient,
  type TrainingWorker,
  type Trouble,
} from './trainingClient.ts';
import type { SessionSetup, TrainingNews, TrainingOrder } from './trainingMessages.ts';
import { createTrainingRun, parametersOf } from './trainingRun.ts';
import { createTrainingSession } from './trainingSession.ts';

class PlayedWorker implements TrainingWorker {
  onmessage: TrainingWorker['onmessage'] = null;
  onerror: TrainingWorker['onerror'] = null;
  readonly orders: TrainingOrder[] = [];
  stopped = false;
  postMessage(order: TrainingOrder) {
    this.orders.push(order);
  }
  terminate() {
    this.stopped = true;
  }
  tell(data: TrainingNews) {
    this.onmessage?.({ data } as MessageEvent<TrainingNews>);
  }
}

function stage(setup: SessionSetup = smallSetup()) {
  const workers: PlayedWorker[] = [];
  const news: TrainingNews[] = [];
  const troubles: (Trouble | null)[] = [];
  const listener = {
    onNews: (each: TrainingNews) => news.push(each),
    onTrouble: (trouble: Trouble | null) => troubles.push(trouble),
  };
  const client = startTraining(setup, listener, () => {
    const worker = new PlayedWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, news, troubles, client };
}

const learned = (step: number) =>
  ({ type: 'learned', step, parameters: Float32Array.of(step, 2) }) as const;
const progress = { type: 'progress', step: 5 } as TrainingNews;

describe('startTraining', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands orders to the worker and news to the page', () => {
    const { workers, news, client } = stage();
    client.pause();
    client.resume();
    client.step();
    client.setLearningRate(0.01);
    expect(workers[0].orders.map(({ type }) => type)).toEqual([
      'start',
      'pause',
      'resume',
      'step',
      'rate',
    ]);
    workers[0].tell(progress);
    expect(news).toEqual([progress]);
  });

  it('reports silence once, and that it is over', () => {
    const { workers, troubles } = stage();
    vi.advanceTimersByTime(9999);
    expect(troubles).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(troubles).toEqual([{ kind: 'silent', seconds: 10 }]);
    workers[0].tell(progress);
    expect(troubles.at(-1)).toBe(null);
  });

  it.each(['paused', 'done', 'diverged'] as const)('does not wait for news after %s', (type) => {
    const { workers, troubles } = stage();
    workers[0].tell({ type, step: 3 });
    vi.advanceTimersByTime(60_000);
    expect(troubles).toEqual([]);
  });

  it('keeps what was learned when the worker dies, and goes on from it', () => {
    const { workers, troubles, client } = stage();
    workers[0].tell(learned(7));
    client.setLearningRate(0.02);
    workers[0].onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(troubles).toEqual([{ kind: 'died', message: 'out of memory' }]);
    expect(client.learned()).toEqual(learned(7));
    client.restart();
    expect(troubles.at(-1)).toBe(null);
    expect(workers[1].orders).toEqual([
      {
        type: 'start',
        setup: { ...smallSetup(), learningRate: 0.02, parameters: learned(7).parameters },
      },
    ]);
  });

  it('hears nothing from a worker that was cancelled or replaced', () => {
    const { workers, news, troubles, client } = stage();
    client.restart();
    workers[0].tell(progress);
    expect(workers[0].stopped).toBe(true);
    client.cancel();
    workers[1].tell(progress);
    workers[1].onerror?.({ message: '' } as ErrorEvent);
    client.resume();
    vi.advanceTimersByTime(60_000);
    expect([news, troubles]).toEqual([[], [null]]);
  });

  it('reports a refused setup in the words of the core', () => {
    const { workers, troubles } = stage();
    workers[0].tell({ type: 'error', message: 'RangeError: no' });
    expect(troubles).toEqual([{ kind: 'refused', message: 'RangeError: no' }]);
  });
});

describe('startTraining, trained through', () => {
  const expected = () => {
    const run = createTrainingRun(smallSetup({ epochs: 3 }));
    while (!run.finished()) run.step();
    return parametersOf(run.network);
  };
  const trained = (makeWorker: () => TrainingWorker, act?: (client: TrainingClient) => void) =>
    new Promise<Float32Array | undefined>((resolve, reject) => {
      const client: TrainingClient = startTraining(
        smallSetup({ epochs: 3 }),
        {
          onNews: ({ type }) => {
            if (type === 'done') resolve(client.learned()?.parameters);
          },
          onTrouble: reject,
        },
        makeWorker,
      );
      act?.(client);
    });

  it('over a message channel, weights handed over', async () => {
    const { port1, port2 } = new MessageChannel();
    const session = createTrainingSession((news) => {
      port2.postMessage(news, news.type === 'learned' ? [news.parameters.buffer] : []);
    });
    port2.on('message', (order) => session.receive(order));
    const worker: TrainingWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (order) => port1.postMessage(order),
      terminate: () => port1.close(),
    };
    port1.on('message', (data) => worker.onmessage?.({ data } as MessageEvent<TrainingNews>));
    expect(await trained(() => worker)).toEqual(expected());
    port1.close();
  });

  it('on the page itself when no worker can be made, or its script does not come', async () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    expect(await trained(forbidden)).toEqual(expected());
    const deaf = new PlayedWorker();
    const fail = () => deaf.onerror?.({} as ErrorEvent);
    expect(await trained(() => deaf, fail)).toEqual(expected());
  });
});
