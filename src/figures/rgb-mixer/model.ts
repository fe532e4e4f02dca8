import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { integer } from '../kit/link/codec.ts';
import { clamp, clampInteger } from '../kit/numbers/clamp.ts';
import {
  CHANNELS,
  type Channel,
  HIGHEST,
  hexDigits,
  hexOf,
  LEVELS,
  LOWEST,
  type Mixture,
  mix,
  mixtureOf,
  PARTS,
  type Part,
  pixelOf,
  type Rgb,
} from './light.ts';

export const LIMITS = { channel: [LOWEST, HIGHEST] } as const;

/** Levels that an arrow key changes a channel by while Shift is held. */
const FAR = 16;

/** A number that was asked of a channel and cannot be had. */
export interface Refused {
  readonly channel: Channel;
  readonly asked: number;
  readonly why: 'above' | 'below' | 'fraction';
}

/** Query: `r`, `g`, `b`, each 0–255, and the step: how many lamps have come to the wall, less one. */
export interface State extends Readonly<Record<Channel, number>> {
  readonly step: number;
  /** The channel that the arrow keys change, as a row. */
  readonly activeCell: ActiveCell | null;
  readonly refused: Refused | null;
}

export type Action =
  | CommonAction<State>
  /** A number typed for a channel; the nearest one that it can have is kept. */
  | { readonly type: 'ask'; readonly channel: Channel; readonly value: number }
  /** Arrow keys: up and down choose the channel, left and right change it. */
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Light {
  readonly channel: Channel;
  readonly value: number;
  readonly hex: string;
  /** How bright the lamp is, 0–1. */
  readonly share: number;
}

export interface Facts {
  readonly colour: Rgb;
  readonly hex: string;
  readonly lights: readonly Light[];
  readonly parts: readonly { readonly part: Part; readonly colour: Rgb; readonly hex: string }[];
  readonly mixture: Mixture;
  /** Channels of the largest value, and those that are off. */
  readonly strongest: readonly Channel[];
  readonly off: readonly Channel[];
  readonly levels: number;
  /** All colours that three channels can make: 256³. */
  readonly colours: number;
}

/** With the channel that the arrow keys change, once they were used. */
export interface Derived extends Facts {
  readonly active: Channel | null;
}

const LAST = CHANNELS.length - 1;

const initialState: State = {
  step: LAST,
  r: 0,
  g: 233,
  b: 255,
  activeCell: null,
  refused: null,
};

const LAMPS = 'lamps';

function activeIndex({ activeCell }: State): number {
  return activeCell?.grid === LAMPS ? Math.min(CHANNELS.length - 1, activeCell.row) : 0;
}

function brightnessOf(value: number): number {
  return clampInteger(value, LOWEST, HIGHEST);
}

function refusalOf(channel: Channel, asked: number): Refused | null {
  if (asked > HIGHEST) return { channel, asked, why: 'above' };
  if (asked < LOWEST) return { channel, asked, why: 'below' };
  return Number.isInteger(asked) ? null : { channel, asked, why: 'fraction' };
}

function choose(state: State, row: number): State {
  return { ...state, activeCell: { grid: LAMPS, row, col: 0 } };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clampInteger(action.step, 0, LAST) };
    case 'ask':
      return {
        ...state,
        step: LAST,
        [action.channel]: brightnessOf(action.value),
        refused: refusalOf(action.channel, action.value),
      };
    case 'move': {
      const index = activeIndex(state);
      if (action.rows !== 0) {
        const row = clamp(index + action.rows, 0, CHANNELS.length - 1);
        return choose(state, row);
      }
      const channel = CHANNELS[index];
      const by = action.cols * (action.far ? FAR : 1);
      const next = choose(state, index);
      return { ...next, [channel]: brightnessOf(state[channel] + by), step: LAST, refused: null };
    }
    case 'jump': {
      const index = activeIndex(state);
      const value = action.end === 'first' ? LOWEST : HIGHEST;
      return { ...choose(state, index), [CHANNELS[index]]: value, step: LAST, refused: null };
    }
    case 'set': {
      const next = { ...state, step: LAST, refused: null, ...action.patch };
      return { ...next, r: brightnessOf(next.r), g: brightnessOf(next.g), b: brightnessOf(next.b) };
    }
  }
}

export function derive(state: State): Facts {
  const colour: Rgb = [state.r, state.g, state.b];
  const pixel = pixelOf(colour);
  const largest = Math.max(...colour);
  return {
    colour,
    hex: hexOf(colour),
    lights: CHANNELS.map((channel, index) => ({
      channel,
      value: colour[index],
      hex: hexDigits(colour[index]),
      share: (colour[index] - LOWEST) / (HIGHEST - LOWEST),
    })),
    parts: PARTS.map((part) => {
      const sum = mix(pixel, part);
      return { part, colour: sum, hex: hexOf(sum) };
    }),
    mixture: mixtureOf(colour),
    strongest: CHANNELS.filter((_, index) => colour[index] === largest),
    off: CHANNELS.filter((_, index) => colour[index] === LOWEST),
    levels: LEVELS,
    colours: LEVELS ** CHANNELS.length,
  };
}

export function point(facts: Facts, state: State): Derived {
  const chosen = state.activeCell?.grid === LAMPS;
  return { ...facts, active: chosen ? CHANNELS[activeIndex(state)] : null };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    r: integer(...LIMITS.channel),
    g: integer(...LIMITS.channel),
    b: integer(...LIMITS.channel),
    step: integer(0, LAST),
  },
  presets: {
    article: {},
    yellow: { r: 255, g: 255, b: 0 },
    grey: { r: 128, g: 128, b: 128 },
    white: { r: 255, g: 255, b: 255 },
    black: { r: 0, g: 0, b: 0 },
  },
  passing: ['step', 'activeCell', 'refused'],
  reduce,
  derive,
  pointers: ['step', 'activeCell', 'refused'],
  point,
  stepCount: () => CHANNELS.length,
};
