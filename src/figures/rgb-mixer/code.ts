import type { CodeSamples } from '../kit/contract.ts';
import type { Derived } from './model.ts';

/** The colour as a pixel of a network's input, its hex digits, and what becomes of 256 in eight bits. */
export function mixerCode({ colour, hex, colours }: Derived): CodeSamples {
  const list = colour.join(', ');
  return {
    typescript: `import { tensor } from './core';

const pixel = tensor([${list}], [1, 3, 1, 1]);
const hex = '#' + Array.from(pixel.data, (value) => value.toString(16).padStart(2, '0')).join('').toUpperCase();
console.log(pixel.shape, hex); // ${hex}
console.log(256 ** 3); // ${colours}
`,
    pytorch: `import torch

pixel = torch.tensor([${list}], dtype=torch.uint8).reshape(1, 3, 1, 1)
print(pixel.shape, "#" + bytes(pixel.flatten().tolist()).hex().upper())  # ${hex}
print(256 ** 3)  # ${colours}

# Eight bits have no 256: clamp keeps 255, a plain cast wraps round to 0.
asked = torch.tensor([0, 233, 256])
print(asked.clamp(0, 255).to(torch.uint8), asked.to(torch.uint8))
`,
    numpy: `import numpy as np

pixel = np.array([${list}], dtype=np.uint8)
print(pixel.shape, "#" + pixel.tobytes().hex().upper())  # ${hex}
print(256 ** 3)  # ${colours}

# Eight bits have no 256: clip keeps 255, a plain cast wraps round to 0.
asked = np.array([0, 233, 256])
print(np.clip(asked, 0, 255).astype(np.uint8), asked.astype(np.uint8))
`,
  };
}
