import {
  conv2d,
  leakyRelu,
  maxMagnitude,
  relu,
  rot180,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { remember } from '../kit/frame/remember.ts';
import { KERNELS } from '../kit/slide/kernels.ts';

export const KERNEL_SIDE = 3;

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

export const inputOf = remember(
  ({ planes, height, width }: Photo): Tensor => tensor(planes[0], [1, 1, height, width]),
);

const bareMap = remember(
  (photo: Photo, kernel: FirstName): Tensor => conv2d(inputOf(photo), FIRST[kernel]),
);

/** The bias is added to sums that are kept, so that moving it convolves nothing anew. */
export const mapOf = remember((photo: Photo, kernel: FirstName, bias: number): Tensor => {
  const bare = bareMap(photo, kernel);
  if (bias === 0) return bare;
  return { shape: bare.shape, data: bare.data.map((sum) => sum + bias) };
});

/** Any tensor through the gate. */
export function through(act: Act, leak: number, x: Tensor): Tensor {
  if (act === 'none') return x;
  return act === 'relu' ? relu(x) : leakyRelu(x, leak);
}

export const gatedOf = remember((map: Tensor, act: Act, leak: number) => through(act, leak, map));

const nextOf = remember((map: Tensor, next: NextName): Tensor => conv2d(map, NEXT[next]));

/**
 * The one kernel that does what two do in turn: corr(corr(X, K₁), K₂) = corr(X, K₁ ∗ K₂), where ∗ is the
 * full convolution.
 */
export const mergedKernel = remember(
  (kernel: FirstName, next: NextName): Tensor =>
    conv2d(FIRST[kernel], rot180(NEXT[next]), { padding: KERNEL_SIDE - 1 }),
);

/** The first layer's bias, after the next layer has added it up. */
export function mergedBias(next: NextName, bias: number): number {
  return Array.from(NEXT[next].data).reduce((sum, weight) => sum + weight * bias, 0);
}

const mergedMap = remember(
  (photo: Photo, kernel: FirstName, next: NextName): Tensor =>
    conv2d(inputOf(photo), mergedKernel(kernel, next)),
);

export interface Agreement {
  readonly places: number;
  /** Places at which two layers with the gate between them give another number than the one kernel. */
  readonly differing: number;
}

export const agreementOf = remember(
  (photo: Photo, kernel: FirstName, next: NextName, bias: number, gated: Tensor): Agreement => {
    const two = nextOf(gated, next).data;
    const single = mergedMap(photo, kernel, next).data;
    const added = mergedBias(next, bias);
    let differing = 0;
    for (let at = 0; at < single.length; at++) if (two[at] !== single[at] + added) differing++;
    return { places: single.length, differing };
  },
);

export interface Ballots {
  readonly all: number;
  readonly negative: number;
  readonly zero: number;
  readonly positive: number;
}

export const ballotsOf = remember(({ data }: Tensor): Ballots => {
  let negative = 0;
  let positive = 0;
  for (let at = 0; at < data.length; at++) {
    if (data[at] < 0) negative++;
    else if (data[at] > 0) positive++;
  }
  return { all: data.length, negative, zero: data.length - negative - positive, positive };
});

/** This share of the ballots has a colour of its own; the few beyond get the strongest one. */
const COLOURED_SHARE = 0.98;
const COLOUR_STEP = 10;

/** The end of the colour scale: of the map without bias, so that moving the bias moves the colours. */
export const extentOf = remember((photo: Photo, kernel: FirstName): number => {
  const { data } = mapOf(photo, kernel, 0);
  const most = Math.ceil(maxMagnitude(data));
  const counts = new Uint32Array(most + 1);
  for (let at = 0; at < data.length; at++) counts[Math.abs(data[at])]++;
  let size = 0;
  let seen = counts[0];
  while (seen < data.length * COLOURED_SHARE) seen += counts[++size];
  return Math.max(1, Math.ceil(size / COLOUR_STEP)) * COLOUR_STEP;
});

const RANGE_STEP = 100;

/** The end of the gate's axes. */
export const rangeOf = remember(
  ({ data }: Tensor): number =>
    Math.max(1, Math.ceil(maxMagnitude(data) / RANGE_STEP)) * RANGE_STEP,
);
