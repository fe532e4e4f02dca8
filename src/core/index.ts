/**
 * The door of the numeric core: pure functions of tensors, row-major NCHW, kernels OIHW, as in PyTorch.
 *
 * To read what an operation does, open ops/reference.ts: convolution, its two gradients, pooling and the
 * dense layer as plain loops (the names that end in "Reference"). The functions of the same names without
 * that ending check the same arguments and give the same numbers, several times as fast: ops/ and
 * gradients/ hold their arguments and sums, fast/ the inner loops. network/ puts them together into layers
 * that train, analysis/ counts and measures without computing, and tensor/ is what all of them stand on.
 */

export { analyse, type LayerReport, type ReceptiveField } from './analysis/analyse';
export { covariance } from './analysis/covariance';
export { leastSquares, symmetricEigen } from './analysis/linearAlgebra';
export { conv2dGradBias, conv2dGradKernel } from './gradients/conv2dGrad';
export { conv2dGradInput } from './gradients/conv2dGradInput';
export { avgPool2dGrad, maxPool2dGrad } from './gradients/pool2dGrad';
export { backward } from './network/backward';
export { forward } from './network/forward';
export type { LayerSpec } from './network/layers';
export { createNetwork, type Init, type Network, type NetworkLayer } from './network/network';
export { adam, type Optimiser, sgd } from './network/optimisers';
export type { Gradients, LayerGradients, Step, Trace } from './network/trace';
export { createTrainer, type Score, type Trainer } from './network/trainer';
export {
  leakyRelu,
  leakyReluGrad,
  relu,
  reluGrad,
  sigmoid,
  sigmoidGrad,
  tanh,
  tanhGrad,
} from './ops/activations';
export { conv2d } from './ops/conv2d';
export type { Conv2dOptions } from './ops/convDims';
export { dense, denseGradBias, denseGradInput, denseGradWeight } from './ops/dense';
export {
  type ConvGeometry,
  convGeometry,
  type Padding,
  resolvePadding,
  type Sides,
  type Size,
  type WindowOptions,
} from './ops/geometry';
export { crossEntropy, meanSquaredError, softmax } from './ops/loss';
export { outputSize, transposedSize } from './ops/outputSize';
export { dilate2d, type PadMode, pad2d, rot180 } from './ops/pad2d';
export { avgPool2d, maxPool2d, type PoolOptions } from './ops/pool2d';
export {
  avgPool2dReference,
  conv2dGradInputReference,
  conv2dGradKernelReference,
  conv2dReference,
  denseReference,
  maxPool2dReference,
} from './ops/reference';
export {
  coverage,
  type PoolTap,
  poolWindowAt,
  type Tap,
  type WindowFacts,
  windowAt,
} from './ops/window';
export { type Random, random } from './tensor/random';
export { type ElementType, type Tensor, tensor, zeros } from './tensor/tensor';
export { argmax, channel, channels, maxMagnitude } from './tensor/values';
