import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import {
  blockNames,
  branchSum,
  isBlock,
  type Labels,
  percent,
  type Sentences,
  says,
  shortNames,
} from './says.ts';

const names: Labels['names'] = {
  input: 'Input picture',
  conv1: '7×7 convolution, stride 2',
  pool1: 'Max pooling 1',
  conv2: '3×3 convolution',
  pool2: 'Max pooling 2',
  pool3: 'Max pooling 3',
  pool4: 'Max pooling 4',
  average: '7×7 average pooling',
  linear: 'Fully connected layer (FC)',
  ...blockNames((id) => `Inception block ${id}`),
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Depth explodes',
  lead: 'Press Play and walk through GoogLeNet: the block gets flat, and longer and longer.',
  surface:
    'The layers of GoogLeNet, each a block drawn to scale. Arrow keys go to the layer before or after, with Shift by four, Home and End to the ends.',
  labels: {
    layer: 'Layer',
    show: 'What the bars show',
    measures: { depth: 'Depth', params: 'Weights', macs: 'Multiply-adds' },
    short: shortNames('input', 'avg'),
    names,
    depthIs: (depth) => `depth ${depth}`,
    kernel: (depth, weights) => `the next 3×3 kernel: 3·3·${depth} = ${weights} weights`,
    noKernel: '1×1 is left: no room for a 3×3 kernel',
    note: ({ row, before }, say) => {
      const { number } = say;
      if (isBlock(row.id)) {
        return `Four branches joined along the depth: ${branchSum(row.id, say)} = ${number(row.depth)}.`;
      }
      switch (row.id) {
        case 'input':
          return 'Three colour channels: wide, and thin as a sheet of paper.';
        case 'conv1':
          return `${number(row.depth)} kernels of 7×7×3; stride 2 halves height and width.`;
        case 'conv2':
          return 'Two layers in one row: 1×1 with 64 filters, then 3×3 with 192 filters.';
        case 'average':
          return `One number is left of each channel: the mean of ${number(before.height * before.width)}.`;
        case 'linear':
          return `${number(before.depth)} numbers in, ${number(row.depth)} classes out, each wired to each.`;
        default:
          return '3×3 window, stride 2, padding 1: height and width are halved, the channels stay.';
      }
    },
    compared: (what, counted, printed, differs) =>
      `${what === 'params' ? 'Weights (units of 1,024)' : 'Million multiply-adds'}: counted ${counted}, in the paper ${printed} ${differs ? '≠' : '✓'}`,
  },
  presets: {
    start: 'First layer',
    'largest-row': 'Dearest row',
    'block-3a': 'Block 3a',
    deepest: 'Deepest',
    'last-layer': 'Last layer',
  },
  sentences: (say) => {
    const { number } = say;
    return {
      names,
      size: (name, size, values) => `${name}: ${size}, that is ${number(values)} numbers.`,
      cost: ({ weights, multiplyAdds }, shares) =>
        `${number(weights)} weights (${percent(shares.weights, say)} of the network), ${number(multiplyAdds)} multiply-adds (${percent(shares.multiplyAdds, say)}).`,
      free: 'No weights at all.',
      kernel: (depth, weights) =>
        `A 3×3 kernel put here must read all ${number(depth)} channels: ${number(weights)} weights for each filter.`,
      total: ({ weights, multiplyAdds }) =>
        `Whole network: ${number(weights)} weights, ${number(multiplyAdds)} multiply-adds.`,
      rows: 'The layers from first to last. Columns 0–4: height, width, depth, weights, multiply-adds',
      printed:
        'Rows with numbers in the paper: 7×7, 3×3, 3a–5b, FC. Columns 0–3: weights counted (divided by 1,024), in the paper; millions of multiply-adds counted, in the paper',
      askLast: (inputs, classes) =>
        `The FC layer wires ${number(inputs)} numbers to ${number(classes)} classes. How many weights does it have, biases left out?`,
      lastWeights: 'Weights of the FC layer',
      lastRight: (product) =>
        `${product}. The multiply-adds are no more than that, since each weight is used once.`,
      lastWrong: (product) => `Each number is wired to each class: ${product}.`,
      ask: (name, size) =>
        `${name} hands on ${size}. Put a 3×3 filter on that: how many weights does it have, its bias left out?`,
      kernelWeights: 'Weights of one filter',
      right: (depth, weights) =>
        `3·3·${depth} = ${weights}: the filter is as deep as the block that it reads.`,
      wrong: (depth, weights, before) =>
        `A 3×3 filter has to go through all ${depth} channels, so it has 3·3·${depth} = ${weights} weights${before ? `, not 3·3·${before}` : ''}.`,
    };
  },
};

export const en = spoken(says, dictionary);
