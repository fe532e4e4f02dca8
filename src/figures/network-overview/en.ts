import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, saysWith } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'A whole network, from picture to scores',
  lead: 'Press Play. Tap a map to see where its numbers come from, again to take it apart.',
  surface:
    'The network. Left and right change the layer, up and down the map; Enter goes deeper, Escape comes back. In an open map, after Enter, the arrows move the pixel.',
  labels: {
    layers: {
      input: 'picture',
      conv1: 'conv1',
      relu1: 'ReLU1',
      pool1: 'pool1',
      conv2: 'conv2',
      relu2: 'ReLU2',
      pool2: 'pool2',
      conv3: 'conv3',
      relu3: 'ReLU3',
      votes: 'scores',
    },
    pictures: 'Test pictures, one of each class',
    testPicture: 'Test picture',
    layer: 'Layer',
    truth: 'true label',
    back: 'Whole network',
    previousLayer: 'Layer before',
    nextLayer: 'Layer after',
    previousMap: 'Map before',
    nextMap: 'Next map',
    tools: { look: 'Read a pixel', pen: 'Pen', eraser: 'Eraser' },
    newSheet: 'Empty sheet',
    sees: 'Sees',
    listSign: ', ',
    rules: {
      input: () => 'One channel of numbers: 0 is black, 1 white.',
      conv: (channels, weights) =>
        `Kernel 3×3×${channels}: ${weights} weights and a bias make this map.`,
      relu: () => 'The gatekeeper: what is positive passes, the rest becomes 0.',
      pool: () => 'Of every 2×2 pixels only the largest goes on.',
      votes: (_, weights) =>
        `${weights} features, each with its weight, and a bias make this score.`,
    },
    comesIn: 'Comes in',
    parts: 'input × slice = its share',
    strongest: (channel) => `Largest products from map ${channel}`,
    calculation: 'The calculation',
    touchPixel: 'Touch a pixel of the map',
    drawWithLight: 'Draw with light',
    slice: (channel) => `Slice for map ${channel}: pixel · weight`,
    map: (layer, channel) => `${layer}, map ${channel}`,
    biasNote: (bias) => `All shares + bias ${bias} = this map. Touch a pixel to see its sum.`,
    sharesNote: (side) =>
      `All shares + bias; together they look at ${side}×${side} pixels of the picture.`,
  },
  presets: {
    'ankle-boot': 'Ankle boot, whole network',
    'edge-channel': 'One edge map',
    'one-pixel': 'The sum of one pixel',
    'eight-slices': 'Eight slices, one number',
    'nine-votes': 'Score of ankle boot',
    mistake: 'A mistake',
  },
  sentences: ({ number }) => ({
    testPicture: (item) => `Test picture ${number(item)}`,
    drawing: 'Your drawing',
    photo: 'Your picture',
    nothingDrawn: (name, share) =>
      `Nothing drawn yet: even for an empty sheet the network must pick one of its ten classes, here ${name} ${share}.`,
    picks: (what, name, share) => `${what}: of its ten classes the network picks ${name} ${share}.`,
    right: (what, name, share) => `${what}: the network says ${name} ${share}, and is right.`,
    wrong: (what, name, share, truth) =>
      `${what}: the network says ${name} ${share}, and is wrong. It is: ${truth}.`,
    stages: {
      input: () => '',
      conv: (name, maps, side, before) =>
        `${name}: ${number(maps)} filters slide over ${before > 1 ? `all ${number(before)} maps` : 'the picture'}; each writes one map of ${number(side)}×${number(side)}.`,
      relu: (name) => `${name}: positive numbers (red) pass, negative ones (blue) become 0.`,
      pool: (name, maps, side) =>
        `${name}: of every 2×2 numbers the largest stays; ${number(maps)} maps are left with ${number(side)}×${number(side)}.`,
      votes: (_, maps, __, before) =>
        `Every number of the ${number(before)} maps votes, with its weight, for the ${number(maps)} classes.`,
    },
    marked: (name, channel, sources) =>
      `${name}, map ${number(channel)}: its numbers come from ${number(sources)} ${sources === 1 ? 'map' : 'maps'} of the layer before. Tap again to take it apart.`,
    markedVote: (name, logit) => `${name}: logit ${number(logit)}. Tap again to take it apart.`,
    vote: (name, total, bias, logit, share) =>
      `${name}: ${number(total, 3)} from the maps + bias ${number(bias, 3)} = logit ${number(logit, 3)}; softmax makes ${share} of it.`,
    pixel: (row, col, value) => `Row ${number(row)}, column ${number(col)}: ${number(value)}.`,
    map: (name, channel, of) => `${name}, map ${number(channel)} of ${number(of)}`,
    sized: (map, side, largest, field) =>
      `${map}, ${number(side)}×${number(side)}, largest number ${number(largest)}. Each number sees ${number(field)}×${number(field)} pixels of the picture.`,
    at: (map, row, col) => `${map}, row ${number(row)}, column ${number(col)}`,
    relu: (at, before, after) => `${at}: ${number(before)} comes in, ${number(after)} goes on.`,
    pool: (at, value) => `${at}: ${number(value)} is the largest of four.`,
    sum: (at, total, bias, value, field) =>
      `${at}: ${number(total, 3)} + bias ${number(bias, 3)} = ${number(value, 3)}, from ${number(field)}×${number(field)} pixels of the picture.`,
    mapTable: (layer, channel) => `Map: ${layer} ${number(channel)}`,
    slice: (input) => `Weights for input ${number(input)}`,
    inputs: (input) => `Input map ${number(input)}`,
    votes: 'Scores: logit and probability, class by class',
    question: 'Look at the picture: which class will the network pick? Tap one.',
  }),
};

export const en = spoken(saysWith(dictionary.labels), dictionary);
