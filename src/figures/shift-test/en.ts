import type { Say } from '../kit/contract.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { NETWORKS, type NetworkName, PLACE_WEIGHTS } from './answers.ts';
import type { CurveFacts } from './curves.ts';
import type { PictureFacts } from './model.ts';
import { LOSS_DIGITS, type OverfittingFacts } from './overfitting.ts';
import type { State } from './state.ts';
import { tables } from './tables.ts';
import type { Text } from './text.ts';
import { bothFall, capital, FOUR_RIGHT, lostByPlace, overfits } from './told.ts';

const FULL: Readonly<Record<NetworkName, string>> = {
  mlp: 'the MLP',
  cnn: 'the CNN with flatten',
  pooled: 'the CNN with global average pooling',
};

function shifted(dx: number, dy: number, { number }: Say): string {
  const parts = [
    dx === 0 ? '' : `${number(Math.abs(dx))} ${dx > 0 ? 'right' : 'left'}`,
    dy === 0 ? '' : `${number(Math.abs(dy))} ${dy > 0 ? 'down' : 'up'}`,
  ].filter(Boolean);
  return parts.join(', ') || 'in place';
}

function move(state: State, say: Say): string {
  const { dx, dy } = state;
  return dx === 0 && dy === 0 ? 'in its place' : `shifted ${shifted(dx, dy, say)}`;
}

function ofPicture(state: State, { label, verdicts }: PictureFacts, say: Say): string {
  const names = CLASS_NAMES.en;
  const answers = verdicts.map(({ name, answers: [top], right }) =>
    right ? `${FULL[name]} is right` : `${FULL[name]} says ${names[top.label]}`,
  );
  if (verdicts.every(({ right }) => right)) {
    return `${capital(names[label])}, ${move(state, say)}: all three networks are right.`;
  }
  const why = lostByPlace(state, verdicts)
    ? ` After flattening, each neuron has ${say.number(PLACE_WEIGHTS)} weights, each tied to one place; a kernel’s are not.`
    : '';
  return `${capital(names[label])}, ${move(state, say)}: ${answers.join(', ')}.${why}`;
}

function ofCurves(state: State, facts: CurveFacts, say: Say): string {
  const { number } = say;
  if (facts.done === 0) return say.words.computing;
  const each = facts.curves.map(({ name, here }) => `${FULL[name]} ${number(here)}`);
  const fall = bothFall(facts)
    ? ' The CNN with flatten falls too; global average pooling falls less, but it falls.'
    : '';
  return `Recognised of the first ${number(facts.done)} pictures, ${move(state, say).replace('its place', 'place')}: ${each.join(', ')}.${fall}`;
}

function ofOverfitting(state: State, facts: OverfittingFacts, { number }: Say): string {
  const [mlp, cnn] = facts.lessons;
  const after = `After ${number(state.epoch)} epochs`;
  const loss = (value: number) => number(value, LOSS_DIGITS);
  if (state.measure === 'loss') {
    return `${after} the loss on the pictures learned is ${loss(mlp.train)} (MLP) and ${loss(cnn.train)} (CNN), on new ones ${loss(mlp.test)} and ${loss(cnn.test)}. On new ones the MLP was best at epoch ${number(mlp.bestEpoch)} (${loss(mlp.bestLoss)}), the CNN at epoch ${number(cnn.bestEpoch)} (${loss(cnn.bestLoss)}).`;
  }
  const end = overfits(facts) ? ' The gap between the lines is overfitting, and both have it.' : '';
  return `${after}, of the ${number(facts.trainPictures)} pictures learned the MLP gets ${number(mlp.trainCorrect)} right and the CNN ${number(cnn.trainCorrect)}; of ${number(facts.testPictures)} new ones, ${number(mlp.testCorrect)} and ${number(cnn.testCorrect)}.${end}`;
}

export const en: Text = {
  title: 'Shift the picture: who still recognises it?',
  lead: 'Drag the picture by a few pixels: which of three networks, each of about 11,000 parameters, still knows it?',
  surface:
    'A test picture and three networks. Arrow keys shift the picture, or choose where the curves are read and, up and down, which one; Home puts it back, End shifts it as far as it goes.',
  labels: {
    view: 'View',
    views: { picture: 'Picture', curves: 'Curves', overfitting: 'Overfitting' },
    networks: {
      mlp: { name: 'MLP', end: 'flattens at once' },
      cnn: { name: 'CNN', end: 'flattens at the end' },
      pooled: { name: 'CNN', end: 'global average pooling' },
    },
    picture: 'What they see',
    is: 'This is:',
    shift: 'Shift:',
    shifted,
    next: 'Next picture',
    right: 'right',
    wrong: 'wrong',
    mapHint: 'Filled: still recognised when shifted there. Dot: not.',
    places: (count, all) => `${count} of ${all}`,
    dx: 'Shift right',
    dy: 'Shift down',
    item: 'Picture',
    pixels: 'pixels',
    axis: 'Curves along',
    axes: { x: 'Sideways', y: 'Up and down' },
    curvesTitle: 'Recognised',
    counted: (done, total) =>
      done === total ? `of the first ${total} pictures` : `${done} of ${total}`,
    axisCaptions: {
      x: 'pixels shifted right (negative: left)',
      y: 'pixels shifted down (negative: up)',
    },
    countMore: 'Count all 1,000',
    countFewer: 'Back to 100',
    overfittingTitle: (pictures) => `Trained on only ${pictures} pictures`,
    train: 'learned',
    test: 'new',
    of: (part, all) => `${part}/${all}`,
    epoch: 'Epoch',
    measure: 'Draw',
    measures: { accuracy: 'Accuracy', loss: 'Loss' },
  },
  presets: {
    'in-place': 'In place',
    'one-right': '1 pixel right',
    'four-right': '4 pixels right',
  },
  describe: (state, { picture, curves, overfitting }, say) => {
    if (picture) return ofPicture(state, picture, say);
    if (curves) return ofCurves(state, curves, say);
    return overfitting ? ofOverfitting(state, overfitting, say) : say.words.loading;
  },
  tables: (_, derived) => {
    const columns = NETWORKS.map((name, index) => `${index + 1}: ${FULL[name]}`).join(', ');
    const lists = '1, 2: MLP, pictures learned and new ones; 3, 4: CNN';
    return tables(derived, {
      picture: 'What they see',
      probabilities: `Probabilities of the ten classes, % (columns ${columns})`,
      places: (column) =>
        `${capital(FULL[NETWORKS[column]])}: 1 where it is right (rows: shift down, columns: shift right)`,
      hits: `Pictures recognised at each shift (columns ${columns})`,
      correct: `Pictures right after each epoch (columns ${lists})`,
      loss: `Loss after each epoch (columns ${lists})`,
    });
  },
  predict: (_, __, { number }) => {
    const [mlp, cnn, pooled] = FOUR_RIGHT.map((count) => number(count));
    const counts = `Of 1,000 pictures the MLP gets ${mlp} right, the CNN with flatten ${cnn}, the CNN with global average pooling ${pooled}.`;
    return {
      question:
        'In place, each network gets more than 84% of the pictures right. Shift them all 4 pixels to the right: how many of the three still get more than half?',
      answers: [{ label: 'Networks', value: FOUR_RIGHT.filter((count) => count > 500).length }],
      right: `${counts} To be a CNN is not enough: flattening at the end ties weights to places again.`,
      wrong: `It is one. ${counts} To be a CNN is not enough: flattening at the end ties weights to places again.`,
    };
  },
};
