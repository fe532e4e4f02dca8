import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Lay the errors over the image',
  lead: 'Press Play: the error map slides over the image, and each stop gives one cell of ∂L/∂K.',
  surface: 'Input, error map and ∂L/∂K. Arrow keys move the lit frame, space plays.',
  labels: {
    padded: 'X with padding',
    errors: 'Error map',
    view: 'Reading',
    views: { weight: 'Follow one weight', slide: 'Slide the errors' },
    more: 'Kernel size, input size',
    all: 'Show all of ∂L/∂K',
    edit: 'Edit single cells',
  },
  presets: {
    'follow-weight': 'Follow one weight',
    'slide-errors': 'Slide the errors',
    'stride-two': 'Stride 2',
    remainder: 'A remainder',
    padded: 'With padding',
  },
  sentences: ({ number }) => ({
    refused: ({ effectiveKernel, padded }) =>
      `The kernel covers ${number(effectiveKernel)} cells, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`,
    meets: (weight, pixel, output, error) =>
      `${weight} lies on ${number(pixel)} and helps to make ${output}, whose error is ${number(error)}.`,
    whole: (weight, sum, outputs) =>
      `∂L/∂${weight} = ${number(sum)}, collected from ${number(outputs)} ${plural(outputs, 'output', 'outputs')}.`,
    zeros: (stride) =>
      `Stride ${number(stride)} puts ${number(stride - 1)} ${plural(stride - 1, 'zero', 'zeros')} between neighbouring errors.`,
    dropped: (count, withPadding, side) =>
      `The last ${plural(count, 'row and column', `${number(count)} rows and columns`)}${withPadding ? ', padding included,' : ''} must be dropped, or the result would be ${number(side)}×${number(side)}.`,
    question: (slope) => `What is ${slope}?`,
    right: (slope, sum) => `${slope} is ${number(sum)}.`,
    wrong: (slope, sum) =>
      `${slope} = ${number(sum)}. Multiply each pixel that the weight lay on by the error of the output it helped to make, and add.`,
    lies: 'The error map lies on the image here.',
    errorMap: 'Error map ∂L/∂Y',
    spread: 'Error map ∂L/∂Y, spread',
  }),
};

export const en = spoken(says, dictionary);
