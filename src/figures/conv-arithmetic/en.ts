import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The whole machine in one figure',
  lead: 'Move one slider at a time and watch the output size; move the lit window to see how each number is made.',
  surface: 'The kernel slides over the input. Arrow keys move the kernel, space plays.',
  labels: {
    more: 'Input size, dilation',
    square: 'Height differs from width',
    edit: 'Edit single cells',
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'The floor bites',
    dilated: 'Dilation 2',
  },
  sentences: ({ number }) => ({
    here: (height, width, row, col, sum) =>
      `Output ${number(height)}×${number(width)}. At row ${number(row)}, column ${number(col)} of the output the sum is ${number(sum)}.`,
    unread: (count) =>
      `${number(count)} ${plural(count, 'pixel is', 'pixels are')} read by no window.`,
    refused: ({ axis, effectiveKernel, padded }) =>
      `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`,
    question: 'With these settings, how many cells high and wide is the output?',
    height: 'Height',
    width: 'Width',
    answer: (height, width) => `The output is ${number(height)}×${number(width)}.`,
    count: 'Count the places where the window fits, along each side.',
  }),
};

export const en = spoken(says, dictionary);
