import { type Activation, LEAKY_SLOPE } from '../ops/activations';
import { type ConvDims, convDims } from '../ops/convDims';
import type { Padding, Size } from '../ops/geometry';
import { sizeAxis } from '../ops/geometry';
import { type PoolGeometry, poolGeometryOf } from '../ops/pool2d';
import { finite, integer, show } from '../tensor/check';

/** One layer as plain JSON, so that a network can be a link, a file or a preset. */
export type LayerSpec =
  | {
      kind: 'conv';
      outChannels: number;
      kernelSize: Size;
      stride?: Size;
      padding?: Padding;
      dilation?: Size;
      groups?: number;
      bias?: boolean;
    }
  | { kind: 'maxPool'; size: Size; stride?: Size; padding?: Padding }
  | {
      kind: 'avgPool';
      size: Size;
      stride?: Size;
      padding?: Padding;
      countIncludePad?: boolean;
    }
  | { kind: 'globalAvgPool' }
  | { kind: 'relu' | 'sigmoid' | 'tanh' }
  | { kind: 'leakyRelu'; slope?: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; units: number; bias?: boolean }
  | { kind: 'residual'; body: LayerSpec[]; shortcut?: LayerSpec[] }
  | { kind: 'branches'; branches: LayerSpec[][] };

/** [C, H, W] of a stack of maps, or [units] of a flat layer; without the batch. */
type LayerShape = readonly number[];

/** A layer with its sizes worked out for a batch of one. */
export type Plan = { shape: LayerShape; outShape: LayerShape } & (
  | { kind: 'conv'; dims: ConvDims; kernelShape: number[]; bias: boolean }
  | { kind: 'maxPool'; geometry: PoolGeometry }
  | { kind: 'avgPool'; geometry: PoolGeometry; includePad: boolean }
  | { kind: 'activation'; activation: Activation; slope: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; inputs: number; units: number; bias: boolean }
  | { kind: 'residual' | 'branches'; chains: Plan[][] }
);

/** The input shape of a network: [C, H, W]. */
export function requireInputShape(fn: string, inputShape: readonly number[]): void {
  if (!Array.isArray(inputShape) || inputShape.length !== 3) {
    throw new TypeError(
      `${fn}: inputShape must be [channels, height, width], got ${show(inputShape)}`,
    );
  }
  inputShape.forEach((size, axis) => {
    integer(fn, `inputShape[${axis}]`, size, 1);
  });
}

/**
 * Works out the sizes of a chain of layers. Throws an error that names the layer, by its index and kind,
 * that is malformed or cannot fit.
 */
export function planChain(
  fn: string,
  layers: readonly LayerSpec[],
  inputShape: LayerShape,
  where = '',
): Plan[] {
  if (!Array.isArray(layers)) {
    throw new TypeError(`${fn}: ${where || 'layers'} must be an array, got ${show(layers)}`);
  }
  let shape = inputShape;
  return layers.map((spec, index) => {
    const kind = typeof spec === 'object' && spec !== null ? spec.kind : show(spec);
    const plan = planLayer(
      `${fn}: ${where ? `${where} ` : ''}layer ${index} (${kind})`,
      spec,
      shape,
    );
    shape = plan.outShape;
    return plan;
  });
}

function requireMaps(fn: string, shape: LayerShape): void {
  if (shape.length !== 3) {
    throw new RangeError(`${fn}: needs maps [C, H, W], but its input is flat, ${show(shape)}`);
  }
}

function planLayer(fn: string, spec: LayerSpec, shape: LayerShape): Plan {
  if (typeof spec !== 'object' || spec === null) {
    throw new TypeError(`${fn}: a layer must be an object with a kind`);
  }
  const [channels, height, width] = shape;
  switch (spec.kind) {
    case 'conv': {
      requireMaps(fn, shape);
      const outChannels = integer(fn, 'outChannels', spec.outChannels, 1);
      const kernelHeight = requiredAxis(fn, 'kernelSize', spec.kernelSize, 0);
      const kernelWidth = requiredAxis(fn, 'kernelSize', spec.kernelSize, 1);
      const groups = integer(fn, 'groups', spec.groups ?? 1, 1);
      const kernelShape = [outChannels, Math.floor(channels / groups), kernelHeight, kernelWidth];
      const dims = convDims(fn, [1, ...shape], kernelShape, spec);
      const outShape = [outChannels, dims.geometry.outHeight, dims.geometry.outWidth];
      return { kind: 'conv', shape, outShape, dims, kernelShape, bias: spec.bias ?? true };
    }
    case 'maxPool':
    case 'avgPool': {
      requireMaps(fn, shape);
      const geometry = poolGeometryOf(fn, height, width, spec);
      const outShape = [channels, geometry.outHeight, geometry.outWidth];
      if (spec.kind === 'maxPool') return { kind: 'maxPool', shape, outShape, geometry };
      const includePad = spec.countIncludePad ?? true;
      return { kind: 'avgPool', shape, outShape, geometry, includePad };
    }
    case 'globalAvgPool': {
      requireMaps(fn, shape);
      const geometry = poolGeometryOf(fn, height, width, { size: [height, width] });
      return { kind: 'avgPool', shape, outShape: [channels, 1, 1], geometry, includePad: true };
    }
    case 'relu':
    case 'sigmoid':
    case 'tanh':
      return { kind: 'activation', shape, outShape: shape, activation: spec.kind, slope: 0 };
    case 'leakyRelu': {
      const slope = finite(fn, 'slope', spec.slope ?? LEAKY_SLOPE);
      return { kind: 'activation', shape, outShape: shape, activation: 'leakyRelu', slope };
    }
    case 'flatten':
      return { kind: 'flatten', shape, outShape: [shape.reduce((a, b) => a * b, 1)] };
    case 'dense': {
      // One pixel is flat already, so global pooling may be followed by dense directly.
      if (shape.length === 3 && height * width > 1) {
        throw new RangeError(
          `${fn}: needs a flat input, got maps ${show(shape)}; put flatten before it`,
        );
      }
      const units = integer(fn, 'units', spec.units, 1);
      return {
        kind: 'dense',
        shape,
        outShape: [units],
        inputs: channels,
        units,
        bias: spec.bias ?? true,
      };
    }
    case 'residual': {
      const body = planChain(fn, spec.body, shape, 'body');
      const shortcut = planChain(fn, spec.shortcut ?? [], shape, 'shortcut');
      const outShape = body.at(-1)?.outShape ?? shape;
      const other = shortcut.at(-1)?.outShape ?? shape;
      if (show([...outShape]) !== show([...other])) {
        throw new RangeError(
          `${fn}: body gives ${show([...outShape])}, shortcut gives ${show([...other])}; they must be equal to be added`,
        );
      }
      return { kind: 'residual', shape, outShape, chains: [body, shortcut] };
    }
    case 'branches': {
      requireMaps(fn, shape);
      if (!Array.isArray(spec.branches) || spec.branches.length === 0) {
        throw new TypeError(`${fn}: branches must be a list of at least one list of layers`);
      }
      const chains = spec.branches.map((branch, i) => planChain(fn, branch, shape, `branch ${i}`));
      const shapes = chains.map((chain) => chain.at(-1)?.outShape ?? shape);
      const [, firstHeight, firstWidth] = shapes[0];
      for (const [i, other] of shapes.entries()) {
        if (other.length !== 3 || other[1] !== firstHeight || other[2] !== firstWidth) {
          throw new RangeError(
            `${fn}: branch ${i} gives ${show([...other])}, branch 0 gives ${show([...shapes[0]])}; height and width must be equal to be joined`,
          );
        }
      }
      const total = shapes.reduce((sum, one) => sum + one[0], 0);
      return { kind: 'branches', shape, outShape: [total, firstHeight, firstWidth], chains };
    }
    default:
      throw new RangeError(
        `${fn}: kind must be the name of a layer, got ${show((spec as LayerSpec).kind)}`,
      );
  }
}

function requiredAxis(fn: string, name: string, size: Size, axis: 0 | 1): number {
  if (size === undefined) throw new TypeError(`${fn}: ${name} is missing`);
  return sizeAxis(fn, name, size, axis, 1, 1);
}
