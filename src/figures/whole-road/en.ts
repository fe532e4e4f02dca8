import { numbersOf } from './numbers.ts';
import type { Station } from './state.ts';
import { tablesOf } from './tables.ts';
import type { Text } from './text.ts';

export const en: Text = {
  title: 'The whole road in one picture',
  lead: 'Press Play to walk the ten stations, or touch one. Then change the picture or the pixel.',
  surface:
    'The road of ten stations, from the pixel to 1×1. Arrow keys move the pixel, with Shift they move it far; Home and End go to the first and the last station.',
  labels: {
    item: 'Picture',
    kernel: 'Kernel',
    channels: '8 channels',
    blend: 'blend',
    kernelOf: (which, all) => `${which} of ${all}`,
    names: {
      pixel: 'Pixel',
      tensor: 'Tensor',
      kernel: 'Kernel',
      map: 'Feature map',
      gate: 'ReLU gate',
      pool: 'Pooling',
      vote: 'Vote',
      error: 'Error',
      rot180: 'rot180',
      pointwise: '1×1',
    },
  },
  presets: {
    kernel: 'Flashlight',
    gate: 'Gatekeeper',
    vote: 'Council',
    error: 'Self-criticism',
    rot180: 'Sliding back',
    pointwise: 'Skewer',
  },
  describe: (state, derived, say) => {
    const n = numbersOf(state, derived, say);
    const place = `row ${n.row}, column ${n.col}`;
    const sentences: Record<Station, () => string> = {
      pixel: () =>
        `The pixel at ${place} has brightness ${n.pixel}, where 0 is black and 1 is white. The whole picture is 784 numbers like it.`,
      tensor: () =>
        `To the network the picture is a tensor of 28×28×1: 28 rows, 28 columns, one channel. Here is the pixel among its neighbours${n.padded ? '; hatched cells are the ring of zeros' : ''}. The kernel needs to know who is next to whom.`,
      kernel: () =>
        `The flashlight: nine weights and a bias of ${n.bias}. It carries these same numbers everywhere, and eight such flashlights search this picture.`,
      map: () =>
        `The flashlight on ${place}: nine products add up to ${n.products}, and the bias ${n.bias} makes it ${n.adds ? '' : 'about '}${n.map}. The feature map notes that number at this very place.`,
      gate: () =>
        n.passes
          ? `The gatekeeper of the ballots is handed ${n.map}: evidence, and it passes unchanged.`
          : `The gatekeeper of the ballots is handed ${n.map}: no evidence, so 0 is written down.`,
      pool: () =>
        `Pooling presses height and width together: of a 2×2 block the largest stays, ${n.pool}, at row ${n.poolRow}, column ${n.poolCol} of the 14×14 map. ${
          derived.wins
            ? 'Our place won, and stands for all four.'
            : n.someEvidence
              ? `Our place has ${n.gate} and gives way to a neighbour.`
              : 'None of the four has any evidence.'
        }`,
      vote: () =>
        `The council chooses ${n.winner}: score ${n.winnerScore}, probability ${n.winnerChance}. ${
          n.isRight
            ? 'That is the right answer.'
            : `The right answer is ${n.right}: score ${n.rightScore}, probability ${n.rightChance}.`
        }`,
      error: () =>
        `The network’s self-criticism: at the right class, ${n.right}, the error is ${n.rightShare} − 1 = ${n.error}; at every other class it is the probability itself. The ten numbers add up to 0, and the loss is ${n.loss}.`,
      rot180: () =>
        `Who came sliding forwards goes back sliding backwards: each error map meets its kernel turned by 180°, and the eight channels add up to ∂L/∂X. At this pixel: ${n.gradient}; ${
          n.slope === 0
            ? 'a little more or less light does not change the loss.'
            : `a little more light here ${n.slope > 0 ? 'raises' : 'lowers'} the loss.`
        }`,
      pointwise: () =>
        `The skewer through eight channels after pooling: eight numbers times eight weights add up to ${n.blend}. This network has no 1×1 layer; these weights are chosen so that one blend keeps as much as it can of what varies in the eight maps: ${n.share}.`,
    };
    return sentences[state.station]();
  },
  tables: (_, derived, say) =>
    tablesOf(derived, say, {
      picture: 'Picture X',
      window: 'The nine cells around the pixel',
      gate: 'After ReLU',
      pool: 'After max pooling',
      classes: 'A row for each class; columns: score, probability, error',
      skewer: 'A row for each channel; columns: value, weight',
      blend: 'Map blended by 1×1',
    }),
};
