import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const branches: Labels['branches'] = {
  '1x1': '1×1 branch',
  '3x3': '3×3 branch',
  '5x5': '5×5 branch',
  pool: 'Pooling branch',
};

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'An Inception block: four branches',
  lead: 'Press Play: the 1×1 layers squeeze the width, and the cost, which is the area, shrinks with it. Touch a branch to see its arithmetic.',
  surface:
    'An Inception block: four branches from the input down to the join. Left and right arrows choose a branch, up and down change the block, Home and End go to the first and the last block.',
  labels: {
    block: 'Block',
    branch: 'Branch',
    allBranches: 'Whole block',
    branches,
    reductions: '1×1 layers that reduce the channels',
    reduce: { on: 'With 1×1', off: 'Without 1×1' },
    output: (depth) => `joined: ${depth} channels`,
    cost: (millions) => `${millions} million`,
    key: 'width: channels, area: cost',
    nothing: 'pooling multiplies nothing',
  },
  presets: {
    'block-3a': 'Block 3a',
    'without-reductions': 'Without 1×1',
    'five-by-five': '5×5 branch',
    'block-4e': 'Block 4e',
    'block-5b': 'Block 5b',
  },
  sentences: ({ number }) => ({
    branch: branches,
    same: (name, block, count) =>
      `${name} of block ${block}: a single 1×1 layer, ${number(count)} multiply-adds either way.`,
    pool: (name, block, from, to, count) =>
      `${name} of block ${block}: a 1×1 brings ${number(from)} channels down to ${number(to)} for ${number(count)} multiply-adds. Without it nothing is multiplied, but all ${number(from)} channels pass on.`,
    saved: (name, block, channels, on, off, ratio) =>
      `${name} of block ${block}: straight on all ${number(channels)} channels it takes ${number(off)} multiply-adds; through a 1×1 first, ${number(on)}: ${number(ratio, 1)} times fewer.`,
    whole: (block, reduce, { weights, multiplyAdds, depth }) =>
      `Block ${block} ${reduce === 'on' ? 'with' : 'without'} 1×1: ${number(weights)} weights, ${number(multiplyAdds)} multiply-adds, output depth ${number(depth)}.`,
    dearer: (ratio, depth) =>
      `Without them it takes ${number(ratio, 1)} times the arithmetic and gets ${number(depth)} deep.`,
    snowball: (ratio, depth) =>
      `That is ${number(ratio, 1)} times the arithmetic. If all nine blocks did so, the depth after 5b would be ${number(depth)} instead of 1,024.`,
    layers:
      'The layers, branch by branch. Columns 0–5: window size, height, width, output depth, weights, multiply-adds',
    branches:
      'Rows 0–3: the 1×1, 3×3, 5×5 and pooling branches. Columns 0–3: depth and multiply-adds with 1×1; without 1×1',
    question: (block, channels, others) =>
      `Block ${block} reads ${number(channels)} channels. Take away its reducing 1×1 layers and let the pooling branch pass all ${number(channels)} on: how deep is the output? (The other branches have ${others} filters.)`,
    depth: 'Output depth',
    right: (depths, depth) =>
      `${depths} = ${number(depth)}. The next block would have to read them all.`,
    wrong: (depths, depth) =>
      `Joining along the depth adds the channels up: ${depths} = ${number(depth)}.`,
    reads: (channels) => `Each branch is given all ${number(channels)} channels.`,
    squeeze: { on: '1×1 layers step in and reduce the channels …', off: 'The 1×1 layers go …' },
    area: {
      on: '… so the wide kernels get narrow, and their areas shrink.',
      off: '… so the wide kernels read all channels, and their areas swell.',
    },
    cost: 'All areas together are the cost.',
    join: 'The four outputs are joined along the depth.',
  }),
};

export const en = spoken(says, dictionary);
