import { requireAnyTensor, type Tensor, zerosLike } from './tensor';

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
