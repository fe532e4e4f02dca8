import { conv2d, type Tensor, tensor } from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';
import { KERNELS } from '../kit/slide/kernels.ts';

export const KERNEL_NAMES = ['vertical-edge', 'horizontal-edge', 'diagonal', 'blur'] as const;
export type Kernel = (typeof KERNEL_NAMES)[number];

interface Pattern {
  /** Whole weights, [1, 1, 3, 3]. */
  readonly weights: Tensor;
  /** What the sum is divided by, so that an average stays an image. */
  readonly divisor: number;
}

const pattern = (values: readonly number[], divisor = 1): Pattern => ({
  weights: tensor(values, [1, 1, 3, 3]),
  divisor,
});

export const PATTERNS: Readonly<Record<Kernel, Pattern>> = {
  'vertical-edge': pattern(KERNELS['prewitt-x'].values),
  'horizontal-edge': pattern(KERNELS['prewitt-y'].values),
  diagonal: pattern(KERNELS.diagonal.values),
  blur: pattern(KERNELS.box.values, KERNELS.box.values.length),
};

/** A kernel's answers to a whole photo. */
export interface Answers {
  /** The photo, [1, 1, height, width]. */
  readonly input: Tensor;
  /** The feature map, [1, 1, height − 2, width − 2]. */
  readonly map: Tensor;
  /** The map laid over the photo, each answer on its window's middle pixel; NaN along the rim. */
  readonly overlay: Float32Array;
  /** The magnitude that gets the strongest colour. */
  readonly extent: number;
}

/** This share of all answers has a colour of its own; the few beyond get the strongest one. */
const COLOURED_SHARE = 0.98;
const EXTENT_STEP = 10;
const WHITE = 255;

/** Answers stay with the photo that they belong to: moving the light computes nothing anew. */
const held = new WeakMap<Float32Array, Map<Kernel, Answers>>();

export function answersOf(photo: Photo, kernel: Kernel): Answers {
  const [plane] = photo.planes;
  const known = held.get(plane) ?? new Map<Kernel, Answers>();
  held.set(plane, known);
  const found = known.get(kernel) ?? computeAnswers(photo, kernel);
  known.set(kernel, found);
  return found;
}

function computeAnswers({ planes, height, width }: Photo, kernel: Kernel): Answers {
  const { weights, divisor } = PATTERNS[kernel];
  const input = tensor(planes[0], [1, 1, height, width]);
  const scaled = tensor(
    weights.data.map((weight) => weight / divisor),
    weights.shape,
  );
  const map = conv2d(input, scaled);
  return {
    input,
    map,
    overlay: overlaid(map, height, width),
    extent: divisor === 1 ? extentOf(map.data) : WHITE,
  };
}

function overlaid(map: Tensor, height: number, width: number): Float32Array {
  const [, , outHeight, outWidth] = map.shape;
  const overlay = new Float32Array(height * width).fill(Number.NaN);
  for (let row = 0; row < outHeight; row++) {
    const answers = map.data.subarray(row * outWidth, (row + 1) * outWidth);
    overlay.set(answers, (row + 1) * width + 1);
  }
  return overlay;
}

function extentOf(values: ArrayLike<number>): number {
  const sizes = Float32Array.from(values, Math.abs).sort();
  const reached = sizes[Math.floor((sizes.length - 1) * COLOURED_SHARE)];
  return Math.max(1, Math.ceil(reached / EXTENT_STEP)) * EXTENT_STEP;
}
