import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './state.ts';

/** M written out, read by rows and by columns, and the balance of both sides. */
export function code({ n, k, s, p }: State, derived: Derived): CodeSamples {
  const { input, kernel, errors } = derived;
  const { outHeight, outWidth } = derived.geometry;
  return {
    typescript: `import { conv2d, conv2dGradInput, tensor } from './core';

const x = tensor(${list(input)}, [${input.shape.join(', ')}]);
const k = tensor(${list(kernel)}, [${kernel.shape.join(', ')}]);
const g = tensor(${list(errors)}, [${errors.shape.join(', ')}]);
const options = { stride: ${s}, padding: ${p} };
const y = conv2d(x, k, options);
const gradX = conv2dGradInput(g, k, x.shape, options);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, at) => sum + value * b[at], 0);
console.log(dot(y.data, g.data), dot(x.data, gradX.data)); // equal
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32, requires_grad=True)
k = torch.tensor(${nested(kernel)}, dtype=torch.float32)
g = torch.tensor(${nested(errors)}, dtype=torch.float32)
y = F.conv2d(x, k, stride=${s}, padding=${p})
y.backward(g)
print((y * g).sum().item(), (x * x.grad).sum().item())  # equal
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}[0][0], dtype=float)
k = np.array(${nested(kernel)}[0][0], dtype=float)
g = np.array(${nested(errors)}[0][0], dtype=float)
n, s, p = ${n}, ${s}, ${p}

# M: a row for each output, a column for each pixel.
M = np.zeros((${outHeight * outWidth}, n * n))
for out in range(M.shape[0]):
    top, left = s * (out // ${outWidth}) - p, s * (out % ${outWidth}) - p
    for i in range(${k}):
        for j in range(${k}):
            if 0 <= top + i < n and 0 <= left + j < n:
                M[out, (top + i) * n + left + j] = k[i, j]
y = M @ x.ravel()
grad_x = M.T @ g.ravel()
print(y, grad_x)
print(y @ g.ravel(), x.ravel() @ grad_x)  # equal
`,
  };
}
