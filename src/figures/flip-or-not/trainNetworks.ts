import {
  avgPool2d,
  avgPool2dGrad,
  crossEntropy,
  dense,
  denseGradInput,
  denseGradWeight,
  random,
  relu,
  reluGrad,
  rot180,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import { FILTER_SIDE, type Learning, moved, type RotationJob } from './learnFilter.ts';
import { apart, gradKernel, OPS, type Op, slide } from './ops.ts';

const ITEM_SIDE = 6;
export const FILTERS = 2;
const CLASSES = 2;
const ITEMS = 8;
const NOISE = 0.1;
const RATE = 4;
const MAP_SIDE = ITEM_SIDE - FILTER_SIDE + 1;
const POOL = { size: MAP_SIDE, stride: MAP_SIDE };
const KERNELS = [FILTERS, 1, FILTER_SIDE, FILTER_SIDE];

/** The weights after each step, from the start on: the filters, and one row of votes a class. */
interface Trained {
  readonly kernels: readonly Tensor[];
  readonly votes: readonly Tensor[];
  readonly losses: readonly number[];
}

export interface NetworkLearning extends Learning<Trained> {
  /** One picture of each class. */
  readonly items: readonly [Tensor, Tensor];
}

/**
 * Two networks learn to tell falling strokes from rising ones, in float32: filters, ReLU, the mean of each map,
 * and votes. They start as each other's rotation and see the same pictures in the same order.
 */
export function trainNetworks(
  { seed, steps }: RotationJob,
  report?: (share: number) => void,
): NetworkLearning {
  let done = 0;
  const onStep = () => report?.(++done / (OPS.length * (steps + 1)));
  const source = random(seed);
  const weights = (count: number) =>
    Float32Array.from({ length: count }, () => source.normal(0, 0.5));
  const start = tensor(weights(FILTERS * FILTER_SIDE * FILTER_SIDE), KERNELS);
  const firstVotes = tensor(weights(CLASSES * FILTERS), [CLASSES, FILTERS]);
  const batch = Float32Array.from({ length: ITEMS * ITEM_SIDE * ITEM_SIDE }, (_, at) => {
    const item = Math.floor(at / (ITEM_SIDE * ITEM_SIDE));
    const row = Math.floor(at / ITEM_SIDE) % ITEM_SIDE;
    const col = at % ITEM_SIDE;
    const across = item % CLASSES === 0 ? col : ITEM_SIDE - 1 - col;
    const shift = (Math.floor(item / CLASSES) % FILTER_SIDE) - 1;
    return (row === across + shift ? 1 : 0) + source.normal(0, NOISE);
  });
  const images = tensor(batch, [ITEMS, 1, ITEM_SIDE, ITEM_SIDE]);
  const labels = Array.from({ length: ITEMS }, (_, item) => item % CLASSES);
  const task = { images, labels, firstVotes, steps };
  const learners = {
    xcorr: train(OPS[0], task, start, onStep),
    conv: train(OPS[1], task, rot180(start), onStep),
  };
  const difference = learners.xcorr.kernels.map((kernels, step) =>
    Math.max(
      apart(kernels, rot180(learners.conv.kernels[step])),
      apart(learners.xcorr.votes[step], learners.conv.votes[step]),
    ),
  );
  const item = (index: number) => {
    const size = ITEM_SIDE * ITEM_SIDE;
    return tensor(batch.slice(index * size, (index + 1) * size), [1, 1, ITEM_SIDE, ITEM_SIDE]);
  };
  return { learners, difference, items: [item(0), item(1)] };
}

interface Task {
  readonly images: Tensor;
  readonly labels: readonly number[];
  readonly firstVotes: Tensor;
  readonly steps: number;
}

function train(
  op: Op,
  { images, labels, firstVotes, steps }: Task,
  start: Tensor,
  onStep: () => void,
): Trained {
  let kernel = start;
  let vote = firstVotes;
  const kernels: Tensor[] = [];
  const votes: Tensor[] = [];
  const losses: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const maps = slide(op, images, kernel);
    const open = relu(maps);
    const means = avgPool2d(open, POOL);
    const evidence = tensor(means.data, [labels.length, FILTERS]);
    const { loss, gradLogits } = crossEntropy(dense(evidence, vote), labels);
    kernels.push(kernel);
    votes.push(vote);
    losses.push(loss);
    const gradMeans = tensor(denseGradInput(gradLogits, vote).data, means.shape);
    const gradMaps = reluGrad(avgPool2dGrad(gradMeans, maps.shape, POOL), maps);
    const gradVotes = denseGradWeight(evidence, gradLogits);
    kernel = moved(kernel, gradKernel(op, images, gradMaps, KERNELS), RATE);
    vote = moved(vote, gradVotes, RATE);
    onStep();
  }
  return { kernels, votes, losses };
}
