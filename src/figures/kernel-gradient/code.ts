import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './facts.ts';

/** ∂L/∂K and ∂L/∂b by the core, by autograd, and by sliding the spread error map by hand. */
export function code({ k, s, p }: State, { input, errors }: Derived): CodeSamples {
  const shape = (sizes: readonly number[]) => `[${sizes.join(', ')}]`;
  return {
    typescript: `import { conv2dGradBias, conv2dGradKernel, tensor } from './core';

const x = tensor(${list(input)}, ${shape(input.shape)});
const errors = tensor(${list(errors)}, ${shape(errors.shape)});
console.log(conv2dGradKernel(x, errors, [1, 1, ${k}, ${k}], { stride: ${s}, padding: ${p} }).data);
console.log(conv2dGradBias(errors).data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float64)
errors = torch.tensor(${nested(errors)}, dtype=torch.float64)
k = torch.zeros(1, 1, ${k}, ${k}, dtype=torch.float64, requires_grad=True)
b = torch.zeros(1, dtype=torch.float64, requires_grad=True)
F.conv2d(x, k, b, stride=${s}, padding=${p}).backward(errors)
print(k.grad)  # the same for every kernel
print(b.grad)
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=float)[0, 0]
errors = np.array(${nested(errors)}, dtype=float)[0, 0]
k, s, p = ${k}, ${s}, ${p}

x = np.pad(x, p)
side = s * (errors.shape[0] - 1) + 1
spread = np.zeros((side, side))
spread[::s, ::s] = errors  # s − 1 zeros between the errors
grad_k = np.zeros((k, k))
for i in range(k):
    for j in range(k):
        grad_k[i, j] = np.sum(spread * x[i : i + side, j : j + side])
print(grad_k)
print(errors.sum())
`,
  };
}
