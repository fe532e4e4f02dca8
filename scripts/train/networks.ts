import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Network } from '../../src/core/index.ts';
import {
  type NetworkCard,
  type NetworkFile,
  networkFiles,
  packWeights,
  unpackNetwork,
} from '../../src/figures/kit/network/networkFile.ts';
import { PICTURE_STEPS } from '../../src/figures/kit/network/pictureFile.ts';
import {
  createTrainingRun,
  evaluate,
  parametersOf,
} from '../../src/figures/kit/training/trainingRun.ts';
import { type DataSet, fullPicturesOf, picturesOf } from './dataSet.ts';
import { BATCH_SIZE, INPUT_SHAPE, LEARNING_RATE, MOMENTUM, type Recipe } from './recipes.ts';
import { writeJson } from './tidyJson.ts';

const DATA = 'Fashion-MNIST, 28 × 28, 16 levels of grey, 0 dark to 1 bright';
const LICENCE = 'MIT, © 2017 Zalando SE';
const REPORT_STEPS = 500;

/** Trains one network and writes its two files. */
export async function makeNetwork(
  publicDir: string,
  recipe: Recipe,
  trainSet: DataSet,
  testSet: DataSet,
) {
  const { network, trainLoss } = trainOne(recipe, trainSet);
  const test = picturesOf(testSet);
  const asTrained = evaluate(network, test, testSet.labels);
  const weights = packWeights(network);
  const file = (card: NetworkCard): NetworkFile => ({
    format: 1,
    id: recipe.id,
    layers: recipe.layers,
    inputShape: INPUT_SHAPE,
    card,
  });
  const stored = unpackNetwork(file({} as NetworkCard), weights).network;
  const asStored = evaluate(stored, test, testSet.labels);
  const inFull = evaluate(stored, fullPicturesOf(testSet), testSet.labels);
  const shippedCount = PICTURE_STEPS.test.at(-1) ?? 0;
  const shippedLabels = testSet.labels.subarray(0, shippedCount);
  const shipped = evaluate(stored, picturesOf(testSet, shippedCount), shippedLabels);
  const card: NetworkCard = {
    data: DATA,
    licence: LICENCE,
    trainPictures: trainSet.labels.length,
    testPictures: testSet.labels.length,
    epochs: recipe.epochs,
    batchSize: BATCH_SIZE,
    learningRate: `${LEARNING_RATE}, falling in a straight line to 0`,
    momentum: MOMENTUM,
    seed: recipe.seed,
    parameters: parametersOf(network).length,
    testCorrect: { float32: asTrained.correct, float16: asStored.correct },
    testCorrectAt256Greys: inFull.correct,
    shippedCorrect: { correct: shipped.correct, count: shippedCount },
    trainLoss: Number(trainLoss.toFixed(4)),
    confusion: asStored.confusion,
  };
  await mkdir(path.join(publicDir, 'networks'), { recursive: true });
  const names = networkFiles(recipe.id);
  await writeJson(path.join(publicDir, names.facts), file(card));
  await writeFile(path.join(publicDir, names.weights), weights);
  console.log(
    `${recipe.id}: ${card.parameters} parameters, ${asTrained.correct} of ${asTrained.count} right as trained, ${asStored.correct} as stored, ${inFull.correct} at 256 greys; ${weights.length} bytes, ${gzipSync(weights).length} zipped`,
  );
}

/** Trains by the recipe; the loss is the mean over the last epoch. */
function trainOne(
  { id, layers, epochs, seed }: Recipe,
  trainSet: DataSet,
): { network: Network; trainLoss: number } {
  const run = createTrainingRun({
    layers,
    inputShape: INPUT_SHAPE,
    images: picturesOf(trainSet),
    labels: trainSet.labels,
    seed,
    learningRate: LEARNING_RATE,
    momentum: MOMENTUM,
    batchSize: BATCH_SIZE,
    epochs,
    falling: true,
  });
  const total = epochs * run.stepsPerEpoch;
  const started = process.cpuUsage().user;
  let lossOfEpoch = 0;
  for (let step = 0; !run.finished(); step++) {
    if (step % run.stepsPerEpoch === 0) lossOfEpoch = 0;
    lossOfEpoch += run.step().loss;
    if ((step + 1) % REPORT_STEPS === 0) {
      const seconds = (process.cpuUsage().user - started) / 1e6;
      const speed = ((step + 1) * BATCH_SIZE) / seconds;
      const mean = lossOfEpoch / ((step % run.stepsPerEpoch) + 1);
      console.log(
        `${id}: step ${step + 1} of ${total}, loss ${mean.toFixed(4)}, ${speed.toFixed(0)} pictures/s of processor time`,
      );
    }
  }
  return { network: run.network, trainLoss: lossOfEpoch / run.stepsPerEpoch };
}
