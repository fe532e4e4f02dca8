import {
  covariance,
  forward,
  leastSquares,
  type Network,
  symmetricEigen,
  type Tensor,
  tensor,
} from '../../core/index.ts';
import type { ReportShare } from '../kit/jobs/jobs.ts';

export interface ChannelSummaryJob {
  readonly network: Network;
  /** [N, C, H, W]. */
  readonly images: Tensor;
  /** Number of the layer whose maps are squeezed. */
  readonly layer: number;
}

/** One way to squeeze the channels into `count` numbers at each place, and the best linear way back. */
export interface Squeeze {
  /** [channels, count]: what the numbers are made of. */
  readonly encoder: Tensor;
  /** [count, channels]. */
  readonly decoder: Tensor;
  /** Share of the variation around the mean that is lost, 0–1. */
  readonly error: number;
}

export interface ChannelSummary {
  readonly channels: number;
  readonly places: number;
  readonly mean: Tensor['data'];
  /** [channels, channels], row-major. */
  readonly covariance: Tensor['data'];
  /** The best so many channels, for each number kept from 1. */
  readonly kept: readonly (readonly number[])[];
  readonly drop: readonly Squeeze[];
  readonly blend: readonly Squeeze[];
}

/** Of the whole job, what the forward passes take. */
const PASSES_SHARE = 0.8;
/** A channel with less of its variation left than this is told by the others, and says nothing new. */
const NOTHING_NEW = 1e-9;

/**
 * Over all places of all pictures: the best subset of channels and the best linear blends of each size, both
 * rebuilt by least squares after the mean of each channel is taken off.
 */
export function channelSummary(job: ChannelSummaryJob, report: ReportShare): ChannelSummary {
  const { mean, covariance: matrix, channels, places } = momentsOf(job, report);
  const { values, vectors } = symmetricEigen(matrix);
  // RᵀR is the covariance, so that ‖R·E·D − R‖² is the error over all places, in a few rows.
  const root = tensor(
    Float64Array.from({ length: channels * channels }, (_, i) => {
      const [row, col] = [Math.floor(i / channels), i % channels];
      return Math.sqrt(Math.max(0, values.data[row])) * vectors.data[col * channels + row];
    }),
    [channels, channels],
    'float64',
  );
  const kept = bestSubsets(matrix.data, channels);
  const counts = Array.from({ length: channels }, (_, i) => i + 1);
  return {
    channels,
    places,
    mean: mean.data,
    covariance: matrix.data,
    kept,
    drop: counts.map((count) =>
      squeeze(root, channels, count, (channel, at) => (kept[count - 1][at] === channel ? 1 : 0)),
    ),
    // Eigenvalues ascend: the last vectors carry most.
    blend: counts.map((count) =>
      squeeze(
        root,
        channels,
        count,
        (channel, at) => vectors.data[channel * channels + channels - 1 - at],
      ),
    ),
  };
}

function momentsOf({ network, images, layer }: ChannelSummaryJob, report: ReportShare) {
  const [count, ...shape] = images.shape;
  const length = images.data.length / count;
  const [channels, height, width] = network.reports[layer].outputShape;
  const area = height * width;
  const shapeOfAll = [count, channels, height, width];
  const all = new Float32Array(count * channels * area);
  for (let picture = 0; picture < count; picture++) {
    const data = images.data.subarray(picture * length, (picture + 1) * length);
    const { steps } = forward(network, { shape: [1, ...shape], data });
    all.set(steps[layer].output.data, picture * channels * area);
    report((PASSES_SHARE * (picture + 1)) / count);
  }
  return { ...covariance({ shape: shapeOfAll, data: all }), channels, places: count * area };
}

function squeeze(
  root: Tensor,
  channels: number,
  count: number,
  weight: (channel: number, at: number) => number,
): Squeeze {
  const encoder = tensor(
    Float64Array.from({ length: channels * count }, (_, i) =>
      weight(Math.floor(i / count), i % count),
    ),
    [channels, count],
    'float64',
  );
  const seen = multiply(root, encoder);
  const decoder = leastSquares(seen, root);
  const rebuilt = multiply(seen, decoder);
  let lost = 0;
  let whole = 0;
  root.data.forEach((value, i) => {
    lost += (value - rebuilt.data[i]) ** 2;
    whole += value ** 2;
  });
  return { encoder, decoder, error: lost / whole };
}

function multiply(a: Tensor, b: Tensor): Tensor {
  const [rows, inner] = a.shape;
  const cols = b.shape[1];
  const data = new Float64Array(rows * cols);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = a.data[row * inner + k];
      for (let col = 0; col < cols; col++)
        data[row * cols + col] += factor * b.data[k * cols + col];
    }
  }
  return { shape: [rows, cols], data };
}

/**
 * For every size the subset from which least squares rebuilds all channels best, by trying all of them. Once a
 * channel is known, what is left of the covariance is its Schur complement; its trace is the error.
 */
function bestSubsets(variation: Tensor['data'], channels: number): readonly (readonly number[])[] {
  const best = Array.from({ length: channels + 1 }, () => ({
    error: Number.POSITIVE_INFINITY,
    subset: [] as readonly number[],
  }));
  const left = Array.from({ length: channels + 1 }, () => new Float64Array(channels ** 2));
  left[0].set(variation);
  const chosen: number[] = [];
  const visit = (first: number) => {
    const size = chosen.length;
    let error = 0;
    for (let i = 0; i < channels; i++) error += Math.max(0, left[size][i * channels + i]);
    if (error < best[size].error) best[size] = { error, subset: chosen.slice() };
    for (let channel = first; channel < channels; channel++) {
      condition(
        left[size],
        left[size + 1],
        channel,
        channels,
        variation[channel * channels + channel],
      );
      chosen.push(channel);
      visit(channel + 1);
      chosen.pop();
    }
  };
  visit(0);
  return best.slice(1).map(({ subset }) => subset);
}

function condition(
  from: Float64Array,
  to: Float64Array,
  channel: number,
  channels: number,
  before: number,
): void {
  const pivot = from[channel * channels + channel];
  const scale = pivot > before * NOTHING_NEW && pivot > 0 ? 1 / pivot : 0;
  for (let row = 0; row < channels; row++) {
    const factor = from[row * channels + channel] * scale;
    for (let col = 0; col < channels; col++) {
      const at = row * channels + col;
      to[at] = from[at] - factor * from[channel * channels + col];
    }
  }
}
