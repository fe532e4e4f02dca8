import type { CodeSamples } from '../kit/contract.ts';
import type { ChainCost, Sizes } from './costs.ts';
import type { Derived } from './model.ts';

export function codeOf({ h, w }: Sizes, { block, beside }: Derived): CodeSamples {
  const script = (chain: ChainCost) =>
    chain.layers
      .map(
        ({ kernel, outChannels }) =>
          `  { kind: 'conv', outChannels: ${outChannels}, kernelSize: ${kernel}, padding: 'same', bias: false },`,
      )
      .join('\n');
  const torch = (chain: ChainCost) =>
    chain.layers
      .map(
        ({ kernel, inChannels, outChannels }) =>
          `nn.Conv2d(${inChannels}, ${outChannels}, ${kernel}, padding=${(kernel - 1) / 2}, bias=False)`,
      )
      .join(', nn.ReLU(),\n    ');
  const rows = (chain: ChainCost) =>
    chain.layers
      .map(({ kernel, inChannels, outChannels }) => `(${inChannels}, ${outChannels}, ${kernel})`)
      .join(', ');
  return {
    typescript: `import { analyse } from './core';

const block = analyse([
${script(block)}
], [${block.channels[0]}, ${h}, ${w}]);
const beside = analyse([
${script(beside)}
], [${beside.channels[0]}, ${h}, ${w}]);
for (const reports of [block, beside]) {
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
  console.log(sum('parameters'), sum('multiplyAdds'));
}
// ${block.weights} ${block.multiplications}
// ${beside.weights} ${beside.multiplications}
`,
    pytorch: `import time
import torch
from torch import nn

block = nn.Sequential(
    ${torch(block)},
)
beside = nn.Sequential(
    ${torch(beside)},
)
for net, channels in ((block, ${block.channels[0]}), (beside, ${beside.channels[0]})):
    weights = sum(p.numel() for p in net.parameters())
    x = torch.rand(1, channels, ${h}, ${w})
    with torch.no_grad():
        for _ in range(3):
            net(x)
        start = time.perf_counter()
        for _ in range(10):
            y = net(x)
    ms = (time.perf_counter() - start) / 10 * 1000
    print(weights, weights * ${h} * ${w}, tuple(y.shape), f"{ms:.2f} ms")
# ${block.weights} ${block.multiplications}
# ${beside.weights} ${beside.multiplications}
`,
    numpy: `import numpy as np

# in, out, k
block = np.array([${rows(block)}])
beside = np.array([${rows(beside)}])
for layers in (block, beside):
    c_in, c_out, k = layers.T
    weights = int((c_in * c_out * k * k).sum())
    print(weights, weights * ${h} * ${w})
# ${block.weights} ${block.multiplications}
# ${beside.weights} ${beside.multiplications}
`,
  };
}
