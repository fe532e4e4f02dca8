import type { Assets } from '../kit/assets/assets.ts';
import { addedUp, onPan, type Weight } from '../kit/chart/weights.ts';
import { largest } from '../kit/grid/extent.ts';
import type { TrainedNetwork } from '../kit/network/networkFile.ts';
import { type PatchBox, patchBox } from '../kit/network/patches.ts';
import { cellsOf, type Level, levelOf, type State } from './state.ts';
import { DETECTORS, STROKES, type StrokeFacts, strokeFacts, WEIGHTS } from './strokes.ts';
import { channelOf, MAPS_LAYER, placeOf, SIDE, type Voter, voterOf } from './voters.ts';
import {
  type Council,
  channelWeights,
  councilOf,
  mapOf,
  roundingOf,
  sharesOf,
  sortedOf,
  type Tally,
  tallyOf,
  type Votes,
  votesFor,
  weightsOf,
} from './votes.ts';

export interface Facts {
  readonly network: TrainedNetwork;
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
  readonly termExtent: number;
  readonly changed: boolean;
  readonly strokes: StrokeFacts;
  readonly letterCells: readonly number[];
  readonly letterWeights: readonly number[];
  /** What each ballot lays on the pans, in the order in which they are counted, and what lies there before. */
  readonly ballots: readonly Weight[];
  readonly base: Weight;
  /** The heaviest that a pan of this council becomes when all are heard: the scales' measure. */
  readonly heaviest: number;
}

export interface Derived extends Facts {
  /** Ballots counted by now, and the one that has just been; null at the verdict. */
  readonly counted: number;
  readonly current: number | null;
  /** The sides of the scales so far, what they leave, and what rounding hides from it. */
  readonly sum: Pick<Tally, 'for' | 'against'> & {
    readonly total: number;
    readonly hidden: number;
  };
  /** Points of X and O so far. */
  readonly points: readonly [x: number, o: number];
  /** Shares of the classes, or of X and O, so far and before the current ballot was counted. */
  readonly shares: ArrayLike<number>;
  readonly sharesBefore: ArrayLike<number> | null;
  readonly voter: Voter | null;
  readonly level: Level;
  /** The channel whose votes lie over the picture; null for all together. */
  readonly channel: number | null;
  readonly map: Float64Array;
  readonly mapExtent: number;
  /** What the channel looked at would vote if it were not silent. */
  readonly ghost: Float64Array | null;
  /** What the place looked at sees of the picture; it may reach over the edge. */
  readonly field: PatchBox | null;
  /** Feature, weight and factor of the single feature looked at. */
  readonly term: {
    readonly feature: number;
    readonly weight: number;
    readonly factor: number;
  } | null;
}

/** Of the small maps: from this share of the strongest vote on, squares are at their largest. */
const SATURATED = 0.4;

export function derive(choices: State, assets: Assets): Facts {
  const { network, pictures } = assets;
  if (!network || !pictures) throw new Error('voting-council: trained data is missing');
  const { silenced, amplified, mode } = choices;
  const item = Math.min(choices.item, pictures.count - 1);
  const council = councilOf(network, pictures, item, silenced, amplified);
  const classNumber = choices.class ?? council.answer;
  const { features, factors } = council;
  const before = votesFor(network, features, classNumber);
  const votes = votesFor(network, features, classNumber, factors);
  const letterCells = cellsOf(choices);
  const letterWeights = choices.weights ?? WEIGHTS;
  const strokes = strokeFacts(letterCells, letterWeights);
  const order = sortedOf(before.channels);
  const logit = council.logitsNow[classNumber];
  const heard = channelWeights(votes);
  const ballots = mode === 'network' ? order.map((channel) => heard[channel]) : sides(strokes);
  const base = mode === 'network' ? onPan(votes.bias) : ([0, 0] as const);
  const untouched = mode === 'network' ? channelWeights(before) : [];
  return {
    network,
    item,
    council,
    classNumber,
    votes,
    before,
    tally: tallyOf(votes),
    weights: weightsOf(network, classNumber),
    order,
    rounding: roundingOf([votes.bias, ...votes.channels], logit),
    logit,
    termExtent: largest(before.terms) * SATURATED,
    changed: silenced.length + amplified.length > 0,
    strokes,
    letterCells,
    letterWeights,
    ballots,
    base,
    heaviest: Math.max(1, ...addedUp([base, ...ballots]), ...addedUp([base, ...untouched])),
  };
}

/** A vote against O helps X as much as one for it, and the other way round. */
function sides({ votes }: StrokeFacts): readonly Weight[] {
  return STROKES.map((_, stroke) => {
    const [helpsX, helpsO] = [votes[stroke], votes[STROKES.length + stroke]];
    return addedUp([onPan(-helpsX), onPan(helpsO)]);
  });
}

export function point(facts: Facts, state: State): Derived {
  const { votes, before, order, council, tally, strokes, ballots } = facts;
  const small = state.mode === 'strokes';
  const step = Math.min(state.step, ballots.length);
  const current = step < ballots.length ? step : null;
  const counted = Math.min(step + 1, ballots.length);
  const voter = (state.voter !== null && voterOf(state.voter)) || null;
  const place = voter && placeOf(voter);
  const channel = voter ? channelOf(voter) : small || current === null ? null : order[current];
  const [against, inFavour] = addedUp(ballots.slice(0, counted));
  const side =
    current === null && !small ? tally : { for: inFavour, against: -against, countFor: 0 };
  const total = current === null ? facts.logit : votes.bias + inFavour - against;
  const points = [0, STROKES.length].map((from) =>
    strokes.votes.slice(from, from + counted).reduce((sum, vote) => sum + vote, 0),
  );
  return {
    ...facts,
    counted,
    current,
    sum: {
      for: side.for,
      against: side.against,
      total,
      hidden: roundingOf([votes.bias, side.for, side.against], total),
    },
    points: [points[0], points[1]],
    shares: sharesAfter(facts, small, current === null ? null : counted),
    sharesBefore: current === null ? null : sharesAfter(facts, small, current),
    voter,
    level: state.voter === null ? 'normal' : levelOf(state, state.voter),
    channel,
    map: mapOf(votes, channel),
    mapExtent: largest(mapOf(before, channel)),
    ghost: voter?.kind === 'c' && votes.channels[voter.index] === 0 ? mapOf(before, channel) : null,
    field:
      place === null
        ? null
        : patchBox(facts.network.network.reports[MAPS_LAYER].receptiveField, {
            row: Math.floor(place / SIDE),
            col: place % SIDE,
          }),
    term:
      voter?.kind === 'f'
        ? {
            feature: council.features[voter.index],
            weight: facts.weights[voter.index],
            factor: council.factors[voter.index],
          }
        : null,
  };
}

/** Shares when so many ballots were counted; null for all. */
function sharesAfter(facts: Facts, small: boolean, counted: number | null) {
  const { network, council, order, strokes, letterCells, letterWeights } = facts;
  if (counted === null) return small ? strokes.probabilities : council.probabilitiesNow;
  if (!small) return sharesOf(network, council, order.slice(0, counted));
  const heard = letterWeights.map((weight, at) => (at % STROKES.length < counted ? weight : 0));
  return strokeFacts(letterCells, heard).probabilities;
}

/** Places among the strongest so many for the class count as the strongest, when it is guessed. */
const NEARLY_STRONGEST = 3;

export function strongestPlaces({ before }: Facts): readonly (readonly [number, number])[] {
  return sortedOf(before.places)
    .slice(0, NEARLY_STRONGEST)
    .map((place) => [Math.floor(place / SIDE), place % SIDE] as const);
}

/** Where the detectors of a stroke found it. */
export function foundBy({ strokes }: Facts, stroke: number) {
  return strokes.found.filter(({ detector }) => DETECTORS[detector].stroke === STROKES[stroke]);
}
