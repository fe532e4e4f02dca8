import {
  blockNames,
  branchSum,
  isBlock,
  percent,
  SHARED,
  shortNames,
  type Text,
  tablesOf,
} from './text.ts';

const NAMES = {
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

export const en: Text = {
  title: 'Depth explodes',
  lead: 'Touch the layers of GoogLeNet, from the top down.',
  surface:
    'The layers of GoogLeNet, each a block drawn to scale. Arrow keys go to the layer before or after, with Shift by four, Home and End to the ends.',
  labels: {
    ...SHARED,
    layer: 'Layer',
    block: 'Block',
    show: 'What the bars show',
    paper: 'Paper',
    ours: 'Counted',
    measures: { depth: 'Depth', params: 'Weights', macs: 'Multiply-adds' },
    short: shortNames('input', 'avg'),
    names: NAMES,
    ghost: (size) => `dashed: picture ${size}`,
    total: ({ totals }, { number }) =>
      `Whole network: ${number(totals.weights)} weights, ${number(totals.multiplyAdds)} multiply-adds.`,
    depthIs: (depth) => `depth ${depth}`,
    kernel: (depth, weights) => `3×3 kernel: 3·3·${depth} = ${weights} weights`,
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
  },
  presets: {
    start: 'First layer',
    'largest-row': 'Dearest row',
    'block-3a': 'Block 3a',
    deepest: 'Deepest',
    'last-layer': 'Last layer',
  },
  describe: (_, { row, kernelWeights, shares }, say) => {
    const { number } = say;
    const size = `${NAMES[row.id]}: ${SHARED.size(row, number)}, that is ${number(row.values)} numbers.`;
    const cost =
      row.weights > 0
        ? ` ${number(row.weights)} weights (${percent(shares.weights, say)} of the network), ${number(row.multiplyAdds)} multiply-adds (${percent(shares.multiplyAdds, say)}).`
        : ' No weights at all.';
    const kernel =
      kernelWeights === null
        ? ''
        : ` A 3×3 kernel put here must read all ${number(row.depth)} channels: ${number(kernelWeights)} weights for each filter.`;
    return size + cost + kernel;
  },
  tables: (_, derived) =>
    tablesOf(derived, {
      rows: 'The layers from the top down. Columns 0–4: height, width, depth, weights, multiply-adds',
      printed:
        'Rows with numbers in the paper: 7×7, 3×3, 3a–5b, FC. Columns 0–3: weights counted (divided by 1,024), in the paper; millions of multiply-adds counted, in the paper',
    }),
  predict: (_, { rows, row, before, kernelWeights }, say) => {
    const { number } = say;
    const depth = number(row.depth);
    if (kernelWeights === null) {
      const [inputs, last] = rows.slice(-2);
      const product = `${number(inputs.values)}·${number(last.values)} = ${number(last.weights)}`;
      return {
        question: `The FC layer wires ${number(inputs.values)} numbers to ${number(last.values)} classes. How many weights does it have, biases left out?`,
        answers: [{ label: 'Weights of the FC layer', value: last.weights }],
        right: `${product}. The multiply-adds are no more than that, since each weight is used once.`,
        wrong: `Each number is wired to each class: ${product}.`,
      };
    }
    return {
      question: `${NAMES[row.id]} hands on ${SHARED.size(row, number)}. Put a 3×3 filter on that: how many weights does it have, its bias left out?`,
      answers: [{ label: 'Weights of one filter', value: kernelWeights }],
      right: `3·3·${depth} = ${number(kernelWeights)}: the filter is as deep as the block that it reads.`,
      wrong: `A 3×3 filter has to go through all ${depth} channels, so it has 3·3·${depth} = ${number(kernelWeights)} weights${before.depth === row.depth ? '' : `, not 3·3·${number(before.depth)}`}.`,
    };
  },
};
