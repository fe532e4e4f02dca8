import { tensor } from '../../core/index.ts';
import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { GREYS, type InputName, KERNEL_SIDE, NOISE_SEED, SHAPE, SIDE } from './descent.ts';
import type { Derived, State } from './model.ts';

/** The whole descent from the same start, up to the step shown. */
export function code({ input }: State, derived: Derived): CodeSamples {
  const { rate, step, kernel, run } = derived;
  const flat = (values: readonly number[]) => tensor(values, SHAPE, 'float64');
  const [start, target] = [flat(run.kernels[0]), flat(derived.target)];
  const grid = (values: typeof start) =>
    nested({ shape: [KERNEL_SIDE, KERNEL_SIDE], data: values.data });
  const shown = kernel.map((weight) => Math.round(weight * 1e3) / 1e3).join(', ');
  const noise = input === 'noise';
  const other = noise ? ' for the book’s noise; yours is other noise' : '';
  return {
    typescript: `import { conv2d, conv2dGradKernel, meanSquaredError, ${noise ? 'random, ' : ''}tensor } from './core';
${typescriptPicture(input)}
const x = tensor(pixels, [1, 1, ${SIDE}, ${SIDE}], 'float64');
const shape = [1, 1, ${KERNEL_SIDE}, ${KERNEL_SIDE}];
const hidden = tensor(${list(target)}, shape, 'float64');
const wanted = conv2d(x, hidden);
let k = tensor(${list(start)}, shape, 'float64');
for (let step = 0; step < ${step}; step++) {
  const { gradPrediction } = meanSquaredError(conv2d(x, k), wanted);
  const gradient = conv2dGradKernel(x, gradPrediction, shape);
  k = tensor(k.data.map((weight, i) => weight - ${rate} * gradient.data[i]), shape);
}
console.log(k.data); // ${shown}
`,
    pytorch: `import torch
import torch.nn.functional as F
${torchPicture(input)}
hidden = torch.tensor(${nested(target)}, dtype=torch.float64)
wanted = F.conv2d(x, hidden)
k = torch.tensor(${nested(start)}, dtype=torch.float64, requires_grad=True)
for step in range(${step}):
    loss = F.mse_loss(F.conv2d(x, k), wanted)
    gradient, = torch.autograd.grad(loss, k)
    with torch.no_grad():
        k -= ${rate} * gradient
print(k)  # ${shown}${other}
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
${numpyPicture(input)}
patches = sliding_window_view(x, (${KERNEL_SIDE}, ${KERNEL_SIDE}))
answer = lambda k: (patches * k).sum(axis=(2, 3))
hidden = np.array(${grid(target)})
wanted = answer(hidden)
k = np.array(${grid(start)})
for step in range(${step}):
    error = 2 * (answer(k) - wanted) / wanted.size
    k = k - ${rate} * (patches * error[..., None, None]).sum(axis=(0, 1))
print(k)  # ${shown}${other}
`,
  };
}

function typescriptPicture(input: InputName): string {
  if (input === 'noise') {
    return `
const source = random(${NOISE_SEED});
const pixels = Array.from({ length: ${SIDE} * ${SIDE} }, () => source.normal(0, 1));`;
  }
  const centred = `
const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
pixels = pixels.map((value) => value - mean);`;
  const local = `
const box = tensor(new Array(9).fill(1 / 9), [1, 1, 3, 3], 'float64');
const around = conv2d(tensor(pixels, [1, 1, ${SIDE}, ${SIDE}], 'float64'), box, { padding: 1 });
pixels = pixels.map((value, at) => value - around.data[at]);`;
  return `import { fetchPhoto } from './figures/kit/image/fetchPhoto';

const photo = await fetchPhoto('chelsea', '/');
const top = Math.floor((photo.height - ${SIDE}) / 2);
const left = Math.floor((photo.width - ${SIDE}) / 2);
${input === 'photo' ? 'const' : 'let'} pixels = Array.from({ length: ${SIDE} * ${SIDE} }, (_, at) => {
  const row = top + Math.floor(at / ${SIDE});
  return photo.planes[0][row * photo.width + left + (at % ${SIDE})] / ${GREYS};
});${input === 'photo' ? '' : centred}${input === 'local' ? local : ''}`;
}

const CROP = `from PIL import Image

# From this site: photos/chelsea.webp
photo = np.asarray(Image.open("chelsea.webp").convert("L"), dtype=np.float64)
top, left = (photo.shape[0] - ${SIDE}) // 2, (photo.shape[1] - ${SIDE}) // 2
photo = photo[top:top + ${SIDE}, left:left + ${SIDE}] / ${GREYS}`;

function torchPicture(input: InputName): string {
  if (input === 'noise') {
    return `
torch.manual_seed(${NOISE_SEED})
x = torch.randn(1, 1, ${SIDE}, ${SIDE}, dtype=torch.float64)`;
  }
  return `import numpy as np
${CROP}
x = torch.from_numpy(photo.copy())[None, None]${input === 'photo' ? '' : '\nx = x - x.mean()'}${
    input === 'local' ? '\nx = x - F.avg_pool2d(x, 3, stride=1, padding=1)' : ''
  }`;
}

function numpyPicture(input: InputName): string {
  if (input === 'noise') {
    return `
x = np.random.default_rng(${NOISE_SEED}).standard_normal((${SIDE}, ${SIDE}))`;
  }
  return `${CROP}
x = photo${input === 'photo' ? '' : ' - photo.mean()'}${
    input === 'local' ? '\nx = x - sliding_window_view(np.pad(x, 1), (3, 3)).mean(axis=(2, 3))' : ''
  }`;
}
