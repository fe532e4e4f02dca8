import { convCode } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { LAYERS } from './facts.ts';
import type { CoverageDerived, Derived, State } from './model.ts';

/** The computation of the current view. */
export function code(state: State, derived: Derived): CodeSamples {
  switch (derived.view) {
    case 'coverage':
      return coverageCode(state, derived);
    case 'layers':
      return layersCode(state);
    default:
      return convCode({ ...derived, mode: state.mode });
  }
}

function coverageCode({ n, k, p }: State, { geometry }: CoverageDerived): CodeSamples {
  return {
    typescript: `import { coverage } from './core';

const counts = coverage(${n}, ${k}, { padding: ${p} });
console.log(counts.shape, counts.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

# Every window adds 1 to each pixel that it reads.
windows = torch.ones(1, 1, ${geometry.outHeight}, ${geometry.outWidth})
kernel = torch.ones(1, 1, ${k}, ${k})
counts = F.conv_transpose2d(windows, kernel, padding=${p})
print(counts.shape)  # 1 × 1 × ${n} × ${n}
print(counts)
`,
    numpy: `import numpy as np

n, k, p = ${n}, ${k}, ${p}
counts = np.zeros((n + 2 * p, n + 2 * p), dtype=int)
for i in range(n + 2 * p - k + 1):
    for j in range(n + 2 * p - k + 1):
        counts[i : i + k, j : j + k] += 1
counts = counts[p : p + n, p : p + n]
print(counts)
`,
  };
}

function layersCode({ n, k, p }: State): CodeSamples {
  return {
    typescript: `import { convGeometry, outputSize } from './core';

for (const padding of [0, ${p}]) {
  const sizes = [${n}];
  while (sizes.length <= ${LAYERS} && convGeometry(sizes[sizes.length - 1], ${k}, { padding }).fits) {
    sizes.push(outputSize(sizes[sizes.length - 1], ${k}, { padding }));
  }
  console.log(padding, sizes);
}
`,
    pytorch: `import torch

for p in (0, ${p}):
    x = torch.zeros(1, 1, ${n}, ${n})
    sizes = [x.shape[-1]]
    while len(sizes) <= ${LAYERS} and x.shape[-1] + 2 * p >= ${k}:
        x = torch.nn.Conv2d(1, 1, ${k}, padding=p)(x)
        sizes.append(x.shape[-1])
    print(p, sizes)
`,
    numpy: `for p in (0, ${p}):
    sizes = [${n}]
    while len(sizes) <= ${LAYERS} and sizes[-1] + 2 * p >= ${k}:
        sizes.append(sizes[-1] + 2 * p - ${k} + 1)
    print(p, sizes)
`,
  };
}
