import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { BATCH, NETS } from './net.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The vanishing gradient',
  lead: 'Press Play and follow the gradient back, layer by layer; then change the activation function or the initialisation.',
  surface:
    'The gradient at each layer, below it on a log scale. Left and right arrow keys choose a layer, up and down a line; space sends the gradient back.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Activation function',
    inits: { naive: 'Small (0.01)', xavier: 'Xavier', he: 'He' },
    init: 'Initialisation',
    meant: {
      naive: 'Small: every weight about 0.01.',
      xavier:
        'Xavier: weights just so large that a layer of slope 1 keeps the size of what passes.',
      he: 'He: twice Xavier’s variance, since ReLU shuts half of the units.',
    },
    depth: 'Layers',
    skip: 'Skip connections',
    gain: 'Multiply weights by',
    width: 'Units per layer',
    draw: 'New random numbers',
    of: 'Gradient for',
    kinds: { signal: 'A layer’s output', weights: 'Its weights' },
    middle: `${NETS} initialisations and their median`,
    quarter: '1/4 left by each layer',
    loss: 'loss →',
    layer: (layer) => `Layer ${layer}`,
    atInput: 'Input',
    gradient: 'gradient',
    slope: 'mean slope',
    apart: `spread of ${BATCH} inputs`,
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, small weights',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, small weights',
    'relu-he': 'ReLU, He',
    dead: 'Dead ReLU',
    skip: 'With skip connections',
  },
  beats: {
    arrive: 'The gradient goes one layer back.',
    lift: 'There it meets the slopes …',
    multiply: '… and the weights,',
    add: 'and is multiplied by both.',
    write: 'What is left goes into the plot.',
  },
  sentences: ({ number }) => {
    const way = (depth: number, toInput: boolean) =>
      `from layer ${number(depth)} back to ${toInput ? 'the input' : 'layer 1'} the gradient`;
    return {
      setting: (act, init, gain, skip) => {
        const start = {
          naive: 'small weights',
          xavier: 'Xavier initialisation',
          he: 'He initialisation',
        }[init];
        return `${dictionary.labels.acts[act]}, ${start}${gain === 1 ? '' : `, weights × ${number(gain)}`}${skip ? ', skip connections' : ''}`;
      },
      nothing: (depth, toInput) => `${way(depth, toInput)} dies: nothing arrives.`,
      same: (depth, toInput) => `${way(depth, toInput)} stays about the same.`,
      smaller: (depth, toInput, times) => `${way(depth, toInput)} shrinks ${times} times.`,
      larger: (depth, toInput, times) => `${way(depth, toInput)} grows ${times} times.`,
      power: (exponent) => `about 10 to the power of ${number(exponent)}`,
      sigmoid: (depth, times) =>
        `The slope of sigmoid is at most 1/4: over ${number(depth)} layers, at least ${times} times smaller unless large weights make up for it.`,
      tanh: (depth, slope) =>
        `The slope of tanh is at most 1, and ${number(slope)} on average in layer ${number(depth)}.`,
      relu: (vanishing, silent, units) =>
        `The slope is 1 in open units${vanishing ? ', yet the weights still shrink the gradient' : ''}; ${number(silent)} of ${number(units)} units are silent for all ${BATCH} inputs.`,
      question:
        'Ten ReLU layers in a chain, every unit open, every weight 0.5. How many times smaller is the gradient when it reaches the start?',
      times: 'Times',
      right:
        'A slope of 1 takes nothing away, but ten weights of 0.5 leave 1/1,024. ReLU with small weights vanishes all the same.',
      wrong:
        'It is 1,024 times: a slope of 1 takes nothing away, but each of ten layers still multiplies by its weight of 0.5.',
      gradients: (of) =>
        of === 'signal' ? 'Gradient for each layer’s output' : 'Gradient for each layer’s weights',
      spread: `How far apart ${BATCH} inputs still are`,
      silent: 'Silent units (ReLU)',
    };
  },
};

export const en = spoken(says, dictionary);
