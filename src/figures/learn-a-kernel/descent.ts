import {
  conv2d,
  conv2dGradKernel,
  maxMagnitude,
  random,
  symmetricEigen,
  tensor,
} from '../../core/index.ts';
import type { Photo } from '../kit/assets/assets.ts';

export const SIDE = 64;
export const KERNEL_SIDE = 3;
const WEIGHTS = KERNEL_SIDE * KERNEL_SIDE;
export const OUT_SIDE = SIDE - KERNEL_SIDE + 1;
export const SHAPE = [1, 1, KERNEL_SIDE, KERNEL_SIDE];
/** The most steps of a run: it is over when every weight is as near as this, and stopped when its loss has grown so much. */
export const STEPS = 200;
const NEAR = 0.0005;
const HOPELESS = 1e6;
/** Losses below this are rounding. */
const FLOOR = 1e-20;

export const INPUTS = ['noise', 'photo', 'centred', 'local'] as const;
export type InputName = (typeof INPUTS)[number];

/** The picture that the two kernels look at. */
export interface Valley {
  readonly pixels: readonly number[];
  /**
   * The loss is a parabola in the nine weights, so nine gradients tell all of it: column j is the
   * gradient for a kernel that is off by 1 in weight j alone.
   */
  readonly hessian: readonly number[];
  readonly steepest: number;
  readonly flattest: number;
}

/** What there is before the photo has come: nothing to see and nowhere to go. */
export const FLAT: Valley = {
  pixels: new Array<number>(SIDE * SIDE).fill(0),
  hessian: new Array<number>(WEIGHTS * WEIGHTS).fill(0),
  steepest: 0,
  flattest: 0,
};

/** Null while the photo that it needs is on its way. */
export function valleyOf(input: InputName, photo: Photo | undefined): Valley | null {
  if (input === 'noise') return valleyIn(input, undefined);
  return photo ? valleyIn(input, photo) : null;
}

function valleyIn(input: InputName, photo: Photo | undefined): Valley {
  const pixels = pixelsOf(input, photo);
  const image = tensor(pixels, [1, 1, SIDE, SIDE], 'float64');
  const hessian = Array.from({ length: WEIGHTS }, (_, j) => {
    const off = tensor(
      Array.from({ length: WEIGHTS }, (__, i) => (i === j ? 1 : 0)),
      SHAPE,
      'float64',
    );
    const residual = conv2d(image, off);
    const { data } = conv2dGradKernel(image, residual, SHAPE);
    return Array.from(data, (sum) => (2 * sum) / residual.data.length);
  }).flat();
  const { values } = symmetricEigen(tensor(hessian, [WEIGHTS, WEIGHTS], 'float64'));
  return { pixels, hessian, steepest: values.data[WEIGHTS - 1], flattest: values.data[0] };
}

export const GREYS = 255;
export const NOISE_SEED = 1;

function pixelsOf(input: InputName, photo: Photo | undefined): number[] {
  if (!photo) {
    const source = random(NOISE_SEED);
    return Array.from({ length: SIDE * SIDE }, () => source.normal(0, 1));
  }
  const top = Math.floor((photo.height - SIDE) / 2);
  const left = Math.floor((photo.width - SIDE) / 2);
  const raw = Array.from({ length: SIDE * SIDE }, (_, at) => {
    const row = top + Math.floor(at / SIDE);
    return photo.planes[0][row * photo.width + left + (at % SIDE)] / GREYS;
  });
  if (input === 'photo') return raw;
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const centred = raw.map((value) => value - mean);
  return input === 'centred' ? centred : withoutLocalMean(centred);
}

/** Every pixel less the mean of its 3×3 neighbourhood, which is 0 beyond the edge. */
function withoutLocalMean(pixels: readonly number[]): number[] {
  const box = tensor(new Array<number>(WEIGHTS).fill(1 / WEIGHTS), SHAPE, 'float64');
  const image = tensor(pixels, [1, 1, SIDE, SIDE], 'float64');
  const { data } = conv2d(image, box, { padding: 1 });
  return pixels.map((value, at) => value - data[at]);
}

export interface Descent {
  /** `[t]`: the kernel, its gradient, its largest distance from a hidden weight, and the loss after t steps. */
  readonly kernels: readonly (readonly number[])[];
  readonly gradients: readonly (readonly number[])[];
  readonly distances: readonly number[];
  readonly losses: readonly number[];
  /** Every weight is where it should be. */
  readonly found: boolean;
  readonly diverged: boolean;
}

/** Gradient descent from a random kernel towards the hidden one. */
export function descend(
  { hessian }: Valley,
  target: readonly number[],
  rate: number,
  seed: number,
): Descent {
  const source = random(seed);
  let kernel = target.map(() => source.normal(0, 1));
  const kernels: number[][] = [];
  const gradients: number[][] = [];
  const distances: number[] = [];
  const losses: number[] = [];
  let found = false;
  for (let step = 0; step <= STEPS && !found; step++) {
    const off = kernel.map((weight, i) => weight - target[i]);
    const gradient = off.map((_, i) =>
      off.reduce((sum, value, j) => sum + hessian[j * WEIGHTS + i] * value, 0),
    );
    const loss = off.reduce((sum, value, i) => sum + (value * gradient[i]) / 2, 0);
    kernels.push(kernel);
    gradients.push(gradient);
    distances.push(maxMagnitude(off));
    losses.push(Math.max(loss, FLOOR));
    found = maxMagnitude(off) < NEAR;
    if (loss > HOPELESS * losses[0]) break;
    kernel = kernel.map((weight, i) => weight - rate * gradient[i]);
  }
  return {
    kernels,
    gradients,
    distances,
    losses,
    found,
    diverged: losses[losses.length - 1] > losses[0],
  };
}
