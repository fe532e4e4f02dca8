import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { photoFile } from '../kit/image/photos.ts';
import { FIRST, NEXT } from './gate.ts';
import type { Derived, State } from './model.ts';

/** Two layers on the whole photo with the gate between them, and one number of the second one's map. */
export function code(state: State, { sifted }: Derived): CodeSamples {
  const { img, kernel, next, act, leak, bias, row, col } = state;
  const first = FIRST[kernel];
  const second = NEXT[next];
  const flat = (index: 0 | 1) => {
    const { data, shape } = [first, second][index];
    return nested({ shape: shape.slice(2), data });
  };
  const answer = Math.round(sifted.sum * 100) / 100 + 0;
  const added = bias === 0 ? '' : ` + ${bias}`;
  const at = `${row - 1}, ${col - 1}`;
  const gate = {
    none: { typescript: 'map', torch: 'x', numpy: 'x' },
    relu: { typescript: 'relu(map)', torch: 'F.relu(x)', numpy: 'np.maximum(x, 0)' },
    leaky: {
      typescript: `leakyRelu(map, ${leak})`,
      torch: `F.leaky_relu(x, ${leak})`,
      numpy: `np.where(x > 0, x, ${leak} * x)`,
    },
  }[act];
  return {
    typescript: `import { conv2d, leakyRelu, relu, tensor } from './core';
import { fetchPhoto } from './figures/kit/image/fetchPhoto';

const photo = await fetchPhoto('${img}', '/');
const input = tensor(photo.planes[0], [1, 1, photo.height, photo.width]);
const first = tensor(${list(first)}, [1, 1, 3, 3]);
const second = tensor(${list(second)}, [1, 1, 3, 3]);
const map = conv2d(input, first, { bias: tensor([${bias}], [1]) });
console.log('below 0:', map.data.filter((value) => value < 0).length, 'of', map.data.length);
const gated = ${gate.typescript};
const output = conv2d(gated, second);
console.log(output.data[${row - 1} * output.shape[3] + ${col - 1}]); // ${answer}
`,
    pytorch: `import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

# From this site: ${photoFile(img)}
photo = np.asarray(Image.open("${img}.webp").convert("L"), dtype=np.float32)
photo = torch.from_numpy(photo.copy())[None, None]
first = torch.tensor(${nested(first)}, dtype=torch.float32)
second = torch.tensor(${nested(second)}, dtype=torch.float32)
x = F.conv2d(photo, first)${added}
print("below 0:", (x < 0).sum().item(), "of", x.numel())
y = F.conv2d(${gate.torch}, second)
print(y[0, 0, ${at}].item())  # ${answer}
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

def slide(image, kernel):
    return (sliding_window_view(image, kernel.shape) * kernel).sum(axis=(2, 3))

# From this site: ${photoFile(img)}
photo = np.asarray(Image.open("${img}.webp").convert("L"), dtype=np.float32)
first = np.array(${flat(0)}, dtype=np.float32)
second = np.array(${flat(1)}, dtype=np.float32)
x = slide(photo, first)${added}
print("below 0:", (x < 0).sum(), "of", x.size)
y = slide(${gate.numpy}, second)
print(y[${at}])  # ${answer}
`,
  };
}
