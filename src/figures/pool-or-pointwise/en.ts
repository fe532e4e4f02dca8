import { answers, last, shapeOf, type Text, tables } from './text.ts';

export const en: Text = {
  title: 'Press from the front, or from the side',
  lead: 'Squeeze four feature maps of a drawn 7, and watch which side gets shorter.',
  surface:
    'A block of feature maps before and after squeezing. Arrow keys move the output cell, space plays.',
  labels: {
    mode: 'Squeeze by',
    modes: { pool: 'Pooling', pointwise: '1×1', both: 'Both' },
    sliders: {
      k: 'Pooling window',
      s: 'Pooling stride',
      p: 'Pooling padding',
      m: '1×1 filters',
      t: '1×1 stride',
    },
    operation: (kind) => (kind === 'pool' ? 'Max pooling' : '1×1'),
    step: (kind) => (kind === 'pool' ? 'max' : '1×1'),
    pointwiseName: '1×1 convolution',
    columns: ['pool', 'pointwise'],
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
  describe: (state, derived, say) => {
    const { number, words } = say;
    const { before, after } = derived.values;
    const [first] = derived.stages;
    const usual =
      state.mode === 'pool' && derived.pool.outSide === derived.pool.inSide
        ? ' With stride 1 and enough padding, pooling keeps H×W.'
        : state.mode === 'pointwise' && derived.pointwise.outSide < derived.pointwise.inSide
          ? ' With a stride above 1, a 1×1 shrinks H×W as well.'
          : '';
    return `From ${shapeOf(first, say)} to ${shapeOf(last(derived), say)}: ${number(before)} numbers become ${number(after)}. The cell at ${words.cellAt(number(state.row), number(state.col))} of channel 1 is ${number(derived.out)}.${usual}`;
  },
  tables: (_, derived, say) =>
    tables(derived, {
      input: say.words.input,
      pool: 'Max pooling',
      pointwise: '1×1 convolution',
      channel: 'channel',
    }),
  predict: (_, derived, say) => ({
    question: 'After squeezing, how many cells high and wide is the block, and how many channels?',
    answers: answers(derived, ['Height', 'Width', 'Channels']),
    right: `It is ${shapeOf(last(derived), say)}.`,
    wrong: `The block that comes out is ${shapeOf(last(derived), say)}. Pooling runs in each channel alone, so the channels stay; a 1×1 gives as many channels as it has filters.`,
  }),
};
