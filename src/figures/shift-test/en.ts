import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { LOSS_DIGITS } from './overfitting.ts';
import { capital, type Labels, type Sentences, says } from './says.ts';

function shifted(dx: number, dy: number): string {
  const parts = [
    dx === 0 ? '' : `${Math.abs(dx)} ${dx > 0 ? 'right' : 'left'}`,
    dy === 0 ? '' : `${Math.abs(dy)} ${dy > 0 ? 'down' : 'up'}`,
  ].filter(Boolean);
  return parts.join(', ') || 'in place';
}

const move = (dx: number, dy: number, still: string) =>
  dx === 0 && dy === 0 ? still : `shifted ${shifted(dx, dy)}`;

const dictionary: Dictionary<Labels, Sentences> = {
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
    shifted,
    next: 'Next picture',
    right: 'right',
    wrong: 'wrong',
    mapHint: 'Filled: still recognised when shifted there. Dot: not.',
    places: (count, all) => `${count} of ${all}`,
    dx: 'Shift right',
    dy: 'Shift down',
    item: 'Picture',
    more: 'More',
    axis: 'Curves along',
    axes: { x: 'Sideways', y: 'Up and down' },
    count: 'Pictures',
    curvesTitle: (total) => `Recognised of the first ${total} pictures`,
    axisCaptions: {
      x: 'pixels shifted right (negative: left)',
      y: 'pixels shifted down (negative: up)',
    },
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
  sentences: ({ number }) => {
    const loss = (value: number) => number(value, LOSS_DIGITS);
    return {
      names: {
        mlp: 'the MLP',
        cnn: 'the CNN with flatten',
        pooled: 'the CNN with global average pooling',
      },
      picture: (name, dx, dy) => `${capital(name)}, ${move(dx, dy, 'in its place')}`,
      allRight: 'all three networks are right.',
      verdict: (network, answer) =>
        answer === null ? `${network} is right` : `${network} says ${answer}`,
      placeWeights: (weights) =>
        `After flattening, each neuron has ${number(weights)} weights, each tied to one place; a kernel’s are not.`,
      recognised: (total, dx, dy, counts) =>
        `Recognised of the first ${number(total)} pictures, ${move(dx, dy, 'in place')}: ${counts}.`,
      bothFall: 'The CNN with flatten falls too; global average pooling falls less, but it falls.',
      losses: (epoch, { lessons: [mlp, cnn] }) =>
        `After ${number(epoch)} epochs the loss on the pictures learned is ${loss(mlp.train)} (MLP) and ${loss(cnn.train)} (CNN), on new ones ${loss(mlp.test)} and ${loss(cnn.test)}. On new ones the MLP was best at epoch ${number(mlp.bestEpoch)} (${loss(mlp.bestLoss)}), the CNN at epoch ${number(cnn.bestEpoch)} (${loss(cnn.bestLoss)}).`,
      correct: (epoch, { lessons: [mlp, cnn], trainPictures, testPictures }) =>
        `After ${number(epoch)} epochs, of the ${number(trainPictures)} pictures learned the MLP gets ${number(mlp.trainCorrect)} right and the CNN ${number(cnn.trainCorrect)}; of ${number(testPictures)} new ones, ${number(mlp.testCorrect)} and ${number(cnn.testCorrect)}.`,
      overfits: 'The gap between the lines is overfitting, and both have it.',
      question:
        'In place, each network gets more than 84% of the pictures right. Shift them all 4 pixels to the right: how many of the three still get more than half?',
      answerLabel: 'Networks',
      counts: (mlp, cnn, pooled) =>
        `Of 1,000 pictures the MLP gets ${number(mlp)} right, the CNN with flatten ${number(cnn)}, the CNN with global average pooling ${number(pooled)}.`,
      one: 'It is one.',
      notEnough: 'To be a CNN is not enough: flattening at the end ties weights to places again.',
      seen: 'What they see',
      probabilities: (columns) => `Probabilities of the ten classes, % (columns ${columns})`,
      places: (network) =>
        `${capital(network)}: 1 where it is right (rows: shift down, columns: shift right)`,
      hits: (columns) => `Pictures recognised at each shift (columns ${columns})`,
      correctTable:
        'Pictures right after each epoch (columns 1, 2: MLP, pictures learned and new ones; 3, 4: CNN)',
      lossTable:
        'Loss after each epoch (columns 1, 2: MLP, pictures learned and new ones; 3, 4: CNN)',
    };
  },
};

export const en = spoken(says, dictionary);
