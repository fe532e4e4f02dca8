import { describe, expect, it } from 'vitest';
import { LAYERS, smallSetup } from './testing.ts';
import type { SessionSetup, TrainingNews } from './trainingMessages.ts';
import { createTrainingRun, parametersOf } from './trainingRun.ts';
import { createTrainingSession } from './trainingSession.ts';

/** A session that is not at its end by then never ends. */
const MOST_SLICES = 500;

/** A session whose time passes by 10 ms at each look, and whose slices run when asked. */
function stage() {
  const news: TrainingNews[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  const clock = {
    now: () => {
      time += 10;
      return time;
    },
    later: (call: () => void) => waiting.push(call),
  };
  const session = createTrainingSession((each) => news.push(each), clock);
  const slice = () => waiting.shift()?.();
  const runOut = () => {
    for (let slices = 0; waiting.length > 0 && slices < MOST_SLICES; slices++) slice();
    expect(waiting).toHaveLength(0);
  };
  const types = () => news.splice(0).map(({ type }) => type);
  const start = (changes: Partial<SessionSetup> = {}) =>
    session.receive({ type: 'start', setup: smallSetup(changes) });
  return { news, waiting, session, slice, runOut, types, start };
}

const last = (news: TrainingNews[], type: TrainingNews['type']) =>
  news.filter((each) => each.type === type).at(-1);

describe('createTrainingSession', () => {
  it('trains in slices to the end, and ends with the weights that a plain run has', () => {
    const { news, waiting, slice, start } = stage();
    start({ epochs: 4 });
    let slices = 0;
    for (; waiting.length > 0 && slices < MOST_SLICES; slices++) slice();
    expect(slices).toBeGreaterThan(3);
    const run = createTrainingRun(smallSetup({ epochs: 4 }));
    while (!run.finished()) run.step();
    expect(last(news, 'learned')).toEqual({
      type: 'learned',
      step: 20,
      parameters: parametersOf(run.network),
    });
    expect(news.at(-1)).toEqual({ type: 'done', step: 20 });
  });

  it('tells loss, hits, rate and speed', () => {
    const { news, runOut, start } = stage();
    start({ epochs: 30 });
    runOut();
    const told = news.filter((each) => each.type === 'progress');
    expect(told[0].loss).toBeGreaterThan(told.at(-1)!.loss);
    expect(told.at(-1)).toMatchObject({ step: 150, stepsPerEpoch: 5, learningRate: 0.1 });
    for (const { accuracy, imagesPerSecond } of told) {
      expect(accuracy >= 0 && accuracy <= 1).toBe(true);
      expect(imagesPerSecond > 0 && imagesPerSecond <= 800).toBe(true);
    }
  });

  it('tests before the first step and after each epoch', () => {
    const { news, runOut, start } = stage();
    const { images, labels } = smallSetup();
    start({ epochs: 2, test: { images, labels } });
    runOut();
    const tested = news.filter((each) => each.type === 'tested');
    expect(tested.map(({ step }) => step)).toEqual([0, 5, 10]);
    expect(tested[0].score.count).toBe(40);
  });

  it('pauses, steps and resumes without losing or repeating a step', () => {
    const { news, session, slice, runOut, types, start } = stage();
    start({ epochs: 4, paused: true });
    expect(types()).toEqual(['learned', 'paused']);
    session.receive({ type: 'step' });
    expect(types()).toEqual(['progress', 'learned', 'paused']);
    session.receive({ type: 'resume' });
    slice();
    session.receive({ type: 'pause' });
    const paused = last(news, 'paused');
    expect(paused).toMatchObject({ type: 'paused' });
    const before = news.length;
    // The slice that was planned before the pause does nothing.
    runOut();
    expect(news).toHaveLength(before);
    session.receive({ type: 'resume' });
    runOut();
    const run = createTrainingRun(smallSetup({ epochs: 4 }));
    while (!run.finished()) run.step();
    expect(last(news, 'learned')).toMatchObject({ parameters: parametersOf(run.network) });
  });

  it('resumed twice it still trains once', () => {
    const { waiting, session, slice, start } = stage();
    start({ paused: true });
    session.receive({ type: 'resume' });
    session.receive({ type: 'resume' });
    slice();
    expect(waiting).toHaveLength(1);
  });

  it('takes another rate', () => {
    const { news, session, start } = stage();
    start({ paused: true });
    session.receive({ type: 'rate', learningRate: 0 });
    session.receive({ type: 'step' });
    const learned = news.filter((each) => each.type === 'learned');
    expect(learned[1].parameters).toEqual(learned[0].parameters);
    expect(last(news, 'progress')).toMatchObject({ learningRate: 0 });
  });

  it('stops when the loss is no number any more, and never tells such weights', () => {
    const { news, runOut, start } = stage();
    const linear = LAYERS.filter(({ kind }) => kind !== 'relu');
    start({ learningRate: 1e25, layers: linear });
    runOut();
    expect(news.at(-1)).toMatchObject({ type: 'diverged' });
    for (const each of news) {
      if (each.type === 'learned') expect(each.parameters.every(Number.isFinite)).toBe(true);
    }
  });

  it('tells what was wrong with an order', () => {
    const { news, session, types, start } = stage();
    session.receive({ type: 'pause' });
    expect(news[0]).toMatchObject({
      type: 'error',
      message: expect.stringMatching('not been started'),
    });
    start({ layers: [{ kind: 'dense', units: 2 }] });
    expect(news[1]).toMatchObject({
      type: 'error',
      message: expect.stringMatching('put flatten before it'),
    });
    start({ paused: true });
    types();
    session.receive({ type: 'rate', learningRate: -1 });
    expect(types()).toEqual(['error']);
  });

  it('says that it is done when asked to go on after the end', () => {
    const { waiting, session, runOut, types, start } = stage();
    start({ epochs: 1 });
    runOut();
    types();
    session.receive({ type: 'resume' });
    session.receive({ type: 'step' });
    expect(types()).toEqual(['done', 'done']);
    expect(waiting).toHaveLength(0);
  });
});
