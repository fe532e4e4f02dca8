import { sayRatio, sumOf, type Text, tablesOf } from './text.ts';

const BRANCHES = {
  '1x1': '1×1 branch',
  '3x3': '3×3 branch',
  '5x5': '5×5 branch',
  pool: 'Pooling branch',
};

export const en: Text = {
  title: 'An Inception block: four branches',
  lead: 'Take the 1×1 layers away and compare the price. Touch a branch to see its arithmetic.',
  surface:
    'An Inception block: four branches from the input down to the join. Left and right arrows choose a branch, up and down change the block, Home and End go to the first and the last block.',
  labels: {
    block: 'Block',
    branch: 'Branch',
    allBranches: 'Whole block',
    branches: BRANCHES,
    reductions: '1×1 layers that reduce the channels',
    reduce: { on: 'With 1×1', off: 'Without 1×1' },
    input: (block) => `Input of block ${block}`,
    pool: (square) => `pool ${square}`,
    weights: 'weights',
    key: 'In each box: window · filters, output size, weights, millions of multiply-adds (and their bar).',
    million: 'million',
    joined: 'Joined along the depth',
    whole: 'Multiply-adds, whole block',
    times: (ratio, say) => `${sayRatio(ratio, say)} times`,
    sum: (derived, variant, say) => sumOf(derived, variant, say, 'pooling multiplies nothing'),
  },
  presets: {
    'block-3a': 'Block 3a',
    'without-reductions': 'Without 1×1',
    'five-by-five': '5×5 branch',
    'block-4e': 'Block 4e',
    'block-5b': 'Block 5b',
  },
  describe: ({ reduce, block }, derived, say) => {
    const { number } = say;
    const { lit, variants, ratio, inDepth, snowball } = derived;
    if (lit) {
      const { on, off } = lit;
      const name = `${BRANCHES[on.id]} of block ${block}`;
      if (on.id === '1x1') {
        return `${name}: a single 1×1 layer, ${number(on.multiplyAdds)} multiply-adds either way.`;
      }
      if (on.id === 'pool') {
        return `${name}: a 1×1 brings ${number(off.depth)} channels down to ${number(on.depth)} for ${number(on.multiplyAdds)} multiply-adds. Without it nothing is multiplied, but all ${number(off.depth)} channels pass on.`;
      }
      return `${name}: straight on all ${number(inDepth)} channels it takes ${number(off.multiplyAdds)} multiply-adds; through a 1×1 first, ${number(on.multiplyAdds)}: ${sayRatio(ratio ?? 1, say)} times fewer.`;
    }
    const { on, off } = variants;
    const count = (name: string, { depth, weights, multiplyAdds }: typeof on) =>
      `${name}: ${number(weights)} weights, ${number(multiplyAdds)} multiply-adds, output depth ${number(depth)}.`;
    if (reduce === 'on') {
      return `${count(`Block ${block} with 1×1`, on)} Without them it takes ${sayRatio(ratio ?? 1, say)} times the arithmetic and gets ${number(off.depth)} deep.`;
    }
    return `${count(`Block ${block} without 1×1`, off)} That is ${sayRatio(ratio ?? 1, say)} times the arithmetic. If all nine blocks did so, the depth after 5b would be ${number(snowball)} instead of 1,024.`;
  },
  tables: (_, derived) =>
    tablesOf(derived, {
      layers:
        'The layers, branch by branch. Columns 0–5: window size, height, width, output depth, weights, multiply-adds',
      branches:
        'Rows 0–3: the 1×1, 3×3, 5×5 and pooling branches. Columns 0–3: depth and multiply-adds with 1×1; without 1×1',
    }),
  predict: ({ block }, { variants, inDepth, now }, say) => {
    const { number } = say;
    const depths = variants.off.branches.map(({ depth }) => number(depth)).join(' + ');
    return {
      question: `Block ${block} reads ${number(inDepth)} channels. Take away its reducing 1×1 layers and let the pooling branch pass all ${number(inDepth)} on: how deep is the output? (The other branches have ${now.branches
        .slice(0, -1)
        .map(({ depth }) => number(depth))
        .join(', ')} filters.)`,
      answers: [{ label: 'Output depth', value: variants.off.depth }],
      right: `${depths} = ${number(variants.off.depth)}. The next block would have to read them all.`,
      wrong: `Joining along the depth adds the channels up: ${depths} = ${number(variants.off.depth)}.`,
    };
  },
};
