import type { CodeSamples } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';

/** Both layers built and counted, in three languages. */
export function code(state: State, derived: Derived): CodeSamples {
  const { c, units, k, filters } = state;
  const { dense, conv, inputs, height, width } = derived;
  return {
    typescript: `import { analyse } from './core';

const picture = [${c}, ${height}, ${width}];
const [, dense] = analyse([{ kind: 'flatten' }, { kind: 'dense', units: ${units} }], picture);
const [conv] = analyse([{ kind: 'conv', outChannels: ${filters}, kernelSize: ${k}, padding: 'same' }], picture);
console.log(dense.parameters, dense.multiplyAdds); // ${dense.parameters} ${dense.multiplyAdds}
console.log(conv.parameters, conv.multiplyAdds); // ${conv.parameters} ${conv.multiplyAdds}
`,
    pytorch: `from torch import nn

# On the meta device a layer has a shape but takes no memory, however large it is.
dense = nn.Linear(${inputs}, ${units}, device="meta")
conv = nn.Conv2d(${c}, ${filters}, ${k}, padding="same", device="meta")
for layer in (dense, conv):
    parameters = sum(p.numel() for p in layer.parameters())
    print(layer, parameters, "parameters,", 4 * parameters, "bytes")
# ${dense.parameters} and ${conv.parameters} parameters
`,
    numpy: `import numpy as np

h, w, c, units, k, filters = ${height}, ${width}, ${c}, ${units}, ${k}, ${filters}

inputs = int(np.prod([h, w, c]))
dense = inputs * units + units
conv = k * k * c * filters + filters
print(inputs, dense, conv)  # ${inputs} ${dense.parameters} ${conv.parameters}
print(4 * dense, 4 * conv)  # bytes in float32: ${dense.bytes} ${conv.bytes}
print(inputs * units, h * w * k * k * c * filters)  # multiply-adds: ${dense.multiplyAdds} ${conv.multiplyAdds}
`,
  };
}
