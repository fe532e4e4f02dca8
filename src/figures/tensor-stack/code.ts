import type { CodeSamples } from '../kit/contract.ts';
import { stridesOf } from './memory.ts';
import type { Derived, State } from './model.ts';

/** The most numbers that are written out; larger tensors are made of their own places in memory. */
const WRITTEN = 64;

/** The same tensor in both orders, and the chosen element found in each by strides. */
export function code(_: State, derived: Derived): CodeSamples {
  const { shape, sheets, count, i, j, ch, memories } = derived;
  const { height, width, channels } = shape;
  const written = count <= WRITTEN;
  const values = Array.from({ length: count }, (_, offset) => {
    const channel = Math.floor(offset / (height * width));
    return Math.round(sheets.values[channel][offset % (height * width)] * 10) / 10;
  });
  const list = `[${values.join(', ')}]`;
  const [hwc, chw] = [memories.hwc.offset, memories.chw.offset];
  const strides = (order: 'hwc' | 'chw') =>
    stridesOf(shape, order)
      .map(({ stride }) => stride)
      .join(', ');
  const found = written ? values[chw] : chw;
  const index = `${i}, ${j}, ${ch}`;
  return {
    typescript: `import { tensor } from './core';

const [H, W, C] = [${height}, ${width}, ${channels}];
const [i, j, c] = [${index}];
const planes = tensor(${written ? list : 'Array.from({ length: C * H * W }, (_, place) => place)'}, [C, H, W]);
const at = c * H * W + i * W + j;
console.log(planes.data[at], at); // ${found}, at ${chw}
console.log(i * W * C + j * C + c); // its place in HWC: ${hwc}
`,
    pytorch: `import torch

i, j, c = ${index}
chw = torch.${written ? `tensor(${list}, dtype=torch.float32)` : `arange(${count}, dtype=torch.float32)`}.reshape(${channels}, ${height}, ${width})
hwc = chw.permute(1, 2, 0).contiguous()
print(chw.stride(), hwc.stride())  # (${strides('chw')}) (${strides('hwc')})
print(chw[c, i, j], chw.flatten()[${chw}], hwc.flatten()[${hwc}])  # ${found} three times
`,
    numpy: `import numpy as np

i, j, c = ${index}
chw = np.${written ? `array(${list}, dtype=np.float32)` : `arange(${count}, dtype=np.float32)`}.reshape(${channels}, ${height}, ${width})
hwc = np.ascontiguousarray(chw.transpose(1, 2, 0))
print(np.ravel_multi_index((c, i, j), chw.shape))  # ${chw}
print(np.ravel_multi_index((i, j, c), hwc.shape))  # ${hwc}
print(chw[c, i, j], chw.ravel()[${chw}], hwc.ravel()[${hwc}])  # ${found} three times
`,
  };
}
