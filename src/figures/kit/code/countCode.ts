import type { LayerSpec } from '../../../core/index.ts';
import type { CodeSamples } from '../contract.ts';

interface Counted {
  /** A chain of layers, or one block of branches that are joined along the depth. */
  readonly layers: readonly LayerSpec[];
  /** [C, H, W]. */
  readonly inShape: readonly number[];
  readonly outShape: readonly number[];
  readonly weights: number;
  readonly multiplyAdds: number;
}

interface Plain {
  readonly kind: LayerSpec['kind'];
  readonly channels: number;
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
}

/** Layers counted as they just were: shapes, weights and multiply-adds, ready to paste in three languages. */
export function countCode(counted: Counted): CodeSamples {
  const { layers, inShape, outShape, weights, multiplyAdds } = counted;
  const chains = chainsOf(layers).map((chain) => chain.map(plainOf));
  const answer = `${outShape.join(' × ')}, ${weights}, ${multiplyAdds}`;
  return {
    typescript: `import { analyse } from './core';

const shape = [${inShape.join(', ')}];
const layers = ${JSON.stringify(layers, null, 2)};
const reports = analyse(layers, shape);
const total = (what) => reports.reduce((sum, report) => sum + report[what], 0);
console.log(reports.at(-1)?.outputShape ?? shape, total('parameters'), total('multiplyAdds'));
// ${answer}
`,
    pytorch: `import torch
from torch import nn

x = torch.zeros(1, ${inShape.join(', ')})
chains = [
${chains.map((chain) => `    [${modules(chain, inShape[0]).join(', ')}],`).join('\n')}
]
outputs, weights, multiply_adds = [], 0, 0
for chain in chains:
    y = x
    for layer in chain:
        y = layer(y)
        if hasattr(layer, "weight"):
            weights += layer.weight.numel()
            multiply_adds += layer.weight.numel() * y[0, 0].numel()
    outputs.append(y)
y = torch.cat(outputs, dim=1)
print(tuple(y.shape), weights, multiply_adds)
# ${answer}
`,
    numpy: `import numpy as np

# A layer: kind, filters, kernel size, stride, padding. On 1 × 1 a dense layer is a 1 × 1 convolution.
chains = [
${chains.map((chain) => `    [${rows(chain).join(', ')}],`).join('\n')}
]
weights, multiply_adds, depths = 0, 0, []
for chain in chains:
    c, h, w = ${inShape.join(', ')}
    for kind, filters, k, s, p in chain:
        h, w = (h + 2 * p - k) // s + 1, (w + 2 * p - k) // s + 1
        if kind == "conv":
            kernel = np.prod([filters, k, k, c])
            weights, multiply_adds = weights + kernel, multiply_adds + kernel * h * w
            c = filters
    depths.append(c)
print((sum(depths), h, w), weights, multiply_adds)
# ${answer}
`,
  };
}

function chainsOf(layers: readonly LayerSpec[]): readonly (readonly LayerSpec[])[] {
  const [first] = layers;
  return first?.kind === 'branches' ? first.branches : [layers];
}

function plainOf(layer: LayerSpec): Plain {
  const { kind } = layer;
  if (kind === 'conv') {
    const { outChannels, kernelSize, stride = 1, padding = 0 } = layer;
    return {
      kind,
      channels: outChannels,
      size: Number(kernelSize),
      stride: Number(stride),
      padding: Number(padding),
    };
  }
  if (kind === 'maxPool' || kind === 'avgPool') {
    const { size, stride = size, padding = 0 } = layer;
    return {
      kind,
      channels: 0,
      size: Number(size),
      stride: Number(stride),
      padding: Number(padding),
    };
  }
  const channels = kind === 'dense' ? layer.units : 0;
  return { kind, channels, size: 1, stride: 1, padding: 0 };
}

function modules(chain: readonly Plain[], inChannels: number): string[] {
  let before = inChannels;
  return chain.map(({ kind, channels, size, stride, padding }) => {
    const from = before;
    if (channels > 0) before = channels;
    const rest = `${stride > 1 ? `, stride=${stride}` : ''}${padding > 0 ? `, padding=${padding}` : ''}`;
    switch (kind) {
      case 'conv':
        return `nn.Conv2d(${from}, ${channels}, ${size}${rest}, bias=False)`;
      case 'maxPool':
        return `nn.MaxPool2d(${size}, stride=${stride}, padding=${padding})`;
      case 'avgPool':
        return `nn.AvgPool2d(${size}, stride=${stride}, padding=${padding})`;
      case 'dense':
        return `nn.Linear(${from}, ${channels}, bias=False)`;
      default:
        return 'nn.Flatten()';
    }
  });
}

function rows(chain: readonly Plain[]): string[] {
  return chain
    .filter(({ kind }) => kind !== 'flatten')
    .map(({ kind, channels, size, stride, padding }) => {
      const name = kind === 'dense' ? 'conv' : kind;
      return `("${name}", ${channels}, ${size}, ${stride}, ${padding})`;
    });
}
