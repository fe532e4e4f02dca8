import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import type { Source } from './numbers.ts';
import { type Labels, type Sentences, says } from './says.ts';

const NAMES: Partial<Record<Source, readonly string[]>> = {
  faces: ['eye', 'nose'],
  noise: ['cross', 'frame', 'noise'],
};
const nameOf = (source: Source, channel: number) =>
  NAMES[source]?.[channel] ?? `channel ${channel + 1}`;
const channelName = (source: Source, channel: number) => {
  const name = NAMES[source]?.[channel];
  return `Channel ${channel + 1}${name ? `, ${name}` : ''}`;
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'One neuron through all channels',
  lead: 'Press Play: the skewer takes one number from each channel, weighs them and adds them up. Then drag the weights.',
  surface:
    'A skewer goes through all channels at one pixel. Arrow keys move the pixel, comma and full stop change the output, space plays.',
  labels: {
    activation: 'σ',
    noActivation: 'None',
    unchanged: 'no activation:',
    map: (output, of) => `output ${output}/${of}`,
    proof: (difference, count) =>
      `1×1 convolution and a fully connected layer (FC) at every pixel: they differ by ${difference} over ${count} ${count === '1' ? 'number' : 'numbers'}.`,
    parameters: 'Parameters:',
    wide: (from, to) => `real size, ${from} → ${to} channels:`,
    channel: channelName,
    shortChannel: nameOf,
    weight: (source, channel) => `Weight, ${nameOf(source, channel)}`,
    output: 'Output shown',
    neuron: 'Output, bias, σ',
    shape: 'Size, channels, outputs',
    channels: 'Channels',
    outputs: 'Outputs',
    edit: 'Edit single cells',
  },
  presets: {
    start: 'Three channels, two outputs',
    'eye-nose-face': 'Eye + nose → face',
    'mute-noise': 'Mute the noise',
    'mean-of-channels': 'Mean of the channels',
    'more-out-than-in': 'More out than in',
    'one-pixel': 'One pixel',
  },
  sentences: ({ number, words }) => ({
    here: (row, col, output, sum) =>
      `At ${words.cellAt(number(row), number(col))}, output ${number(output)}: the sum with its bias is ${number(sum)}.`,
    afterRelu: (out) => `After ReLU it is ${number(out)}.`,
    both: (conv, dense) => `conv2d writes ${number(conv)}, the FC layer writes ${number(dense)}.`,
    same: (count) =>
      `Both give the same result in ${count === 1 ? 'the only number' : `all ${number(count)} numbers`}.`,
    differ: (count, difference) =>
      `Over all ${number(count)} numbers the two differ by at most ${number(difference)}.`,
    channel: channelName,
    weights: 'Weights',
    map: (way, output) =>
      `${way === 'conv' ? 'conv2d, 1×1' : 'FC, every pixel'}, output ${number(output)}`,
    question:
      'Add the products and the bias: what comes out, and what is left after the activation σ?',
    before: 'Before σ',
    after: 'After σ',
    right: (sum, out) =>
      `${number(sum)}, then ${number(out)}: one pixel gives one number, not one a channel.`,
    wrong: (sum, out) =>
      `The sum is ${number(sum)}, and ${number(out)} after σ. Multiply each channel by its own weight, add them all, add the bias, and only then apply σ.`,
    arrive: 'The skewer goes through this pixel of every channel.',
    lift: (channels) =>
      channels === 1
        ? 'One bead slides out of the channel …'
        : `${number(channels)} channels, ${number(channels)} beads slide out …`,
    multiply: '… and each is weighed with its channel’s weight.',
    add: 'Products and bias are added up to one number.',
    write: 'It goes through σ and drops into the pixel’s cell.',
  }),
};

export const en = spoken(says, dictionary);
