import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Press from the front, or from the side',
  lead: 'Press Play to squeeze four feature maps of a drawn 7; then squeeze the other way, and watch which side gets shorter.',
  surface:
    'A block of feature maps before and after squeezing. Arrow keys move the output cell, space plays.',
  labels: {
    mode: 'Squeeze by',
    modes: { pool: 'Pooling', pointwise: '1×1', both: 'Both' },
    more: 'Stride, padding',
    sliders: {
      k: 'Pooling window',
      s: 'Pooling stride',
      p: 'Pooling padding',
      m: '1×1 filters',
      t: '1×1 stride',
    },
    operations: { input: '', pool: 'max', pointwise: '1×1' },
    pointwiseName: '1×1 convolution',
    depth: 'depth',
    nothing: 'neither',
    changed: 'Changes',
    kept: 'Keeps',
    learned: 'Learned?',
    cost: 'Cost',
    fixed: (parameters) => `Fixed, ${parameters} parameters`,
    learns: (parameters) => `Learned, ${parameters} parameters`,
    comparisons: (count) => `${count} comparisons`,
    products: (count) => `${count} multiply-adds`,
    wide: (from, pool, pointwise, filters) =>
      `Real size, from ${from}: 2×2 max pooling leaves ${pool} numbers; 1×1 with ${filters} filters leaves ${pointwise} numbers. As many either way, but one loses places, the other channels.`,
  },
  presets: {
    pool: '2×2 pooling',
    pointwise: '1×1 convolution',
    both: 'Both',
    'pool-stride-1': 'Pooling, stride 1',
    'pointwise-stride-2': '1×1, stride 2',
  },
  sentences: ({ number, words }) => ({
    change: (from, to, before, after) =>
      `From ${from} to ${to}: ${number(before)} numbers become ${number(after)}.`,
    here: (row, col, out) =>
      `The cell at ${words.cellAt(number(row), number(col))} of channel 1 is ${number(out)}.`,
    poolKeeps: 'With stride 1 and enough padding, pooling keeps H×W.',
    pointwiseShrinks: 'With a stride above 1, a 1×1 shrinks H×W as well.',
    sheet: (kind, channel) =>
      `${{ input: words.input, pool: 'Max pooling', pointwise: '1×1 convolution' }[kind]}, channel ${number(channel)}`,
    question: 'After squeezing, how many cells high and wide is the block, and how many channels?',
    sides: ['Height', 'Width', 'Channels'],
    right: (shape) => `It is ${shape}.`,
    wrong: (shape) =>
      `The block that comes out is ${shape}. Pooling runs in each channel alone, so the channels stay; a 1×1 gives as many channels as it has filters.`,
    beats: {
      pool: {
        arrive: 'The window stands on all channels.',
        lift: 'The cells under it are lifted out …',
        multiply: '… pressed from the front …',
        add: '… the largest of each channel is left …',
        write: '… and goes into a smaller block, as deep as before.',
      },
      pointwise: {
        arrive: 'The skewer stands on one pixel, through all channels.',
        lift: 'Each channel gives one number …',
        multiply: '… pressed from the side …',
        add: '… weighed and added up …',
        write: '… and written at the same pixel: height and width stay.',
      },
      both: {
        arrive: 'The window stands on all channels.',
        lift: 'Pooling presses from the front …',
        multiply: '… into the block in the middle.',
        add: 'Then the 1×1 presses from the side …',
        write: '… into the last block.',
      },
    },
  }),
};

export const en = spoken(says, dictionary);
