import { type Text, tables } from './text.ts';

const CHANNEL_NAMES = ['Red', 'Green', 'Blue'] as const;

export const en: Text = {
  title: 'Three channels, one number',
  lead: 'Move the window in all three channels.',
  surface: 'One kernel slides over all three channels. Arrow keys move the kernel, space plays.',
  labels: {
    channelName: (channel) => CHANNEL_NAMES[channel],
    filterName: (filter) => `Filter ${filter + 1}`,
    tally: (products, sums) => `${products} products → ${sums} partial sums → 1 number`,
    outputTitle: 'Feature map',
    picture: 'picture',
    editKernel: 'Edit the kernel’s slices',
    editPicture: 'Edit the picture’s channels',
    sliceOf: (channel) => `${CHANNEL_NAMES[channel]} channel`,
    kernelSliceOf: (channel) => `${CHANNEL_NAMES[channel]} slice`,
  },
  presets: {
    default: 'Three different slices',
    'one-channel': 'One slice not zero',
    cancel: 'Cancelling out',
    'colour-edge': 'Border of two colours',
  },
  describe: (_, { facts, cancels }, { number, words }) => {
    const sums = facts.channels.map(
      ({ sum }, channel) => `${CHANNEL_NAMES[channel].toLowerCase()} ${number(sum)}`,
    );
    const place = words.cellAt(number(facts.row), number(facts.col));
    const gone = cancels ? ' The partial sums cancel.' : '';
    return `At ${place}: ${sums.join(', ')}, bias ${number(facts.bias)}, together ${number(facts.total)}.${gone}`;
  },
  tables: (_, derived, say) =>
    tables(derived, say, (channel) => CHANNEL_NAMES[channel].toLowerCase(), 'Products, channel'),
  predict: (_, { facts }, { number }) => ({
    question:
      'The kernel has three slices, one for each channel. How many maps come out, and which number goes into the chosen cell?',
    answers: [
      { label: 'Number of maps', value: facts.layer.maps.length },
      { label: 'Number in the cell', value: facts.total },
    ],
    right: `One map, and this cell gets ${number(facts.total)}.`,
    wrong: `Only one map, and this cell gets ${number(facts.total)}: add within each channel, add the three partial sums, then the bias.`,
  }),
};
