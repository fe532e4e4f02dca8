import { type Dictionary, spoken } from '../kit/frame/spoken.ts';
import type { Channel } from './light.ts';
import { type Labels, type Sentences, says } from './says.ts';

const MIXTURES: Sentences['mixtures'] = {
  black: 'All three lamps are off: black is no light at all.',
  white: 'All three lamps are fully on: together they make white.',
  grey: 'All three channels are equal, so no colour wins: this is grey.',
  r: 'Only the red lamp is on.',
  g: 'Only the green lamp is on.',
  b: 'Only the blue lamp is on.',
  rg: 'Equal red and green, no blue: the eye sees yellow.',
  gb: 'Equal green and blue, no red: cyan.',
  rb: 'Equal red and blue, no green: magenta.',
};

const NAMES: Readonly<Record<Channel, string>> = { r: 'red', g: 'green', b: 'blue' };

const named = (channels: readonly Channel[]) =>
  channels.map((channel) => NAMES[channel]).join(' and ');

const dictionary: Dictionary<Labels, Sentences> = {
  title: 'Mixing a colour from three numbers',
  lead: 'Press Play: one lamp after the other comes to the wall, and where they overlap, light adds up. Then drag the strips, and try to type 256 for a channel.',
  surface:
    'Three overlapping lights, red, green and blue. Up and down choose a channel; left and right change it by one level, with Shift by 16.',
  labels: {
    channels: { r: 'Red (R)', g: 'Green (G)', b: 'Blue (B)' },
    colours: 'colours',
  },
  presets: {
    article: 'The first colour',
    yellow: 'Red + green = yellow',
    grey: 'Grey',
    white: 'White',
    black: 'Black',
  },
  sentences: ({ number }) => ({
    mixtures: MIXTURES,
    colour: (triple, hex) => `(R, G, B) = ${triple}, or ${hex} for short.`,
    strongest: (lamps) => `The brightest light is ${named(lamps)}.`,
    strongestAndOff: (lamps, off) =>
      `The brightest light is ${named(lamps)}; ${named(off)} is off.`,
    refused: {
      above: (letter, asked) =>
        `Channel ${letter} stops at 255. It has 256 levels, but they are counted from 0, so there is no ${number(asked)}; 255 is kept.`,
      below: (letter, asked) =>
        `Channel ${letter} starts at 0: a lamp that is off gets no darker. There is no ${number(asked)}; 0 is kept.`,
      fraction: (_, asked) => `Levels are whole numbers, so ${number(asked)} is rounded.`,
    },
    channelsTable: 'Colour',
    overlapsTable: 'Overlaps: R+G, G+B, R+B, R+G+B',
    question: (levels) =>
      `Each channel has ${number(levels)} levels. How many colours can three channels make?`,
    colours: 'Colours',
    right: (levels, colours) =>
      `${number(levels)}·${number(levels)}·${number(levels)} = ${number(colours)}: each level of one channel goes with every level of the other two.`,
  }),
};

export const en = spoken(says, dictionary);
