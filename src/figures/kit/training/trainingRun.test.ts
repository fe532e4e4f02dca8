import { describe, expect, it } from 'vitest';
import { createNetwork, crossEntropy, forward } from '../../../core/index.ts';
import { INPUT_SHAPE, LAYERS, smallSetup } from './testing.ts';
import { createTrainingRun, evaluate, parametersOf, setParameters } from './trainingRun.ts';

describe('createTrainingRun', () => {
  it('learns, and does so the same way each time', () => {
    const finals = [1, 2].map(() => {
      const setup = smallSetup({ epochs: 12, falling: true });
      const run = createTrainingRun(setup);
      while (!run.finished()) run.step();
      expect(evaluate(run.network, setup.images, setup.labels).correct).toBe(40);
      return parametersOf(run.network);
    });
    expect(finals[0]).toEqual(finals[1]);
  });

  it('goes through every example once an epoch, in another order each time', () => {
    const run = createTrainingRun(smallSetup({ batchSize: 7, epochs: 3 }));
    expect(run.stepsPerEpoch).toBe(5);
    let steps = 0;
    for (; !run.finished(); steps++) run.step();
    expect(steps).toBe(15);
  });

  it('lets the rate fall to nearly 0, and takes another one', () => {
    const run = createTrainingRun(smallSetup({ epochs: 2, falling: true }));
    expect(run.learningRate()).toBe(0.1);
    for (let step = 0; step < 9; step++) run.step();
    expect(run.learningRate()).toBeCloseTo(0.01, 12);
    run.setLearningRate(0.5);
    expect(run.learningRate()).toBeCloseTo(0.05, 12);
    expect(() => run.setLearningRate(Number.NaN)).toThrow(RangeError);
    expect(() => run.setLearningRate(-1)).toThrow(RangeError);
  });

  it('goes on from given weights', () => {
    const first = createTrainingRun(smallSetup());
    first.step();
    const parameters = parametersOf(first.network);
    const second = createTrainingRun(smallSetup({ parameters }));
    expect(parametersOf(second.network)).toEqual(parameters);
  });

  it('refuses batches larger than the data, and weights of another network', () => {
    expect(() => createTrainingRun(smallSetup({ batchSize: 41 }))).toThrow(/at most the 40/);
    const parameters = new Float32Array(5);
    expect(() => createTrainingRun(smallSetup({ parameters }))).toThrow(/has 86 parameters, got 5/);
  });
});

describe('evaluate', () => {
  it('agrees with a forward pass, also for what fills no batch', () => {
    const { images, labels } = smallSetup();
    const network = createNetwork(LAYERS, INPUT_SHAPE, { seed: 9 });
    const logits = forward(network, images).output;
    const score = evaluate(network, images, labels);
    expect(score.loss).toBeCloseTo(crossEntropy(logits, labels).loss, 6);
    expect(score.confusion.flat().reduce((a, b) => a + b)).toBe(40);
    expect(score.confusion[0][0] + score.confusion[1][1]).toBe(score.correct);
    expect(score.confusion[0][0] + score.confusion[0][1]).toBe(20);
  });
});

describe('parameters', () => {
  it('come back as they went', () => {
    const a = createNetwork(LAYERS, INPUT_SHAPE, { seed: 1 });
    const b = createNetwork(LAYERS, INPUT_SHAPE, { seed: 2 });
    setParameters(b, parametersOf(a));
    expect(b.parameters).toEqual(a.parameters);
  });
});
