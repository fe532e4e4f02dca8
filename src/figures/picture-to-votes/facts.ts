import { argmax, forward, maxMagnitude, type Tensor } from '../../core/index.ts';
import type { Assets } from '../kit/assets/assets.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { pictureAt } from '../kit/network/pictureFile.ts';
import type { CanvasPicture } from '../kit/pointer/paint.ts';

/** The picture that goes through, of the first file of the test set. */
export const ITEM = 0;

/** Layers of the book's network whose maps are shown, and in how many columns. */
const MAPS = ['conv1', 'pool1', 'relu2', 'relu3'] as const;
export const MAP_COLUMNS = 2;
/** Clear pixels between two maps. */
export const GAP = 2;

/** The few numbers beyond this share of a layer get its strongest colour. */
const COLOURED_SHARE = 0.98;

/** Maps of one layer in one picture. */
export interface Maps {
  readonly picture: CanvasPicture;
  readonly side: number;
  readonly count: number;
}

export interface Facts {
  readonly image: CanvasPicture;
  readonly maps: readonly Maps[];
  /** Logits of the classes. */
  readonly votes: readonly number[];
  readonly votesExtent: number;
  readonly winner: number;
}

export function factsOf({ network, pictures }: Assets): Facts {
  if (!network || !pictures) throw new Error('picture-to-votes: network or pictures are missing');
  const input = pictureAt(pictures, ITEM);
  const { steps, output } = forward(network.network, input);
  const [, , height, width] = input.shape;
  const votes = Array.from(output.data);
  return {
    image: { width, height, values: input.data, scale: 'grey', extent: 1 },
    maps: MAPS.map((id) => mapsOf(steps[bookLayer(id).step].output)),
    votes,
    votesExtent: maxMagnitude(votes),
    winner: argmax(votes),
  };
}

/** All maps of [1, C, side, side] side by side, with clear gaps. */
function mapsOf({ shape, data }: Tensor): Maps {
  const [, count, side] = shape;
  const width = MAP_COLUMNS * (side + GAP) - GAP;
  const height = (count / MAP_COLUMNS) * (side + GAP) - GAP;
  const values = new Float32Array(width * height).fill(Number.NaN);
  data.forEach((value, index) => {
    const channel = Math.floor(index / (side * side));
    const cell = index % (side * side);
    const row = Math.floor(channel / MAP_COLUMNS) * (side + GAP) + Math.floor(cell / side);
    const col = (channel % MAP_COLUMNS) * (side + GAP) + (cell % side);
    values[row * width + col] = value;
  });
  const magnitudes = Array.from(data, Math.abs).sort((a, b) => a - b);
  const extent = magnitudes[Math.floor(COLOURED_SHARE * (magnitudes.length - 1))];
  return { picture: { width, height, values, scale: 'value', extent }, side, count };
}

/** The picture alone, then one step for each layer's maps, the votes, and a rest. */
export const STEP = { image: 0, votes: 5, rest: 6, count: 7 } as const;
