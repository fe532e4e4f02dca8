import {
  meanSquaredError,
  type Random,
  random,
  rot180,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import { apart, gradKernel, OPS, type Op, slide } from './ops.ts';

export const FILTER_SIDE = 3;
/** What both learn to imitate; turned by 180° it is another kernel. */
export const HIDDEN = [1, 2, 0, 0, 3, -1, 0, 0, -2];
const IMAGE_SIDE = 12;
export const STEPS = 60;
const RATE = 0.25;
const SHAPE = [1, 1, FILTER_SIDE, FILTER_SIDE];

interface Learner {
  /** The kernel after each step, from the start on. */
  readonly kernels: readonly Tensor[];
  readonly losses: readonly number[];
}

export interface Learning<Kind> {
  readonly learners: Readonly<Record<Op, Kind>>;
  /** After each step: the largest difference once one kernel is turned. */
  readonly difference: readonly number[];
}

export interface FilterLearning extends Learning<Learner> {
  readonly image: Tensor;
  readonly target: Tensor;
}

export interface RotationJob {
  readonly seed: number;
  readonly steps: number;
}

/** Each operation learns the same map from a start of its own. */
export function learnFilter(
  { seed, steps }: RotationJob,
  report?: (share: number) => void,
): FilterLearning {
  let done = 0;
  const source = random(seed);
  const image = noise(source, IMAGE_SIDE);
  const target = slide('xcorr', image, tensor(HIDDEN, SHAPE, 'float64'));
  const learn = (op: Op): Learner => {
    let kernel = noise(source, FILTER_SIDE);
    const kernels: Tensor[] = [];
    const losses: number[] = [];
    for (let step = 0; step <= steps; step++) {
      const { loss, gradPrediction } = meanSquaredError(slide(op, image, kernel), target);
      kernels.push(kernel);
      losses.push(loss);
      kernel = moved(kernel, gradKernel(op, image, gradPrediction, SHAPE), RATE);
      report?.(++done / (OPS.length * (steps + 1)));
    }
    return { kernels, losses };
  };
  const learners = { xcorr: learn(OPS[0]), conv: learn(OPS[1]) };
  const difference = learners.xcorr.kernels.map((kernel, step) =>
    apart(kernel, rot180(learners.conv.kernels[step])),
  );
  return { image, target, learners, difference };
}

function noise(source: Random, side: number): Tensor {
  return tensor(
    Float64Array.from({ length: side * side }, () => source.normal()),
    [1, 1, side, side],
  );
}

/** One step of gradient descent. */
export function moved(values: Tensor, gradient: Tensor, rate: number): Tensor {
  return {
    shape: values.shape,
    data: values.data.map((value, at) => value - rate * gradient.data[at]),
  };
}
