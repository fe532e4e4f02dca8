import { crossEntropyInto } from '../ops/loss';
import { integer, show } from '../tensor/check';
import { requireTensor, type Tensor, zeros } from '../tensor/tensor';
import { runBackward } from './backward';
import { runForward } from './forward';
import type { Network } from './network';
import type { Optimiser } from './optimisers';
import { type Gradients, prepareGradients, prepareTrace, type Trace } from './trace';

/** Result of a step or an evaluation over `count` examples; the object is reused by the next call. */
export type Score = { loss: number; correct: number; count: number };

export type Trainer = {
  /** One step of the optimiser on the examples `order[from]` … of the batch. */
  step(images: Tensor, labels: ArrayLike<number>, order: ArrayLike<number>, from: number): Score;
  /** Loss and hits of the same examples without learning. */
  evaluate(
    images: Tensor,
    labels: ArrayLike<number>,
    order: ArrayLike<number>,
    from: number,
  ): Score;
  /**
   * What the layers saw, and the gradients, in the last call; overwritten by the next. A ReLU in front of a
   * 2 × 2 max pooling is done by the pooling: its own step shows what it took in.
   */
  readonly trace: Trace;
  readonly gradients: Gradients;
};

/**
 * Trains a classifier with softmax cross-entropy, without allocating in the loop. It owns buffers for
 * `batchSize` examples; images are [N, C, H, W], labels class indices, and `order` chooses the examples.
 * Throws when the network does not end in [classes], or fewer than batchSize examples are left in `order`.
 */
export function createTrainer(
  network: Network,
  optimiser: Optimiser,
  options: { batchSize: number },
): Trainer {
  const batch = integer('createTrainer', 'batchSize', options.batchSize, 1);
  const trace = prepareTrace(network, batch, true);
  const gradients = prepareGradients(network, trace);
  const { output } = trace;
  requireTensor('createTrainer', "the network's output", output, 'NC');
  const classes = output.shape[1];
  const gradLogits = zeros(output.shape, network.type);
  const score: Score = { loss: 0, correct: 0, count: batch };
  const batchLabels = new Int32Array(batch);
  const length = trace.input.data.length / batch;

  function load(
    images: Tensor,
    labels: ArrayLike<number>,
    order: ArrayLike<number>,
    from: number,
  ): void {
    if (images.data.length !== images.shape[0] * length || labels.length !== images.shape[0]) {
      throw new RangeError(
        `trainer: images of shape ${show(images.shape)} with ${labels.length} labels do not match the network's input ${show(network.inputShape)}`,
      );
    }
    if (!(from >= 0 && from + batch <= order.length)) {
      throw new RangeError(
        `trainer: order has ${order.length} examples, none for ${from} to ${from + batch - 1}`,
      );
    }
    const into = trace.input.data;
    for (let n = 0; n < batch; n++) {
      const example = order[from + n];
      if (!(example >= 0 && example < labels.length && labels[example] < classes)) {
        throw new RangeError(
          `trainer: example ${example} has no image, or a label that is no class`,
        );
      }
      batchLabels[n] = labels[example];
      const start = example * length;
      for (let i = 0; i < length; i++) into[n * length + i] = images.data[start + i];
    }
  }

  function run(): Score {
    runForward(trace.steps);
    score.loss = crossEntropyInto(gradLogits.data, output.data, batchLabels, classes);
    score.correct = 0;
    for (let n = 0; n < batch; n++) {
      let best = n * classes;
      for (let c = best + 1; c < (n + 1) * classes; c++) {
        if (output.data[c] > output.data[best]) best = c;
      }
      if (best - n * classes === batchLabels[n]) score.correct++;
    }
    return score;
  }

  return {
    trace,
    gradients,
    step(images, labels, order, from) {
      load(images, labels, order, from);
      run();
      // The gradient of the pictures themselves is not needed.
      runBackward(trace.steps, gradients.layers, gradLogits, false);
      optimiser.step(network, gradients);
      return score;
    },
    evaluate(images, labels, order, from) {
      load(images, labels, order, from);
      return run();
    },
  };
}
