import path from 'node:path';
import type { OverfittingCurves } from '../../src/figures/kit/network/overfitting.ts';
import { PICTURE_STEPS } from '../../src/figures/kit/network/pictureFile.ts';
import { createTrainingRun, evaluate } from '../../src/figures/kit/training/trainingRun.ts';
import { type DataSet, picturesOf } from './dataSet.ts';
import { BATCH_SIZE, INPUT_SHAPE, LEARNING_RATE, MOMENTUM, type Recipe } from './recipes.ts';
import { writeJson } from './tidyJson.ts';

const PICTURES = 500;
const EPOCHS = 40;
const DIGITS = 4;

/** Trains on few pictures and follows loss and hits on them and on the shipped test pictures. */
export async function writeOverfitting(
  publicDir: string,
  recipes: readonly Recipe[],
  trainSet: DataSet,
  testSet: DataSet,
): Promise<void> {
  const testPictures = PICTURE_STEPS.test.at(-1) ?? 0;
  const images = picturesOf(trainSet, PICTURES);
  const labels = trainSet.labels.slice(0, PICTURES);
  const testImages = picturesOf(testSet, testPictures);
  const testLabels = testSet.labels.subarray(0, testPictures);
  const networks = recipes.map(({ id, layers, seed }) => {
    const run = createTrainingRun({
      layers,
      inputShape: INPUT_SHAPE,
      images,
      labels,
      seed,
      learningRate: LEARNING_RATE,
      momentum: MOMENTUM,
      batchSize: BATCH_SIZE,
      epochs: EPOCHS,
      falling: true,
    });
    const curve = {
      trainLoss: [] as number[],
      trainCorrect: [] as number[],
      testLoss: [] as number[],
      testCorrect: [] as number[],
    };
    const look = () => {
      const train = evaluate(run.network, images, labels);
      const test = evaluate(run.network, testImages, testLabels);
      curve.trainLoss.push(Number(train.loss.toFixed(DIGITS)));
      curve.trainCorrect.push(train.correct);
      curve.testLoss.push(Number(test.loss.toFixed(DIGITS)));
      curve.testCorrect.push(test.correct);
    };
    look();
    while (!run.finished()) {
      run.step();
      if (run.steps() % run.stepsPerEpoch === 0) look();
    }
    console.log(
      `${id} on ${PICTURES} pictures: ${curve.trainCorrect.at(-1)} of ${PICTURES} and ${curve.testCorrect.at(-1)} of ${testPictures} right`,
    );
    const parameters = run.network.reports.reduce((sum, each) => sum + each.parameters, 0);
    return { id, parameters, seed, ...curve };
  });
  const curves: OverfittingCurves = {
    trainPictures: PICTURES,
    testPictures,
    epochs: EPOCHS,
    batchSize: BATCH_SIZE,
    learningRate: LEARNING_RATE,
    momentum: MOMENTUM,
    networks,
  };
  await writeJson(path.join(publicDir, 'networks', 'overfitting.json'), curves);
}
