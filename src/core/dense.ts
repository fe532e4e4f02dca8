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

/** ∂L/∂input of dense: gradOutput [N, O] · weight [O, I] → [N, I]. */
export function denseGradInput(gradOutput: Tensor, weight: Tensor): Tensor {
  requireTensor('denseGradInput', 'gradOutput', gradOutput, 'NO');
  requireTensor('denseGradInput', 'weight', weight, 'OI');
  const [batch, units] = gradOutput.shape;
  const [expected, inputs] = weight.shape;
  if (units !== expected) {
    throw new RangeError(`denseGradInput: weight has ${expected} units, gradOutput has ${units}`);
  }
  const gradInput = zerosLike('denseGradInput', gradOutput, [batch, inputs]);
  const sums = new Float64Array(inputs);
  for (let n = 0; n < batch; n++) {
    sums.fill(0);
    for (let o = 0; o < units; o++) {
      const grad = gradOutput.data[n * units + o];
      for (let i = 0; i < inputs; i++) sums[i] += grad * weight.data[o * inputs + i];
    }
    gradInput.data.set(sums, n * inputs);
  }
  return gradInput;
}

/** ∂L/∂weight of dense: gradOutput [N, O] and input [N, I] → [O, I], summed over the batch. */
export function denseGradWeight(input: Tensor, gradOutput: Tensor): Tensor {
  requireTensor('denseGradWeight', 'input', input, 'NI');
  requireTensor('denseGradWeight', 'gradOutput', gradOutput, 'NO');
  const [batch, inputs] = input.shape;
  const [gradBatch, units] = gradOutput.shape;
  if (batch !== gradBatch) {
    throw new RangeError(`denseGradWeight: input has batch ${batch}, gradOutput has ${gradBatch}`);
  }
  const gradWeight = zerosLike('denseGradWeight', input, [units, inputs]);
  const sums = new Float64Array(inputs);
  for (let o = 0; o < units; o++) {
    sums.fill(0);
    for (let n = 0; n < batch; n++) {
      const grad = gradOutput.data[n * units + o];
      for (let i = 0; i < inputs; i++) sums[i] += grad * input.data[n * inputs + i];
    }
    gradWeight.data.set(sums, o * inputs);
  }
  return gradWeight;
}

/** ∂L/∂bias of dense: gradOutput [N, O] summed over the batch → [O]. */
export function denseGradBias(gradOutput: Tensor): Tensor {
  requireTensor('denseGradBias', 'gradOutput', gradOutput, 'NO');
  const [batch, units] = gradOutput.shape;
  const gradBias = zerosLike('denseGradBias', gradOutput, [units]);
  for (let o = 0; o < units; o++) {
    let sum = 0;
    for (let n = 0; n < batch; n++) sum += gradOutput.data[n * units + o];
    gradBias.data[o] = sum;
  }
  return gradBias;
}
