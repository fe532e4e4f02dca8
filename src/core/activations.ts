import { finite } from './check';
import { requireAnyTensor, requireShape, type Tensor, zerosLike } from './tensor';

/** max(0, x), elementwise. */
export function relu(x: Tensor): Tensor {
  requireAnyTensor('relu', 'x', x);
  const output = zerosLike('relu', x, x.shape);
  // Written so that NaN passes through, as in PyTorch, and −0 becomes 0.
  for (let i = 0; i < x.data.length; i++) output.data[i] = x.data[i] <= 0 ? 0 : x.data[i];
  return output;
}

/** ∂L/∂x of relu; its slope at 0 is taken as 0. */
export function reluGrad(gradOutput: Tensor, x: Tensor): Tensor {
  requireAnyTensor('reluGrad', 'x', x);
  requireShape('reluGrad', 'gradOutput', gradOutput, x.shape);
  const gradInput = zerosLike('reluGrad', gradOutput, x.shape);
  for (let i = 0; i < x.data.length; i++)
    gradInput.data[i] = x.data[i] <= 0 ? 0 : gradOutput.data[i];
  return gradInput;
}

/** x for x > 0, slope · x elsewhere. */
export function leakyRelu(x: Tensor, slope = 0.01): Tensor {
  requireAnyTensor('leakyRelu', 'x', x);
  finite('leakyRelu', 'slope', slope);
  const output = zerosLike('leakyRelu', x, x.shape);
  for (let i = 0; i < x.data.length; i++) {
    output.data[i] = x.data[i] <= 0 ? slope * x.data[i] : x.data[i];
  }
  return output;
}

/** ∂L/∂x of leakyRelu; its slope at 0 is taken as `slope`. */
export function leakyReluGrad(gradOutput: Tensor, x: Tensor, slope = 0.01): Tensor {
  requireAnyTensor('leakyReluGrad', 'x', x);
  requireShape('leakyReluGrad', 'gradOutput', gradOutput, x.shape);
  finite('leakyReluGrad', 'slope', slope);
  const gradInput = zerosLike('leakyReluGrad', gradOutput, x.shape);
  for (let i = 0; i < x.data.length; i++) {
    gradInput.data[i] = x.data[i] <= 0 ? slope * gradOutput.data[i] : gradOutput.data[i];
  }
  return gradInput;
}

/** 1 / (1 + e^−x), elementwise, without overflow for any x. */
export function sigmoid(x: Tensor): Tensor {
  requireAnyTensor('sigmoid', 'x', x);
  const output = zerosLike('sigmoid', x, x.shape);
  for (let i = 0; i < x.data.length; i++) output.data[i] = 1 / (1 + Math.exp(-x.data[i]));
  return output;
}

/** ∂L/∂x of sigmoid: σ(x) σ(−x), which keeps its digits where 1 − σ(x) would lose them. */
export function sigmoidGrad(gradOutput: Tensor, x: Tensor): Tensor {
  requireAnyTensor('sigmoidGrad', 'x', x);
  requireShape('sigmoidGrad', 'gradOutput', gradOutput, x.shape);
  const gradInput = zerosLike('sigmoidGrad', gradOutput, x.shape);
  for (let i = 0; i < x.data.length; i++) {
    const slope = 1 / (1 + Math.exp(-x.data[i])) / (1 + Math.exp(x.data[i]));
    gradInput.data[i] = gradOutput.data[i] * slope;
  }
  return gradInput;
}

/** Hyperbolic tangent, elementwise. */
export function tanh(x: Tensor): Tensor {
  requireAnyTensor('tanh', 'x', x);
  const output = zerosLike('tanh', x, x.shape);
  for (let i = 0; i < x.data.length; i++) output.data[i] = Math.tanh(x.data[i]);
  return output;
}

/** ∂L/∂x of tanh: 1 − tanh²(x). */
export function tanhGrad(gradOutput: Tensor, x: Tensor): Tensor {
  requireAnyTensor('tanhGrad', 'x', x);
  requireShape('tanhGrad', 'gradOutput', gradOutput, x.shape);
  const gradInput = zerosLike('tanhGrad', gradOutput, x.shape);
  for (let i = 0; i < x.data.length; i++) {
    const value = Math.tanh(x.data[i]);
    gradInput.data[i] = gradOutput.data[i] * (1 - value * value);
  }
  return gradInput;
}
