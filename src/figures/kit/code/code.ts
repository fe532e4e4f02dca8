import type { Conv2dOptions, PadMode, Tensor } from '../../../core/index.ts';
import type { CodeSamples } from '../contract.ts';

interface ConvCode {
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly options: Conv2dOptions;
  readonly output: Tensor;
  readonly bias?: Tensor;
  /** What the padding is filled with, where that is not zeros. */
  readonly mode?: PadMode;
}

const PYTORCH_MODE = { zeros: 'constant', reflect: 'reflect', replicate: 'replicate' } as const;
const NUMPY_MODE = { zeros: 'constant', reflect: 'reflect', replicate: 'edge' } as const;

/** A convolution as it just ran, ready to paste in three languages. */
export function convCode(conv: ConvCode): CodeSamples {
  const { input, kernel, options, output, bias, mode = 'zeros' } = conv;
  const { stride = 1, padding = 0, dilation = 1 } = options;
  const shape = `# ${output.shape.join(' × ')}`;
  const filled = mode !== 'zeros';
  const p = JSON.stringify(padding);
  return {
    typescript: `import { conv2d, ${filled ? 'pad2d, ' : ''}tensor } from './core';

const input = tensor(${list(input)}, [${input.shape.join(', ')}]);
const kernel = tensor(${list(kernel)}, [${kernel.shape.join(', ')}]);
${bias ? `const bias = tensor(${list(bias)}, [${bias.shape.join(', ')}]);\n` : ''}const output = conv2d(${filled ? `pad2d(input, ${p}, '${mode}')` : 'input'}, kernel, { stride: ${JSON.stringify(stride)}, padding: ${filled ? 0 : p}, dilation: ${JSON.stringify(dilation)}${bias ? ', bias' : ''} });
console.log(output.shape, output.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32)
k = torch.tensor(${nested(kernel)}, dtype=torch.float32)
${bias ? `b = torch.tensor(${nested(bias)}, dtype=torch.float32)\n` : ''}${filled ? `x = F.pad(x, (${p}, ${p}, ${p}, ${p}), mode='${PYTORCH_MODE[mode]}')\n` : ''}y = F.conv2d(x, k, ${bias ? 'b, ' : ''}stride=${python(stride)}, padding=${filled ? 0 : python(padding)}, dilation=${python(dilation)})
print(y.shape)  ${shape}
print(y)
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=np.float32)
k = np.array(${nested(kernel)}, dtype=np.float32)
${bias ? `b = np.array(${nested(bias)}, dtype=np.float32)\n` : ''}s, p, d = ${python(stride)}, ${python(padding)}, ${python(dilation)}

x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p))${filled ? `, mode='${NUMPY_MODE[mode]}'` : ''})
n, c, h, w = x.shape
o, _, kh, kw = k.shape
out_h = (h - d * (kh - 1) - 1) // s + 1
out_w = (w - d * (kw - 1) - 1) // s + 1
y = np.zeros((n, o, out_h, out_w), dtype=np.float32)
for i in range(out_h):
    for j in range(out_w):
        patch = x[:, :, i*s : i*s + d*(kh-1) + 1 : d, j*s : j*s + d*(kw-1) + 1 : d]
        y[:, :, i, j] = np.tensordot(patch, k, axes=([1, 2, 3], [1, 2, 3]))${bias ? ' + b' : ''}
print(y.shape)  ${shape}
print(y)
`,
  };
}

export function list({ data, shape }: Tensor): string {
  const values = Array.from(data, short);
  const width = shape[shape.length - 1];
  if (values.length === width) return `[${values.join(', ')}]`;
  const rows = Array.from({ length: values.length / width }, (_, row) =>
    values.slice(row * width, (row + 1) * width).join(', '),
  );
  return `[\n  ${rows.join(',\n  ')},\n]`;
}

/** A tensor as nested lists, for Python. */
export function nested({ shape, data }: Tensor): string {
  const [first, ...rest] = shape;
  if (rest.length === 0) return `[${Array.from(data, short).join(', ')}]`;
  const size = data.length / first;
  const inner = Array.from({ length: first }, (_, index) =>
    nested({ shape: rest, data: data.slice(index * size, (index + 1) * size) }),
  );
  return `[${inner.join(rest.length === 1 ? ',\n    ' : ', ')}]`;
}

function python(value: unknown): string {
  return Array.isArray(value) ? `(${value.join(', ')})` : String(value);
}

function short(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
