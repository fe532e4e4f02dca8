import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says, type VoterNames } from './says.ts';
import { LOUD } from './voters.ts';

const names: VoterNames = {
  channel: (channel) => `Channel ${channel}`,
  place: (row, col) => `row ${row}, column ${col}`,
  placeAlone: (place) => `The place at ${place}`,
};

const STROKES = { vertical: 'vertical', diagonal: 'diagonal', horizontal: 'horizontal' };

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The voting council',
  lead: 'Press Play to see each channel cast its ballots, then touch a channel and silence it.',
  surface:
    'Picture, 16 channels, scales and ten classes: arrow keys choose a place, with Shift a channel; 0, 1 and 2 make it silent, normal, or twice as loud; Escape lets it go. X or O: arrow keys choose a cell, Enter adds or removes ink.',
  labels: {
    ...names,
    modes: { network: 'Real network', strokes: 'X or O' },
    mode: 'Council',
    item: 'Test picture',
    class: 'Count the votes for',
    ownAnswer: (name) => `the winner (${name})`,
    restore: 'Let all voters speak again',
    levels: { silent: 'Silent', normal: 'Normal', loud: `×${LOUD}` },
    touchVoter: 'Touch a channel or a place of the picture to choose a voter.',
    ballots: 'Ballots of 16 channels',
    evidence:
      'After ReLU no feature is negative, but weights may be. A vote against is evidence too.',
    scales: (name) => `Is it “${name}”?`,
    against: 'against',
    inFavour: 'for',
    bias: 'bias',
    rounding: 'rounding',
    probabilities: 'Probability',
    trueLabel: 'True label',
    letterTitle: 'Paint here',
    letter: 'Letter',
    letters: { x: 'X', o: 'O', blank: 'Blank' },
    strokes: STROKES,
    strokesNote:
      'Each place that matches a whole 3×3 window counts once. The weights are set by hand; a vote against one side weighs for the other.',
    smallScales: 'X or O?',
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
  sentences: ({ number, signed }) => ({
    ...names,
    answer: (item, label, answer, share) =>
      `Picture ${number(item)}, label ${label}: the network answers ${answer} (${share}).`,
    same: (share) => `Now the same (${share}).`,
    changed: (name, share) => `Now: ${name} (${share}).`,
    logit: (name, sum, bias) =>
      `Logit of ${name}: bias ${number(bias)}, for ${signed(sum.for)}, against ${number(sum.against)}${sum.hidden === 0 ? '' : `, rounding ${signed(sum.hidden)}`}, together ${number(sum.total)}.`,
    counted: (counted, name, channel, vote) =>
      `Ballot ${number(counted)} on ${name}: ${channel} votes ${signed(vote)}.`,
    soFar: (_, total) => `So far the scales say ${number(total)}.`,
    product: (feature, weight, factor, vote) =>
      `: feature ${number(feature)} × weight ${number(weight, 3)}${factor === 1 ? '' : ` × ${number(factor)}`} = ${signed(vote)}.`,
    adds: (vote) => ` adds ${signed(vote)}.`,
    seen: ([vertical, diagonal, horizontal]) =>
      `Strokes seen: ${number(vertical)} vertical, ${number(diagonal)} diagonal, ${number(horizontal)} horizontal.`,
    stroke: (stroke, count, x, o) =>
      `${number(count)} ${STROKES[stroke]} ${plural(count, 'stroke', 'strokes')}: ${signed(x)} for X, ${signed(o)} for O.`,
    points: (x, o) => `X has ${number(x)} points, O has ${number(o)}.`,
    level: 'Both sides are level: 50% each.',
    chosen: (team, share) => `The council chooses ${team} (${share}).`,
    questionPoints: 'Count the strokes and multiply by the weights: how many points has X, and O?',
    answerPoints: (x, o) => `X has ${number(x)}, O has ${number(o)}.`,
    countAgainst: 'Votes against count as well.',
    questionPlace: (name, places) =>
      `A 7×7 grid lies over the picture. Which place votes most strongly for “${name}”? (Any of the ${number(places)} strongest is right.)`,
    strongest: (row, col, vote) =>
      `The strongest is row ${number(row)}, column ${number(col)}: ${signed(vote)}.`,
    farSighted:
      'Each place sees 18×18 pixels, so a strong vote may come from what looks like background.',
    beats: {
      arrive: 'It is one channel’s turn.',
      lift: 'Where this channel saw its pattern: features, never negative …',
      multiply: '… times weights: ballots for (red, +) or against (blue, −).',
      add: 'Each ballot goes onto its pan.',
      write: 'The scales show the sum so far.',
    },
    beatsSmall: {
      arrive: 'It is one kind of stroke’s turn.',
      lift: 'Where the stroke was seen …',
      multiply: '… each place times its weight.',
      add: 'Votes for X and against O go left; votes for O and against X go right.',
      write: 'The scales tip to the side with more points.',
    },
    verdict: 'All are counted: softmax turns ten logits into probabilities.',
    ledger: 'Ledger: bias, channels 1 to 16, rounding, logit',
    places: 'Votes by place, all 16 channels together',
    probabilitiesTable:
      'Probabilities of the ten classes in %: before and after voters were changed',
    terms: (first, last) =>
      `Every vote: channels ${number(first)} to ${number(last)}, 49 places a row`,
    features: (channel) => `Features of channel ${number(channel)}`,
    weightsOf: (channel) => `Weights of channel ${number(channel)}`,
    letter: 'Letter: 1 is ink, 0 is paper',
    counts: 'Number of vertical, diagonal and horizontal strokes',
    weights: 'Weights: row X, row O',
    votes: 'Votes: row X, row O',
  }),
};

export const en = spoken(says, dictionary);
