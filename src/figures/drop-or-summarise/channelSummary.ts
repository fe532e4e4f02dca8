import {
  covariance,
  forward,
  leastSquares,
  type Network,
  symmetricEigen,
  type Tensor,
  tensor,
} from '../../core/index.ts';

/** What is known of a layer's channels over all places of some pictures; all errors follow from it. */
export interface ChannelMoments {
  readonly mean: ArrayLike<number>;
  /** [channels, channels], row-major. */
  readonly covariance: readonly number[];
  /** The best so many channels, for each number kept from 1. */
  readonly kept: readonly (readonly number[])[];
}

/** `networks/<id>-channels.json`: the moments of its layers by number. */
export interface ChannelsFile {
  readonly network: string;
  /** Counted over the first so many test pictures. */
  readonly pictures: number;
  readonly layers: Readonly<Record<string, ChannelMoments>>;
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

export interface ChannelSummary extends ChannelMoments {
  readonly channels: number;
  readonly drop: readonly Squeeze[];
  readonly blend: readonly Squeeze[];
}

/** A channel with less of its variation left than this is told by the others, and says nothing new. */
const NOTHING_NEW = 1e-9;

/** Mean and covariance of a layer's channels over all places of pictures [N, C, H, W], and the best subsets. */
export function channelMoments(network: Network, images: Tensor, layer: number): ChannelMoments {
  const { mean, covariance: matrix } = covariance(forward(network, images).steps[layer].output);
  const values = Array.from(matrix.data);
  return {
    mean: Array.from(mean.data),
    covariance: values,
    kept: bestSubsets(values, mean.data.length),
  };
}

/** The best subset and the best linear blends of each size, both rebuilt by least squares once the mean is off. */
export function channelSummary(moments: ChannelMoments): ChannelSummary {
  const { covariance: matrix, kept } = moments;
  const channels = moments.mean.length;
  const { values, vectors } = symmetricEigen(tensor(matrix, [channels, channels], 'float64'));
  // RᵀR is the covariance, so that ‖R·E·D − R‖² is the error over all places, in a few rows.
  const root = tensor(
    Float64Array.from({ length: channels * channels }, (_, i) => {
      const [row, col] = [Math.floor(i / channels), i % channels];
      return Math.sqrt(Math.max(0, values.data[row])) * vectors.data[col * channels + row];
    }),
    [channels, channels],
    'float64',
  );
  const counts = Array.from({ length: channels }, (_, i) => i + 1);
  return {
    ...moments,
    channels,
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
function bestSubsets(
  variation: readonly number[],
  channels: number,
): readonly (readonly number[])[] {
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
