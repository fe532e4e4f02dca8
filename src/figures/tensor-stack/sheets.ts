import { channels as channelsOf, conv2d, random, relu, tensor } from '../../core/index.ts';
import { largest } from '../kit/grid/extent.ts';
import type { Shape } from './memory.ts';

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

const WHITE = 255;
const COLOURS = ['red', 'green', 'blue'] as const;

/** The numbers of the tensor: grey, the first colours of a picture, or feature maps of the grey picture. */
export function sheetsOf({ height, width, channels }: Shape): Sheets {
  const colours = scenery(height, width);
  const grey = colours[0].map((red, at) => Math.round((red + colours[1][at] + colours[2][at]) / 3));
  if (channels === 1) return { values: [grey], tints: ['grey'], extent: WHITE, digits: 0 };
  if (channels <= PICTURE_CHANNELS) {
    const some = <T>(list: readonly T[]) => list.slice(0, channels);
    return { values: some(colours), tints: some(COLOURS), extent: WHITE, digits: 0 };
  }
  const values = featureMaps(grey, height, width, channels);
  const extent = Math.max(...values.map(largest), 1);
  return { values, tints: values.map(() => 'grey'), extent, digits: 1 };
}

const KERNEL_SIDE = 3;
const SEED = 21;

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

type Colour = readonly [red: number, green: number, blue: number];

const SKY_TOP: Colour = [38, 92, 196];
const SKY_LOW: Colour = [250, 176, 116];
const SUN: Colour = [255, 224, 70];
const GRASS: Colour = [46, 128, 58];
const GRASS_LIGHT: Colour = [112, 176, 60];
const WALL: Colour = [236, 222, 200];
const ROOF: Colour = [196, 44, 38];
const DOOR: Colour = [60, 62, 120];
const HORIZON = 0.66;

/** A small landscape by formula, so that a picture of any size needs no file. All places are 0–1. */
function colourAt(y: number, x: number): Colour {
  const aside = Math.abs(x - 0.29);
  if (y > 0.76 && y < 0.93 && aside < 0.045) return DOOR;
  if (y > 0.62 && y < 0.93 && aside < 0.16) return WALL;
  if (y > 0.4 && y <= 0.62 && aside < (y - 0.4) * 1.05) return ROOF;
  const hill = HORIZON + 0.07 * Math.sin(5.2 * x + 0.6);
  if (y > hill) return mix(GRASS_LIGHT, GRASS, Math.min(1, (y - hill) * 4));
  if (Math.hypot(y - 0.27, x - 0.72) < 0.15) return SUN;
  return mix(SKY_TOP, SKY_LOW, Math.min(1, y / HORIZON) ** 1.4);
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share;
  return [part(0), part(1), part(2)];
}

/** Samples on a side of a cell, whose mean is the cell's number; small cells need fewer. */
const SAMPLES = { large: 4, small: 2 } as const;
const SMALL_SIDE = 16;

/** Three sheets of whole numbers 0–255, row by row: red, green, blue. */
function scenery(height: number, width: number): readonly Float32Array[] {
  const samples = Math.max(height, width) < SMALL_SIDE ? SAMPLES.large : SAMPLES.small;
  const sheets = COLOURS.map(() => new Float32Array(height * width));
  for (let index = 0; index < height * width; index++) {
    const sum = [0, 0, 0];
    for (let sample = 0; sample < samples ** 2; sample++) {
      const y = Math.floor(index / width) + (Math.floor(sample / samples) + 0.5) / samples;
      const x = (index % width) + ((sample % samples) + 0.5) / samples;
      colourAt(y / height, x / width).forEach((level, channel) => {
        sum[channel] += level;
      });
    }
    sum.forEach((level, channel) => {
      sheets[channel][index] = Math.min(WHITE, Math.round(level / samples ** 2));
    });
  }
  return sheets;
}
