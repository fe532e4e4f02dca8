import { photoNames } from '../kit/code/photoCode.ts';
import type { CodeSamples } from '../kit/contract.ts';
import type { Derived } from './model.ts';

/** The chosen pixel in both orders, and the addresses of its numbers. */
export function pixelCode({ photo, chosen, planes, picture, width }: Derived): CodeSamples {
  const { name, origin } = photoNames(photo);
  const { row, col } = chosen;
  const values = planes.map((plane) => plane[row * width + col]).join(', ');
  const [, channels, height] = picture.shape;
  const sizes = `${width} × ${height}`;
  const read = `from PIL import Image

${origin}
photo = Image.open("${name}.webp").convert("RGB")
print(photo.size)  # width × height: ${sizes}`;
  return {
    typescript: `import { tensor } from './core';
import { fetchPhoto } from './figures/kit/image/fetchPhoto';

const { planes, width, height } = await fetchPhoto('${name}', '/');
const [row, col] = [${row}, ${col}];
const pixel = [0, 1, 2].map((c) => (planes[c] ?? planes[0])[row * width + col]);
console.log(pixel); // ${values}

const chw = tensor([0, 1, 2].flatMap((c) => Array.from(planes[c] ?? planes[0])), [1, 3, height, width]);
const hwc = Float32Array.from(chw.data, (_, at) => chw.data[(at % 3) * height * width + Math.floor(at / 3)]);
console.log([0, 1, 2].map((c) => chw.data[c * height * width + row * width + col])); // ${values}
console.log([0, 1, 2].map((c) => hwc[(row * width + col) * 3 + c])); // ${values}
`,
    pytorch: `import numpy as np
import torch
${read}
hwc = torch.from_numpy(np.asarray(photo).copy())  # ${height} × ${width} × ${channels}
chw = hwc.permute(2, 0, 1).contiguous()  # ${channels} × ${height} × ${width}
row, col = ${row}, ${col}
print(hwc.shape, chw.shape)
print(chw[:, row, col])  # ${values}

_, height, width = chw.shape
for c in range(3):
    print(hwc.flatten()[(row * width + col) * 3 + c], chw.flatten()[c * height * width + row * width + col])
`,
    numpy: `import numpy as np
${read}
hwc = np.asarray(photo)  # ${height} × ${width} × ${channels}
chw = np.ascontiguousarray(hwc.transpose(2, 0, 1))  # ${channels} × ${height} × ${width}
row, col = ${row}, ${col}
print(hwc.shape, chw.shape)
print(hwc[row, col])  # ${values}

height, width, _ = hwc.shape
for c in range(3):
    print(hwc.ravel()[(row * width + col) * 3 + c], chw.ravel()[c * height * width + row * width + col])
`,
  };
}
