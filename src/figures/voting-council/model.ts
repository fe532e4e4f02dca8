import type { Assets } from '../kit/assets.ts';
import { integer, numberList, oneOf, optional } from '../kit/codec.ts';
import { type PatchBox, patchBox } from '../kit/trained/patches.ts';
import { PICTURE_STEPS } from '../kit/trained/pictureFile.ts';
import type { ActiveCell, CodeSamples, CommonAction, Model } from '../kit/types.ts';
import { councilCode, strokesCode } from './code.ts';
import {
  LETTER_CELLS,
  LETTER_NAMES,
  LETTER_SIDE,
  LETTERS,
  type LetterName,
  type StrokeFacts,
  strokeFacts,
  WEIGHT_LIMITS,
  WEIGHTS,
} from './strokes.ts';
import {
  CLASSES,
  channelOf,
  idOf,
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
  MAPS_LAYER,
  mapOf,
  roundingOf,
  sortedOf,
  type Tally,
  tallyOf,
  type Votes,
  votesFor,
  weightsOf,
} from './votes.ts';

export const MODES = ['network', 'strokes'] as const;
export type Mode = (typeof MODES)[number];
export const GROUPS = ['term', 'channel', 'place'] as const;
export type Group = (typeof GROUPS)[number];
export const LEVELS = ['silent', 'normal', 'loud'] as const;
export type Level = (typeof LEVELS)[number];

const [FEW, MANY] = PICTURE_STEPS.test;
export const LIMITS = { item: [0, MANY - 1], class: [0, CLASSES - 1] } as const;

/**
 * Names in links beyond item and class (absent: the network's own answer): mode (network, or strokes: the small
 * council), voter (who is looked at), silenced and amplified (lists of voters, see `Voter`), by (what a bar
 * of the sorted chart is); and for the small council letter, cells (0 paper, 1 ink, row by row) and weights
 * (X: vertical, diagonal, horizontal; then O).
 */
export interface State {
  readonly step: number;
  readonly mode: Mode;
  readonly item: number;
  readonly class: number | null;
  readonly voter: string | null;
  readonly silenced: readonly string[];
  readonly amplified: readonly string[];
  readonly by: Group;
  readonly letter: LetterName;
  readonly cells: readonly number[] | null;
  readonly weights: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** Looks at a voter, or away from the one that is looked at already. */
  | { readonly type: 'voter'; readonly voter: Voter | null }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  /** Goes through the channels in the order of their votes, which the facts know. */
  | { readonly type: 'channel'; readonly by: number; readonly order: readonly number[] }
  | {
      readonly type: 'paint';
      readonly cells: readonly { readonly row: number; readonly col: number }[];
      readonly ink: boolean;
    };

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

const initialState: State = {
  step: 0,
  mode: 'network',
  item: 0,
  class: null,
  voter: null,
  silenced: [],
  amplified: [],
  by: 'term',
  letter: 'x',
  cells: null,
  weights: null,
  activeCell: null,
};

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, Math.round(value)));
}

export function cellsOf({ cells, letter }: State): readonly number[] {
  return cells ?? LETTERS[letter];
}

export function levelOf({ silenced, amplified }: State, id: string): Level {
  if (silenced.includes(id)) return 'silent';
  return amplified.includes(id) ? 'loud' : 'normal';
}

function looking(state: State, voter: Voter | null): State {
  const id = voter && idOf(voter);
  return { ...state, voter: id === state.voter ? null : id };
}

function moved(state: State, rows: number, cols: number): State {
  const voter = state.voter === null ? undefined : voterOf(state.voter);
  const channel = voter ? channelOf(voter) : null;
  const middle = (SIDE - 1) / 2;
  const place = voter ? placeOf(voter) : null;
  const row = place === null ? middle : clamp(Math.floor(place / SIDE) + rows, 0, SIDE - 1);
  const col = place === null ? middle : clamp((place % SIDE) + cols, 0, SIDE - 1);
  const index = row * SIDE + col;
  const next: Voter =
    channel === null
      ? { kind: 'p', index }
      : { kind: 'f', index: (channel * SIDE + row) * SIDE + col };
  return { ...state, voter: idOf(next) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'voter':
      return looking(state, action.voter);
    case 'level': {
      const id = state.voter;
      if (id === null) return state;
      const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
      const silenced = without(state.silenced);
      const amplified = without(state.amplified);
      return {
        ...state,
        silenced: action.level === 'silent' ? [...silenced, id] : silenced,
        amplified: action.level === 'loud' ? [...amplified, id] : amplified,
      };
    }
    case 'move':
      return state.mode === 'network' ? moved(state, action.rows, action.cols) : state;
    case 'channel': {
      const voter = state.voter === null ? undefined : voterOf(state.voter);
      const now = voter ? channelOf(voter) : null;
      const last = action.order.length - 1;
      const at = now === null ? 0 : clamp(action.order.indexOf(now) + action.by, 0, last);
      return { ...state, voter: idOf({ kind: 'c', index: action.order[at] }) };
    }
    case 'paint': {
      const cells = [...cellsOf(state)];
      for (const { row, col } of action.cells) cells[row * LETTER_SIDE + col] = Number(action.ink);
      return { ...state, cells };
    }
    case 'set': {
      const { patch } = action;
      const next = { ...state, ...patch };
      // A new letter is asked for as it is drawn in the book.
      if (patch.letter !== undefined && patch.cells === undefined) next.cells = null;
      return settle({ ...next, item: clamp(next.item, ...LIMITS.item) });
    }
  }
}

/** Nobody is silent and loud at once. */
function settle(state: State): State {
  const { silenced, amplified } = state;
  if (!amplified.some((id) => silenced.includes(id))) return state;
  return { ...state, amplified: amplified.filter((id) => !silenced.includes(id)) };
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
    mapExtent: most(mapOf(before, channel)),
    ghost: voter?.kind === 'c' && votes.channels[voter.index] === 0 ? mapOf(before, channel) : null,
    field:
      place === null
        ? null
        : patchBox(network.network.reports[MAPS_LAYER].receptiveField, {
            row: Math.floor(place / SIDE),
            col: place % SIDE,
          }),
    termExtent: most(before.terms) * SATURATED,
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

/** The strongest vote of either sign; never 0, so that a map of blanks can be scaled. */
function most(values: Float64Array): number {
  return values.reduce((size, value) => Math.max(size, Math.abs(value)), 0) || 1;
}

/** Places among the strongest so many for the class count as the strongest, when it is guessed. */
export const NEARLY_STRONGEST = 3;

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
    'shirt-or-pullover': { item: 16 },
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
  code: (_, { code }) => code,
};
