import {
  createNetwork,
  createTrainer,
  type LayerSpec,
  type Network,
  type Random,
  random,
  sgd,
  type Tensor,
} from '../../../core/index.ts';

/** All that decides how a network learns; plain values, so that it can be sent to a worker. */
export interface TrainingSetup {
  readonly layers: readonly LayerSpec[];
  readonly inputShape: readonly number[];
  readonly images: Tensor;
  readonly labels: Uint8Array;
  /** Draws the weights and the order of the examples. */
  readonly seed: number;
  readonly learningRate: number;
  readonly momentum?: number;
  readonly batchSize: number;
  /** How often all examples are gone through; without end when absent. */
  readonly epochs?: number;
  /** True: the rate falls in a straight line to nearly 0 within the epochs. */
  readonly falling?: boolean;
  /** Weights to go on from, in the network's order. */
  readonly parameters?: Float32Array;
}

/** One step: the mean loss of its batch before the weights changed, and the hits. */
interface StepScore {
  readonly loss: number;
  readonly correct: number;
  readonly count: number;
}

export interface EvaluationScore extends StepScore {
  /** `confusion[label][answer]`. */
  readonly confusion: readonly (readonly number[])[];
}

export interface TrainingRun {
  readonly network: Network;
  readonly stepsPerEpoch: number;
  /** How many steps have been taken. */
  readonly steps: () => number;
  readonly finished: () => boolean;
  /** The rate of the next step. */
  readonly learningRate: () => number;
  /** One step, also past the last epoch; the score is overwritten by the next. */
  readonly step: () => StepScore;
  /** The rate from now on, or the one from which it falls. Throws when it is negative or no number. */
  readonly setLearningRate: (rate: number) => void;
}

/**
 * Trains by stochastic gradient descent. Every epoch goes through the examples once, in an order drawn
 * from the seed; what does not fill a batch is left out of that epoch. Throws what the core throws, and
 * when there are fewer examples than a batch.
 */
export function createTrainingRun(setup: TrainingSetup): TrainingRun {
  const { layers, inputShape, images, labels, seed, batchSize } = setup;
  const network = createNetwork(layers, inputShape, { seed });
  if (setup.parameters) setParameters(network, setup.parameters);
  const optimiser = sgd({ learningRate: setup.learningRate, momentum: setup.momentum ?? 0.9 });
  const trainer = createTrainer(network, optimiser, { batchSize });
  const stepsPerEpoch = Math.floor(labels.length / batchSize);
  if (stepsPerEpoch < 1) {
    throw new RangeError(
      `createTrainingRun: batchSize must be at most the ${labels.length} examples, got ${batchSize}`,
    );
  }
  const source: Random = random(seed + 1);
  const total = (setup.epochs ?? Number.POSITIVE_INFINITY) * stepsPerEpoch;
  let order = new Int32Array(0);
  let taken = 0;
  let chosenRate = setup.learningRate;

  const learningRate = () =>
    setup.falling && taken < total
      ? chosenRate * Math.max(1 - taken / total, 1 / total)
      : chosenRate;

  return {
    network,
    stepsPerEpoch,
    steps: () => taken,
    finished: () => taken >= total,
    learningRate,
    step() {
      const inEpoch = taken % stepsPerEpoch;
      if (inEpoch === 0) order = Int32Array.from(source.permutation(labels.length));
      optimiser.learningRate = learningRate();
      taken++;
      return trainer.step(images, labels, order, inEpoch * batchSize);
    },
    setLearningRate(rate) {
      if (!(Number.isFinite(rate) && rate >= 0)) {
        throw new RangeError(`setLearningRate: rate must be at least 0, got ${rate}`);
      }
      chosenRate = rate;
    },
  };
}

/** Copies of all weights and biases, in the network's order. */
export function parametersOf({ parameters }: Network): Float32Array<ArrayBuffer> {
  const flat = new Float32Array(parameters.reduce((sum, { data }) => sum + data.length, 0));
  let at = 0;
  for (const { data } of parameters) {
    flat.set(data, at);
    at += data.length;
  }
  return flat;
}

/** Writes what `parametersOf` gave. Throws when the counts differ. */
export function setParameters({ parameters }: Network, flat: Float32Array): void {
  const count = parameters.reduce((sum, { data }) => sum + data.length, 0);
  if (flat.length !== count) {
    throw new RangeError(`setParameters: the network has ${count} parameters, got ${flat.length}`);
  }
  let at = 0;
  for (const { data } of parameters) {
    data.set(flat.subarray(at, at + data.length));
    at += data.length;
  }
}

const EVALUATION_BATCH = 50;

/** Mean loss, hits and confusion matrix over examples, without learning. */
export function evaluate(network: Network, images: Tensor, labels: Uint8Array): EvaluationScore {
  const classes = network.reports.at(-1)?.outputShape[0] ?? 0;
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  const order = Int32Array.from(labels, (_, index) => index);
  const optimiser = sgd({ learningRate: 0 });
  let loss = 0;
  let correct = 0;
  const run = (from: number, batchSize: number, end: number) => {
    const trainer = createTrainer(network, optimiser, { batchSize });
    for (let at = from; at + batchSize <= end; at += batchSize) {
      const score = trainer.evaluate(images, labels, order, at);
      loss += score.loss * batchSize;
      correct += score.correct;
      const { data } = trainer.trace.output;
      for (let n = 0; n < batchSize; n++) {
        confusion[labels[at + n]][strongest(data, n * classes, classes)]++;
      }
    }
  };
  const full = labels.length - (labels.length % EVALUATION_BATCH);
  if (full > 0) run(0, EVALUATION_BATCH, full);
  if (full < labels.length) run(full, labels.length - full, labels.length);
  return { loss: loss / labels.length, correct, count: labels.length, confusion };
}

/** The class with the largest logit; of equal ones the first. */
function strongest(logits: Tensor['data'], from: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (logits[from + c] > logits[from + best]) best = c;
  return best;
}
