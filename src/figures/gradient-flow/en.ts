import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { CLASS_NAMES } from '../kit/network/classes.ts';
import { type Labels, QUESTION, type Sentences, says } from './says.ts';

const names = CLASS_NAMES.en;

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Errors flow back through the whole network',
  lead: 'Press Play: the picture runs to the right, the error back to the left. Touch a stage to see what it does to the error.',
  surface:
    'The stages of the network, values above, errors below. Left and right change the stage, up and down the channel.',
  labels: {
    item: 'Picture',
    channel: 'Input channel',
    rate: 'Learning rate',
    allMaps: (sum) => `all maps together: ${sum}`,
    entry: (place) => `no. ${place}`,
    place: (map, row, col) => `map ${map}: ${row}, ${col}`,
    rules: {
      whole:
        'Forwards, each layer reads what the one before made, until the loss L says how wrong the answer is.',
      softmax: 'The error is born: probability − 1 at the right class, − 0 at the others',
      dense: 'Each error times its weight: together, the error of one feature',
      flatten: 'The list is folded into maps: every error goes back to its place',
      relu: 'Where x was positive, the gate is open; else it throws the error back',
      pool: 'Four cells, one winner: it takes the whole error',
      conv: 'The errors around a cell, each times a cell of the turned kernel',
      step: 'Every weight moves a little against its gradient: w − η · ∂L/∂w',
    },
    short: {
      whole: 'image',
      softmax: 'loss',
      dense: 'FC',
      flatten: 'flat',
      pool: 'max',
      relu: 'ReLU',
      conv: 'conv',
      step: 'step',
    },
    stages: {
      whole: 'The picture',
      softmax: 'Softmax and loss',
      dense: 'Fully connected layer (FC)',
      flatten: 'Flatten',
      pool: 'Max pooling',
      relu: 'ReLU',
      conv: 'Conv',
      step: 'One step',
    },
  },
  presets: {
    whole: 'Forward',
    softmax: 'Softmax',
    pool: 'Winners',
    relu: 'The mask',
    conv: 'Turned kernels',
    step: 'One step',
  },
  beats: {
    arrive: 'The pulse stands here.',
    lift: 'The numbers are taken up …',
    multiply: '… and meet the layer.',
    add: 'What comes together is added, and the pulse goes on.',
    write: 'The next map is full.',
  },
  sentences: ({ number }) => ({
    whole: (label, answer, chance, loss) =>
      `The label is ${names[label]}, and the network ${answer === label ? 'says so' : `says ${names[answer]}`}. The right class got probability ${chance}, so the loss is ${loss}.`,
    softmax: (first) =>
      `The error begins here: ${first} at the right class, the plain probability at the others. The ten numbers add up to 0.`,
    step: (rate, parameters) =>
      `One step at learning rate ${number(rate, 3)} on all ${number(parameters)} parameters.`,
    loss: (loss, after, down) =>
      `The loss for this picture goes ${down ? 'down' : 'up'} from ${loss} to ${after}.`,
    chance: (label, chance, after) =>
      `The probability of ${names[label]}: from ${chance} to ${after}.`,
    dense:
      'The errors of the ten scores go back through the same weights, rows and columns swapped: Wᵀ.',
    flatten: (maps, side) =>
      `No number changes; they are only lined up anew as ${number(maps)} maps of ${number(side)}×${number(side)}. So are the errors.`,
    pool: (winners, cells, shared) =>
      `${number(winners)} of this channel’s ${number(cells)} cells won their window and take the whole error, the others get 0. Average pooling would share: ${shared} for each of four.`,
    relu: (blocked, cells) =>
      `${number(blocked)} of this channel’s ${number(cells)} cells were not positive and hold the error back; the others let it through unchanged.`,
    conv: (channel, outputs) =>
      `Input channel ${number(channel)} collects from all ${number(outputs)} output channels: each error map is slid with its own kernel slice, turned by 180°, and the results are added.`,
    peak: (size) => `The largest error that leaves this layer is ${number(size, 4)}.`,
    pixels: '∂L/∂X tells how the loss would react to a small change of each pixel.',
    question: `A window of max pooling held ${QUESTION.window.map((x) => number(x)).join(', ')}. An error of ${number(QUESTION.error)} comes back to it. How much does each of these two cells get?`,
    loser: `The cell with ${number(QUESTION.window[2])}`,
    winner: `The cell with ${number(QUESTION.window[1])}`,
    answer: `All ${number(QUESTION.error)} goes to the winner, ${number(QUESTION.window[1])}; the others had no say in the result and get 0.`,
    born: 'A row for each class; columns: probability, gradient',
    moved: 'A row for each class; columns: probability before, after',
  }),
};

export const en = spoken(says, dictionary);
