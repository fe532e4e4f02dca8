import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';

/** The copies with the figure's numbers, and that they are ∂L/∂X of the convolution that goes the other way. */
export function code({ s, p }: State, { input, kernel, size }: Derived): CodeSamples {
  return {
    typescript: `import { conv2dGradInput, tensor } from './core';

const input = tensor(${list(input)}, [${input.shape.join(', ')}]);
const kernel = tensor(${list(kernel)}, [${kernel.shape.join(', ')}]);
const output = conv2dGradInput(input, kernel, [1, 1, ${size}, ${size}], { stride: ${s}, padding: ${p} });
console.log(output.shape, output.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32)
k = torch.tensor(${nested(kernel)}, dtype=torch.float32)
y = F.conv_transpose2d(x, k, stride=${s}, padding=${p})
print(y.shape)  # 1 × 1 × ${size} × ${size}
print(y)

# The same as the gradient of a convolution for its input, when x is the gradient for its output.
z = torch.zeros_like(y, requires_grad=True)
F.conv2d(z, k, stride=${s}, padding=${p}).backward(x)
print(torch.equal(z.grad, y))
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}[0][0], dtype=float)
k = np.array(${nested(kernel)}[0][0], dtype=float)
s, p = ${s}, ${p}
n, size = len(x), len(k)

y = np.zeros(((n - 1)*s + size, (n - 1)*s + size))
for i in range(n):
    for j in range(n):
        y[s*i : s*i + size, s*j : s*j + size] += x[i, j] * k
print(y[p : len(y) - p, p : len(y) - p])
`,
  };
}
