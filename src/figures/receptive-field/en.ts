import { complete } from './text.ts';

const KINDS = { c: 'convolution', p: 'max pooling', a: 'average pooling' } as const;

export const en = complete({
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
    place: 'Place of the neuron, photo',
  },
  captions: {
    neurons: 'Neurons along each side, by layer',
    size: 'Receptive field r, by layer',
    jump: 'Distance j between neighbouring fields, by layer',
    start: 'Centre of the first field (start), by layer',
    sides: 'Side of the centred square that holds 95% of the squared gradient, by layer',
    gradient: 'Size of the gradient in the receptive field',
  },
  notice: (_, { refused }, { number }) =>
    refused
      ? `This stack needs an input of at least ${number(refused.needed)}×${number(refused.needed)}. The last setting that worked is kept; enlarge the input (512 at most) or make kernels and strides smaller.`
      : '',
  presets: {
    book: 'The book’s five layers',
    dilated: 'Dilation 1, 2, 4, 8',
    twenty: 'Twenty 3×3 layers',
    alexnet: 'AlexNet',
    'vgg-16': 'VGG-16',
  },
  describe: ({ layers }, derived, { number }) => {
    const { rows, tip, across, down, outside, skipped, readRows, readCols, effective } = derived;
    const { size, jump } = rows[tip];
    if (tip === 0)
      return 'A pixel of the input sees only itself. Press Play to climb layer by layer.';
    const layer = layers[tip - 1];
    const parts = [
      `Layer ${number(tip)} (${KINDS[layer.kind]} ${number(layer.k)}×${number(layer.k)}): one neuron sees ${number(size)}×${number(size)} pixels (rows ${number(down[0].from)} to ${number(down[0].to)}, columns ${number(across[0].from)} to ${number(across[0].to)}); its neighbour’s field is ${number(jump)} ${jump === 1 ? 'pixel' : 'pixels'} further on.`,
    ];
    if (outside > 0) parts.push('The field hangs over the rim, into the padding.');
    if (skipped > 0) {
      parts.push(
        `It has holes: only ${number(readRows)} rows × ${number(readCols)} columns are read.`,
      );
    }
    if (effective === 'too-large') parts.push('It is too large to measure its gradient.');
    if (typeof effective === 'object') {
      const [side] = effective.sides;
      parts.push(
        `Effective field (95% of the squared gradient, ${number(effective.networks)} random networks): ${number(side)}×${number(side)}, ${number((side / size) * 100, 0)}% of the width.`,
      );
    }
    return parts.join(' ');
  },
  predict: (_, { rows, tip }, { number }) => {
    const { size, layer } = rows[tip];
    return {
      question: `A neuron of layer ${number(tip)} sees a square of the input. How many pixels is its side?`,
      answers: [{ label: 'Side in pixels', value: size }],
      right: `The receptive field is ${number(size)} pixels wide.`,
      wrong: layer
        ? `The receptive field is ${number(size)} pixels wide. A kernel of side ${number(layer.k)} covers ${number(layer.k)} neurons of the layer below, and each of these sees ${number(rows[tip - 1].size)} pixels, ${number(rows[tip - 1].jump)} apart.`
        : 'In the input each pixel sees only itself: side 1.',
    };
  },
});
