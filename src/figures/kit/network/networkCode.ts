import type { Tensor } from '../../../core/index.ts';
import type { CodeSamples } from '../contract.ts';
import { BOOK_INPUT, BOOK_SPECS } from './bookNetwork.ts';
import { layerCode, NUMPY_LAYERS } from './layerCode.ts';
import { LEVELS, PICTURE_SIDE } from './pictureFile.ts';

/** The highest level of grey, which is written f. */
export const HIGHEST = LEVELS - 1;

/** A picture of the data set in rows of hexadecimal digits, one a pixel, 0 dark to f bright. */
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
import { browserSource } from './figures/kit/assets/browserSource';

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
${layerCode(BOOK_SPECS, BOOK_INPUT, 'torch')}
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

${NUMPY_LAYERS}

layers = [
${layerCode(BOOK_SPECS, BOOK_INPUT, 'numpy')}
]
outputs = []
for layer in layers:
    x = layer(x)
    outputs.append(x)
${ends.numpy}`,
  };
}
