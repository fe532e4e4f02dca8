import { tensor } from '../../core/index.ts';
import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';
import { INPUT, KERNEL_SIDE, OUT_SIDE, SIDE } from './ops.ts';

/** The chosen operation on X, with the current kernel. */
export function flipCode({ kernel, op }: State, { outputs }: Derived): CodeSamples {
  const x = tensor(INPUT, [1, 1, SIDE, SIDE]);
  const k = tensor(kernel, [1, 1, KERNEL_SIDE, KERNEL_SIDE]);
  const answer = outputs[op].join(', ');
  const turns = op === 'conv';
  return {
    typescript: `import { conv2d, ${turns ? 'rot180, ' : ''}tensor } from './core';

const x = tensor(${list(x)}, [1, 1, ${SIDE}, ${SIDE}]);
const k = tensor(${list(k)}, [1, 1, ${KERNEL_SIDE}, ${KERNEL_SIDE}]);
console.log(conv2d(x, ${turns ? 'rot180(k)' : 'k'}).data); // ${answer}
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(x)}, dtype=torch.float32)
k = torch.tensor(${nested(k)}, dtype=torch.float32)
print(F.conv2d(x, ${turns ? 'torch.rot90(k, 2, (2, 3))' : 'k'}))  # ${answer}
`,
    numpy: `import numpy as np

x = np.array(${nested(x)})[0, 0]
k = np.array(${nested(k)})[0, 0]${turns ? '[::-1, ::-1]' : ''}
y = [[(x[i:i+${KERNEL_SIDE}, j:j+${KERNEL_SIDE}] * k).sum() for j in range(${OUT_SIDE})] for i in range(${OUT_SIDE})]
print(y)  # ${answer}
`,
  };
}
