import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, type Shape, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Volume to volume',
  lead: 'Press Play, then try more filters; touch a channel to bring it to the front.',
  surface:
    'The filters slide over the input volume. Arrow keys move the kernel, comma and full stop change the filter, space plays.',
  labels: {
    channelName: (channel) => `Channel ${channel + 1}`,
    filterName: (filter) => `Filter ${filter + 1}`,
    filters: 'Number of filters',
    channels: 'Channels',
    walk: 'Filters to run',
    allFilters: 'In turn',
    inputShape: 'Kernel, size of the input',
    edit: 'Edit single cells',
    newNumbers: 'New numbers',
    bothSides: 'Height, width',
    height: 'Height',
    width: 'Width',
    parameters: 'Parameters',
  },
  presets: {
    default: 'Two filters',
    'one-filter': 'One filter',
    'three-filters': 'Three filters',
    grey: 'Grey picture, one channel',
  },
  sentences: ({ number }) => {
    const size = (shape: Shape) => shape.map((side) => number(side)).join('×');
    return {
      channel: (channel) => `channel ${number(channel + 1)}`,
      filter: (filter) => `Filter ${number(filter + 1)}`,
      products: 'Products',
      here: (shape, filter, total, place) =>
        `Output ${size(shape)}. Filter ${number(filter + 1)} writes ${number(total)} into ${place} of map ${number(filter + 1)}.`,
      parameters: (count) => `The layer has ${number(count)} parameters.`,
      unread: (count) =>
        `In each channel, ${number(count)} ${plural(count, 'pixel is', 'pixels are')} read by no window.`,
      refused: ({ axis, effectiveKernel, padded }) =>
        `The kernel covers ${number(effectiveKernel)} cells of ${axis}, but the input with its padding has only ${number(padded)}, so it fits nowhere. The last setting that worked is kept; add padding or choose a smaller kernel.`,
      question:
        'With these settings, how many cells high and wide is the output, and how many channels has it?',
      asked: ['Height', 'Width', 'Channels'],
      right: (shape) => `The output is ${size(shape)}: one channel for each filter.`,
      wrong: (shape) =>
        `The output is ${size(shape)}. Count the places where the window fits along each side; the channels are as many as the filters.`,
      byChannel: (channels) =>
        channels === 1
          ? 'Each pair is multiplied, and the products are added.'
          : 'One channel after the other: pairs are multiplied, and added within the channel …',
      together: (channels) =>
        channels === 1
          ? 'The bias is added.'
          : `… then ${number(channels)} partial sums run together, and the bias is added.`,
    };
  },
};

export const en = spoken(says, dictionary);
