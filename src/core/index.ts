/** The door of the numeric core. */
export {
  leakyRelu,
  leakyReluGrad,
  relu,
  reluGrad,
  sigmoid,
  sigmoidGrad,
  tanh,
  tanhGrad,
} from './activations';
export { analyse, type LayerReport, type ReceptiveField } from './analyse';
export { backward } from './backward';
export { conv2d, conv2dReference } from './conv2d';
export { conv2dGradBias, conv2dGradKernel } from './conv2dGrad';
export { conv2dGradInput } from './conv2dGradInput';
export type { Conv2dOptions } from './convDims';
export { dense, denseGradBias, denseGradInput, denseGradWeight } from './dense';
export { forward } from './forward';
export {
  type ConvGeometry,
  convGeometry,
  outputSize,
  type Padding,
  resolvePadding,
  type Sides,
  type Size,
  type WindowOptions,
} from './geometry';
export type { LayerSpec } from './layers';
export { leastSquares, symmetricEigen } from './linearAlgebra';
export { crossEntropy, meanSquaredError, softmax } from './loss';
export { createNetwork, type Init, type Network, type NetworkLayer } from './network';
export { adam, type Optimiser, sgd } from './optimisers';
export { dilate2d, type PadMode, pad2d, rot180 } from './pad2d';
export { avgPool2d, maxPool2d, type PoolOptions } from './pool2d';
export { avgPool2dGrad, maxPool2dGrad } from './pool2dGrad';
export { type Random, random } from './random';
export { type ElementType, type Tensor, tensor, zeros } from './tensor';
export type { Gradients, LayerGradients, Step, Trace } from './trace';
export { createTrainer, type Score, type Trainer } from './trainer';
export {
  coverage,
  type PoolTap,
  poolWindowAt,
  type Tap,
  type WindowFacts,
  windowAt,
} from './window';
