import type {
  Learned,
  SessionSetup,
  TellNews,
  TrainingNews,
  TrainingOrder,
} from './trainingMessages.ts';
import { createTrainingSession } from './trainingSession.ts';

/** Why a training stands still. `silent` may pass by itself: the device is busy, or the page sleeps. */
export type Trouble =
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'died' | 'refused'; readonly message: string };

interface TrainingListener {
  readonly onNews: TellNews;
  /** Told once for each trouble; null when the worker speaks again. */
  readonly onTrouble: (trouble: Trouble | null) => void;
}

/** The part of a worker that is used here, so that tests can play it. */
export interface TrainingWorker {
  onmessage: ((event: MessageEvent<TrainingNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: TrainingOrder): void;
  terminate(): void;
}

export interface TrainingClient {
  readonly pause: () => void;
  readonly resume: () => void;
  /** One step, then a pause. */
  readonly step: () => void;
  readonly setLearningRate: (rate: number) => void;
  /** The newest weights that came, kept whatever happens to the worker. */
  readonly learned: () => Learned | null;
  /** A new worker that goes on from the newest weights; momentum and the order of examples begin anew. */
  readonly restart: () => void;
  /** Ends the training; what was learned stays. */
  readonly cancel: () => void;
}

/** A worker that tells nothing for so long while it should train is reported as silent. */
const SILENCE_MS = 10_000;

/** Trains in a worker, or on the page in slices where no worker can be made. */
export function startTraining(
  setup: SessionSetup,
  listener: TrainingListener,
  makeWorker: () => TrainingWorker = newWorker,
): TrainingClient {
  let worker: TrainingWorker | null = null;
  let learned: Learned | null = null;
  let rate = setup.learningRate;
  let heard = false;
  let silent = false;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const expectNews = () => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      silent = true;
      listener.onTrouble({ kind: 'silent', seconds: SILENCE_MS / 1000 });
    }, SILENCE_MS);
  };
  const stop = () => {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
  };
  const hear = (news: TrainingNews) => {
    heard = true;
    if (silent) {
      silent = false;
      listener.onTrouble(null);
    }
    if (news.type === 'learned') learned = news;
    if (news.type === 'progress' || news.type === 'learned' || news.type === 'tested') expectNews();
    else clearTimeout(watch);
    if (news.type === 'error') listener.onTrouble({ kind: 'refused', message: news.message });
    else listener.onNews(news);
  };
  const begin = (from: SessionSetup, make: () => TrainingWorker) => {
    const made = make();
    worker = made;
    made.onmessage = ({ data }) => {
      if (worker === made) hear(data);
    };
    made.onerror = (event) => {
      if (worker !== made) return;
      stop();
      // A worker whose script does not come says nothing first: the page itself can train then.
      if (heard) listener.onTrouble({ kind: 'died', message: event.message ?? '' });
      else begin(from, sessionHere);
    };
    made.postMessage({ type: 'start', setup: from });
    expectNews();
  };
  const beginAnywhere = (from: SessionSetup) => {
    try {
      begin(from, makeWorker);
    } catch {
      stop();
      begin(from, sessionHere);
    }
  };
  const order = (message: TrainingOrder, answered: boolean) => {
    if (!worker) return;
    worker.postMessage(message);
    if (answered) expectNews();
  };

  beginAnywhere(setup);
  return {
    pause: () => order({ type: 'pause' }, true),
    resume: () => order({ type: 'resume' }, true),
    step: () => order({ type: 'step' }, true),
    setLearningRate(learningRate) {
      rate = learningRate;
      order({ type: 'rate', learningRate }, false);
    },
    learned: () => learned,
    restart() {
      stop();
      silent = false;
      listener.onTrouble(null);
      const parameters = learned?.parameters ?? setup.parameters;
      beginAnywhere({ ...setup, learningRate: rate, ...(parameters && { parameters }) });
    },
    cancel: stop,
  };
}

/** A session on the page's own thread that behaves as a worker does. */
function sessionHere(): TrainingWorker {
  let ended = false;
  const here: TrainingWorker = {
    onmessage: null,
    onerror: null,
    postMessage(order) {
      setTimeout(() => {
        if (!ended) session.receive(order);
      });
    },
    terminate() {
      ended = true;
      session.receive({ type: 'pause' });
    },
  };
  const session = createTrainingSession((news) => {
    if (!ended) here.onmessage?.({ data: news } as MessageEvent<TrainingNews>);
  });
  return here;
}

function newWorker(): TrainingWorker {
  return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module' });
}
