import type { LayerSpec } from '../../src/core/index.ts';

/** How one network of the book is made. */
export interface Recipe {
  readonly id: string;
  readonly layers: readonly LayerSpec[];
  readonly epochs: number;
  readonly seed: number;
}

export const INPUT_SHAPE = [1, 28, 28];
export const LEARNING_RATE = 0.05;
export const MOMENTUM = 0.9;
export const BATCH_SIZE = 32;

const CLASSES = 10;
const conv = (outChannels: number, kernelSize = 3): LayerSpec => ({
  kind: 'conv',
  outChannels,
  kernelSize,
  ...(kernelSize > 1 && { padding: (kernelSize - 1) / 2 }),
});
const relu: LayerSpec = { kind: 'relu' };
const pool: LayerSpec = { kind: 'maxPool', size: 2 };
const flatten: LayerSpec = { kind: 'flatten' };
const dense = (units: number): LayerSpec => ({ kind: 'dense', units });

export const RECIPES: readonly Recipe[] = [
  {
    // Three layers of kernels, for stripes, corners and parts; few enough maps to draw each of them.
    id: 'book-cnn',
    layers: [
      ...[conv(8), relu, pool],
      ...[conv(16), relu, pool],
      ...[conv(16), relu],
      ...[flatten, dense(CLASSES)],
    ],
    epochs: 10,
    seed: 1,
  },
  // As many parameters as the book's network, within 2.5 %.
  {
    id: 'shift-mlp',
    layers: [flatten, dense(14), relu, dense(CLASSES)],
    epochs: 10,
    seed: 1,
  },
  {
    // The book's network with the mean of each map in place of its places; what flatten and the large
    // dense layer cost goes into more maps.
    id: 'shift-gap',
    layers: [
      ...[conv(8), relu, pool],
      ...[conv(16), relu, pool],
      ...[conv(65), relu],
      ...[{ kind: 'globalAvgPool' } as const, dense(CLASSES)],
    ],
    epochs: 5,
    seed: 1,
  },
  {
    // The book's network, its last 3×3 layer done in 8 channels: 1×1 down, 3×3, 1×1 up.
    id: 'bottleneck-cnn',
    layers: [
      ...[conv(8), relu, pool],
      ...[conv(16), relu, pool],
      ...[conv(8, 1), relu, conv(8), relu, conv(16, 1), relu],
      ...[flatten, dense(CLASSES)],
    ],
    epochs: 5,
    seed: 1,
  },
];
