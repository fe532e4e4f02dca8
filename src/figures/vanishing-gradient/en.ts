import { scientific, superscript } from '../kit/frame/scientific.ts';
import { BATCH, NETS } from './net.ts';
import { tables } from './tables.ts';
import { changeOf, endSlope, STEADY, type Text } from './text.ts';

export const en: Text = {
  title: 'The vanishing gradient',
  lead: 'Change the activation function and the initialisation, and see how much of the gradient is left at the first layers.',
  surface:
    'The gradient at each layer, on a log scale. Left and right arrow keys choose a layer, up and down a line; space sends the gradient back.',
  labels: {
    acts: { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'ReLU' },
    act: 'Activation function',
    inits: { naive: 'Small (0.01)', xavier: 'Xavier', he: 'He' },
    init: 'Initialisation',
    depth: 'Layers',
    skip: 'Skip connections',
    gain: 'Multiply weights by',
    width: 'Units per layer',
    draw: 'New random numbers',
    of: 'Gradient for',
    kinds: { signal: 'A layer’s output', weights: 'Its weights' },
    gradients: {
      signal: 'Gradient for each layer’s output',
      weights: 'Gradient for each layer’s weights',
    },
    spread: `How far apart ${BATCH} inputs still are`,
    blurred: 'then no longer told apart',
    silent: 'Silent units (ReLU)',
    middle: `${NETS} initialisations and their median`,
    quarter: '1/4 left by each layer',
    towards: 'backward pass',
    input: 'x',
    layer: (layer) => `Layer ${layer}`,
    atInput: 'Input',
    gradient: 'gradient',
    slope: 'mean slope',
    apart: 'apart',
  },
  presets: {
    'sigmoid-naive': 'Sigmoid, small weights',
    'sigmoid-xavier': 'Sigmoid, Xavier',
    'relu-naive': 'ReLU, small weights',
    'relu-he': 'ReLU, He',
    dead: 'Dead ReLU',
    skip: 'With skip connections',
  },
  describe: (state, derived, { number }) => {
    const { act, depth, of, skip, gain } = state;
    const { shrink, silentTotal, units } = derived;
    const vanishing = shrink >= STEADY && Number.isFinite(shrink);
    const start = {
      naive: 'small weights',
      xavier: 'Xavier initialisation',
      he: 'He initialisation',
    }[state.init];
    const extras = `${gain === 1 ? '' : `, weights × ${number(gain)}`}${skip ? ', skip connections' : ''}`;
    const names = `${en.labels.acts[act]}, ${start}${extras}`;
    const end = of === 'signal' ? 'the input' : 'layer 1';
    const change = changeOf(shrink, {
      nothing: 'dies: nothing arrives',
      same: 'stays about the same',
      smaller: (times) => `shrinks by a factor of ${times}`,
      larger: (times) => `grows by a factor of ${times}`,
      number,
    });
    const power = `(1/4)${superscript(depth)} ≈ ${scientific(derived.ceiling, number)}`;
    const why = {
      sigmoid: `The slope of sigmoid is at most 1/4; over ${number(depth)} layers, ${power}.`,
      tanh: `The slope of tanh is at most 1, and ${number(endSlope(derived))} on average in layer ${number(depth)}.`,
      relu: `The slope is 1 in open units${vanishing ? ', yet the weights still shrink the gradient' : ''}; ${number(silentTotal)} of ${number(units)} units are silent for all ${BATCH} inputs.`,
    }[act];
    return `${names}: from layer ${number(depth)} back to ${end} the gradient ${change}. ${why}`;
  },
  tables: (state, derived) =>
    tables(state, derived, {
      gradient: en.labels.gradients[state.of],
      spread: en.labels.spread,
      silent: en.labels.silent,
    }),
  predict: () => ({
    question:
      'Ten ReLU layers in a chain, every unit open, every weight 0.5. How many times smaller is the gradient when it reaches the start?',
    answers: [{ label: 'Times', value: 2 ** 10 }],
    right:
      'A slope of 1 takes nothing away, but the weights do: 0.5¹⁰ ≈ 1/1,024. ReLU with small weights vanishes all the same.',
    wrong:
      'It is 1,024 times: a slope of 1 takes nothing away, but each layer still multiplies by its weight of 0.5, and 0.5¹⁰ ≈ 1/1,024.',
  }),
};
