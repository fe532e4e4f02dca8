import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

/** Scatter and gather with the figure's numbers, checked against the library's own gradient. */
export function code({ s, p }: State, { input, kernel, errors, geometry }: Derived): CodeSamples {
  const { remainderRows, remainderCols } = geometry;
  const shape = input.shape.slice(-2).join(', ');
  return {
    typescript: `import { conv2dGradInput, tensor } from './core';

const kernel = tensor(${list(kernel)}, [${kernel.shape.join(', ')}]);
const gradOutput = tensor(${list(errors)}, [${errors.shape.join(', ')}]);
const gradInput = conv2dGradInput(gradOutput, kernel, [${input.shape.join(', ')}], { stride: ${s}, padding: ${p} });
console.log(gradInput.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32, requires_grad=True)
k = torch.tensor(${nested(kernel)}, dtype=torch.float32)
g = torch.tensor(${nested(errors)}, dtype=torch.float32)
y = F.conv2d(x, k, stride=${s}, padding=${p})
y.backward(g)
print(x.grad)

# The transposed convolution is the same thing; output_padding puts the far-side zeros back.
print(F.conv_transpose2d(g, k, stride=${s}, padding=${p}, output_padding=(${remainderRows}, ${remainderCols})))
print((y * g).sum().item(), (x * x.grad).sum().item())  # equal
`,
    numpy: `import numpy as np

k = np.array(${nested(kernel)}[0][0], dtype=float)
g = np.array(${nested(errors)}[0][0], dtype=float)
s, p = ${s}, ${p}
h, w = ${shape}
kh, kw = k.shape
oh, ow = g.shape

# Scatter: every error sprays K, upright, onto its window.
padded = np.zeros((h + 2*p, w + 2*p))
for m in range(oh):
    for n in range(ow):
        padded[s*m : s*m + kh, s*n : s*n + kw] += g[m, n] * k
scatter = padded[p : p + h, p : p + w]

# Gather: spread the errors, pad or cut, slide rot180(K).
spread = np.zeros(((oh - 1)*s + 1, (ow - 1)*s + 1))
spread[::s, ::s] = g
wide = np.zeros((h + 2*p + kh - 1, w + 2*p + kw - 1))
wide[kh - 1 : kh - 1 + spread.shape[0], kw - 1 : kw - 1 + spread.shape[1]] = spread
wide = wide[p : p + h + kh - 1, p : p + w + kw - 1]
turned = k[::-1, ::-1]
gather = np.array([[(wide[u : u + kh, v : v + kw] * turned).sum() for v in range(w)] for u in range(h)])
print(scatter)
print(np.array_equal(scatter, gather))
`,
  };
}
