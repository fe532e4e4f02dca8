import type { Tensor } from '../../../core/index.ts';
import type { Photo } from '../assets/assets.ts';
import type { CodeSamples } from '../contract.ts';
import { isOwnImage } from '../image/ownImages.ts';
import { photoFile } from '../image/photos.ts';
import { list, nested } from './code.ts';

interface PhotoCode {
  /** Its file lies beside the code. */
  readonly photo: Photo;
  /** Whole weights, [1, 1, height, width] … */
  readonly kernel: Tensor;
  /** … each divided by this. */
  readonly divisor: number;
  /** The place of the map that is printed. */
  readonly row: number;
  readonly col: number;
  readonly value: number;
}

/** The name of a photo's file, without its ending, and for Python where the file comes from. */
export function photoNames({ id, width, height }: Photo): { name: string; origin: string } {
  if (!isOwnImage(id)) return { name: id, origin: `# From this site: ${photoFile(id)}` };
  const size = `${width} × ${height}`;
  return { name: 'your-picture', origin: `# Your picture at ${size}, saved as WebP without loss` };
}

/** A kernel laid over a whole photo, without padding, ready to paste in three languages. */
export function photoCode({ photo, kernel, divisor, row, col, value }: PhotoCode): CodeSamples {
  const [, , kernelHeight, kernelWidth] = kernel.shape;
  const over = divisor === 1 ? '' : ` / ${divisor}`;
  const { name, origin } = photoNames(photo);
  const answer = Math.round(value * 1e4) / 1e4;
  return {
    typescript: `import { conv2d, tensor } from './core';
import { fetchPhoto } from './figures/kit/image/fetchPhoto';
import { greyPlane } from './figures/kit/image/planes';

const photo = await fetchPhoto('${name}', '/');
const input = tensor(greyPlane(photo), [1, 1, photo.height, photo.width]);
const weights = ${list(kernel)};
const kernel = tensor(${divisor === 1 ? 'weights' : `weights.map((weight) => weight${over})`}, [${kernel.shape.join(', ')}]);
const output = conv2d(input, kernel);
console.log(output.shape, output.data[${row} * output.shape[3] + ${col}]); // ${answer}
`,
    pytorch: `import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

${origin}
photo = np.asarray(Image.open("${name}.webp").convert("L"), dtype=np.float32)
x = torch.from_numpy(photo.copy())[None, None]
k = torch.tensor(${nested(kernel)}, dtype=torch.float32)${over}
y = F.conv2d(x, k)
print(y.shape, y[0, 0, ${row}, ${col}])  # ${answer}
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

${origin}
x = np.asarray(Image.open("${name}.webp").convert("L"), dtype=np.float32)
k = np.array(${nested({ shape: [kernelHeight, kernelWidth], data: kernel.data })}, dtype=np.float32)${over}
y = (sliding_window_view(x, k.shape) * k).sum(axis=(2, 3))
print(y.shape, y[${row}, ${col}])  # ${answer}
`,
  };
}
