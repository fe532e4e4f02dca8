import type { CodeSamples } from '../kit/contract.ts';
import { bookNetworkCode } from '../kit/network/networkCode.ts';
import { DETECTORS, LETTER_SIDE, MAP_CELLS, type StrokeFacts } from './strokes.ts';
import {
  CLASSES,
  COUNCIL_LAYER,
  FEATURES,
  LOUD,
  MAPS_LAYER,
  PLACES,
  SIDE,
  type Voter,
  voterOf,
} from './voters.ts';
import type { Council } from './votes.ts';

interface CouncilCode {
  readonly council: Council;
  readonly classNumber: number;
  readonly silenced: readonly string[];
  readonly amplified: readonly string[];
}

/** The votes for a class, their sum with the bias, and the probabilities that follow. */
export function councilCode({ council, classNumber, silenced, amplified }: CouncilCode) {
  const answer = round(council.logitsNow[classNumber]);
  const changes = [
    ...silenced.map((id) => ({ voter: voterOf(id) as Voter, factor: 0 })),
    ...amplified.map((id) => ({ voter: voterOf(id) as Voter, factor: LOUD })),
  ];
  const python = changes.map(({ voter, factor }) => `${sliceOf(voter)} *= ${factor}\n`).join('');
  const loops = changes
    .map(
      ({ voter, factor }) =>
        `for (let i = 0; i < ${FEATURES}; i++) if (${testOf(voter)}) features[i] *= ${factor};\n`,
    )
    .join('');
  return bookNetworkCode(council.picture, {
    typescript: `const features = outputs[${MAPS_LAYER}].data.slice();
${loops}const { weight, bias } = network.layers[${COUNCIL_LAYER}];
const votes = features.map((feature, i) => weight!.data[${classNumber} * ${FEATURES} + i] * feature);
const logit = votes.reduce((sum, vote) => sum + vote, bias!.data[${classNumber}]);
console.log(logit); // ${answer}
`,
    pytorch: `features = outputs[${MAPS_LAYER}][0].clone()
${python}layer = net[${COUNCIL_LAYER}]
votes = layer.weight[${classNumber}].detach() * features.flatten()
print((votes.sum() + layer.bias[${classNumber}]).item())  # ${answer}
print(torch.softmax(layer(features.flatten()), 0).tolist())
`,
    numpy: `features = outputs[${MAPS_LAYER}].copy()
${python}weights = np.fromfile("book-cnn.bin", dtype="<f2").astype(np.float32)
b = weights[-${CLASSES}:]
w = weights[-${CLASSES * (FEATURES + 1)}:-${CLASSES}].reshape(${CLASSES}, ${FEATURES})
votes = w[${classNumber}] * features.ravel()
print(votes.sum() + b[${classNumber}])  # ${answer}
e = np.exp(w @ features.ravel() + b)
print(e / e.sum())
`,
  });
}

function sliceOf({ kind, index }: Voter): string {
  if (kind === 'c') return `features[${index}]`;
  const place = index % PLACES;
  const channel = kind === 'p' ? ':' : Math.floor(index / PLACES);
  return `features[${channel}, ${Math.floor(place / SIDE)}, ${place % SIDE}]`;
}

function testOf({ kind, index }: Voter): string {
  if (kind === 'c') return `Math.floor(i / ${PLACES}) === ${index}`;
  return kind === 'p' ? `i % ${PLACES} === ${index}` : `i === ${index}`;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** The small council: strokes are found by convolution, counted, and weighed. */
export function strokesCode(
  cells: readonly number[],
  weights: readonly number[],
  { logits }: StrokeFacts,
): CodeSamples {
  const rows = Array.from({ length: LETTER_SIDE }, (_, row) =>
    cells.slice(row * LETTER_SIDE, (row + 1) * LETTER_SIDE).join(''),
  );
  const kernels = DETECTORS.map(({ ink }) => ink.join(''));
  const [x, o] = [weights.slice(0, 3), weights.slice(3)];
  const answer = `${round(logits[0])}, ${round(logits[1])}`;
  const letter = rows.join('\n');
  return {
    typescript: `import { conv2d, relu, softmax, tensor } from './core';

const read = (ink: string) => Array.from(ink.replace(/\\s/g, ''), (digit) => 2 * Number(digit) - 1);
const letter = tensor(read(\`
${letter}
\`), [1, 1, ${LETTER_SIDE}, ${LETTER_SIDE}]);
const kernels = tensor(${JSON.stringify(kernels)}.flatMap(read), [4, 1, 3, 3]);
const maps = relu(conv2d(letter, kernels, { bias: tensor([-8, -8, -8, -8], [4]) }));
const [vertical, falling, rising, horizontal] = [0, 1, 2, 3].map((map) =>
  maps.data.slice(map * ${MAP_CELLS}, (map + 1) * ${MAP_CELLS}).reduce((sum, value) => sum + value, 0));
const counts = [vertical, falling + rising, horizontal];
const logits = ${JSON.stringify([x, o])}.map((weights) =>
  weights.reduce((sum, weight, i) => sum + weight * counts[i], 0));
console.log(logits, softmax(tensor(logits, [1, 2])).data); // ${answer}
`,
    pytorch: `import torch
import torch.nn.functional as F

def read(rows):
    return torch.tensor([[2.0 * int(c) - 1 for c in row] for row in rows])

letter = read("""
${letter}
""".split())
kernels = read(${JSON.stringify(kernels)}).view(4, 1, 3, 3)
maps = F.relu(F.conv2d(letter[None, None], kernels, torch.full((4,), -8.0)))
vertical, falling, rising, horizontal = maps.sum(dim=(2, 3))[0]
counts = torch.stack([vertical, falling + rising, horizontal])
logits = torch.tensor(${JSON.stringify([x, o])}, dtype=torch.float32) @ counts
print(logits, torch.softmax(logits, 0))  # ${answer}
`,
    numpy: `import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

def read(rows):
    return np.array([[2.0 * int(c) - 1 for c in row] for row in rows])

letter = read("""
${letter}
""".split())
kernels = read(${JSON.stringify(kernels)}).reshape(4, 3, 3)
windows = sliding_window_view(letter, (3, 3))
maps = np.maximum(np.einsum("hwij,kij->khw", windows, kernels) - 8, 0)
vertical, falling, rising, horizontal = maps.sum(axis=(1, 2))
counts = np.array([vertical, falling + rising, horizontal])
logits = np.array(${JSON.stringify([x, o])}) @ counts
print(logits, np.exp(logits) / np.exp(logits).sum())  # ${answer}
`,
  };
}
