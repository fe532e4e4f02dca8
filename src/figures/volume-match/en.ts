import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const NAMES = ['Red', 'Green', 'Blue'] as const;
const colours = NAMES.map((name) => name.toLowerCase());

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Three channels, one number',
  lead: 'Press Play: each channel makes a sum, and the three sums run together.',
  surface: 'One kernel slides over all three channels. Arrow keys move the kernel, space plays.',
  labels: {
    channelName: (channel) => NAMES[channel],
    filterName: (filter) => `Filter ${filter + 1}`,
    picture: 'the channels of this picture',
    editKernel: 'Edit the kernel’s slices',
    editPicture: 'Edit the picture’s channels',
    channels: NAMES.map((name) => `${name} channel`),
    slices: NAMES.map((name) => `${name} slice`),
  },
  presets: {
    default: 'Three different slices',
    'one-channel': 'One slice not zero',
    cancel: 'Cancelling out',
    'colour-edge': 'Border of two colours',
  },
  sentences: ({ number }) => ({
    colours,
    products: 'Products, channel',
    here: (place, sums, bias, total) =>
      `At ${place}: ${sums.map((sum, c) => `${colours[c]} ${number(sum)}`).join(', ')}, bias ${number(bias)}, together ${number(total)}.`,
    cancels: 'The partial sums cancel.',
    question:
      'The kernel has three slices, one for each channel. How many maps come out, and which number goes into the chosen cell?',
    maps: 'Number of maps',
    cell: 'Number in the cell',
    right: (total) => `One map, and this cell gets ${number(total)}.`,
    wrong: (total) =>
      `Only one map, and this cell gets ${number(total)}: add within each channel, add the three partial sums, then the bias.`,
    byChannel: 'Red, green, blue in turn: pairs are multiplied, and added within the channel …',
    together: '… then the three partial sums run together, and the bias is added.',
  }),
};

export const en = spoken(says, dictionary);
