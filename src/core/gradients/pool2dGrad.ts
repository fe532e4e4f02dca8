import { forEachWindow, type PoolGeometry, type PoolOptions, poolGeometryOf } from '../ops/pool2d';
import { type Floats, requireShape, requireTensor, type Tensor, zerosLike } from '../tensor/tensor';

/**
 * ∂L/∂input of maxPool2d: every gradient goes to the winner that `argmax` names, and adds up where
 * windows overlap. Throws when argmax does not belong to these shapes.
 */
export function maxPool2dGrad(
  gradOutput: Tensor,
  argmax: Int32Array,
  inputShape: readonly number[],
): Tensor {
  requireTensor('maxPool2dGrad', 'gradOutput', gradOutput, 'NCHW');
  if (!(argmax instanceof Int32Array) || argmax.length !== gradOutput.data.length) {
    throw new TypeError(
      `maxPool2dGrad: argmax must be an Int32Array of ${gradOutput.data.length} positions`,
    );
  }
  const gradInput = zerosLike('maxPool2dGrad', gradOutput, [...inputShape]);
  const count = gradInput.data.length;
  for (let i = 0; i < argmax.length; i++) {
    if (argmax[i] < 0 || argmax[i] >= count) {
      throw new RangeError(`maxPool2dGrad: argmax[${i}] must be below ${count}, got ${argmax[i]}`);
    }
  }
  maxPoolGradInto(gradInput.data, gradOutput.data, argmax);
  return gradInput;
}

/** maxPool2dGrad into an array that the caller owns, without checks. */
export function maxPoolGradInto(gradInput: Floats, gradOutput: Floats, argmax: Int32Array): void {
  gradInput.fill(0);
  for (let i = 0; i < argmax.length; i++) gradInput[argmax[i]] += gradOutput[i];
}

/** The gradient through ReLU and max pooling in one; `output` is what the pooling gave, rectified. */
export function reluMaxPoolGradInto(
  gradInput: Floats,
  gradOutput: Floats,
  argmax: Int32Array,
  output: Floats,
): void {
  gradInput.fill(0);
  for (let i = 0; i < argmax.length; i++) {
    if (!(output[i] <= 0)) gradInput[argmax[i]] = gradOutput[i];
  }
}

/** ∂L/∂input of avgPool2d: every pixel of a window gets an equal share of its gradient. */
export function avgPool2dGrad(
  gradOutput: Tensor,
  inputShape: readonly number[],
  options: PoolOptions & { countIncludePad?: boolean },
): Tensor {
  const fn = 'avgPool2dGrad';
  requireTensor(fn, 'gradOutput', gradOutput, 'NCHW');
  const gradInput = zerosLike(fn, gradOutput, [...inputShape]);
  requireTensor(fn, 'inputShape', gradInput, 'NCHW');
  const [batch, channels, inHeight, inWidth] = inputShape;
  const geometry = poolGeometryOf(fn, inHeight, inWidth, options);
  const { outHeight, outWidth } = geometry;
  requireShape(fn, 'gradOutput', gradOutput, [batch, channels, outHeight, outWidth]);
  const planes = batch * channels;
  const includePad = options.countIncludePad ?? true;
  avgPoolGradInto(gradInput.data, gradOutput.data, planes, inHeight, inWidth, geometry, includePad);
  return gradInput;
}

/** avgPool2dGrad into an array that the caller owns, without checks. */
export function avgPoolGradInto(
  gradInput: Floats,
  gradOutput: Floats,
  planes: number,
  inHeight: number,
  inWidth: number,
  geometry: PoolGeometry,
  includePad: boolean,
): void {
  const size = geometry.sizeHeight * geometry.sizeWidth;
  gradInput.fill(0);
  let at = 0;
  forEachWindow(
    planes,
    inHeight,
    inWidth,
    geometry,
    (start, firstRow, endRow, firstCol, endCol) => {
      const real = (endRow - firstRow) * (endCol - firstCol);
      const share = gradOutput[at++] / (includePad ? size : real);
      for (let y = firstRow; y < endRow; y++) {
        for (let x = firstCol; x < endCol; x++) gradInput[start + y * inWidth + x] += share;
      }
    },
  );
}
