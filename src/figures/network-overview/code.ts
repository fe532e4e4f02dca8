import type { CodeSamples } from '../kit/contract.ts';
import { LAYERS } from './layers.ts';
import type { Derived, State } from './model.ts';

/** Names of the steps in the order of the network's layers. */
const STEP_NAMES = [
  'conv1',
  'relu1',
  'pool1',
  'conv2',
  'relu2',
  'pool2',
  'conv3',
  'relu3',
  'flat',
  'votes',
];
const ROW = 28;

/** The whole network on the picture of the moment; its weights are the book's file, two bytes each. */
export function codeOf(_: State, { pass, detail, depth }: Derived): CodeSamples {
  const levels = Array.from(pass.picture.data, (value) => Math.round(value * 15));
  const lines = Array.from({ length: ROW }, (_, row) =>
    levels.slice(row * ROW, (row + 1) * ROW).join(', '),
  );
  const list = `[\n    ${lines.join(',\n    ')},\n]`;
  const rows = `[\n    [${lines.join('],\n    [')}],\n]`;
  const { step, name, at } = lookedAt(depth > 0 ? detail : null);
  const python = at.length > 0 ? `[0, ${at.join(', ')}]` : '[0]';
  return {
    typescript: `import { forward, softmax, tensor } from './core';
import { fetchNetwork } from './figures/kit/trained/fetchTrained';

const { network } = await fetchNetwork('book-cnn', '/', () => {});
const levels = ${list};
const picture = tensor(levels.map((level) => level / 15), [1, 1, 28, 28]);
const trace = forward(network, picture);
console.log(softmax(trace.output).data);
const { output } = trace.steps[${step}]; // ${name}
console.log(output.shape, output.data${flatIndex(detail, depth)});
`,
    pytorch: `import numpy as np
import torch
from torch import nn

net = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 16, 3, padding=1), nn.ReLU(), nn.Flatten(),
    nn.Linear(784, 10),
)
# From this site: networks/book-cnn.bin
weights = torch.from_numpy(np.fromfile("book-cnn.bin", dtype="<f2").astype(np.float32))
nn.utils.vector_to_parameters(weights, net.parameters())

x = torch.tensor(${rows}, dtype=torch.float32)[None, None] / 15
maps = {}
for name, layer in zip(${JSON.stringify(STEP_NAMES)}, net):
    x = layer(x)
    maps[name] = x.detach()
print(torch.softmax(maps["votes"], 1))
print(maps["${name}"]${python})
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

# From this site: networks/book-cnn.bin
weights = np.fromfile("book-cnn.bin", dtype="<f2").astype(np.float32)

def take(*shape):
    global weights
    part, weights = np.split(weights, [np.prod(shape)])
    return part.reshape(shape)

def conv(x, out):
    k, b = take(out, len(x), 3, 3), take(out)
    windows = sliding_window_view(np.pad(x, ((0, 0), (1, 1), (1, 1))), (3, 3), axis=(1, 2))
    return np.einsum("chwij,ocij->ohw", windows, k) + b[:, None, None]

def relu(x):
    return np.maximum(x, 0)

def pool(x):
    c, h, w = x.shape
    return x.reshape(c, h // 2, 2, w // 2, 2).max(axis=(2, 4))

x = np.array(${rows}, dtype=np.float32)[None] / 15
maps = {}
for n, out in enumerate([8, 16, 16], start=1):
    x = maps[f"conv{n}"] = conv(x, out)
    x = maps[f"relu{n}"] = relu(x)
    if n < 3:
        x = maps[f"pool{n}"] = pool(x)
w, b = take(10, 784), take(10)
maps["votes"] = w @ x.ravel() + b
p = np.exp(maps["votes"] - maps["votes"].max())
print(p / p.sum())
print(maps["${name}"]${at.length > 0 ? `[${at.join(', ')}]` : ''})
`,
  };
}

function lookedAt(detail: Derived['detail']) {
  const { id, step } = detail && detail.layer.step >= 0 ? detail.layer : LAYERS.votes;
  if (!detail || detail.layer.step < 0) return { step, name: id, at: [] };
  const { pixel, place } = detail;
  const at = pixel ? [place.channel, pixel.row, pixel.col] : [place.channel];
  return { step, name: id, at };
}

function flatIndex(detail: Derived['detail'], depth: number): string {
  if (depth === 0 || !detail || detail.layer.step < 0) return '';
  const { side } = detail.layer;
  const first = detail.place.channel * side * side;
  const { pixel } = detail;
  if (pixel) return `[${first + pixel.row * side + pixel.col}]`;
  return side === 1 ? `[${first}]` : `.slice(${first}, ${first + side * side})`;
}
