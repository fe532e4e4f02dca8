import { NEAR, type Text, tableOf, wayOf } from './text.ts';

export const en: Text = {
  title: 'The bottleneck: squeeze, work, restore',
  lead: 'Drag the channels in the neck and watch the two squares; then time it: does your device get that much faster?',
  surface:
    'The bottleneck block, and the layers that it is compared with. Left and right arrow keys change the channels in the neck one by one; up and down by 16; End goes to the widest neck that still saves.',
  labels: {
    form: 'Block',
    forms: { block: '1×1, k×k, 1×1', reduce: '1×1, k×k' },
    blocks: { block: 'Bottleneck', reduce: '1×1 first' },
    beside: 'Compared with',
    besides: {
      plain: (k) => `One ${k}×${k} layer`,
      two: (k) => `Two ${k}×${k} layers`,
      basic: () => 'Basic block',
    },
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
  describe: (state, { block, beside, ratio, saves, watch }, say) => {
    const { number } = say;
    const { labels } = en;
    const name = labels.besides[state.beside](number(state.k)).toLowerCase();
    const times = saves
      ? `${number(ratio)} times fewer`
      : ratio === 1
        ? 'the same number'
        : `${number(1 / ratio, 3)} times as many`;
    const lost =
      state.form === 'reduce'
        ? 'The 1×1 layer blends the channels before the large kernel has to look.'
        : state.beside === 'basic'
          ? `The bottleneck carries ${number(state.cin)} channels, the basic block ${number(state.mid)}.`
          : 'The last 1×1 restores the number of channels, not what was lost.';
    const time =
      watch.status === 'done' && watch.medians
        ? ` Measured on this device: ${number(watch.medians.ratio)} times.`
        : '';
    return `${labels.blocks[state.form]} ${wayOf(block, number)}: ${number(block.weights)} weights; ${name} ${wayOf(beside, number)}: ${number(beside.weights)}; ${times}. On ${number(state.h)} × ${number(state.w)} that is ${number(block.multiplications)} multiplications against ${number(beside.multiplications)}. ${lost}${time}`;
  },
  tables: (state, { block, beside }, { number }) => {
    const columns = 'channels in, channels out, kernel size, weights, multiplications';
    const { blocks, besides } = en.labels;
    return [
      tableOf(`${blocks[state.form]}: ${columns}`, block),
      tableOf(`${besides[state.beside](number(state.k))}: ${columns}`, beside),
    ];
  },
  predict: (_, { block }, { number }) => {
    const sum = block.layers.map(({ weights }) => number(weights)).join(' + ');
    const total = `${sum} = ${number(block.weights)}`;
    return {
      question: `Layers go through ${wayOf(block, number)} channels with kernels ${block.layers.map(({ kernel }) => `${kernel}×${kernel}`).join(', ')}, no biases. How many weights are there in all?`,
      answers: [{ label: 'Weights', value: block.weights }],
      right: `Right: ${total}.`,
      wrong: `Each layer has channels in · channels out · k² weights: ${total}.`,
    };
  },
};
