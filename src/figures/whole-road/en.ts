import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import { type Labels, type Sentences, says } from './says.ts';

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'The whole road in one picture',
  lead: 'Press Play: one pixel’s number travels through ten stations. Touch a station to go there, and the picture to follow another pixel.',
  surface:
    'The road of ten stations, from the pixel to 1×1. Arrow keys move the pixel, with Shift they move it far; Home and End go to the first and the last station. Space plays.',
  labels: {
    item: 'Picture',
    kernel: 'Kernel',
    place: 'Kernel and pixel',
    skewer: '8 channels',
    blend: 'Blend',
    window: 'Nine neighbours',
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
  sentences: () => ({
    pixel: (n) =>
      `The pixel at row ${n.row}, column ${n.col} has brightness ${n.pixel}, where 0 is black and 1 is white. The whole picture is 784 numbers like it.`,
    tensor: () =>
      'To the network the picture is a tensor of 28×28×1: 28 rows, 28 columns, one channel. Here is the pixel among its neighbours',
    padded: '; hatched cells are the ring of zeros',
    neighbours: '. The kernel needs to know who is next to whom.',
    kernel: (n) =>
      `The flashlight: nine weights and a bias of ${n.bias}. It carries these same numbers everywhere, and eight such flashlights search this picture.`,
    map: (n) =>
      `The flashlight on row ${n.row}, column ${n.col}: nine products add up to ${n.products}, and the bias ${n.bias} makes it ${n.adds ? '' : 'about '}${n.map}. The feature map notes that number at this very place.`,
    gate: (n) =>
      `The gatekeeper of the ballots is handed ${n.map}: evidence, and it passes unchanged.`,
    stopped: (n) =>
      `The gatekeeper of the ballots is handed ${n.map}: no evidence, so 0 is written down.`,
    pool: (n) =>
      `Pooling presses height and width together: of a 2×2 block the largest stays, ${n.pool}, at row ${n.poolRow}, column ${n.poolCol} of the 14×14 map.`,
    wins: 'Our place won, and stands for all four.',
    yields: (n) => `Our place has ${n.gate} and gives way to a neighbour.`,
    noEvidence: 'None of the four has any evidence.',
    vote: (n) =>
      `The council chooses ${n.winner}: score ${n.winnerScore}, probability ${n.winnerChance}.`,
    isRight: 'That is the right answer.',
    isWrong: (n) =>
      `The right answer is ${n.right}: score ${n.rightScore}, probability ${n.rightChance}.`,
    error: (n) =>
      `The network’s self-criticism: at the right class, ${n.right}, the error is ${n.rightShare} − 1 = ${n.error}; at every other class it is the probability itself. The ten numbers add up to 0, and the loss is ${n.loss}.`,
    rot180: (n) =>
      `Who came sliding forwards goes back sliding backwards: each error map meets its kernel turned by 180°, and the eight channels add up to ∂L/∂X. At this pixel: ${n.gradient};`,
    slope: {
      '-1': 'a little more light here lowers the loss.',
      0: 'a little more or less light does not change the loss.',
      1: 'a little more light here raises the loss.',
    },
    pointwise: (n) =>
      `The skewer through eight channels after pooling: eight numbers times eight weights add up to ${n.blend}. This network has no 1×1 layer; these weights are chosen so that one blend keeps as much as it can of what varies in the eight maps: ${n.share}.`,
    picture: 'Picture X',
    window: 'The nine cells around the pixel',
    gated: 'After ReLU',
    pooled: 'After max pooling',
    classes: 'A row for each class; columns: score, probability, error',
    skewer: 'A row for each channel; columns: value, weight',
    blend: 'Map blended by 1×1',
  }),
};

export const en = spoken(says, dictionary);
