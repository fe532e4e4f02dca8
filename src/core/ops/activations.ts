import { finite } from '../tensor/check';
import {
  type Floats,
  requireAnyTensor,
  requireShape,
  type Tensor,
  zerosLike,
} from '../tensor/tensor';

export type Activation = 'relu' | 'leakyRelu' | 'sigmoid' | 'tanh';

/** The slope of leakyRelu below 0 unless told. */
export const LEAKY_SLOPE = 0.01;

const gate = /*#__PURE__*/ new Float64Array(2);

/**
 * 0 where x ≤ 0, else `value`; NaN in x passes `value` on, as in PyTorch, and a product with 0 would make
 * NaN of ∞. Read from a place instead of chosen by a branch: signs are random, and a wrong guess of the
 * processor costs three times more.
 */
function gated(value: number, x: number): number {
  gate[1] = value;
  return gate[1 - Number(x <= 0)];
}

/** One activation of every number, into an array that the caller owns. `slope` is for leakyRelu. */
export function activateInto(
  kind: Activation,
  output: Floats,
  x: Floats,
  slope = LEAKY_SLOPE,
): void {
  const count = x.length;
  if (kind === 'relu') {
    for (let i = 0; i < count; i++) output[i] = gated(x[i], x[i]);
  } else if (kind === 'leakyRelu') {
    for (let i = 0; i < count; i++) output[i] = x[i] <= 0 ? slope * x[i] : x[i];
  } else if (kind === 'sigmoid') {
    for (let i = 0; i < count; i++) output[i] = 1 / (1 + Math.exp(-x[i]));
  } else {
    for (let i = 0; i < count; i++) output[i] = Math.tanh(x[i]);
  }
}

/** The gradient of activateInto with respect to x. */
export function activateGradInto(
  kind: Activation,
  gradInput: Floats,
  gradOutput: Floats,
  x: Floats,
  slope = LEAKY_SLOPE,
): void {
  const count = x.length;
  if (kind === 'relu') {
    for (let i = 0; i < count; i++) gradInput[i] = gated(gradOutput[i], x[i]);
  } else if (kind === 'leakyRelu') {
    for (let i = 0; i < count; i++)
      gradInput[i] = x[i] <= 0 ? slope * gradOutput[i] : gradOutput[i];
  } else if (kind === 'sigmoid') {
    // σ(x) σ(−x) keeps its digits where 1 − σ(x) would lose them.
    for (let i = 0; i < count; i++) {
      gradInput[i] = gradOutput[i] / (1 + Math.exp(-x[i])) / (1 + Math.exp(x[i]));
    }
  } else {
    for (let i = 0; i < count; i++) {
      const value = Math.tanh(x[i]);
      gradInput[i] = gradOutput[i] * (1 - value * value);
    }
  }
}

function activate(kind: Activation, x: Tensor, slope?: number): Tensor {
  requireAnyTensor(kind, 'x', x);
  if (slope !== undefined) finite(kind, 'slope', slope);
  const output = zerosLike(kind, x, x.shape);
  activateInto(kind, output.data, x.data, slope);
  return output;
}

function activateGrad(kind: Activation, gradOutput: Tensor, x: Tensor, slope?: number): Tensor {
  const fn = `${kind}Grad`;
  requireAnyTensor(fn, 'x', x);
  requireShape(fn, 'gradOutput', gradOutput, x.shape);
  if (slope !== undefined) finite(fn, 'slope', slope);
  const gradInput = zerosLike(fn, gradOutput, x.shape);
  activateGradInto(kind, gradInput.data, gradOutput.data, x.data, slope);
  return gradInput;
}

/** max(0, x), elementwise. */
export function relu(x: Tensor): Tensor {
  return activate('relu', x);
}

/** ∂L/∂x of relu; its slope at 0 is taken as 0. */
export function reluGrad(gradOutput: Tensor, x: Tensor): Tensor {
  return activateGrad('relu', gradOutput, x);
}

/** x for x > 0, slope · x elsewhere. */
export function leakyRelu(x: Tensor, slope = LEAKY_SLOPE): Tensor {
  return activate('leakyRelu', x, slope);
}

/** ∂L/∂x of leakyRelu; its slope at 0 is taken as `slope`. */
export function leakyReluGrad(gradOutput: Tensor, x: Tensor, slope = LEAKY_SLOPE): Tensor {
  return activateGrad('leakyRelu', gradOutput, x, slope);
}

/** 1 / (1 + e^−x), elementwise, without overflow for any x. */
export function sigmoid(x: Tensor): Tensor {
  return activate('sigmoid', x);
}

/** ∂L/∂x of sigmoid: σ(x) σ(−x). */
export function sigmoidGrad(gradOutput: Tensor, x: Tensor): Tensor {
  return activateGrad('sigmoid', gradOutput, x);
}

/** Hyperbolic tangent, elementwise. */
export function tanh(x: Tensor): Tensor {
  return activate('tanh', x);
}

/** ∂L/∂x of tanh: 1 − tanh²(x). */
export function tanhGrad(gradOutput: Tensor, x: Tensor): Tensor {
  return activateGrad('tanh', gradOutput, x);
}
