import type { NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './model.ts';
import type { State } from './state.ts';
import { LETTER_SIDE, STROKES } from './strokes.ts';
import { CHANNELS, CLASSES, channelOf, PLACES, SIDE } from './voters.ts';
import { mapOf, roundingOf } from './votes.ts';

export interface Captions {
  readonly ledger: string;
  readonly places: string;
  readonly probabilities: string;
  /** Both halves of the 784 votes. */
  readonly terms: (first: string, last: string) => string;
  readonly features: (channel: string) => string;
  readonly weightsOf: (channel: string) => string;
  readonly letter: string;
  readonly counts: string;
  readonly weights: string;
  readonly votes: string;
}

/** Decimals of single votes. */
const FINE = 3;

export function tables(state: State, derived: Derived, say: Say, words: Captions): NumberTable[] {
  return state.mode === 'strokes'
    ? strokeTables(derived, words)
    : councilTables(derived, say, words);
}

function councilTables(derived: Derived, { number }: Say, words: Captions): NumberTable[] {
  const { votes, council, rounding, logit, voter, weights } = derived;
  const ledger = [votes.bias, ...votes.channels, rounding, logit];
  const half = CHANNELS / 2;
  const halfTable = (first: number): NumberTable => ({
    ...gridTable(
      words.terms(number(first + 1), number(first + half)),
      votes.terms.subarray(first * PLACES, (first + half) * PLACES),
      half,
      PLACES,
    ),
    firstRow: first + 1,
    digits: FINE,
  });
  const channel = voter && channelOf(voter);
  const chosen =
    channel === null
      ? []
      : [
          gridTable(
            words.features(number(channel + 1)),
            council.features.subarray(channel * PLACES, (channel + 1) * PLACES),
            SIDE,
            SIDE,
          ),
          gridTable(
            words.weightsOf(number(channel + 1)),
            weights.subarray(channel * PLACES, (channel + 1) * PLACES),
            SIDE,
            SIDE,
          ),
        ];
  return [
    gridTable(words.ledger, ledger, 1, ledger.length),
    gridTable(words.places, mapOf(votes, null), SIDE, SIDE),
    ...chosen,
    {
      ...gridTable(
        words.probabilities,
        [...council.probabilities, ...council.probabilitiesNow].map((share) => share * 100),
        2,
        CLASSES,
      ),
      digits: 2,
    },
    halfTable(0),
    halfTable(half),
  ];
}

function strokeTables(derived: Derived, words: Captions): NumberTable[] {
  const { letterCells, letterWeights, strokes } = derived;
  return [
    gridTable(words.letter, letterCells, LETTER_SIDE, LETTER_SIDE),
    gridTable(words.counts, strokes.counts, 1, STROKES.length),
    gridTable(words.weights, letterWeights, 2, STROKES.length),
    gridTable(words.votes, strokes.votes, 2, STROKES.length),
  ];
}

/** What rounding hides when only the two sides of the tally are told. */
export function tallyRounding({ votes, tally, logit }: Derived): number {
  return roundingOf([votes.bias, tally.for, tally.against], logit);
}
