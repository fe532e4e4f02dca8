import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, NEAR, type Sentences, says } from './says.ts';

const BLOCKS: Labels['blocks'] = { block: 'Bottleneck', reduce: '1×1 first' };
const BESIDES: Labels['besides'] = {
  plain: (k) => `One ${k}×${k} layer`,
  two: (k) => `Two ${k}×${k} layers`,
  basic: () => 'Basic block',
};
const COLUMNS = 'channels in, channels out, kernel size, weights, multiplications';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The bottleneck: squeeze, work, restore',
  lead: 'Press Play: one pixel carries all its channels through the bottleneck, and then through what it is compared with. Then drag the channels in the neck.',
  surface:
    'The bottleneck block, and the layers that it is compared with. Left and right arrow keys change the channels in the neck one by one; up and down by 16; End goes to the widest neck that still saves.',
  labels: {
    form: 'Block',
    forms: { block: '1×1, k×k, 1×1', reduce: '1×1, k×k' },
    blocks: BLOCKS,
    beside: 'Compared with',
    besides: BESIDES,
    mid: 'Channels in the neck',
    cin: 'Channels in',
    cout: 'Channels out',
    size: 'Height, width',
    height: 'Height',
    width: 'Width',
    skip: 'Skip connection: what goes in is added to what comes out',
    weights: 'weights',
    areas: 'Area = weights',
    fewer: (times) => `${times}× fewer`,
    more: (times) => `${times}× as many`,
    same: 'equal',
    settings: 'Block, kernel, channels',
    curve: 'By neck width',
    widest: (mid) =>
      mid === null
        ? 'Both grow with the neck'
        : mid === '0'
          ? 'No neck saves here'
          : `Saves up to neck ${mid}`,
    watch: 'Stopwatch',
    start: 'Time it on this device',
    about: 'Runs both with the book’s own code',
    against: 'against',
    rounds: (rounds) => `median of ${rounds} rounds`,
    counted: 'Counted',
    measured: 'Measured',
    takes: (seconds) =>
      `Takes about ${seconds} s, a phone may need longer. Both run in turn; the median counts.`,
    running: (percent) => `Running both in turn: ${percent}%.`,
    refused: 'This size would run for very long. Choose fewer channels, or less height or width.',
    tooFast: 'Too fast for the browser’s clock. Choose more channels or more height.',
    why: (measured, counted) =>
      measured < counted * (1 - NEAR)
        ? 'Measured less than counted: a 1×1 layer uses each number it has read fewer times, and each layer more writes and reads memory and starts up once more.'
        : measured > counted * (1 + NEAR)
          ? 'Measured even more than counted: few weights fit into the cache, so the device waits less. Another device may say otherwise.'
          : 'This time measured is close to counted. Other devices and sizes may differ: memory traffic and each layer’s start take time too.',
  },
  presets: {
    resnet: 'ResNet’s bottleneck',
    'basic-block': 'Against the basic block',
    'reduce-first': 'Inception: 1×1 first',
    'no-saving': 'Neck of 230: no gain',
    'squeeze-hard': 'Squeeze to 16',
  },
  sentences: ({ number }) => ({
    block: (form, way, weights) => `${BLOCKS[form]} ${way}: ${number(weights)} weights;`,
    fewer: (beside, k, way, weights, ratio) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}; ${number(ratio)} times fewer.`,
    same: (beside, k, way, weights) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}; the same number.`,
    more: (beside, k, way, weights, ratio) =>
      `${BESIDES[beside](number(k)).toLowerCase()} ${way}: ${number(weights)}; ${number(1 / ratio, 3)} times as many.`,
    work: (height, width, block, beside) =>
      `On ${number(height)} × ${number(width)} that is ${number(block)} multiplications against ${number(beside)}.`,
    reduces: 'The 1×1 layer blends the channels before the large kernel has to look.',
    carries: (wide, narrow) =>
      `The bottleneck carries ${number(wide)} channels, the basic block ${number(narrow)}.`,
    restores: 'The last 1×1 restores the number of channels, not what was lost.',
    measured: (ratio) => `Measured on this device: ${number(ratio)} times.`,
    blockTable: (form) => `${BLOCKS[form]}: ${COLUMNS}`,
    besideTable: (beside, k) => `${BESIDES[beside](number(k))}: ${COLUMNS}`,
    question: (way, kernels) =>
      `Layers go through ${way} channels with kernels ${kernels}, no biases. How many weights are there in all?`,
    weights: 'Weights',
    right: (total) => `Right: ${total}.`,
    wrong: (total) => `Each layer has channels in · channels out · k² weights: ${total}.`,
    beats: {
      arrive: 'One pixel, with all its channels, stands at the input.',
      lift: 'The pixel goes into the first layer …',
      multiply: '… each layer multiplies all channels in by all filters …',
      add: '… and the multiplications pile up.',
      write: 'The square’s area is the number of weights.',
    },
  }),
};

export const en = spoken(says, dictionary);
