import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Transposed convolution: copies that add up',
  lead: 'Press play: each input number lays a copy of the kernel, times itself, onto the output; where copies meet, they add up.',
  surface:
    'Each input cell lays a copy of the kernel onto the output. Arrow keys move to another cell, space plays.',
  labels: {
    more: 'Input size, single cells',
    same: 'Call the input ∂L/∂Y, and this output is ∂L/∂X of a convolution with the same kernel, stride and padding.',
  },
  presets: {
    overlap: 'Copies overlap',
    apart: 'Side by side',
    gaps: 'Gaps',
    cut: 'Padding cuts',
    'way-back': 'The way back',
  },
  sentences: ({ number }) => ({
    here: (value, row, col) =>
      `The ${number(value)} at row ${number(row)}, column ${number(col)} lays down ${number(value)} times the kernel.`,
    overlaps: (count, cells) =>
      `${number(count)} of its ${number(cells)} cells ${plural(count, 'lies', 'lie')} on an earlier copy and ${plural(count, 'is', 'are')} added.`,
    apart: 'That copy lies on no earlier one.',
    cut: (whole, size) =>
      `All copies together reach ${number(whole)}×${number(whole)}; the padding cuts that to ${number(size)}×${number(size)}.`,
    refused: (p) =>
      `Padding ${number(p)} would cut off the whole output. The last setting that worked is kept; choose a larger kernel, stride or input first.`,
    question: 'With these settings, how many cells does each side of the output have?',
    side: 'Side',
    answer: (size) => `The output is ${number(size)}×${number(size)}.`,
    count: (n, s, k) =>
      `From the first copy to the last there ${plural(n - 1, 'is', 'are')} ${number(n - 1)} ${plural(n - 1, 'hop', 'hops')} of ${number(s)}, the last copy is ${number(k)} wide, and the padding is cut off at both ends.`,
  }),
};

export const en = spoken(says, dictionary);
