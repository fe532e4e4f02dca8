import type { Tensor } from '../../core/index.ts';
import type { TrainedNetwork } from '../kit/assets/assets.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { layerCode, NUMPY_LAYERS } from '../kit/network/layerCode.ts';
import { HIGHEST, pictureDigits } from '../kit/network/networkCode.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { NETWORK_IDS, NETWORKS } from './answers.ts';
import { REACH, type State } from './state.ts';

const IDS = NETWORKS.map((name) => NETWORK_IDS[name]);

export function codeOf(
  state: State,
  networks: readonly TrainedNetwork[],
  picture: Tensor,
  label: number,
): CodeSamples {
  if (state.view === 'overfitting') return lessonCode(state);
  return shiftCode(state, networks, picture, label);
}

/** The networks as entries of a Python dictionary, their layers between `open` and `close`. */
function listed(
  networks: readonly TrainedNetwork[],
  language: 'torch' | 'numpy',
  indent: string,
  [open, close]: readonly [open: string, close: string],
): string {
  return networks
    .map(({ id, network: { specs, inputShape } }) => {
      const lines = layerCode(specs, inputShape, language, `${indent}    `);
      return `${indent}"${id}": ${open}\n${lines}\n${indent}${close},`;
    })
    .join('\n');
}

/** The picture at its place, shifted, and put to the three networks; then all shifts along the axis. */
function shiftCode(
  { dx, dy, axis }: State,
  networks: readonly TrainedNetwork[],
  picture: Tensor,
  label: number,
): CodeSamples {
  const digits = pictureDigits(picture);
  const classes = JSON.stringify(CLASS_NAMES.en);
  const there = axis === 'x' ? ['d', String(dy)] : [String(dx), 'd'];
  return {
    typescript: `import { forward, softmax, tensor } from './core';
import { browserSource } from './figures/kit/assets/browserSource';
import { answersTo, shiftPictures } from './figures/shift-test/shiftedHits';

const classes = ${classes};
const label = ${label};
const picture = \`
${digits}
\`;
const levels = Array.from(picture.replace(/\\s/g, ''), (level) => Number.parseInt(level, 16) / ${HIGHEST});
const x = tensor(levels, [1, 1, ${PICTURE_SIDE}, ${PICTURE_SIDE}]);

for (const id of ${JSON.stringify(IDS)}) {
  const { network } = await browserSource('/').load({ kind: 'network', id });
  const moved = shiftPictures(x, { dx: ${dx}, dy: ${dy} });
  const { data } = softmax(forward(network, moved).steps.at(-1).output);
  const [answer] = answersTo(network, moved);
  console.log(id, classes[answer], data[answer], answer === label);
  for (let d = -${REACH}; d <= ${REACH}; d++) {
    const [there] = answersTo(network, shiftPictures(x, { dx: ${there[0]}, dy: ${there[1]} }));
    console.log(d, there === label);
  }
}
`,
    pytorch: `import numpy as np
import torch
from torch import nn

classes = ${classes}
label = ${label}
picture = """
${digits}
"""
x = torch.tensor([[int(c, 16) / ${HIGHEST} for c in row] for row in picture.split()])[None, None]

${pythonShift('torch')}

nets = {
${listed(networks, 'torch', '    ', ['nn.Sequential(', ')'])}
}
for name, net in nets.items():
    # From this site: its folder networks/
    weights = np.fromfile(f"{name}.bin", dtype="<f2").astype(np.float32)
    nn.utils.vector_to_parameters(torch.from_numpy(weights), net.parameters())
    with torch.no_grad():
        p = net(moved(x, ${dx}, ${dy})).softmax(1)[0]
        print(name, classes[p.argmax()], f"{p.max():.4f}", bool(p.argmax() == label))
        for d in range(-${REACH}, ${REACH + 1}):
            print(d, bool(net(moved(x, ${there.join(', ')})).argmax() == label))
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

classes = ${classes}
label = ${label}
picture = """
${digits}
"""
x = np.array([[int(c, 16) / ${HIGHEST} for c in row] for row in picture.split()], dtype=np.float32)[None]

${pythonShift('np')}

${NUMPY_LAYERS}

def average(x):
    return x.mean(axis=(1, 2))

def load(name):
    # From this site: its folder networks/
    weights = np.fromfile(f"{name}.bin", dtype="<f2").astype(np.float32)

    def take(*shape):
        nonlocal weights
        count = int(np.prod(shape))
        part, weights = weights[:count].reshape(shape), weights[count:]
        return part

    layers = {
${listed(networks, 'numpy', '        ', ['lambda: [', ']'])}
    }
    return layers[name]()

def run(layers, x):
    for layer in layers:
        x = layer(x)
    p = np.exp(x - x.max())
    return p / p.sum()

for name in ${JSON.stringify(IDS)}:
    layers = load(name)
    p = run(layers, moved(x, ${dx}, ${dy}))
    print(name, classes[p.argmax()], f"{p.max():.4f}", p.argmax() == label)
    for d in range(-${REACH}, ${REACH + 1}):
        print(d, run(layers, moved(x, ${there.join(', ')})).argmax() == label)
`,
  };
}

function pythonShift(library: 'torch' | 'np'): string {
  return `def moved(x, dx, dy):
    """Zeros come in where the picture goes away."""
    h, w = x.shape[-2:]
    y = ${library}.zeros_like(x)
    y[..., max(0, dy):h + min(0, dy), max(0, dx):w + min(0, dx)] = \\
        x[..., max(0, -dy):h - max(0, dy), max(0, -dx):w - max(0, dx)]
    return y`;
}

/** Reads what the training script noted after each epoch. */
function lessonCode({ epoch }: State): CodeSamples {
  const python = `import json

# From this site: networks/overfitting.json
with open("overfitting.json") as file:
    curves = json.load(file)

epoch = ${epoch}
for net in curves["networks"]:
    train = net["trainCorrect"][epoch] / curves["trainPictures"]
    test = net["testCorrect"][epoch] / curves["testPictures"]
    print(net["id"], f"train {train:.3f}  test {test:.3f}  gap {train - test:.3f}")
    print("  loss", net["trainLoss"][epoch], net["testLoss"][epoch])
`;
  return {
    typescript: `import { browserSource } from './figures/kit/assets/browserSource';

const { value: curves } = await browserSource('/').load({ kind: 'table', id: 'networks/overfitting' });
const epoch = ${epoch};
for (const net of curves.networks) {
  const train = net.trainCorrect[epoch] / curves.trainPictures;
  const test = net.testCorrect[epoch] / curves.testPictures;
  console.log(net.id, { train, test, gap: train - test });
  console.log(net.trainLoss[epoch], net.testLoss[epoch]);
}
`,
    pytorch: python,
    numpy: python,
  };
}
