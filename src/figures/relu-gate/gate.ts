import {
  conv2d,
  leakyRelu,
  leakyReluGrad,
  maxMagnitude,
  relu,
  reluGrad,
  rot180,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { KERNELS } from '../kit/slide/kernels.ts';

export const KERNEL_SIDE = 3;
export const MAP_HEIGHT = PHOTO_HEIGHT - KERNEL_SIDE + 1;
export const MAP_WIDTH = PHOTO_WIDTH - KERNEL_SIDE + 1;

const weights = (values: readonly number[]) => tensor(values, [1, 1, KERNEL_SIDE, KERNEL_SIDE]);

/** The kernels of the first layer. Sobel comes twice: what one of the two throws out, the other keeps. */
export const FIRST = {
  'sobel-x': weights(KERNELS['sobel-x'].values),
  'sobel-x-reversed': weights(KERNELS['sobel-x'].values.map((value) => -value + 0)),
  'sobel-y': weights(KERNELS['sobel-y'].values),
  diagonal: weights(KERNELS.diagonal.values),
  laplacian: weights(KERNELS.laplacian.values),
} as const;
export type FirstName = keyof typeof FIRST;
export const FIRST_NAMES = Object.keys(FIRST) as FirstName[];

/** The kernels of the next layer, which reads what the gate lets through. */
export const NEXT = {
  box: weights(KERNELS.box.values),
  'sobel-x': FIRST['sobel-x'],
  laplacian: FIRST.laplacian,
} as const;
export type NextName = keyof typeof NEXT;
export const NEXT_NAMES = Object.keys(NEXT) as NextName[];

export const ACTS = ['none', 'relu', 'leaky'] as const;
export type Act = (typeof ACTS)[number];

/** Any tensor through the gate. */
export function through(act: Act, leak: number, x: Tensor): Tensor {
  if (act === 'none') return x;
  return act === 'relu' ? relu(x) : leakyRelu(x, leak);
}

/** One number through the gate, and the slope of the gate there. */
export function atGate(act: Act, leak: number, value: number) {
  const [x, unit] = [tensor([value], [1]), tensor([1], [1])];
  const slopes = { none: () => unit, relu: reluGrad, leaky: leakyReluGrad };
  return {
    x: value,
    y: tidy(through(act, leak, x).data[0]),
    slope: tidy(slopes[act](unit, x, leak).data[0]),
  };
}

/** Float32 keeps 0.1 as 0.10000000149; readers type and read 0.1. */
function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

/**
 * The one kernel that does what two do in turn: corr(corr(X, K₁), K₂) = corr(X, K₁ ∗ K₂), where ∗ is the
 * full convolution.
 */
export function mergedKernel(kernel: FirstName, next: NextName): Tensor {
  return conv2d(FIRST[kernel], rot180(NEXT[next]), { padding: KERNEL_SIDE - 1 });
}

/** The first layer's bias, after the next layer has added it up. */
export function mergedBias(next: NextName, bias: number): number {
  return Array.from(NEXT[next].data).reduce((sum, weight) => sum + weight * bias, 0);
}

export interface Agreement {
  readonly places: number;
  /** Places at which two layers with the gate between them give another number than the one kernel. */
  readonly differing: number;
}

export function agreementOf(two: Tensor, single: Tensor, added: number): Agreement {
  let differing = 0;
  for (let at = 0; at < single.data.length; at++) {
    if (two.data[at] !== single.data[at] + added) differing++;
  }
  return { places: single.data.length, differing };
}

/**
 * What the gate does to the two layers: nothing is there ('one'), it lets all through ('open'), it lets nothing
 * through ('dead'), or the layers no longer merge ('two').
 */
export type Verdict = 'one' | 'open' | 'dead' | 'two';

export function verdictOf(
  act: Act,
  leak: number,
  dead: boolean,
  { differing }: Agreement,
): Verdict {
  if (dead) return 'dead';
  if (differing > 0) return 'two';
  return act === 'none' || (act === 'leaky' && leak === 1) ? 'one' : 'open';
}

export interface Counts {
  readonly all: number;
  readonly negative: number;
  readonly zero: number;
  readonly positive: number;
}

export function countsOf({ data }: Tensor): Counts {
  let negative = 0;
  let positive = 0;
  for (let at = 0; at < data.length; at++) {
    if (data[at] < 0) negative++;
    else if (data[at] > 0) positive++;
  }
  return { all: data.length, negative, zero: data.length - negative - positive, positive };
}

/** This share of the ballots has a colour of its own; the few beyond get the strongest one. */
const COLOURED_SHARE = 0.98;
const COLOUR_STEP = 10;

/** The end of the colour scale: of the map without bias, so that moving the bias moves the colours. */
export function extentOf({ data }: Tensor): number {
  const sizes = Float32Array.from(data, Math.abs).sort();
  const size = sizes[Math.ceil(data.length * COLOURED_SHARE) - 1];
  return Math.max(1, Math.ceil(size / COLOUR_STEP)) * COLOUR_STEP;
}

const RANGE_STEP = 100;

/** The end of the gate's axes. */
export function rangeOf({ data }: Tensor): number {
  return Math.max(1, Math.ceil(maxMagnitude(data) / RANGE_STEP)) * RANGE_STEP;
}
