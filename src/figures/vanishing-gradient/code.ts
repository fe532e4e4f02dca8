import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';
import { BATCH, CLASSES, NETS } from './net.ts';

const TORCH_ACT = { sigmoid: 'nn.Sigmoid', tanh: 'nn.Tanh', relu: 'nn.ReLU' } as const;
const NUMPY_ACT = {
  sigmoid: ['1 / (1 + np.exp(-z))', 'a * (1 - a)'],
  tanh: ['np.tanh(z)', '1 - a**2'],
  relu: ['np.maximum(z, 0)', '(z > 0).astype(float)'],
} as const;

/** Deviation of the first weights, as Python. */
const DEVIATION = {
  naive: '0.01',
  xavier: '(2 / (fan_in + fan_out)) ** 0.5',
  he: '(2 / fan_in) ** 0.5',
} as const;

/** The first of the networks, forward and backward. Other libraries draw other random numbers. */
export function code(state: State, derived: Derived): CodeSamples {
  const { depth, act, init, skip, gain, width, seed } = state;
  const number = (seed - 1) * NETS + 1;
  const top = Number(derived.flows[0].signal[depth].toPrecision(3));
  const bottom = Number(derived.flows[0].signal[0].toPrecision(3));
  const note = `# this book's network: ${top} at the last layer, ${bottom} at the input; yours has other random numbers`;
  const [value, slope] = NUMPY_ACT[act];
  const add = skip ? ' + h' : '';
  return {
    typescript: `import { backward, createNetwork, crossEntropy, forward, random, tensor } from './core';

const layer = [{ kind: 'dense', units: ${width} }, { kind: '${act}' }];
const hidden = Array.from({ length: ${depth} }, () => ${skip ? `[{ kind: 'residual', body: layer }]` : 'layer'}).flat();
const network = createNetwork(
  [{ kind: 'flatten' }, ...hidden, { kind: 'dense', units: ${CLASSES} }],
  [${width}, 1, 1],
  { seed: ${number}, init: '${init}', type: 'float64' },
);
${gain === 1 ? '' : `for (const { data } of network.parameters.slice(0, -2)) data.forEach((w, i) => (data[i] = w * ${gain}));\n`}const source = random(1_000_000 + ${number});
const values = Float64Array.from({ length: ${BATCH * width} }, () => source.normal());
const trace = forward(network, tensor(values, [${BATCH}, ${width}, 1, 1], 'float64'));
const labels = Array.from({ length: ${BATCH} }, (_, i) => i % ${CLASSES});
const { gradLogits } = crossEntropy(trace.output, labels);
const gradients = backward(network, trace, gradLogits);
for (const { input } of gradients.layers) console.log(Math.hypot(...input.data));
// the last hidden layer: ${top}, the input: ${bottom}
`,
    pytorch: `import torch
from torch import nn

torch.manual_seed(${seed})
torch.set_default_dtype(torch.float64)
fan_in = fan_out = ${width}
hidden = [nn.Linear(${width}, ${width}) for _ in range(${depth})]
last = nn.Linear(${width}, ${CLASSES})
for m in hidden:
    nn.init.normal_(m.weight, std=${DEVIATION[init]}${gain === 1 ? '' : ` * ${gain}`})
    nn.init.zeros_(m.bias)
fan_out = ${CLASSES}
nn.init.normal_(last.weight, std=${DEVIATION[init]})
nn.init.zeros_(last.bias)

h = torch.randn(${BATCH}, ${width}, requires_grad=True)
outputs = [h]
for m in hidden:
    h = ${TORCH_ACT[act]}()(m(h))${add}
    h.retain_grad()
    outputs.append(h)
loss = nn.functional.cross_entropy(last(h), torch.arange(${BATCH}) % ${CLASSES})
loss.backward()
for layer, h in enumerate(outputs):
    print(layer, h.grad.norm().item())
${note}
`,
    numpy: `import numpy as np

rng = np.random.default_rng(${seed})
fan_in = fan_out = ${width}
W = [rng.normal(0, ${DEVIATION[init]}, (${width}, ${width}))${gain === 1 ? '' : ` * ${gain}`} for _ in range(${depth})]
fan_out = ${CLASSES}
V = rng.normal(0, ${DEVIATION[init]}, (${CLASSES}, ${width}))

h = rng.normal(size=(${BATCH}, ${width}))
slopes = []
for w in W:
    z = h @ w.T
    a = ${value}
    slopes.append(${slope})
    h = a${add}

logits = h @ V.T
p = np.exp(logits - logits.max(axis=1, keepdims=True))
p /= p.sum(axis=1, keepdims=True)
p[np.arange(${BATCH}), np.arange(${BATCH}) % ${CLASSES}] -= 1
g = (p / ${BATCH}) @ V
print(${depth}, np.linalg.norm(g))
for layer in range(${depth}, 0, -1):
    g = (g * slopes[layer - 1]) @ W[layer - 1]${skip ? ' + g' : ''}
    print(layer - 1, np.linalg.norm(g))
${note}
`,
  };
}
