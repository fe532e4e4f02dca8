import type { Tensor } from '../../core/index.ts';
import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { photoFile } from '../kit/image/photos.ts';
import { KERNELS } from '../kit/slide/kernels.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

/** The pooling as it just ran, in three languages. */
export function poolCode(state: State, derived: Derived): CodeSamples {
  const { k, s, p, kind } = state;
  const max = kind === 'max';
  const made = derived.photo
    ? fromPhoto(state)
    : fromCells(derived.shifted?.input ?? derived.input);
  const options = `{ size: ${k}, stride: ${s}, padding: ${p} }`;
  const shape = derived.max.shape.join(' × ');
  return {
    typescript: `import { ${derived.photo ? 'conv2d, ' : ''}${max ? 'maxPool2d' : 'avgPool2d'}, tensor } from './core';
${derived.photo ? "import { fetchPhoto } from './figures/kit/image/fetchPhoto';\n" : ''}
${made.typescript}
${
  max
    ? `const { output, argmax } = maxPool2d(input, ${options});`
    : `const output = avgPool2d(input, ${options});`
}
console.log(output.shape, output.data); // ${shape}
`,
    pytorch: `import torch
import torch.nn.functional as F
${made.pytorch}
y = F.${max ? 'max' : 'avg'}_pool2d(x, kernel_size=${k}, stride=${s}, padding=${p})
print(y.shape)  # ${shape}
print(y)
`,
    numpy: `import numpy as np
${made.numpy}
k, s, p = ${k}, ${s}, ${p}

x = np.pad(x, p, constant_values=${max ? '-np.inf' : '0'})
out_h = (x.shape[0] - k) // s + 1
out_w = (x.shape[1] - k) // s + 1
y = np.zeros((out_h, out_w), dtype=np.float32)
for i in range(out_h):
    for j in range(out_w):
        y[i, j] = x[i*s : i*s + k, j*s : j*s + k].${max ? 'max' : 'mean'}()
print(y.shape)
print(y)
`,
  };
}

interface Made {
  readonly typescript: string;
  readonly pytorch: string;
  readonly numpy: string;
}

function fromCells(input: Tensor): Made {
  const flat: Tensor = { ...input, shape: input.shape.slice(-2) };
  return {
    typescript: `const input = tensor(${list(input)}, [${input.shape.join(', ')}]);`,
    pytorch: `
x = torch.tensor(${nested(input)}, dtype=torch.float32)`,
    numpy: `
x = np.array(${nested(flat)}, dtype=np.float32)`,
  };
}

function fromPhoto({ img, kernel }: State): Made {
  const file = photoFile(img);
  const { side, values } = KERNELS[kernel];
  const rows = nested({ shape: [side, side], data: Float32Array.from(values) });
  return {
    typescript: `const photo = await fetchPhoto('${img}', '/');
const pixels = tensor(photo.planes[0], [1, 1, photo.height, photo.width]);
const kernel = tensor([${values.join(', ')}], [1, 1, ${side}, ${side}]);
const input = conv2d(pixels, kernel);`,
    pytorch: `import numpy as np
from PIL import Image

# From this site: ${file}
photo = torch.tensor(np.array(Image.open('${img}.webp').convert('L')), dtype=torch.float32)
kernel = torch.tensor(${rows}, dtype=torch.float32)
x = F.conv2d(photo[None, None], kernel[None, None])`,
    numpy: `from PIL import Image

# From this site: ${file}
photo = np.array(Image.open('${img}.webp').convert('L'), dtype=np.float32)
kernel = np.array(${rows}, dtype=np.float32)
windows = np.lib.stride_tricks.sliding_window_view(photo, kernel.shape)
x = np.einsum('ijab,ab->ij', windows, kernel)`,
  };
}
