import { integer, show } from '../tensor/check';
import {
  type Floats,
  requireAnyTensor,
  requireShape,
  requireTensor,
  type Tensor,
  zerosLike,
} from '../tensor/tensor';

/**
 * Probabilities along the last axis: e^xᵢ / Σ e^xⱼ, any shape → the same shape.
 * The largest logit is subtracted first, so no finite logit overflows.
 */
export function softmax(logits: Tensor): Tensor {
  requireAnyTensor('softmax', 'logits', logits);
  const output = zerosLike('softmax', logits, logits.shape);
  const { data } = logits;
  const classes = logits.shape.at(-1) ?? 1;
  for (let start = 0; start < data.length; start += classes) {
    let largest = data[start];
    for (let i = start; i < start + classes; i++) largest = Math.max(largest, data[i]);
    let sum = 0;
    for (let i = start; i < start + classes; i++) sum += Math.exp(data[i] - largest);
    for (let i = start; i < start + classes; i++) {
      output.data[i] = Math.exp(data[i] - largest) / sum;
    }
  }
  return output;
}

/**
 * Softmax cross-entropy (as in Goodfellow, Bengio and Courville, 2016, section 6.2.2), mean over the batch: logits [N, classes] and one class index a row.
 * Returns the loss, the probabilities and ∂loss/∂logits = (probabilities − one-hot) / N. Stable for
 * large logits: log Σ e^x is taken after the largest logit is subtracted. Throws for a label that is no class.
 */
export function crossEntropy(
  logits: Tensor,
  labels: ArrayLike<number>,
): { loss: number; probabilities: Tensor; gradLogits: Tensor } {
  const fn = 'crossEntropy';
  requireTensor(fn, 'logits', logits, 'NC');
  const [batch, classes] = logits.shape;
  if (typeof labels !== 'object' || labels === null || labels.length !== batch) {
    throw new RangeError(
      `${fn}: labels must be ${batch} class indices, got ${show(labels?.length ?? labels)}`,
    );
  }
  for (let n = 0; n < batch; n++) {
    const label = integer(fn, `labels[${n}]`, labels[n], 0);
    if (label >= classes) {
      throw new RangeError(`${fn}: labels[${n}] must be below ${classes}, got ${label}`);
    }
  }
  const gradLogits = zerosLike(fn, logits, logits.shape);
  const loss = crossEntropyInto(gradLogits.data, logits.data, labels, classes);
  return { loss, probabilities: softmax(logits), gradLogits };
}

/** The loss of crossEntropy; its gradient goes into an array that the caller owns. No checks. */
export function crossEntropyInto(
  gradLogits: Floats,
  logits: Floats,
  labels: ArrayLike<number>,
  classes: number,
): number {
  const batch = labels.length;
  let loss = 0;
  for (let n = 0; n < batch; n++) {
    const start = n * classes;
    let largest = logits[start];
    for (let c = 0; c < classes; c++) largest = Math.max(largest, logits[start + c]);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp(logits[start + c] - largest);
    for (let c = 0; c < classes; c++) {
      const probability = Math.exp(logits[start + c] - largest) / sum;
      gradLogits[start + c] = (probability - (c === labels[n] ? 1 : 0)) / batch;
    }
    loss += (Math.log(sum) - (logits[start + labels[n]] - largest)) / batch;
  }
  return loss;
}

/** Mean squared error over all elements, and ∂loss/∂prediction = 2 (prediction − target) / count. */
export function meanSquaredError(
  prediction: Tensor,
  target: Tensor,
): { loss: number; gradPrediction: Tensor } {
  requireAnyTensor('meanSquaredError', 'prediction', prediction);
  requireShape('meanSquaredError', 'target', target, prediction.shape);
  const gradPrediction = zerosLike('meanSquaredError', prediction, prediction.shape);
  const count = prediction.data.length;
  let loss = 0;
  for (let i = 0; i < count; i++) {
    const difference = prediction.data[i] - target.data[i];
    loss += (difference * difference) / count;
    gradPrediction.data[i] = (2 * difference) / count;
  }
  return { loss, gradPrediction };
}
