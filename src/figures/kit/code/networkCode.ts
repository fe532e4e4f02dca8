import type { Tensor } from '../../../core/index.ts';
import type { CodeSamples } from '../contract.ts';
import { PICTURE_SIDE } from '../network/pictureFile.ts';

/** Levels of grey below the highest, which is written f. */
const HIGHEST = 15;

/** A picture of the data set as 28 rows of 28 hexadecimal digits, 0 dark to f bright. */
export function pictureDigits({ data }: Tensor): string {
  const digits = Array.from(data, (value) => Math.round(value * HIGHEST).toString(16)).join('');
  return Array.from({ length: PICTURE_SIDE }, (_, row) =>
    digits.slice(row * PICTURE_SIDE, (row + 1) * PICTURE_SIDE),
  ).join('\n');
}

/**
 * One picture through the book's network, in three languages; `ends` are the lines that follow and may
 * read `outputs`, every layer's output by its number. The weights lie beside the code as book-cnn.bin.
 */
export function bookNetworkCode(picture: Tensor, ends: CodeSamples): CodeSamples {
  const digits = pictureDigits(picture);
  return {
    typescript: `import { forward, tensor } from './core';
import { browserSource } from './figures/kit/browserSource';

const { network } = await browserSource('/').load({ kind: 'network', id: 'book-cnn' });
const picture = \`
${digits}
\`;
const levels = Array.from(picture.replace(/\\s/g, ''), (level) => Number.parseInt(level, 16) / ${HIGHEST});
const { steps } = forward(network, tensor(levels, [1, 1, ${PICTURE_SIDE}, ${PICTURE_SIDE}]));
const outputs = steps.map(({ output }) => output);
${ends.typescript}`,
    pytorch: `import numpy as np
import torch
from torch import nn

picture = """
${digits}
"""
x = torch.tensor([[int(c, 16) / ${HIGHEST} for c in row] for row in picture.split()])[None, None]

net = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 16, 3, padding=1), nn.ReLU(),
    nn.Flatten(), nn.Linear(784, 10),
)
# From this site: networks/book-cnn.bin
weights = torch.from_numpy(np.fromfile("book-cnn.bin", dtype="<f2").astype(np.float32))
nn.utils.vector_to_parameters(weights, net.parameters())

outputs = []
with torch.no_grad():
    for layer in net:
        x = layer(x)
        outputs.append(x)
${ends.pytorch}`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

picture = """
${digits}
"""
x = np.array([[int(c, 16) / ${HIGHEST} for c in row] for row in picture.split()], dtype=np.float32)[None]

# From this site: networks/book-cnn.bin
weights = np.fromfile("book-cnn.bin", dtype="<f2").astype(np.float32)

def take(*shape):
    global weights
    count = int(np.prod(shape))
    part, weights = weights[:count].reshape(shape), weights[count:]
    return part

def conv(k, b):
    def layer(x):
        windows = sliding_window_view(np.pad(x, ((0, 0), (1, 1), (1, 1))), (3, 3), axis=(1, 2))
        return np.einsum("chwij,ocij->ohw", windows, k) + b[:, None, None]
    return layer

def relu(x):
    return np.maximum(x, 0)

def pool(x):
    c, h, w = x.shape
    return x.reshape(c, h // 2, 2, w // 2, 2).max(axis=(2, 4))

def dense(w, b):
    return lambda x: w @ x + b

layers = [
    conv(take(8, 1, 3, 3), take(8)), relu, pool,
    conv(take(16, 8, 3, 3), take(16)), relu, pool,
    conv(take(16, 16, 3, 3), take(16)), relu,
    np.ravel, dense(take(10, 784), take(10)),
]
outputs = []
for layer in layers:
    x = layer(x)
    outputs.append(x)
${ends.numpy}`,
  };
}
