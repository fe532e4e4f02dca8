import { type Text, tables } from './text.ts';

export const en: Text = {
  title: 'The whole machine in one figure',
  lead: 'Move one slider at a time and watch the output size; move the lit window to see how each number is made.',
  surface: 'The kernel slides over the input. Arrow keys move the kernel, space plays.',
  labels: {
    more: 'Input size, dilation',
    all: 'Show the whole output',
    square: 'Height differs from width',
    edit: 'Edit single cells',
  },
  notice: ({ refused }, _, { number }) => {
    if (!refused) return '';
    const { axis, effectiveKernel, padded } = refused;
    return `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`;
  },
  presets: {
    'p0-s1': 'p = 0, s = 1',
    'p1-s1': 'p = 1, s = 1',
    'p0-s2': 'p = 0, s = 2',
    floor: 'The floor bites',
    dilated: 'Dilation 2',
  },
  describe: (_, derived, { number }) => {
    const { geometry: g, row, col, window, unread } = derived;
    const dropped =
      unread > 0
        ? ` ${number(unread)} ${unread === 1 ? 'pixel is' : 'pixels are'} read by no window.`
        : '';
    return `Output ${number(g.outHeight)}×${number(g.outWidth)}. At row ${number(row)}, column ${number(col)} of the output the sum is ${number(window.sum)}.${dropped}`;
  },
  tables: (state, derived, say) => tables(state, derived, say),
  predict: (_, { geometry: g }, { number }) => ({
    question: 'With these settings, how many cells high and wide is the output?',
    answers: [
      { label: 'Height', value: g.outHeight },
      { label: 'Width', value: g.outWidth },
    ],
    right: `The output is ${number(g.outHeight)}×${number(g.outWidth)}.`,
    wrong: `The output is ${number(g.outHeight)}×${number(g.outWidth)}. Count the places where the window fits, along each side.`,
  }),
};
