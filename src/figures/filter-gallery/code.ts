import { channel } from '../../core/index.ts';
import { nested } from '../kit/code/code.ts';
import { photoCode, photoNames } from '../kit/code/photoCode.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived } from './model.ts';

/** The map that is on show, as code that prints the number under the pointer. */
export function galleryCode(derived: Derived): CodeSamples {
  const { photo, filter, divisor, row, col, reach, value } = derived;
  const place = { row: row - reach, col: col - reach, value };
  if (filter.look !== 'strength') {
    return photoCode({ photo, kernel: filter.weights, divisor, ...place });
  }
  return strengthCode(derived, place);
}

function strengthCode(
  { photo, filter, divisor }: Derived,
  { row, col, value }: { readonly row: number; readonly col: number; readonly value: number },
): CodeSamples {
  const { shape, data } = filter.weights;
  const [, , height, width] = shape;
  const { name, origin } = photoNames(photo);
  const answer = Math.round(value * 1e4) / 1e4;
  const over = divisor === 1 ? '' : ` / ${divisor}`;
  const rows = (index: number) =>
    nested({ shape: [height, width], data: channel(filter.weights, 0, index) });
  return {
    typescript: `import { conv2d, tensor } from './core';
import { fetchPhoto } from './figures/kit/image/fetchPhoto';
import { greyPlane } from './figures/kit/image/planes';

const photo = await fetchPhoto('${name}', '/');
const input = tensor(greyPlane(photo), [1, 1, photo.height, photo.width]);
const kernels = tensor([${Array.from(data).join(', ')}], [${shape.join(', ')}]);
const { shape, data } = conv2d(input, kernels);
const at = ${row} * shape[3] + ${col};
const [x, y] = [data[at], data[shape[2] * shape[3] + at]];
console.log(x, y, Math.hypot(x, y)${over}); // ${answer}
`,
    pytorch: `import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

${origin}
photo = np.asarray(Image.open("${name}.webp").convert("L"), dtype=np.float32)
x = torch.from_numpy(photo.copy())[None, None]
k = torch.tensor(${nested(filter.weights)}, dtype=torch.float32)
y = F.conv2d(x, k)
strength = (y ** 2).sum(dim=1).sqrt()${over}
print(strength.shape, strength[0, ${row}, ${col}])  # ${answer}
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

${origin}
x = np.asarray(Image.open("${name}.webp").convert("L"), dtype=np.float32)
kx = np.array(${rows(0)}, dtype=np.float32)
ky = np.array(${rows(1)}, dtype=np.float32)
windows = sliding_window_view(x, kx.shape)
gx = (windows * kx).sum(axis=(2, 3))
gy = (windows * ky).sum(axis=(2, 3))
strength = np.hypot(gx, gy)${over}
print(strength.shape, strength[${row}, ${col}])  # ${answer}
`,
  };
}
