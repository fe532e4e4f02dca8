import { remember } from '../kit/frame/remember.ts';

/** A small landscape by formula, so that a picture of any size needs no file. All places are 0–1. */

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
const LEVELS = 255;

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share;
  return [part(0), part(1), part(2)];
}

function colourAt(y: number, x: number): Colour {
  const house = houseAt(y, x);
  if (house) return house;
  const hill = HORIZON + 0.07 * Math.sin(5.2 * x + 0.6);
  if (y > hill) return mix(GRASS_LIGHT, GRASS, Math.min(1, (y - hill) * 4));
  if (Math.hypot(y - 0.27, x - 0.72) < 0.15) return SUN;
  return mix(SKY_TOP, SKY_LOW, Math.min(1, y / HORIZON) ** 1.4);
}

function houseAt(y: number, x: number): Colour | null {
  const aside = Math.abs(x - 0.29);
  if (y > 0.76 && y < 0.93 && aside < 0.045) return DOOR;
  if (y > 0.62 && y < 0.93 && aside < 0.16) return WALL;
  return y > 0.4 && y <= 0.62 && aside < (y - 0.4) * 1.05 ? ROOF : null;
}

/** Samples on a side of a cell, whose mean is the cell's number; small cells need fewer. */
const SAMPLES = { large: 4, small: 2 } as const;
const SMALL_SIDE = 16;

/** Three sheets of whole numbers 0–255, row by row: red, green, blue. */
export const scenery = remember((height: number, width: number): readonly Float32Array[] => {
  const samples = Math.max(height, width) < SMALL_SIDE ? SAMPLES.large : SAMPLES.small;
  const sheets = [0, 1, 2].map(() => new Float32Array(height * width));
  for (let index = 0; index < height * width; index++) {
    const sum = [0, 0, 0];
    for (let sample = 0; sample < samples ** 2; sample++) {
      const y = Math.floor(index / width) + (Math.floor(sample / samples) + 0.5) / samples;
      const x = (index % width) + ((sample % samples) + 0.5) / samples;
      const colour = colourAt(y / height, x / width);
      for (const channel of [0, 1, 2] as const) sum[channel] += colour[channel];
    }
    for (const channel of [0, 1, 2]) {
      const mean = Math.round(sum[channel] / samples ** 2);
      sheets[channel][index] = Math.min(LEVELS, mean);
    }
  }
  return sheets;
});
