import { floats, scratch } from '../fast/convolve';
import { type Floats, requireShape, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';

/** Checks the arguments of dense and returns its sizes. */
export function checkDense(
  fn: string,
  input: Tensor,
  weight: Tensor,
  bias: Tensor | undefined,
): { batch: number; inputs: number; units: number } {
  requireTensor(fn, 'input', input, 'NI');
  requireTensor(fn, 'weight', weight, 'OI');
  const [batch, inputs] = input.shape;
  const [units, expected] = weight.shape;
  if (inputs !== expected) {
    throw new RangeError(`${fn}: weight expects ${expected} inputs, input has ${inputs}`);
  }
  if (bias !== undefined) requireShape(fn, 'bias', bias, [units]);
  return { batch, inputs, units };
}

/**
 * A fully connected layer: input [N, I], weight [O, I], bias [O] → [N, O], input · weightᵀ + bias.
 * Throws when the sizes do not match. To be read: denseReference in reference.ts.
 */
export function dense(input: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const { batch, inputs, units } = checkDense('dense', input, weight, bias);
  const output = zerosLike('dense', input, [batch, units]);
  denseInto(output.data, input.data, weight.data, bias?.data, batch, inputs, units);
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
  denseGradInputInto(gradInput.data, gradOutput.data, weight.data, batch, inputs, units);
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
  denseGradWeightInto(gradWeight.data, input.data, gradOutput.data, batch, inputs, units);
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

/** dense into an array that the caller owns, without checks. */
export function denseInto(
  output: Floats,
  input: Floats,
  weight: Floats,
  bias: Floats | undefined,
  batch: number,
  inputs: number,
  units: number,
): void {
  for (let n = 0; n < batch; n++) {
    const x = n * inputs;
    let o = 0;
    // Two units at a time read each input once for both.
    for (; o + 1 < units; o += 2) {
      const first = o * inputs;
      const second = first + inputs;
      let sum0 = 0;
      let sum1 = 0;
      for (let i = 0; i < inputs; i++) {
        const value = input[(x + i) | 0];
        sum0 += weight[(first + i) | 0] * value;
        sum1 += weight[(second + i) | 0] * value;
      }
      output[n * units + o] = sum0 + (bias ? bias[o] : 0);
      output[n * units + o + 1] = sum1 + (bias ? bias[o + 1] : 0);
    }
    for (; o < units; o++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++) sum += weight[(o * inputs + i) | 0] * input[(x + i) | 0];
      output[n * units + o] = sum + (bias ? bias[o] : 0);
    }
  }
}

/** denseGradInput into an array that the caller owns, without checks. */
export function denseGradInputInto(
  gradInput: Floats,
  gradOutput: Floats,
  weight: Floats,
  batch: number,
  inputs: number,
  units: number,
): void {
  const sums = floats(scratch.result, inputs);
  for (let n = 0; n < batch; n++) {
    addRows(sums, weight, gradOutput, n * units, 1, units, inputs);
    for (let i = 0; i < inputs; i++) gradInput[n * inputs + i] = sums[i];
  }
}

/** denseGradWeight into an array that the caller owns, without checks. */
export function denseGradWeightInto(
  gradWeight: Floats,
  input: Floats,
  gradOutput: Floats,
  batch: number,
  inputs: number,
  units: number,
): void {
  const sums = floats(scratch.result, inputs);
  for (let o = 0; o < units; o++) {
    addRows(sums, input, gradOutput, o, units, batch, inputs);
    for (let i = 0; i < inputs; i++) gradWeight[o * inputs + i] = sums[i];
  }
}

/** sums = Σ_k factors[first + k · step] · row k of `rows`. */
function addRows(
  sums: Float64Array,
  rows: Floats,
  factors: Floats,
  first: number,
  step: number,
  count: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) sums[i] = 0;
  let k = 0;
  // Two rows at a time halve the trips to `sums`.
  for (; k + 1 < count; k += 2) {
    const factor0 = factors[first + k * step];
    const factor1 = factors[first + (k + 1) * step];
    const from0 = (k * length) | 0;
    const from1 = (from0 + length) | 0;
    for (let i = 0; i < length; i++) {
      sums[i] += factor0 * rows[(from0 + i) | 0] + factor1 * rows[(from1 + i) | 0];
    }
  }
  if (k < count) {
    const factor = factors[first + k * step];
    const from = (k * length) | 0;
    for (let i = 0; i < length; i++) sums[i] += factor * rows[(from + i) | 0];
  }
}
