import type { Channel, Mixture } from './light.ts';
import type { Refused } from './model.ts';
import { type Format, LETTERS, type Text, tables, triple } from './text.ts';

const MIXTURES: Readonly<Record<Exclude<Mixture, 'other'>, string>> = {
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

function refusal({ channel, asked, why }: Refused, number: Format): string {
  const letter = LETTERS[channel];
  const asks = number(asked);
  if (why === 'above') {
    return `Channel ${letter} stops at 255. It has 256 levels, but they are counted from 0, so there is no ${asks}; 255 is kept.`;
  }
  if (why === 'below') {
    return `Channel ${letter} starts at 0: a lamp that is off gets no darker. There is no ${asks}; 0 is kept.`;
  }
  return `Levels are whole numbers, so ${asks} is rounded.`;
}

export const en: Text = {
  title: 'Mixing a colour from three numbers',
  lead: 'Drag the three strips to add or remove red, green and blue light, then try to type 256 for a channel.',
  surface:
    'Three overlapping lights, red, green and blue, and three channel strips. Up and down choose a channel; left and right change it by one level, with Shift by 16.',
  labels: {
    channels: { r: 'Red (R)', g: 'Green (G)', b: 'Blue (B)' },
    lights: 'Three lamps',
    swatch: 'Their colour',
    strips: 'Three channels',
    colours: 'colours',
    channelsTable: 'Colour',
    overlapsTable: 'Overlaps: R+G, G+B, R+B, R+G+B',
  },
  presets: {
    article: 'The first colour',
    yellow: 'Red + green = yellow',
    grey: 'Grey',
    white: 'White',
    black: 'Black',
  },
  describe: (_, derived, { number }) => {
    const { mixture, strongest, off, hex } = derived;
    const named = (channels: readonly Channel[]) =>
      channels.map((channel) => NAMES[channel]).join(' and ');
    const said =
      mixture === 'other'
        ? `The brightest light is ${named(strongest)}${off.length > 0 ? `; ${named(off)} is off` : ''}.`
        : MIXTURES[mixture];
    return `(R, G, B) = ${triple(derived, number)}, or ${hex} for short. ${said}`;
  },
  notice: (_, { refused }, { number }) => (refused ? refusal(refused, number) : ''),
  tables: (_, derived) => tables(derived, en.labels),
};
