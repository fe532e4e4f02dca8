import { analyse, type LayerSpec } from '../../../core/index.ts';

interface Line {
  readonly torch: string;
  readonly numpy: string;
}

/** One layer in PyTorch and in NumPy; `take` reads the next weights of the file, in PyTorch's order. */
function lineOf(spec: LayerSpec, [depth, ...sides]: readonly number[]): Line {
  switch (spec.kind) {
    case 'conv': {
      const { outChannels, kernelSize, padding = 0 } = spec;
      return {
        torch: `nn.Conv2d(${depth}, ${outChannels}, ${kernelSize}, padding=${padding})`,
        numpy: `conv(take(${outChannels}, ${depth}, ${kernelSize}, ${kernelSize}), take(${outChannels}))`,
      };
    }
    case 'relu':
      return { torch: 'nn.ReLU()', numpy: 'relu' };
    case 'maxPool':
      return { torch: `nn.MaxPool2d(${spec.size})`, numpy: 'pool' };
    case 'globalAvgPool':
      return { torch: 'nn.AdaptiveAvgPool2d(1), nn.Flatten()', numpy: 'average' };
    case 'flatten':
      return { torch: 'nn.Flatten()', numpy: 'np.ravel' };
    case 'dense': {
      const inputs = sides.reduce((count, side) => count * side, depth);
      return {
        torch: `nn.Linear(${inputs}, ${spec.units})`,
        numpy: `dense(take(${spec.units}, ${inputs}), take(${spec.units}))`,
      };
    }
    default:
      throw new RangeError(`layerCode: no code for a layer of kind ${spec.kind}`);
  }
}

/** The layers of a network as lines of Python, a new line before each convolution and where maps end. */
export function layerCode(
  specs: readonly LayerSpec[],
  inputShape: readonly number[],
  language: keyof Line,
  indent = '    ',
): string {
  const reports = analyse(specs, inputShape);
  return specs
    .map((spec, index) => {
      const line = lineOf(spec, index > 0 ? reports[index - 1].outputShape : inputShape)[language];
      const breaks = ['conv', 'flatten', 'globalAvgPool'].includes(spec.kind);
      return breaks || index === 0 ? `\n${indent}${line},` : ` ${line},`;
    })
    .join('')
    .slice(1);
}

/** What the lines in NumPy call. */
export const NUMPY_LAYERS = `def conv(k, b):
    p = k.shape[-1] // 2
    def layer(x):
        padded = np.pad(x, ((0, 0), (p, p), (p, p)))
        windows = sliding_window_view(padded, k.shape[2:], axis=(1, 2))
        return np.einsum("chwij,ocij->ohw", windows, k) + b[:, None, None]
    return layer

def relu(x):
    return np.maximum(x, 0)

def pool(x):
    c, h, w = x.shape
    return x.reshape(c, h // 2, 2, w // 2, 2).max(axis=(2, 4))

def dense(w, b):
    return lambda x: w @ x + b`;
