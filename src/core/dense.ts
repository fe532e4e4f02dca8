import { requireShape, requireTensor, type Tensor, zerosLike } from './tensor';

/**
 * A fully connected layer: input [N, I], weight [O, I], bias [O] → [N, O], input · weightᵀ + bias.
 * Throws when the sizes do not match.
 */
export function dense(input: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  requireTensor('dense', 'input', input, 'NI');
  requireTensor('dense', 'weight', weight, 'OI');
  const [batch, inputs] = input.shape;
  const [units, expected] = weight.shape;
  if (inputs !== expected) {
    throw new RangeError(`dense: weight expects ${expected} inputs, input has ${inputs}`);
  }
  if (bias !== undefined) requireShape('dense', 'bias', bias, [units]);
  const output = zerosLike('dense', input, [batch, units]);
  for (let n = 0; n < batch; n++) {
    for (let o = 0; o < units; o++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++)
        sum += weight.data[o * inputs + i] * input.data[n * inputs + i];
      output.data[n * units + o] = sum + (bias ? bias.data[o] : 0);
    }
  }
  return output;
}
