import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';

/** The layer, its loss and its three gradients, ready to paste. */
export function code({ loss }: State, { layer }: Derived): CodeSamples {
  const { input, kernel, bias, target } = layer;
  const shape = (sizes: readonly number[]) => `[${sizes.join(', ')}]`;
  const mse = loss === 'mse';
  return {
    typescript: `import {
  conv2d, conv2dGradBias, conv2dGradInput, conv2dGradKernel, ${mse ? 'meanSquaredError, ' : ''}tensor,
} from './core';

const x = tensor(${list(input)}, ${shape(input.shape)});
const k = tensor(${list(kernel)}, ${shape(kernel.shape)});
const bias = tensor(${list(bias)}, [1]);
const y = conv2d(x, k, { bias });
${
  mse
    ? `const target = tensor(${list(target)}, ${shape(target.shape)});
const { loss, gradPrediction: grad } = meanSquaredError(y, target);`
    : `const loss = y.data.reduce((sum, value) => sum + value, 0);
const grad = tensor(Array(y.data.length).fill(1), y.shape);`
}
console.log(loss, grad.data);
console.log(conv2dGradKernel(x, grad, k.shape).data);
console.log(conv2dGradBias(grad).data);
console.log(conv2dGradInput(grad, k, x.shape).data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float64, requires_grad=True)
k = torch.tensor(${nested(kernel)}, dtype=torch.float64, requires_grad=True)
b = torch.tensor(${nested(bias)}, dtype=torch.float64, requires_grad=True)
y = F.conv2d(x, k, b)
y.retain_grad()
${
  mse
    ? `target = torch.tensor(${nested(target)}, dtype=torch.float64)
loss = F.mse_loss(y, target)`
    : 'loss = y.sum()'
}
loss.backward()
print(loss.item(), y.grad)
print(k.grad, b.grad)
print(x.grad)
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=float)[0, 0]
k = np.array(${nested(kernel)}, dtype=float)[0, 0]
b = np.array(${nested(bias)}, dtype=float)
out, side = x.shape[0] - k.shape[0] + 1, k.shape[0]
# One line for each product: pixel, weight, output.
lines = [((m + i, n + j), (i, j), (m, n))
         for m in range(out) for n in range(out) for i in range(side) for j in range(side)]
y = np.full((out, out), b[0])
for at_x, at_k, at_y in lines:
    y[at_y] += x[at_x] * k[at_k]
${
  mse
    ? `target = np.array(${nested(target)}, dtype=float)[0, 0]
loss, g = np.mean((y - target) ** 2), 2 * (y - target) / y.size`
    : 'loss, g = y.sum(), np.ones_like(y)'
}
grad_k, grad_x = np.zeros_like(k), np.zeros_like(x)
for at_x, at_k, at_y in lines:
    grad_k[at_k] += g[at_y] * x[at_x]
    grad_x[at_x] += g[at_y] * k[at_k]
print(loss, g)
print(grad_k, g.sum())
print(grad_x)
`,
  };
}
