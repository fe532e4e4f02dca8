import { interpolateRgb, rgb } from 'd3';
import { contrast } from '../kit/grid/scales.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import type { Tint } from './sheets.ts';

/** What the largest number of a channel is drawn in; 0 is black, as a lamp that is off. */
const FULL: Readonly<Record<Tint, string>> = {
  red: '#ff5a4e',
  green: '#4fce68',
  blue: '#5f95ff',
  grey: '#ffffff',
};

/** Steps from black to the full colour. */
const LEVELS = 63;

export interface Shade {
  readonly fill: string;
  /** Black or white, whichever reads better on it. */
  readonly text: string;
  readonly bytes: readonly [red: number, green: number, blue: number];
}

const ramps = new Map<Tint, readonly Shade[]>();

function rampOf(tint: Tint): readonly Shade[] {
  let ramp = ramps.get(tint);
  if (!ramp) {
    const colour = interpolateRgb('#000000', FULL[tint]);
    ramp = Array.from({ length: LEVELS + 1 }, (_, level) => shade(colour(level / LEVELS)));
    ramps.set(tint, ramp);
  }
  return ramp;
}

function shade(colour: string): Shade {
  const { r, g, b } = rgb(colour);
  const fill = rgb(colour).formatHex();
  const text = contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
  return { fill, text, bytes: [Math.round(r), Math.round(g), Math.round(b)] };
}

export function shadeOf(value: number, extent: number, tint: Tint): Shade {
  const level = Math.round((value / extent) * LEVELS);
  return rampOf(tint)[clamp(level, 0, LEVELS)];
}
