import { plural } from '../../words/numbers.ts';
import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const KINDS = { c: 'convolution', p: 'max pooling', a: 'average pooling' } as const;

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The receptive field: the higher, the wider the view',
  lead: 'Touch any neuron to see how many pixels it looks at; then add, remove and change layers.',
  surface:
    'The stack from the side, and the receptive field on the input. Up and down change the layer, left and right move the neuron; with Shift, up and down move it by rows.',
  labels: {
    kinds: { c: 'conv', p: 'max', a: 'avg' },
    inputRow: 'input',
    side: 'From the side',
    ofInput: 'In the input each pixel sees only itself: r = 1, j = 1, start = 0.',
    measure: 'Measure the effective field',
    chosen: 'Chosen layer',
    optionOf: (index, kind, k) => `${index} · ${KINDS[kind]} ${k}×${k}`,
    inputOption: (side) => `Input ${side}×${side}`,
    addConv: 'conv 3×3',
    addPool: 'max 2×2',
    remove: 'Remove',
    lower: 'Move this layer down, towards the input',
    higher: 'Move this layer up',
    kind: 'Kind of layer',
    settings: 'Change this layer',
    place: 'Place of the neuron, photo',
  },
  presets: {
    book: 'The book’s five layers',
    dilated: 'Dilation 1, 2, 4, 8',
    twenty: 'Twenty 3×3 layers',
    alexnet: 'AlexNet',
    'vgg-16': 'VGG-16',
  },
  sentences: ({ number }) => ({
    input: 'A pixel of the input sees only itself. Press Play to climb layer by layer.',
    sees: (layer, kind, k, size, [down, across], jump) =>
      `Layer ${number(layer)} (${KINDS[kind]} ${number(k)}×${number(k)}): one neuron sees ${number(size)}×${number(size)} pixels (rows ${number(down.from)} to ${number(down.to)}, columns ${number(across.from)} to ${number(across.to)}); its neighbour’s field is ${number(jump)} ${plural(jump, 'pixel', 'pixels')} further on.`,
    outside: 'The field hangs over the rim, into the padding.',
    holes: (rows, cols) =>
      `It has holes: only ${number(rows)} rows × ${number(cols)} columns are read.`,
    tooLarge: 'It is too large to measure its gradient.',
    effective: (networks, side, percent) =>
      `Effective field (95% of the squared gradient, ${number(networks)} random networks): ${number(side)}×${number(side)}, ${number(percent, 0)}% of the width.`,
    refused: (needed, most) =>
      `This stack needs an input of at least ${number(needed)}×${number(needed)}. The last setting that worked is kept; enlarge the input (${number(most)} at most) or make kernels and strides smaller.`,
    question: (layer) =>
      `A neuron of layer ${number(layer)} sees a square of the input. How many pixels is its side?`,
    answer: 'Side in pixels',
    size: (size) => `The receptive field is ${number(size)} pixels wide.`,
    why: (k, below, jump) =>
      `A kernel of side ${number(k)} covers ${number(k)} neurons of the layer below, and each of these sees ${number(below)} pixels, ${number(jump)} apart.`,
    pixel: 'In the input each pixel sees only itself: side 1.',
    captions: {
      neurons: 'Neurons along each side, by layer',
      size: 'Receptive field r, by layer',
      jump: 'Distance j between neighbouring fields, by layer',
      start: 'Centre of the first field (start), by layer',
      sides: 'Side of the centred square that holds 95% of the squared gradient, by layer',
      gradient: 'Size of the gradient in the receptive field',
    },
  }),
};

export const en = spoken(says, dictionary);
