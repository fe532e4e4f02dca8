import type { CodeSamples } from '../kit/contract.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { bookNetworkCode } from '../kit/network/networkCode.ts';
import type { Derived, State } from './model.ts';

const DIGITS = 4;

/** The numbers of the road's stations at this place, and the error at their end. */
export function code({ channel, row, col }: State, facts: Derived): CodeSamples {
  const { step: scores } = bookLayer('dense');
  const { flow, pool } = facts;
  const map = facts.map.value.toFixed(DIGITS);
  const gate = facts.gate.value.toFixed(DIGITS);
  const pooled = pool.value.toFixed(DIGITS);
  const loss = flow.loss.toFixed(DIGITS);
  const full = `${channel}, ${row}, ${col}`;
  const half = `${channel}, ${pool.row}, ${pool.col}`;
  const { width, height } = facts.map;
  const at = (channel * height + row) * width + col;
  const atPool = (channel * pool.height + pool.row) * pool.width + pool.col;
  return bookNetworkCode(flow.trace.input, {
    typescript: `
import { crossEntropy } from './core';

console.log(outputs[0].data[${at}]); // ${map}
console.log(outputs[1].data[${at}]); // ${gate}
console.log(outputs[2].data[${atPool}]); // ${pooled}
const { loss, gradLogits } = crossEntropy(outputs[${scores}], [${flow.label}]);
console.log(loss); // ${loss}
console.log(gradLogits.data);
`,
    pytorch: `
print(outputs[0][0, ${full}].item())  # ${map}
print(outputs[1][0, ${full}].item())  # ${gate}
print(outputs[2][0, ${half}].item())  # ${pooled}
loss = nn.functional.cross_entropy(outputs[${scores}], torch.tensor([${flow.label}]))
print(loss.item())  # ${loss}
error = torch.softmax(outputs[${scores}], 1)
error[0, ${flow.label}] -= 1
print(error)
`,
    numpy: `
print(outputs[0][${full}])  # ${map}
print(outputs[1][${full}])  # ${gate}
print(outputs[2][${half}])  # ${pooled}
p = np.exp(outputs[${scores}] - outputs[${scores}].max())
p /= p.sum()
print(-np.log(p[${flow.label}]))  # ${loss}
p[${flow.label}] -= 1
print(p)
`,
  });
}
