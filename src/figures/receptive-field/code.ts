import type { LayerSpec } from '../../core/index.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { bareStack, CHANNELS, networksFor, SHARE } from './effective.ts';
import type { Row } from './geometry.ts';
import { type Layer, specOf } from './layers.ts';

interface Facts {
  readonly rows: readonly Row[];
  readonly side: number;
  readonly tip: number;
  readonly row: number;
  readonly col: number;
}

/** The field of the chosen neuron; with `measured`, its effective field too. */
export function codeFor(layers: readonly Layer[], facts: Facts, measured: boolean): CodeSamples {
  const effective = measured && facts.tip > 0;
  const below = layers.slice(0, facts.tip);
  const { size } = facts.rows[facts.tip];
  return {
    typescript: effective ? typescriptEffective(below, size) : typescript(layers, facts),
    pytorch: effective ? pytorchEffective(below, size) : pytorch(below, facts),
    numpy: numpy(layers, facts) + (effective ? numpyEffective(facts.tip) : ''),
  };
}

function typescript(layers: readonly Layer[], { side }: Facts): string {
  return `import { analyse, type LayerSpec } from './core';

${specs(layers.map((layer) => specOf(layer)))}
for (const { kind, outputShape, receptiveField } of analyse(layers, [1, ${side}, ${side}])) {
  const { size, jump, start } = receptiveField;
  console.log(kind, outputShape, 'r =', size[0], 'j =', jump[0], 'start =', start[0]);
}
`;
}

function specs(layers: readonly LayerSpec[]): string {
  const lines = layers.map((spec) => {
    const parts = Object.entries(spec).map(([name, value]) => `${name}: ${quoted(value)}`);
    return `  { ${parts.join(', ')} },`;
  });
  return `const layers: LayerSpec[] = [\n${lines.join('\n')}\n];`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function pytorch(below: readonly Layer[], { side, row, col }: Facts): string {
  const modules = below.map(({ kind, k, s, p, d }) =>
    kind === 'c'
      ? `nn.Conv2d(1, 1, ${k}, stride=${s}, padding=${p}, dilation=${d}, bias=False)`
      : `nn.AvgPool2d(${k}, stride=${s}, padding=${p})`,
  );
  return `import torch
from torch import nn

# Every weight is 1 and every pool takes the mean, so no pixel that is read gets the gradient 0.
net = nn.Sequential(
    ${modules.join(',\n    ')}
).double()
for weight in net.parameters():
    nn.init.ones_(weight)
x = torch.zeros(1, 1, ${side}, ${side}, dtype=torch.float64, requires_grad=True)
y = net(x)
y[0, 0, ${row}, ${col}].backward()
read = x.grad[0, 0] != 0
rows = read.any(1).nonzero().flatten()
cols = read.any(0).nonzero().flatten()
print(y.shape)
print("rows", rows.min().item(), "to", rows.max().item(), "- columns", cols.min().item(), "to", cols.max().item())
`;
}

/** Layers as the rows of a Python table. */
function table(layers: readonly Layer[]): string {
  return layers.map(({ k, s, p, d }) => `(${k}, ${s}, ${p}, ${d})`).join(', ');
}

function numpy(layers: readonly Layer[], { side }: Facts): string {
  return `import numpy as np

layers = np.array([${table(layers)}])  # k, s, p, d
n, r, j, start = ${side}, 1, 1, 0.0
for k, s, p, d in layers:
    n = (n + 2 * p - d * (k - 1) - 1) // s + 1
    r += d * (k - 1) * j
    start += (d * (k - 1) / 2 - p) * j
    j *= s
    print(f"n = {n}, r = {r}, j = {j}, start = {start}")
`;
}

function typescriptEffective(below: readonly Layer[], size: number): string {
  return `import { backward, createNetwork, forward, type LayerSpec, random, zeros } from './core';

${specs(bareStack(below))}
const side = ${size};
const map = new Float64Array(side * side);
for (let seed = 1; seed <= ${networksFor(size)}; seed++) {
  const network = createNetwork(layers, [${CHANNELS}, side, side], { seed });
  const input = zeros([1, ${CHANNELS}, side, side]);
  const noise = random(seed);
  for (let i = 0; i < input.data.length; i++) input.data[i] = noise.normal();
  const trace = forward(network, input);
  const gradOutput = zeros(trace.output.shape);
  gradOutput.data[0] = 1;
  const { data } = backward(network, trace, gradOutput).input;
  const total = data.reduce((sum, g) => sum + g * g, 0);
  if (total > 0) data.forEach((g, i) => { map[i % map.length] += (g * g) / total; });
}
console.log(map); // squared gradient, each network counting the same
`;
}

function pytorchEffective(below: readonly Layer[], size: number): string {
  const modules = below.map(({ kind, k, s, d }, index) => {
    if (kind === 'c') {
      const relu = index < below.length - 1 ? ', nn.ReLU()' : '';
      return `nn.Conv2d(${CHANNELS}, ${CHANNELS}, ${k}, stride=${s}, dilation=${d})${relu}`;
    }
    return `nn.${kind === 'p' ? 'Max' : 'Avg'}Pool2d(${k}, stride=${s})`;
  });
  return `import torch
from torch import nn

side, channels, share = ${size}, ${CHANNELS}, ${SHARE}
total = torch.zeros(side, side)
for seed in range(${networksFor(size)}):
    torch.manual_seed(seed)
    net = nn.Sequential(
        ${modules.join(',\n        ')}
    )
    for layer in net:
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
    x = torch.randn(1, channels, side, side, requires_grad=True)
    net(x)[0, 0, 0, 0].backward()
    squares = (x.grad[0] ** 2).sum(0)
    if squares.sum() > 0:  # a dead neuron has no gradient
        total += squares / squares.sum()
inset = 0
while True:
    part = total[inset + 1 : side - inset - 1, inset + 1 : side - inset - 1]
    if part.sum() < share * total.sum() or part.numel() == 0:
        break
    inset += 1
print(side - 2 * inset, "of", side)
`;
}

/** With independent weights of mean 0 the expected squared gradient counts paths, on each axis alone. */
function numpyEffective(tip: number): string {
  return `
# What many random networks tend to: the number of ways from each pixel to the neuron.
paths = np.ones(1)
for k, s, p, d in layers[:${tip}][::-1]:
    wider = np.zeros((len(paths) - 1) * s + d * (k - 1) + 1)
    for tap in range(k):
        wider[tap * d : tap * d + (len(paths) - 1) * s + 1 : s] += paths
    paths = wider / wider.sum()
inset = 0
while 2 * inset + 2 < len(paths) and paths[inset + 1 : len(paths) - inset - 1].sum() ** 2 >= ${SHARE}:
    inset += 1
print(len(paths) - 2 * inset, "of", len(paths))
`;
}
