import type { Tensor } from '../../core/index.ts';
import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';

/** Both ways as they just ran: a 1×1 convolution, and a dense layer at every pixel. */
export function codeOf(
  act: 'relu' | 'none',
  input: Tensor,
  kernel: Tensor,
  bias: Tensor,
): CodeSamples {
  const [, channels, height, width] = input.shape;
  const [filters] = kernel.shape;
  const weight = { shape: [filters, channels], data: kernel.data };
  const on = act === 'relu';
  return {
    typescript: `import { conv2d, dense, ${on ? 'relu, ' : ''}tensor } from './core';

const input = tensor(${list(input)}, [${input.shape.join(', ')}]);
const weights = ${list(weight)};
const bias = tensor(${list(bias)}, [${filters}]);
const maps = ${on ? 'relu(' : ''}conv2d(input, tensor(weights, [${filters}, ${channels}, 1, 1]), { bias })${on ? ')' : ''};

const places = ${height * width};
const pixels = Array.from({ length: places * ${channels} }, (_, i) =>
  input.data[(i % ${channels}) * places + Math.floor(i / ${channels})]);
const rows = ${on ? 'relu(' : ''}dense(tensor(pixels, [places, ${channels}]), tensor(weights, [${filters}, ${channels}]), bias)${on ? ')' : ''};
const gaps = Array.from(rows.data, (value, i) =>
  Math.abs(value - maps.data[(i % ${filters}) * places + Math.floor(i / ${filters})]));
console.log(maps.shape, maps.data, Math.max(...gaps));
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32)
w = torch.tensor(${nested(weight)}, dtype=torch.float32)
b = torch.tensor(${nested(bias)}, dtype=torch.float32)

conv = F.conv2d(x, w[:, :, None, None], b)
rows = F.linear(x.permute(0, 2, 3, 1), w, b)  # one neuron layer at every pixel
dense = rows.permute(0, 3, 1, 2)
${on ? 'conv, dense = F.relu(conv), F.relu(dense)\n' : ''}print(conv.shape, conv)
print((conv - dense).abs().max())
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=np.float32)[0]
w = np.array(${nested(weight)}, dtype=np.float32)
b = np.array(${nested(bias)}, dtype=np.float32)

conv = np.zeros((${filters}, ${height}, ${width}), dtype=np.float32)
for i in range(${height}):
    for j in range(${width}):
        conv[:, i, j] = (w * x[:, i, j]).sum(axis=1) + b
dense = (w @ x.reshape(${channels}, -1) + b[:, None]).reshape(${filters}, ${height}, ${width})
${on ? 'conv, dense = np.maximum(conv, 0), np.maximum(dense, 0)\n' : ''}print(conv)
print(np.abs(conv - dense).max())
`,
  };
}
