import { argmax, dense, forward, softmax, type Tensor, tensor } from '../../core/index.ts';
import { addedUp, onPan, type Weight } from '../kit/chart/weights.ts';
import type { TrainedNetwork } from '../kit/network/networkFile.ts';
import { type Pictures, pictureAt } from '../kit/network/pictureFile.ts';
import {
  CHANNELS,
  COUNCIL_LAYER,
  FEATURES,
  factorsOf,
  MAPS_LAYER,
  PLACES,
  type Voter,
} from './voters.ts';

/** The votes for one class: weight · feature, and their sums. */
export interface Votes {
  /** One for each feature. */
  readonly terms: Float64Array;
  readonly channels: Float64Array;
  readonly places: Float64Array;
  readonly bias: number;
  /** bias + the sum of all terms, in double precision. */
  readonly sum: number;
}

/** A picture before the council, with what the reader did to the voters. */
export interface Council {
  readonly picture: Tensor;
  readonly label: number;
  /** The last maps after ReLU: never below 0. */
  readonly features: Float32Array;
  /** The class that the network names when all are heard. */
  readonly answer: number;
  readonly logits: Float32Array;
  readonly probabilities: Float32Array;
  /** The same after voters were silenced or amplified. */
  readonly answerNow: number;
  readonly logitsNow: Float32Array;
  readonly probabilitiesNow: Float32Array;
  readonly factors: Float32Array;
}

/** What the network makes of a picture, and what it would make of it with the voters as they are now. */
export function councilOf(
  network: TrainedNetwork,
  pictures: Pictures,
  item: number,
  silenced: readonly string[],
  amplified: readonly string[],
): Council {
  const picture = pictureAt(pictures, item);
  const { steps, output } = forward(network.network, picture);
  const features = steps[MAPS_LAYER].output.data as Float32Array;
  const { weight, bias } = parametersOf(network);
  const factors = factorsOf(silenced, amplified);
  const heard = features.map((feature, index) => feature * factors[index]);
  const now = dense(tensor(heard, [1, FEATURES]), weight, bias);
  return {
    picture,
    label: pictures.labels[item],
    features,
    factors,
    ...resultOf(output),
    answerNow: argmax(now.data),
    logitsNow: now.data as Float32Array,
    probabilitiesNow: softmax(now).data as Float32Array,
  };
}

function resultOf(output: Tensor) {
  const logits = output.data as Float32Array;
  return {
    logits,
    probabilities: softmax(output).data as Float32Array,
    answer: argmax(logits),
  };
}

function parametersOf({ network }: TrainedNetwork) {
  const { weight, bias } = network.layers[COUNCIL_LAYER];
  if (!weight || !bias) throw new Error('voting-council: the last layer has no weights');
  return { weight, bias };
}

/** Weights of one class, in the features' order. */
export function weightsOf(network: TrainedNetwork, classNumber: number): Float32Array {
  const data = parametersOf(network).weight.data as Float32Array;
  return data.subarray(classNumber * FEATURES, (classNumber + 1) * FEATURES);
}

/** The votes of all features for a class; without `factors`, of the council that nobody touched. */
export function votesFor(
  network: TrainedNetwork,
  features: ArrayLike<number>,
  classNumber: number,
  factors?: ArrayLike<number>,
): Votes {
  const weights = weightsOf(network, classNumber);
  const bias = parametersOf(network).bias.data[classNumber];
  const terms = new Float64Array(FEATURES);
  const channels = new Float64Array(CHANNELS);
  const places = new Float64Array(PLACES);
  let sum = bias;
  for (let feature = 0; feature < FEATURES; feature++) {
    const vote = weights[feature] * features[feature] * (factors ? factors[feature] : 1) + 0;
    terms[feature] = vote;
    channels[Math.floor(feature / PLACES)] += vote;
    places[feature % PLACES] += vote;
    sum += vote;
  }
  return { terms, channels, places, bias, sum };
}

/** What one voter adds to the logit. */
export function voteOf({ terms, channels, places }: Votes, { kind, index }: Voter): number {
  return { c: channels, p: places, f: terms }[kind][index];
}

/** The votes of one channel by place, or of all. */
export function mapOf(votes: Votes, channel: number | null): Float64Array {
  if (channel === null) return votes.places;
  return votes.terms.subarray(channel * PLACES, (channel + 1) * PLACES);
}

/** The ballots of each channel: what speaks against the class lies on the left, what speaks for it on the right. */
export function channelWeights({ terms }: Votes): readonly Weight[] {
  return Array.from({ length: CHANNELS }, (_, channel) =>
    addedUp(Array.from(terms.subarray(channel * PLACES, (channel + 1) * PLACES), onPan)),
  );
}

/** Shares of the ten classes when only the bias and some of the channels were counted. */
export function sharesOf(
  network: TrainedNetwork,
  { features, factors }: Council,
  channels: readonly number[],
): ArrayLike<number> {
  const { weight, bias } = parametersOf(network);
  const counted = new Float32Array(FEATURES);
  for (const channel of channels) {
    for (let at = channel * PLACES; at < (channel + 1) * PLACES; at++) {
      counted[at] = features[at] * factors[at];
    }
  }
  return softmax(dense(tensor(counted, [1, FEATURES]), weight, bias)).data;
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly countFor: number;
  readonly countAgainst: number;
  /** Features that are 0, or were silenced. */
  readonly blank: number;
}

export function tallyOf({ terms }: Votes): Tally {
  const tally = { for: 0, against: 0, countFor: 0, countAgainst: 0, blank: 0 };
  for (const vote of terms) {
    if (vote > 0) {
      tally.for += vote;
      tally.countFor++;
    } else if (vote < 0) {
      tally.against += vote;
      tally.countAgainst++;
    } else tally.blank++;
  }
  return tally;
}

/** Decimals that votes are shown with. */
const DIGITS = 2;

function shown(value: number): number {
  return Number(value.toFixed(DIGITS));
}

/** What is missing from the shown terms to the shown total, since each is rounded for itself. */
export function roundingOf(terms: readonly number[], total: number): number {
  return shown(shown(total) - terms.reduce((sum, term) => sum + shown(term), 0)) + 0;
}

/** Indices by falling value; of equal ones the earlier first. */
export function sortedOf(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, index) => index).sort(
    (a, b) => values[b] - values[a] || a - b,
  );
}
