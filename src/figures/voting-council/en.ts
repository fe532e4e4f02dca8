import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import type { Derived } from './model.ts';
import { strongestPlaces } from './model.ts';
import { type Captions, tables, tallyRounding } from './tables.ts';
import type { Text } from './text.ts';
import { LOUD, placeOf, SIDE, type Voter } from './voters.ts';
import { voteOf } from './votes.ts';

const NAMES = CLASS_NAMES.en;

const CAPTIONS: Captions = {
  ledger: 'Ledger: bias, channels 1 to 16, rounding, logit',
  places: 'Votes by place, all 16 channels together',
  probabilities: 'Probabilities of the ten classes in %: before and after voters were changed',
  terms: (first, last) => `Every vote: channels ${first} to ${last}, 49 places a row`,
  features: (channel) => `Features of channel ${channel}`,
  weightsOf: (channel) => `Weights of channel ${channel}`,
  letter: 'Letter: 1 is ink, 0 is paper',
  counts: 'Number of vertical, diagonal and horizontal strokes',
  weights: 'Weights: row X, row O',
  votes: 'Votes: row X, row O',
};

function voterName(voter: Voter, { number }: Say): string {
  const place = placeOf(voter);
  const where =
    place === null ? '' : `row ${number(Math.floor(place / SIDE))}, column ${number(place % SIDE)}`;
  if (voter.kind === 'p') return `The place at ${where}`;
  const channel = `Channel ${number(voter.kind === 'c' ? voter.index + 1 : Math.floor(voter.index / (SIDE * SIDE)) + 1)}`;
  return where ? `${channel}, ${where}` : channel;
}

export const en: Text = {
  title: 'The voting council',
  lead: 'Touch a place of the picture or a channel to read its vote, then silence that voter: how do the probabilities move?',
  surface:
    'Picture, votes by place, ten classes and 16 channels: arrow keys choose a place, with Shift a channel; 0, 1 and 2 make it silent, normal, or twice as loud; Escape lets it go. X or O: arrow keys choose a cell, Enter adds or removes ink.',
  labels: {
    modes: { network: 'Real network', strokes: 'X or O' },
    mode: 'Council',
    item: 'Test picture',
    class: 'Count the votes for',
    ownAnswer: (name) => `the winner (${name})`,
    by: 'Each bar is',
    groups: { term: 'a vote', channel: 'a channel', place: 'a place' },
    restore: 'Let all voters speak again',
    levels: { silent: 'Silent', normal: 'Normal', loud: `×${LOUD}` },
    touchVoter: 'Touch a channel, a place of the picture or a bar to choose a voter.',
    voterName,
    channelName: (channel) => `Channel ${channel + 1}`,
    channelShort: (channel) => `Ch${channel + 1}`,
    mapTitle: (channel, { number }) =>
      channel === null ? 'Votes by place' : `Channel ${number(channel + 1)}`,
    probabilities: 'Probability',
    trueLabel: 'True label',
    ledger: (name) => `Votes for “${name}”`,
    rounding: 'rounding',
    forVotes: (tally, { number, signed }) => `${number(tally.countFor)} for ${signed(tally.for)}`,
    blankVotes: ({ blank }, { number }) => `${number(blank)} blank`,
    againstVotes: (tally, { number, signed }) =>
      `${number(tally.countAgainst)} against ${signed(tally.against)}`,
    evidence:
      'After ReLU no feature is negative, but weights may be. A vote against is evidence too.',
    letterTitle: 'Paint here',
    letter: 'Letter',
    letters: { x: 'X', o: 'O', blank: 'Blank' },
    strokes: { vertical: 'vertical', diagonal: 'diagonal', horizontal: 'horizontal' },
    voterHead: 'Stroke',
    countHead: 'Seen',
    voteFor: (team) => `For ${team}`,
    strokesNote:
      'Each place that matches a whole 3×3 window counts once. The weights are set by hand; vertical and horizontal strokes vote against X.',
    weights: 'Change the weights',
    weightsLegend: 'Weights (X above, O below)',
  },
  presets: {
    boot: 'Ankle boot',
    'one-silenced': 'One channel silenced',
    'shirt-or-pullover': 'Shirt or pullover',
    'sure-and-wrong': 'Sure, and wrong',
    'strokes-x': 'Letter X',
    'strokes-o': 'Letter O',
  },
  describe: (state, derived, say) =>
    state.mode === 'strokes' ? describeStrokes(derived, say) : describeCouncil(derived, say),
  tables: (state, derived, say) => tables(state, derived, say, CAPTIONS),
  predict: (state, derived, say) => {
    const { number, signed } = say;
    if (state.mode === 'strokes') {
      const [x, o] = derived.strokes.logits;
      return {
        question: 'Count the strokes and multiply by the weights: how many points has X, and O?',
        answers: [
          { label: 'X', value: x },
          { label: 'O', value: o },
        ],
        right: `X has ${number(x)}, O has ${number(o)}.`,
        wrong: `X has ${number(x)}, O has ${number(o)}. Votes against count as well.`,
      };
    }
    const places = strongestPlaces(derived);
    const [row, col] = places[0];
    const best = `The strongest is row ${number(row)}, column ${number(col)}: ${signed(derived.before.places[row * SIDE + col])}`;
    return {
      question: `A 7×7 grid lies over the picture. Which place votes most strongly for “${NAMES[derived.classNumber]}”? (Any of the ${number(places.length)} strongest is right.)`,
      pick: { grid: 'places', cells: places },
      right: `${best}.`,
      wrong: `${best}. Each place sees 18×18 pixels, so a strong vote may come from what looks like background.`,
    };
  },
};

function describeCouncil(derived: Derived, say: Say): string {
  const { item, council, classNumber, tally, votes, logit, voter, term } = derived;
  const { number, signed } = say;
  const { answer, answerNow, label, probabilities, probabilitiesNow } = council;
  const parts = [
    `Picture ${number(item)}, label ${NAMES[label]}: the network answers ${NAMES[answer]} (${say.share(probabilities[answer])}).`,
  ];
  if (derived.changed) {
    parts.push(
      answerNow === answer
        ? `Now the same (${say.share(probabilitiesNow[answer])}).`
        : `Now: ${NAMES[answerNow]} (${say.share(probabilitiesNow[answerNow])}).`,
    );
  }
  const rounding = tallyRounding(derived);
  const hidden = rounding === 0 ? '' : `, rounding ${signed(rounding)}`;
  parts.push(
    `Logit of ${NAMES[classNumber]}: bias ${number(votes.bias)}, for ${signed(tally.for)}, against ${number(tally.against)}${hidden}, together ${number(logit)}.`,
  );
  if (voter) {
    const vote = signed(voteOf(votes, voter));
    const factor = term && term.factor !== 1 ? ` × ${number(term.factor)}` : '';
    const product = term
      ? `: feature ${number(term.feature)} × weight ${number(term.weight, 3)}${factor} = ${vote}.`
      : ` adds ${vote}.`;
    parts.push(`${voterName(voter, say)}${product}`);
  }
  return parts.join(' ');
}

function describeStrokes({ strokes }: Derived, say: Say): string {
  const { number } = say;
  const [vertical, diagonal, horizontal] = strokes.counts.map((count) => number(count));
  const [x, o] = strokes.logits;
  const verdict =
    x === o
      ? 'Both sides are level: 50% each.'
      : `The council chooses ${x > o ? 'X' : 'O'} (${say.share(strokes.probabilities[x > o ? 0 : 1])}).`;
  return `Strokes seen: ${vertical} vertical, ${diagonal} diagonal, ${horizontal} horizontal. X has ${number(x)} points, O has ${number(o)}. ${verdict}`;
}
