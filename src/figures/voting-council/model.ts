import type { Assets } from '../kit/assets/assets.ts';
import type { CodeSamples, Model } from '../kit/contract.ts';
import { largest } from '../kit/grid/extent.ts';
import { integer, numberList, oneOf, optional } from '../kit/link/codec.ts';
import { type PatchBox, patchBox } from '../kit/network/patches.ts';
import { councilCode, strokesCode } from './code.ts';
import {
  type Action,
  cellsOf,
  FEW,
  GROUPS,
  type Group,
  initialState,
  type Level,
  LIMITS,
  levelOf,
  MANY,
  MODES,
  reduce,
  type State,
  settle,
} from './state.ts';
import {
  LETTER_CELLS,
  LETTER_NAMES,
  type StrokeFacts,
  strokeFacts,
  WEIGHT_LIMITS,
  WEIGHTS,
} from './strokes.ts';
import {
  channelOf,
  MAPS_LAYER,
  placeOf,
  SIDE,
  type Voter,
  voterField,
  voterList,
  voterOf,
} from './voters.ts';
import {
  type Council,
  councilOf,
  mapOf,
  roundingOf,
  sortedOf,
  type Tally,
  tallyOf,
  type Votes,
  votesFor,
  weightsOf,
} from './votes.ts';

export interface Derived {
  /** The picture shown: for a while not the one asked for, when that one is still to come. */
  readonly item: number;
  readonly council: Council;
  readonly classNumber: number;
  /** As the voters stand now, and as they were before anyone was silenced or amplified. */
  readonly votes: Votes;
  readonly before: Votes;
  readonly tally: Tally;
  /** The class's weights, in the features' order. */
  readonly weights: Float32Array;
  /** Channels by what they voted before, so that a silenced one keeps its place. */
  readonly order: readonly number[];
  /** What rounding hides from bias + 16 channels = logit. */
  readonly rounding: number;
  readonly logit: number;
  readonly voter: Voter | null;
  readonly level: Level;
  /** Votes by place that lie over the picture: of the channel looked at, or of all. */
  readonly map: Float64Array;
  readonly mapExtent: number;
  /** What the channel looked at would vote if it were not silent. */
  readonly ghost: Float64Array | null;
  /** What the place looked at sees of the picture; it may reach over the edge. */
  readonly field: PatchBox | null;
  readonly termExtent: number;
  /** The bars of the sorted chart, highest first, and who each of them is. */
  readonly bars: readonly Voter[];
  readonly barValues: readonly number[];
  /** Feature, weight and factor of the single feature looked at. */
  readonly term: {
    readonly feature: number;
    readonly weight: number;
    readonly factor: number;
  } | null;
  readonly changed: boolean;
  readonly strokes: StrokeFacts;
  readonly letterCells: readonly number[];
  readonly letterWeights: readonly number[];
  readonly code: CodeSamples;
}

export function derive(state: State, assets: Assets): Derived {
  const { network, pictures } = assets;
  if (!network || !pictures) throw new Error('voting-council: trained data is missing');
  const { silenced, amplified, by } = state;
  const item = Math.min(state.item, pictures.count - 1);
  const council = councilOf(network, pictures, item, silenced, amplified);
  const classNumber = state.class ?? council.answer;
  const { features, factors } = council;
  const before = votesFor(network, features, classNumber);
  const votes = votesFor(network, features, classNumber, factors);
  const voter = (state.voter !== null && voterOf(state.voter)) || null;
  const channel = voter && channelOf(voter);
  const place = voter && placeOf(voter);
  const logit = council.logitsNow[classNumber];
  const { kind, values } = barsOf(votes, by);
  const sorted = sortedOf(values);
  const cells = cellsOf(state);
  const letterWeights = state.weights ?? WEIGHTS;
  const strokes = strokeFacts(cells, letterWeights);
  const weights = weightsOf(network, classNumber);
  return {
    item,
    council,
    classNumber,
    votes,
    before,
    tally: tallyOf(votes),
    weights,
    order: sortedOf(before.channels),
    rounding: roundingOf([votes.bias, ...votes.channels], logit),
    logit,
    voter,
    level: state.voter === null ? 'normal' : levelOf(state, state.voter),
    map: mapOf(votes, channel),
    mapExtent: largest(mapOf(before, channel)),
    ghost: voter?.kind === 'c' && votes.channels[voter.index] === 0 ? mapOf(before, channel) : null,
    field:
      place === null
        ? null
        : patchBox(network.network.reports[MAPS_LAYER].receptiveField, {
            row: Math.floor(place / SIDE),
            col: place % SIDE,
          }),
    termExtent: largest(before.terms) * SATURATED,
    bars: sorted.map((index) => ({ kind, index })),
    barValues: sorted.map((index) => values[index]),
    term:
      voter?.kind === 'f'
        ? {
            feature: features[voter.index],
            weight: weights[voter.index],
            factor: factors[voter.index],
          }
        : null,
    changed: silenced.length + amplified.length > 0,
    strokes,
    letterCells: cells,
    letterWeights,
    get code() {
      return state.mode === 'strokes'
        ? strokesCode(cells, letterWeights, strokes)
        : councilCode({ council, classNumber, silenced, amplified });
    },
  };
}

function barsOf({ terms, channels, places }: Votes, by: Group) {
  if (by === 'channel') return { kind: 'c', values: channels } as const;
  return by === 'place'
    ? ({ kind: 'p', values: places } as const)
    : ({ kind: 'f', values: terms } as const);
}

/** Of the small maps: from this share of the strongest vote on, colours are at their strongest. */
const SATURATED = 0.4;

/** Places among the strongest so many for the class count as the strongest, when it is guessed. */
const NEARLY_STRONGEST = 3;

export function strongestPlaces({ before }: Derived): readonly (readonly [number, number])[] {
  return sortedOf(before.places)
    .slice(0, NEARLY_STRONGEST)
    .map((place) => [Math.floor(place / SIDE), place % SIDE] as const);
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    mode: oneOf(MODES),
    item: integer(...LIMITS.item),
    class: optional(integer(...LIMITS.class)) as never,
    voter: voterField,
    silenced: voterList,
    amplified: voterList,
    by: oneOf(GROUPS),
    letter: oneOf(LETTER_NAMES),
    cells: numberList(0, 1, (count) => count === LETTER_CELLS),
    weights: numberList(...WEIGHT_LIMITS, (count) => count === WEIGHTS.length),
  },
  presets: {
    boot: {},
    'one-silenced': { item: 53, voter: 'c2', silenced: ['c2'] },
    'shirt-or-pullover': { item: 16, voter: 'c3' },
    'sure-and-wrong': { item: 23, class: 9 },
    against: { class: 3 },
    'strokes-x': { mode: 'strokes' },
    'strokes-o': { mode: 'strokes', letter: 'o' },
  },
  passing: ['voter', 'by'],
  reduce,
  settle,
  assets: ({ item }) => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: item < FEW ? FEW : MANY },
  }),
  derive,
  stepCount: () => 0,
};
