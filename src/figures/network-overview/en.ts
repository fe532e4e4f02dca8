import type { Say } from '../kit/contract.ts';
import type { Detail } from './detail.ts';
import type { Derived, State } from './model.ts';
import type { Text } from './text.ts';
import { classOf, type Labels, largestOf, nothingDrawn, tablesOf } from './wording.ts';

const SIZE = (side: number) => `${side}×${side}`;

const labels: Labels = {
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
  openFirst: 'Open a map first; its channel, row and column can then be set here.',
  back: 'Whole network',
  previousLayer: 'Layer before',
  nextLayer: 'Layer after',
  previousMap: 'Map before',
  nextMap: 'Next map',
  tools: { look: 'Read a pixel', pen: 'Pen', eraser: 'Eraser' },
  newSheet: 'Empty sheet',
  padTitle: (tool) => (tool === 'look' ? 'Touch a pixel' : 'Draw with light'),
  eyeTitle: 'Sees',
  listSign: ', ',
  rule: ({ layer, weightCount, from }, { number }) => {
    switch (layer.kind) {
      case 'input':
        return 'One channel of numbers: 0 is black, 1 white.';
      case 'conv': {
        const channels = number(from?.channels ?? 1);
        return `Kernel 3×3×${channels}: ${number(weightCount)} weights and a bias make this map.`;
      }
      case 'relu':
        return 'The gatekeeper: what is positive passes, the rest becomes 0.';
      case 'pool':
        return 'Of every 2×2 pixels only the largest goes on.';
      case 'votes':
        return `${number(weightCount)} features, each with its weight, and a bias make this score.`;
    }
  },
  partsTitle: ({ layer, parts, pixel }, { number }) => {
    if (layer.kind === 'relu' || layer.kind === 'pool') return 'Comes in';
    const what = layer.kind === 'votes' ? 'map × weights = share' : 'input × slice = partial map';
    const count = parts.length > 1 ? `, ${number(parts.length)} times` : '';
    return pixel && parts.length > 1 ? 'input × slice, and the share of each' : what + count;
  },
  sumTitle: ({ layer, parts, lens, pixel, terms }, { number }) => {
    if (layer.kind === 'votes')
      return `Largest products from map ${number(parts[lens].channel + 1)}`;
    if (layer.kind !== 'conv')
      return terms.length > 0 ? 'The calculation' : 'Touch a pixel of the map';
    const which = parts.length > 1 ? `Slice for map ${number(parts[lens].channel + 1)}` : 'Kernel';
    return pixel ? `${which}: pixel · weight` : which;
  },
  mapTitle: ({ layer, place, value }, { number }) =>
    value === null
      ? `${labels.layers[layer.id]}, map ${number(place.channel + 1)}`
      : `= ${number(value, 3)}`,
  totalNote: (detail, say) => noteOf(detail, say),
};

function noteOf({ layer, parts, bias, pixel, fieldSize }: Detail, { number }: Say): string {
  if (layer.kind === 'votes') return 'Sum of all sixteen maps + bias = logit.';
  if (!pixel) {
    const added =
      bias === null
        ? ''
        : parts.length > 1
          ? `All ${number(parts.length)} partial maps + bias ${number(bias)} = this map. `
          : `Bias ${number(bias)} is added everywhere. `;
    return `${added}Touch a pixel to see its sum.`;
  }
  if (layer.kind === 'relu' || layer.kind === 'pool') return '';
  const what = parts.length > 1 ? `${number(parts.length)} shares + bias` : 'nine products + bias';
  return `${what}; together they look at ${SIZE(fieldSize)} pixels of the picture.`;
}

function pictureOf(state: State, { pass, label }: Derived, say: Say): string {
  const what =
    label === null
      ? state.ownCells === null
        ? 'Your drawing'
        : 'Your picture'
      : `Test picture ${say.number(state.item)}`;
  const says = `${classOf(pass.winner, say)} ${say.share(pass.probabilities[pass.winner])}`;
  if (nothingDrawn(state)) {
    return `Nothing drawn yet: even for an empty sheet the network must pick one of its ten classes, here ${says}.`;
  }
  if (label === null) return `${what}: of its ten classes the network picks ${says}.`;
  return label === pass.winner
    ? `${what}: the network says ${says}, and is right.`
    : `${what}: the network says ${says}, and is wrong. It is: ${classOf(label, say)}.`;
}

function describe(state: State, derived: Derived, say: Say): string {
  const { number } = say;
  const { cursor, depth, detail, pass } = derived;
  if (depth === 0 || !detail) {
    const at =
      cursor === null
        ? ''
        : cursor.layer === 'votes'
          ? ` Marked: ${classOf(cursor.channel, say)}, logit ${number(pass.logits[cursor.channel])}.`
          : ` Marked: ${labels.layers[cursor.layer]}, map ${number(cursor.channel + 1)}.`;
    return pictureOf(state, derived, say) + at;
  }
  const { layer, place, pixel, value, bias, total, parts, fieldSize } = detail;
  const name = `${labels.layers[layer.id]}, map ${number(place.channel + 1)} of ${number(layer.channels)}`;
  if (layer.kind === 'votes') {
    const share = say.share(pass.probabilities[place.channel]);
    return `${classOf(place.channel, say)}: ${number(total ?? 0, 3)} from the maps + bias ${number(bias ?? 0, 3)} = logit ${number(value ?? 0, 3)}; softmax makes ${share} of it.`;
  }
  if (layer.kind === 'input') {
    const shown = pixel
      ? ` Row ${number(pixel.row)}, column ${number(pixel.col)}: ${number(pixel.value)}.`
      : '';
    return pictureOf(state, derived, say) + shown;
  }
  if (!pixel) {
    return `${name}, ${SIZE(layer.side)}, largest number ${number(largestOf(derived, detail))}. Each number sees ${SIZE(fieldSize)} pixels of the picture.`;
  }
  const where = `${name}, row ${number(pixel.row)}, column ${number(pixel.col)}`;
  if (layer.kind === 'relu') {
    return `${where}: ${number(parts[0].input[pixel.row * layer.side + pixel.col])} comes in, ${number(pixel.value)} goes on.`;
  }
  if (layer.kind === 'pool') return `${where}: ${number(pixel.value)} is the largest of four.`;
  return `${where}: ${number(total ?? 0, 3)} + bias ${number(bias ?? 0, 3)} = ${number(pixel.value, 3)}, from ${SIZE(fieldSize)} pixels of the picture.`;
}

export const en: Text = {
  title: 'A whole network, from picture to scores',
  lead: 'Tap a map to take it apart, then a pixel of it to see its sum. Or draw your own picture.',
  surface:
    'The network. Left and right change the layer, up and down the map; Enter goes deeper, Escape comes back. In an open map, after Enter, the arrows move the pixel.',
  labels,
  presets: {
    'ankle-boot': 'Ankle boot, whole network',
    'edge-channel': 'One edge map',
    'one-pixel': 'The sum of one pixel',
    'eight-slices': 'Eight slices, one number',
    'nine-votes': 'Score of ankle boot',
    mistake: 'A mistake',
  },
  describe,
  tables: (_, derived, say) =>
    tablesOf(
      derived,
      labels,
      {
        map: (name) => `Map: ${name}`,
        slice: (input) => `Weights for input ${say.number(input + 1)}`,
        inputs: (input) => `Input map ${say.number(input + 1)}`,
        votes: 'Scores: logit and probability, class by class',
      },
      say,
    ),
};
