import type { CodeSamples } from '../kit/contract.ts';
import type { Derived } from './model.ts';

const DIGITS = 5;

/** Both errors from the covariance of the channels, which is all that they depend on. */
export function codeOf(keep: number, { kept, summary, ways }: Derived): CodeSamples {
  const { channels, covariance } = summary;
  const row = (at: number) =>
    Array.from(covariance.slice(at * channels, (at + 1) * channels), (value) =>
      Number(value.toFixed(DIGITS)),
    ).join(', ');
  const rows = Array.from({ length: channels }, (_, at) => row(at));
  const list = `[\n    [${rows.join('],\n    [')}],\n]`;
  const drop = ways.drop.error.toFixed(DIGITS - 1);
  const blend = ways.blend.error.toFixed(DIGITS - 1);
  const kepts = `[${kept.join(', ')}]`;
  return {
    typescript: `import { leastSquares, symmetricEigen, tensor } from './core';

const n = ${channels};
const covariance = tensor([
  ${rows.join(',\n  ')},
], [n, n], 'float64');
const kept = ${kepts};
const { values, vectors } = symmetricEigen(covariance);
const total = values.data.reduce((sum, value) => sum + value, 0);
const rest = values.data.slice(0, n - ${keep}).reduce((sum, value) => sum + value, 0);

// R has the covariance RᵀR: its columns stand for the channels.
const root = tensor(Float64Array.from({ length: n * n }, (_, i) =>
  Math.sqrt(Math.max(0, values.data[Math.floor(i / n)])) * vectors.data[(i % n) * n + Math.floor(i / n)],
), [n, n], 'float64');
const columns = tensor(Float64Array.from({ length: n * kept.length }, (_, i) =>
  root.data[Math.floor(i / kept.length) * n + kept[i % kept.length]],
), [n, kept.length], 'float64');
const decoder = leastSquares(columns, root);
let lost = 0;
for (let row = 0; row < n; row++) {
  for (let col = 0; col < n; col++) {
    let sum = 0;
    kept.forEach((_, k) => { sum += columns.data[row * kept.length + k] * decoder.data[k * n + col]; });
    lost += (root.data[row * n + col] - sum) ** 2;
  }
}
console.log(lost / total); // ${drop}
console.log(rest / total); // ${blend}
`,
    pytorch: `import torch

C = torch.tensor(${list}, dtype=torch.float64)
kept = ${kepts}
left = C - C[:, kept] @ torch.linalg.pinv(C[kept][:, kept]) @ C[kept]
print((left.trace() / C.trace()).item())  # ${drop}
values = torch.linalg.eigvalsh(C)  # ascending
print((values[:${channels - keep}].sum() / values.sum()).item())  # ${blend}
`,
    numpy: `import numpy as np

C = np.array(${list})
kept = ${kepts}
left = C - C[:, kept] @ np.linalg.pinv(C[np.ix_(kept, kept)]) @ C[kept]
print(np.trace(left) / np.trace(C))  # ${drop}
values = np.linalg.eigvalsh(C)  # ascending
print(values[:${channels - keep}].sum() / values.sum())  # ${blend}
`,
  };
}
