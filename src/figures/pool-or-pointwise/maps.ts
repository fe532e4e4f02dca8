import { conv2d, relu, type Tensor, tensor } from '../../core/index.ts';

/** Side and number of the maps that are squeezed. */
export const SIDE = 6;
export const CHANNELS = 4;

/** A drawn figure seven, 8×8, with a margin. */
const PICTURE = [
  '........',
  '.######.',
  '.######.',
  '....##..',
  '...##...',
  '..###...',
  '..##....',
  '........',
];
/** Edges: light below, light above, light right, light left. */
const EDGES = [
  [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  [1, 1, 1, 0, 0, 0, -1, -1, -1],
  [-1, 0, 1, -1, 0, 1, -1, 0, 1],
  [1, 0, -1, 1, 0, -1, 1, 0, -1],
];

/** Feature maps of the picture: four edge kernels and ReLU. */
export function featureMaps(): Tensor {
  const pixels = PICTURE.flatMap((line) => [...line].map((mark) => Number(mark === '#')));
  const picture = tensor(pixels, [1, 1, PICTURE.length, PICTURE.length]);
  return relu(conv2d(picture, tensor(EDGES.flat(), [CHANNELS, 1, 3, 3])));
}

/** What each 1×1 filter blends: any edge, sideways edges against level ones, and so on. */
const BLENDS = [
  [1, 1, 1, 1],
  [-1, -1, 1, 1],
  [1, -1, 0, 0],
  [0, 0, 1, -1],
  [1, 0, 1, 0],
  [0, 1, 0, 1],
];

export function blends(filters: number): Tensor {
  const rows = BLENDS.slice(0, filters);
  return tensor(rows.flat(), [rows.length, CHANNELS, 1, 1]);
}
