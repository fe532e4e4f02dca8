import type { NumberTable, Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { type Derived, strongestPlaces } from './facts.ts';
import type { Level, Mode, State } from './state.ts';
import { LETTER_SIDE, type LetterName, STROKES, type Stroke } from './strokes.ts';
import { CHANNELS, CLASSES, channelOf, PLACES, placeOf, SIDE, type Voter } from './voters.ts';
import { mapOf, voteOf } from './votes.ts';

/** How voters are called, in labels and in sentences. */
export interface VoterNames {
  readonly channel: (channel: string) => string;
  readonly place: (row: string, col: string) => string;
  readonly placeAlone: (place: string) => string;
}

export interface Labels extends VoterNames {
  readonly modes: Readonly<Record<Mode, string>>;
  readonly mode: string;
  readonly item: string;
  readonly class: string;
  readonly ownAnswer: (name: string) => string;
  readonly restore: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** Where the levels will stand, as long as no voter is looked at. */
  readonly touchVoter: string;
  readonly ballots: string;
  readonly evidence: string;
  readonly scales: (className: string) => string;
  readonly against: string;
  readonly inFavour: string;
  readonly bias: string;
  readonly rounding: string;
  readonly probabilities: string;
  readonly trueLabel: string;
  readonly letterTitle: string;
  readonly letter: string;
  readonly letters: Readonly<Record<LetterName, string>>;
  readonly strokes: Readonly<Record<Stroke, string>>;
  readonly strokesNote: string;
  readonly smallScales: string;
  readonly weights: string;
  readonly weightsLegend: string;
}

export interface Sentences extends VoterNames {
  readonly answer: (item: number, label: string, answer: string, share: string) => string;
  readonly same: (share: string) => string;
  readonly changed: (name: string, share: string) => string;
  /** `hidden` is what rounding hides; it is left out when it is 0. */
  readonly logit: (name: string, sum: Derived['sum'], bias: number) => string;
  readonly counted: (counted: number, name: string, channel: string, vote: number) => string;
  readonly soFar: (name: string, total: number) => string;
  readonly product: (feature: number, weight: number, factor: number, vote: number) => string;
  readonly adds: (vote: number) => string;
  readonly seen: (counts: readonly number[]) => string;
  readonly stroke: (stroke: Stroke, count: number, x: number, o: number) => string;
  readonly points: (x: number, o: number) => string;
  readonly level: string;
  readonly chosen: (team: string, share: string) => string;
  readonly questionPoints: string;
  readonly answerPoints: (x: number, o: number) => string;
  readonly countAgainst: string;
  readonly questionPlace: (name: string, places: number) => string;
  readonly strongest: (row: number, col: number, vote: number) => string;
  readonly farSighted: string;
  readonly beats: Readonly<Record<'arrive' | 'lift' | 'multiply' | 'add' | 'write', string>>;
  readonly beatsSmall: Readonly<Record<'arrive' | 'lift' | 'multiply' | 'add' | 'write', string>>;
  readonly verdict: string;
  readonly ledger: string;
  readonly places: string;
  readonly probabilitiesTable: string;
  /** Both halves of the 784 votes. */
  readonly terms: (first: number, last: number) => string;
  readonly features: (channel: number) => string;
  readonly weightsOf: (channel: number) => string;
  readonly letter: string;
  readonly counts: string;
  readonly weights: string;
  readonly votes: string;
}

export function voterName(voter: Voter, names: VoterNames, { number }: Say): string {
  const [channel, place] = [channelOf(voter), placeOf(voter)];
  const who = channel === null ? '' : names.channel(number(channel + 1));
  if (place === null) return who;
  const where = names.place(number(Math.floor(place / SIDE)), number(place % SIDE));
  return who ? `${who}, ${where}` : names.placeAlone(where);
}

/** Decimals of single votes. */
const FINE = 3;

export const says: Says<State, Derived, Sentences> = {
  describe: (state, derived, words, say) =>
    state.mode === 'strokes'
      ? describeStrokes(derived, words, say)
      : describeCouncil(derived, words, say),
  tables: (state, derived, words) =>
    state.mode === 'strokes' ? strokeTables(derived, words) : councilTables(derived, words),
  predict({ mode }, derived, words, { language }) {
    if (mode === 'strokes') {
      const [x, o] = derived.strokes.logits;
      const answer = words.answerPoints(x, o);
      return {
        question: words.questionPoints,
        answers: [
          { label: 'X', value: x },
          { label: 'O', value: o },
        ],
        right: answer,
        wrong: `${answer} ${words.countAgainst}`,
      };
    }
    const cells = strongestPlaces(derived);
    const [row, col] = cells[0];
    const answer = words.strongest(row, col, derived.before.places[row * SIDE + col]);
    return {
      question: words.questionPlace(CLASS_NAMES[language][derived.classNumber], cells.length),
      pick: { grid: 'places', cells },
      right: answer,
      wrong: `${answer} ${words.farSighted}`,
    };
  },
  beats({ mode }, { current }, words) {
    const beats = mode === 'strokes' ? words.beatsSmall : words.beats;
    const { verdict } = words;
    return current === null
      ? { arrive: verdict, lift: verdict, multiply: verdict, add: verdict, write: verdict }
      : beats;
  },
};

function describeCouncil(derived: Derived, words: Sentences, say: Say): string {
  const { item, council, classNumber, votes, voter, term, current, order, sum } = derived;
  const names = CLASS_NAMES[say.language];
  const { answer, answerNow, label, probabilities, probabilitiesNow } = council;
  const name = names[classNumber];
  const parts: string[] = [];
  if (current === null) {
    parts.push(words.answer(item, names[label], names[answer], say.share(probabilities[answer])));
    if (derived.changed) {
      const share = say.share(probabilitiesNow[answerNow]);
      parts.push(answerNow === answer ? words.same(share) : words.changed(names[answerNow], share));
    }
    parts.push(words.logit(name, sum, votes.bias));
  } else {
    const channel = order[current];
    const who = words.channel(say.number(channel + 1));
    parts.push(words.counted(current + 1, name, who, votes.channels[channel]));
    parts.push(words.soFar(name, sum.total));
  }
  if (voter) {
    const vote = voteOf(votes, voter);
    const what = term
      ? words.product(term.feature, term.weight, term.factor, vote)
      : words.adds(vote);
    parts.push(`${voterName(voter, words, say)}${what}`);
  }
  return parts.join(' ');
}

function describeStrokes(derived: Derived, words: Sentences, say: Say): string {
  const { strokes, current, points } = derived;
  const [x, o] = strokes.logits;
  if (current !== null) {
    const votes = [strokes.votes[current], strokes.votes[STROKES.length + current]] as const;
    return `${words.stroke(STROKES[current], strokes.counts[current], ...votes)} ${words.points(...points)}`;
  }
  const chosen = x > o ? 0 : 1;
  const share = say.share(strokes.probabilities[chosen]);
  const verdict = x === o ? words.level : words.chosen('XO'[chosen], share);
  return `${words.seen(strokes.counts)} ${words.points(x, o)} ${verdict}`;
}

function councilTables(derived: Derived, words: Sentences): NumberTable[] {
  const { votes, council, rounding, logit, voter, weights } = derived;
  const ledger = [votes.bias, ...votes.channels, rounding, logit];
  const half = CHANNELS / 2;
  const halfTable = (first: number): NumberTable => ({
    ...gridTable(
      words.terms(first + 1, first + half),
      votes.terms.subarray(first * PLACES, (first + half) * PLACES),
      half,
      PLACES,
    ),
    firstRow: first + 1,
    digits: FINE,
  });
  const channel = voter && channelOf(voter);
  const ofChannel = (caption: (channel: number) => string, values: Float32Array, index: number) =>
    gridTable(
      caption(index + 1),
      values.subarray(index * PLACES, (index + 1) * PLACES),
      SIDE,
      SIDE,
    );
  const chosen =
    channel === null
      ? []
      : [
          ofChannel(words.features, council.features, channel),
          ofChannel(words.weightsOf, weights, channel),
        ];
  const shares = [...council.probabilities, ...council.probabilitiesNow].map((each) => each * 100);
  return [
    gridTable(words.ledger, ledger, 1, ledger.length),
    gridTable(words.places, mapOf(votes, null), SIDE, SIDE),
    ...chosen,
    { ...gridTable(words.probabilitiesTable, shares, 2, CLASSES), digits: 2 },
    halfTable(0),
    halfTable(half),
  ];
}

function strokeTables(derived: Derived, words: Sentences): NumberTable[] {
  const { letterCells, letterWeights, strokes } = derived;
  return [
    gridTable(words.letter, letterCells, LETTER_SIDE, LETTER_SIDE),
    gridTable(words.counts, strokes.counts, 1, STROKES.length),
    gridTable(words.weights, letterWeights, 2, STROKES.length),
    gridTable(words.votes, strokes.votes, 2, STROKES.length),
  ];
}
