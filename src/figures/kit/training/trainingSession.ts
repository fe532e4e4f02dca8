import type { TellNews, TrainingOrder } from './trainingMessages.ts';
import { createTrainingRun, evaluate, parametersOf, type TrainingRun } from './trainingRun.ts';

/** Time and waiting, so that tests can play them. */
interface SessionClock {
  readonly now: () => number;
  /** Calls back once waiting orders have been heard. */
  readonly later: (call: () => void) => void;
}

const SYSTEM_CLOCK: SessionClock = {
  now: () => performance.now(),
  later: (call) => {
    setTimeout(call);
  },
};

/** Steps go on so long before the session listens again. */
const SLICE_MS = 80;
const PROGRESS_MS = 200;
const LEARNED_MS = 1000;

/**
 * Trains in slices and tells what happens. It runs wherever it is called: in a worker, where it leaves the
 * page free, or on the page itself. A wrong order is told as an error and changes nothing.
 */
export function createTrainingSession(tell: TellNews, clock: SessionClock = SYSTEM_CLOCK) {
  let run: TrainingRun | null = null;
  let setup: Extract<TrainingOrder, { type: 'start' }>['setup'] | null = null;
  let going = false;
  /** Marks slices that were planned before a later order, which then do nothing. */
  let plan = 0;
  let window = { since: 0, loss: 0, correct: 0, count: 0, steps: 0 };
  let learnedAt = 0;

  const open = (now: number) => {
    window = { since: now, loss: 0, correct: 0, count: 0, steps: 0 };
  };
  const tellProgress = (of: TrainingRun) => {
    if (window.steps === 0) return;
    const now = clock.now();
    const seconds = Math.max(now - window.since, 1) / 1000;
    tell({
      type: 'progress',
      step: of.steps(),
      stepsPerEpoch: of.stepsPerEpoch,
      loss: window.loss / window.steps,
      accuracy: window.correct / window.count,
      learningRate: of.learningRate(),
      imagesPerSecond: window.count / seconds,
    });
    open(now);
  };
  const tellLearned = (of: TrainingRun) => {
    learnedAt = clock.now();
    const parameters = parametersOf(of.network);
    // Weights that overflowed are not what was learned.
    if (!parameters.every(Number.isFinite)) return;
    tell({ type: 'learned', step: of.steps(), parameters });
  };
  const tellTested = (of: TrainingRun) => {
    if (!setup?.test) return;
    const { images, labels } = setup.test;
    tell({ type: 'tested', step: of.steps(), score: evaluate(of.network, images, labels) });
  };

  /** One step; false when the session has come to an end. */
  const takeStep = (of: TrainingRun): boolean => {
    const { loss, correct, count } = of.step();
    if (!Number.isFinite(loss)) {
      going = false;
      tell({ type: 'diverged', step: of.steps() });
      return false;
    }
    window.loss += loss;
    window.correct += correct;
    window.count += count;
    window.steps += 1;
    const epochEnds = of.steps() % of.stepsPerEpoch === 0;
    if (epochEnds || clock.now() - window.since >= PROGRESS_MS) tellProgress(of);
    if (epochEnds || clock.now() - learnedAt >= LEARNED_MS) tellLearned(of);
    if (epochEnds) {
      tellTested(of);
      open(clock.now());
    }
    if (of.finished()) {
      going = false;
      tell({ type: 'done', step: of.steps() });
      return false;
    }
    return true;
  };

  const slice = (of: TrainingRun, planned: number) => {
    if (!going || planned !== plan) return;
    const end = clock.now() + SLICE_MS;
    try {
      while (takeStep(of)) {
        if (clock.now() < end) continue;
        clock.later(() => slice(of, planned));
        return;
      }
    } catch (error) {
      going = false;
      tell({ type: 'error', message: String(error) });
    }
  };
  const go = (of: TrainingRun) => {
    going = true;
    plan += 1;
    const planned = plan;
    open(clock.now());
    clock.later(() => slice(of, planned));
  };
  const pause = (of: TrainingRun) => {
    going = false;
    tellProgress(of);
    tellLearned(of);
    tell({ type: 'paused', step: of.steps() });
  };

  const obey = (order: TrainingOrder) => {
    if (order.type === 'start') {
      const started = createTrainingRun(order.setup);
      going = false;
      setup = order.setup;
      run = started;
      tellLearned(started);
      tellTested(started);
      if (!setup.paused) go(started);
      else tell({ type: 'paused', step: 0 });
      return;
    }
    if (!run) throw new Error('the training has not been started');
    if (order.type === 'rate') run.setLearningRate(order.learningRate);
    else if (run.finished()) tell({ type: 'done', step: run.steps() });
    else if (order.type === 'pause') pause(run);
    else if (order.type === 'resume') go(run);
    else {
      going = false;
      open(clock.now());
      if (takeStep(run)) pause(run);
    }
  };

  return {
    receive(order: TrainingOrder): void {
      try {
        obey(order);
      } catch (error) {
        tell({ type: 'error', message: String(error) });
      }
    },
  };
}
