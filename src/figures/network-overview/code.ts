import type { CodeSamples } from '../kit/contract.ts';
import { LAYERS } from '../kit/network/mapLayers.ts';
import { bookNetworkCode } from '../kit/network/networkCode.ts';
import type { Derived, State } from './state.ts';

/** The whole network on the picture of the moment, its answer, and the numbers that are looked at. */
export function codeOf(_: State, { pass, detail }: Derived): CodeSamples {
  const { step, name, at } = lookedAt(detail);
  const place = at.length > 0 ? `[${at.join(', ')}]` : '';
  const { step: votes } = LAYERS.votes;
  return bookNetworkCode(pass.picture, {
    typescript: `
import { softmax } from './core';

console.log(softmax(outputs[${votes}]).data);
const output = outputs[${step}]; // ${name}
console.log(output.shape, output.data${flatIndex(detail)});
`,
    pytorch: `
print(torch.softmax(outputs[${votes}], 1))
print(outputs[${step}][0]${place})  # ${name}
`,
    numpy: `
p = np.exp(outputs[${votes}] - outputs[${votes}].max())
print(p / p.sum())
print(outputs[${step}]${place})  # ${name}
`,
  });
}

function lookedAt(detail: Derived['detail']) {
  const { id, step } = detail && detail.layer.step >= 0 ? detail.layer : LAYERS.votes;
  if (!detail || detail.layer.step < 0) return { step, name: id, at: [] };
  const { pixel, place } = detail;
  const at = pixel ? [place.channel, pixel.row, pixel.col] : [place.channel];
  return { step, name: id, at };
}

function flatIndex(detail: Derived['detail']): string {
  if (!detail || detail.layer.step < 0) return '';
  const { side } = detail.layer;
  const first = detail.place.channel * side * side;
  const { pixel } = detail;
  if (pixel) return `[${first + pixel.row * side + pixel.col}]`;
  return side === 1 ? `[${first}]` : `.slice(${first}, ${first + side * side})`;
}
