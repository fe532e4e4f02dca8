import type { Assets } from '../kit/assets/assets.ts';
import type { BaseState, CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { FIRST_PICTURES, PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { type Passes, passesOf, type RoadFacts, roadAt } from './facts.ts';

/** The stations in the order in which the road passes them. */
export const STATIONS = [
  'pixel',
  'tensor',
  'kernel',
  'map',
  'gate',
  'pool',
  'vote',
  'error',
  'rot180',
  'pointwise',
] as const;
export type Station = (typeof STATIONS)[number];

export const LIMITS = {
  item: [0, FIRST_PICTURES - 1],
  channel: [0, bookLayer('conv1').channels - 1],
  row: [0, PICTURE_SIDE - 1],
  col: [0, PICTURE_SIDE - 1],
} as const;

/** A long move, by an arrow key with Shift, in pixels. */
const FAR = 5;

/**
 * Query: station; item (picture of the test set), channel (kernel of the first layer), row and col of the
 * pixel. `step` follows the station.
 */
export interface State extends BaseState {
  readonly station: Station;
  readonly item: number;
  readonly channel: number;
  readonly row: number;
  readonly col: number;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number; readonly far: boolean };

export type Derived = Passes & RoadFacts;

/** The step is the station's, and everything is inside its limits. */
export function settle(state: State): State {
  return {
    ...state,
    step: STATIONS.indexOf(state.station),
    item: clampInteger(state.item, ...LIMITS.item),
    channel: clampInteger(state.channel, ...LIMITS.channel),
    row: clampInteger(state.row, ...LIMITS.row),
    col: clampInteger(state.col, ...LIMITS.col),
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return state;
    case 'step': {
      const step = clampInteger(action.step, 0, STATIONS.length - 1);
      return { ...state, step, station: STATIONS[step] };
    }
    case 'move': {
      const by = action.far ? FAR : 1;
      const [row, col] = [state.row + by * action.rows, state.col + by * action.cols];
      return settle({ ...state, row, col });
    }
    case 'set':
      return settle({ ...state, ...action.patch });
  }
}

export function derive({ item }: Pick<State, 'item'>, { network, pictures }: Assets): Passes {
  if (!network || !pictures) throw new Error('whole-road: trained data is missing');
  return passesOf(network.network, pictures, item);
}

export const point = (passes: Passes, state: State): Derived => ({
  ...passes,
  ...roadAt(passes, state),
});

export const model: Model<State, Action, Derived, Passes> = {
  /** A pullover that the network takes for a shirt, and the edge of its sleeve under a kernel for vertical edges. */
  initialState: { step: 0, station: 'pixel', item: 16, channel: 2, row: 12, col: 24 },
  fields: {
    station: oneOf(STATIONS),
    item: integer(...LIMITS.item),
    channel: integer(...LIMITS.channel),
    row: integer(...LIMITS.row),
    col: integer(...LIMITS.col),
  },
  presets: {
    pixel: {},
    kernel: { station: 'kernel' },
    // The sleeve on the other side: the same kernel finds the opposite of what it looks for.
    gate: { station: 'gate', col: 4 },
    vote: { station: 'vote' },
    error: { station: 'error' },
    rot180: { station: 'rot180' },
    pointwise: { station: 'pointwise' },
  },
  reduce,
  settle,
  assets: () => ({
    network: { kind: 'network', id: 'book-cnn' },
    pictures: { kind: 'pictures', id: 'test', count: FIRST_PICTURES },
  }),
  derive,
  pointers: ['step', 'station', 'channel', 'row', 'col'],
  point,
  stepCount: () => STATIONS.length,
};
