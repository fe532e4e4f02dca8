import type { Source } from './numbers.ts';
import { answers, type Text, tables } from './text.ts';

const NAMES: Partial<Record<Source, readonly string[]>> = {
  faces: ['eye', 'nose'],
  noise: ['cross', 'frame', 'noise'],
};

const nameOf = (source: Source, channel: number) => NAMES[source]?.[channel];

const channelName = (source: Source, channel: number) => {
  const name = nameOf(source, channel);
  return name ? `Channel ${channel + 1}, ${name}` : `Channel ${channel + 1}`;
};

export const en: Text = {
  title: 'One neuron through all channels',
  lead: 'Move the skewer to another pixel, then drag the weights: do the 1×1 convolution and a fully connected layer (FC) at every pixel give the same numbers?',
  surface:
    'A skewer goes through all channels at one pixel. Arrow keys move the pixel, comma and full stop change the output, space plays.',
  labels: {
    scene: 'A skewer through the channels',
    conv: 'conv2d, 1×1',
    dense: 'FC, every pixel',
    gap: 'differ by',
    activation: 'σ',
    noActivation: 'None',
    unchanged: 'no activation:',
    parameters: 'Parameters',
    wide: (from, to) => `Real size, ${from} → ${to} channels:`,
    channel: channelName,
    shortChannel: (source, channel) => nameOf(source, channel) ?? `ch. ${channel + 1}`,
    weight: (source, channel) => `Weight, ${nameOf(source, channel) ?? `channel ${channel + 1}`}`,
    output: 'Output shown',
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
  describe: (state, derived, { number, words }) => {
    const { layer, sum, out, denseOut } = derived;
    const place = words.cellAt(number(state.y), number(state.x));
    const sigma = state.act === 'relu' ? `, after ReLU ${number(out)}` : '';
    const verdict =
      layer.difference === 0
        ? `Both give the same result in ${layer.count === 1 ? 'the only number' : `all ${number(layer.count)} numbers`}.`
        : `Over all ${number(layer.count)} numbers the two differ by at most ${number(layer.difference)}.`;
    return `At ${place}, output ${number(state.o)}: the sum with its bias is ${number(sum)}${sigma}. conv2d writes ${number(out)}, the FC layer writes ${number(denseOut)}. ${verdict}`;
  },
  tables: (state, derived, say) => tables(state, derived, say, en.labels, 'Weights'),
  predict: (_, derived, { number }) => ({
    question:
      'Add the products and the bias: what comes out, and what is left after the activation σ?',
    answers: answers(derived, ['Before σ', 'After σ']),
    right: `${number(derived.sum)}, then ${number(derived.out)}: one pixel gives one number, not one a channel.`,
    wrong: `The sum is ${number(derived.sum)}, and ${number(derived.out)} after σ. Multiply each channel by its own weight, add them all, add the bias, and only then apply σ.`,
  }),
};
