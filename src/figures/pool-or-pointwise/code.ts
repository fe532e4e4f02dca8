import { list, nested } from '../kit/code/code.ts';
import type { CodeSamples } from '../kit/contract.ts';
import { blends, CHANNELS, featureMaps } from './maps.ts';
import type { State } from './state.ts';

/** The operations of this mode, as they just ran. */
export function codeOf({ mode, k, s, p, m, t }: State): CodeSamples {
  const input = featureMaps();
  const weight = blends(m);
  const pools = mode !== 'pointwise';
  const blend = mode !== 'pool';
  const names = [blend && 'conv2d', pools && 'maxPool2d', 'tensor'].filter(Boolean).join(', ');
  return {
    typescript: `import { ${names} } from './core';

let x = tensor(${list(input)}, [${input.shape.join(', ')}]);
${pools ? `x = maxPool2d(x, { size: ${k}, stride: ${s}, padding: ${p} }).output;\n` : ''}${blend ? `x = conv2d(x, tensor(${list(weight)}, [${weight.shape.join(', ')}]), { stride: ${t} });\n` : ''}console.log(x.shape, x.data);
`,
    pytorch: `import torch
import torch.nn.functional as F

x = torch.tensor(${nested(input)}, dtype=torch.float32)
${pools ? `x = F.max_pool2d(x, ${k}, stride=${s}, padding=${p})\n` : ''}${blend ? `w = torch.tensor(${nested(weight)}, dtype=torch.float32)\nx = F.conv2d(x, w, stride=${t})\n` : ''}print(x.shape)
print(x)
`,
    numpy: `import numpy as np

x = np.array(${nested(input)}, dtype=np.float32)[0]
${
  pools
    ? `x = np.pad(x, ((0, 0), (${p}, ${p}), (${p}, ${p})), constant_values=-np.inf)
n = (x.shape[1] - ${k}) // ${s} + 1
x = np.stack([[x[:, i*${s}:i*${s}+${k}, j*${s}:j*${s}+${k}].max(axis=(1, 2)) for j in range(n)] for i in range(n)])
x = x.transpose(2, 0, 1)
`
    : ''
}${
  blend
    ? `w = np.array(${nested({ shape: [m, CHANNELS], data: weight.data })}, dtype=np.float32)
x = np.einsum('oc,chw->ohw', w, x[:, ::${t}, ::${t}])
`
    : ''
}print(x.shape)
print(x)
`,
  };
}
