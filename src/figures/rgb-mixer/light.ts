import { type Tensor, tensor } from '../../core/index.ts';

export const CHANNELS = ['r', 'g', 'b'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Eight bits count from 0 to 255. */
export const LOWEST = 0;
export const HIGHEST = 255;
export const LEVELS = HIGHEST - LOWEST + 1;

/** The lights that fall on a part of the wall. */
export const PARTS = ['r', 'g', 'b', 'rg', 'gb', 'rb', 'rgb'] as const;
export type Part = (typeof PARTS)[number];

export type Rgb = readonly [red: number, green: number, blue: number];

/** One pixel as a network receives it: one picture, three channels, one row, one column. */
export function pixelOf(colour: Rgb): Tensor {
  return tensor(colour, [1, CHANNELS.length, 1, 1]);
}

/** What the lights named in `part` add up to where they overlap; the others are dark there. */
export function mix(pixel: Tensor, part: Part): Rgb {
  const [red, green, blue] = CHANNELS.map((channel, index) =>
    part.includes(channel) ? pixel.data[index] : LOWEST,
  );
  return [red, green, blue];
}

/** Two hexadecimal digits a channel: #00E9FF. */
export function hexOf(colour: Rgb): string {
  return `#${colour.map(hexDigits).join('')}`;
}

export function hexDigits(value: number): string {
  return value.toString(16).padStart(2, '0').toUpperCase();
}

/** What a mixture shows about adding light. */
export type Mixture =
  | 'black'
  | 'white'
  | 'grey'
  /** One lamp alone. */
  | Channel
  /** Two lamps equally strong, the third off: yellow, cyan, magenta. */
  | 'rg'
  | 'gb'
  | 'rb'
  | 'other';

export function mixtureOf(colour: Rgb): Mixture {
  const [red, green, blue] = colour;
  if (red === green && green === blue) {
    return red === LOWEST ? 'black' : red === HIGHEST ? 'white' : 'grey';
  }
  const lit = CHANNELS.filter((_, index) => colour[index] > LOWEST);
  if (lit.length === 1) return lit[0];
  if (lit.length === 2 && new Set(colour.filter((value) => value > LOWEST)).size === 1) {
    return lit.join('') as Mixture;
  }
  return 'other';
}
