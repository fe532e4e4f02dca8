/** The door of the numeric core: tensors, convolution, pooling and the facts that figures show. */
export * from './activations';
export { type Conv2dOptions, conv2d, conv2dReference } from './conv2d';
export { dense } from './dense';
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
export { softmax } from './loss';
export { dilate2d, type PadMode, pad2d, rot180 } from './pad2d';
export { avgPool2d, maxPool2d, type PoolOptions } from './pool2d';
export { type Random, random } from './random';
export { type ElementType, type Tensor, tensor, zeros } from './tensor';
export {
  coverage,
  type PoolTap,
  poolWindowAt,
  type Tap,
  type WindowFacts,
  windowAt,
} from './window';
