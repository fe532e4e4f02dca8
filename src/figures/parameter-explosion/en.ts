import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The parameter explosion',
  lead: 'Press Play: the picture grows, and with it the area of the fully connected layer (FC). Watch the convolution’s.',
  surface:
    'What a fully connected layer and a convolution cost, as areas and over the side of the picture. Arrow keys change the side, with Shift they double or halve it, Home and End go to the ends. Space plays.',
  labels: {
    side: 'Side of the picture n',
    units: 'Neurons of the FC layer',
    filters: 'Number of filters',
    channels: 'Channels of the picture',
    phone: 'Memory of the phone',
    show: 'What to compare',
    oblong: 'Height, width, channels',
    layers: 'Convolution, phone',
    measures: { parameters: 'Parameters', bytes: 'Memory', multiplyAdds: 'Multiply-adds' },
    names: { dense: 'FC', conv: 'Convolution' },
    countSteps: ['thousand', 'million', 'billion', 'trillion'],
    bytes: 'bytes',
    budget: (gigabytes) => `Phone with ${gigabytes} GB`,
    screens: (times) => `${times} times as wide as this drawing`,
  },
  presets: {
    'sixty-four': '64×64×3',
    digits: '28×28×1',
    photo: '224×224×3',
    oblong: '600×800×3',
    'too-large': 'Too large for a phone',
    arithmetic: 'Count the arithmetic',
  },
  sentences: ({ number }) => ({
    picture: (height, width, c, inputs) =>
      `A ${number(height)}×${number(width)}×${number(c)} picture holds ${number(inputs)} numbers.`,
    arithmetic: (dense, conv) =>
      `The FC layer does ${number(dense)} multiply-adds, the convolution ${number(conv)}: its parameters are used again at every place, so the arithmetic still grows with the picture.`,
    dense: (units, weights, biases, bytes) =>
      `An FC layer of ${number(units)} ${plural(units, 'neuron', 'neurons')} needs ${number(weights)} weights and ${number(biases)} ${plural(biases, 'bias', 'biases')}, ${bytes},`,
    fits: (memory, side) => `which fit into ${number(memory)} GB up to n = ${number(side)}.`,
    tooLarge: (memory, side) =>
      `which no longer fit into ${number(memory)} GB (from n = ${number(side)} on).`,
    conv: (k, filters, parameters) =>
      `A ${number(k)}×${number(k)} convolution with ${number(filters)} ${plural(filters, 'filter', 'filters')}: ${number(parameters)} parameters, whatever the picture’s size.`,
    ratio: (times) => `FC takes ${times} times the convolution.`,
    inverse: (times) => `The convolution takes ${times} times FC.`,
    now: 'Column 0: FC, column 1: convolution. Rows 0–4: weights, biases, parameters, bytes, multiply-adds',
    lines: 'Column 0: side of the picture, column 1: FC, column 2: convolution',
    question: ([height, width, c], units, filters, k) =>
      `The picture is ${number(height)}×${number(width)}×${number(c)}. How many weights has an FC layer of ${number(units)} neurons, biases left out? And how many parameters have ${number(filters)} filters of ${number(k)}×${number(k)}, biases counted?`,
    denseAnswer: 'Weights of FC',
    convAnswer: 'Parameters of the convolution',
    right: (denseSum, convSum) =>
      `FC: ${denseSum}. Convolution: ${convSum}, whatever the size of the picture.`,
    wrong: (inputs, denseSum, kernel, parameters) =>
      `FC: each neuron is wired to all ${number(inputs)} numbers, so ${denseSum}. Convolution: each filter has ${kernel} weights and one bias, ${number(parameters)} in all.`,
  }),
};

export const en = spoken(says, dictionary);
