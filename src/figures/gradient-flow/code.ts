import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';

/** Where the error begins: the scores of this picture, the loss, and its gradient. */
export function code(_: State, { flow }: Derived): CodeSamples {
  const { trace, label, loss } = flow;
  const shown = loss.toFixed(4);
  return {
    typescript: `import { crossEntropy, tensor } from './core';

const scores = tensor(${list(trace.output)}, [${trace.output.shape.join(', ')}]);
const { loss, gradLogits } = crossEntropy(scores, [${label}]);
console.log(loss); // ${shown}
console.log(gradLogits.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

scores = torch.tensor(${nested(trace.output)}, requires_grad=True)
loss = F.cross_entropy(scores, torch.tensor([${label}]))
loss.backward()
print(loss.item())  # ${shown}
print(scores.grad)
`,
    numpy: `import numpy as np

scores = np.array(${nested(trace.output)})
p = np.exp(scores - scores.max())
p /= p.sum()
print(-np.log(p[0, ${label}]))  # ${shown}
p[0, ${label}] -= 1
print(p)
`,
  };
}
