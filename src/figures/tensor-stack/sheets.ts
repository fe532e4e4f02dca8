import { channels as channelsOf, conv2d, random, relu, tensor } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';
import { largest } from '../kit/grid/extent.ts';
import { scenery } from './scenery.ts';

/** Up to this many channels the tensor is a picture; with more it is what a layer deeper in a network gives. */
export const PICTURE_CHANNELS = 3;

export type Tint = 'red' | 'green' | 'blue' | 'grey';

export interface Sheets {
  /** One list a channel, row by row. */
  readonly values: readonly Float32Array[];
  readonly tints: readonly Tint[];
  /** The number that is drawn in the full colour. */
  readonly extent: number;
  /** Decimals of a number. */
  readonly digits: number;
}

const KERNEL_SIDE = 3;
const SEED = 21;
const WHITE = 255;
const COLOURS = ['red', 'green', 'blue'] as const;

/** The numbers of the tensor: grey, the first colours of a picture, or feature maps of the grey picture. */
export const sheetsOf = remember((height: number, width: number, channels: number): Sheets => {
  const colours = scenery(height, width);
  const grey = colours[0].map((red, at) => Math.round((red + colours[1][at] + colours[2][at]) / 3));
  if (channels === 1) return { values: [grey], tints: ['grey'], extent: WHITE, digits: 0 };
  if (channels <= PICTURE_CHANNELS) {
    return {
      values: colours.slice(0, channels),
      tints: COLOURS.slice(0, channels),
      extent: WHITE,
      digits: 0,
    };
  }
  const values = featureMaps(grey, height, width, channels);
  const tints = values.map(() => 'grey' as const);
  return { values, tints, extent: Math.max(...values.map(largest), 1), digits: 1 };
}, 6);

/** One map for each of so many random kernels, after ReLU: what a convolution makes of the picture. */
function featureMaps(grey: Float32Array, height: number, width: number, channels: number) {
  const source = random(SEED);
  const weights = Array.from({ length: channels }, () => {
    const drawn = Array.from({ length: KERNEL_SIDE ** 2 }, () => source.normal());
    const mean = drawn.reduce((sum, weight) => sum + weight, 0) / drawn.length;
    // Weights that add up to zero answer to edges, so that no map stays dark.
    return drawn.map((weight) => weight - mean);
  }).flat();
  const picture = tensor(
    grey.map((level) => level / WHITE),
    [1, 1, height, width],
  );
  const kernel = tensor(weights, [channels, 1, KERNEL_SIDE, KERNEL_SIDE]);
  const maps = relu(conv2d(picture, kernel, { padding: 1 }));
  return channelsOf(maps).map((map) =>
    Float32Array.from(map, (value) => Math.round(value * 10) / 10),
  );
}
