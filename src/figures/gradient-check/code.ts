import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import {
  BIAS_AT,
  FIRST_WEIGHT,
  KERNEL_SIDE,
  LABEL,
  type Loss,
  OUT_SIDE,
  partsOf,
  SIDE,
  TARGET,
} from './check.ts';
import type { Derived, State } from './model.ts';

const TORCH: Readonly<Record<Loss, string>> = {
  tanh: 'torch.tanh(y).mean()',
  relu: 'torch.tanh(torch.relu(y)).mean()',
  softmax: `F.cross_entropy(y.reshape(1, -1), torch.tensor([${LABEL}]))`,
  mse: `((y - torch.tensor([${TARGET.join(', ')}]).reshape(y.shape)) ** 2).mean()`,
};
const NUMPY: Readonly<Record<Loss, string>> = {
  tanh: 'np.tanh(y).mean()',
  relu: 'np.tanh(np.maximum(y, 0)).mean()',
  softmax: `np.log(np.exp(y).sum()) - y.flat[${LABEL}]`,
  mse: `((y.ravel() - np.array([${TARGET.join(', ')}])) ** 2).mean()`,
};
const SCRIPT: Readonly<Record<Loss, string>> = {
  tanh: 'tanh(y).data.reduce((sum, value) => sum + value) / y.data.length',
  relu: 'tanh(relu(y)).data.reduce((sum, value) => sum + value) / y.data.length',
  softmax: `crossEntropy(tensor(y.data, [1, y.data.length]), [${LABEL}]).loss`,
  mse: `meanSquaredError(y, tensor(Float64Array.of(${TARGET.join(', ')}), y.shape)).loss`,
};
const IMPORTS: Readonly<Record<Loss, string>> = {
  tanh: 'tanh',
  relu: 'relu, tanh',
  softmax: 'crossEntropy',
  mse: 'meanSquaredError',
};

/** The measurement in float64 with the current ε; the expected slopes stand at the end. */
export function checkCode(state: State, derived: Derived): CodeSamples {
  const { loss, difference, divisor } = state;
  const { cell, now, gradient } = derived;
  const { input, kernel } = partsOf(derived.setting.values, 'float64');
  const eps = derived.eps.toExponential();
  const bias = derived.setting.values[BIAS_AT];
  const central = difference === 'central';
  const [name, place] =
    cell === BIAS_AT
      ? ['b', '0']
      : cell >= FIRST_WEIGHT
        ? ['k', index(cell - FIRST_WEIGHT, KERNEL_SIDE)]
        : ['x', index(cell, SIDE)];
  const flat = cell === BIAS_AT ? 0 : cell >= FIRST_WEIGHT ? cell - FIRST_WEIGHT : cell;
  const below = central ? 'w - eps' : 'w';
  const step = divisor === 'taken' ? '(up - down)' : central ? '(2 * eps)' : 'eps';
  const answer = `measured ${short(now.float64.slope)}, by the formula ${short(gradient[cell])}`;
  return {
    typescript: `import { conv2d, tensor, ${IMPORTS[loss]} } from './core';

const x = tensor(Float64Array.from(${list(input)}), [${input.shape.join(', ')}]);
const k = tensor(Float64Array.from(${list(kernel)}), [${kernel.shape.join(', ')}]);
const b = tensor(Float64Array.of(${bias}), [1]);
function loss(value) {
  ${name}.data[${flat}] = value;
  const y = conv2d(x, k, { bias: b });
  return ${SCRIPT[loss]};
}
const w = ${name}.data[${flat}];
const eps = ${eps};
const [up, down] = [w + eps, ${below}];
console.log((loss(up) - loss(down)) / ${step});
// ${answer}
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float64, requires_grad=True)
k = torch.tensor(${nested(kernel)}, dtype=torch.float64, requires_grad=True)
b = torch.tensor([${bias}], dtype=torch.float64, requires_grad=True)

def loss():
    y = F.conv2d(x, k, b)
    return ${TORCH[loss]}

loss().backward()
w, eps = ${name}[${place}].item(), ${eps}
up, down = w + eps, ${below}
with torch.no_grad():
    ${name}[${place}] = up
    high = loss()
    ${name}[${place}] = down
    low = loss()
print(((high - low) / ${step}).item(), ${name}.grad[${place}].item())
# ${answer}
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=float)[0, 0]
k = np.array(${nested(kernel)}, dtype=float)[0, 0]
b = np.array([${bias}], dtype=float)

def loss(value):
    ${name}[${place.replace('0, 0, ', '')}] = value
    y = np.array([[(x[i:i+${KERNEL_SIDE}, j:j+${KERNEL_SIDE}] * k).sum() for j in range(${OUT_SIDE})] for i in range(${OUT_SIDE})]) + b
    return ${NUMPY[loss]}

w, eps = ${name}[${place.replace('0, 0, ', '')}], ${eps}
up, down = w + eps, ${below}
print((loss(up) - loss(down)) / ${step})
# ${answer}
`,
  };
}

function index(cell: number, side: number): string {
  return `0, 0, ${Math.floor(cell / side)}, ${cell % side}`;
}

function short(value: number): string {
  return Number.isNaN(value) ? 'nothing' : String(Number(value.toPrecision(12)));
}
