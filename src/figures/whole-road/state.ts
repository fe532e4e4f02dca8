import type { BaseState, CommonAction } from '../kit/contract.ts';
import { bookLayer } from '../kit/network/bookNetwork.ts';
import { FIRST_PICTURES, PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';

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
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    };

/** A pullover that the network takes for a shirt, and the edge of its sleeve under a kernel for vertical edges. */
export const initialState: State = {
  step: 0,
  station: 'pixel',
  item: 16,
  channel: 2,
  row: 12,
  col: 24,
};

export function settle(state: State): State {
  return { ...state, step: STATIONS.indexOf(state.station) };
}

export function reduce(state: State, action: Action): State {
  if (action.type === 'step') {
    const step = clampInteger(action.step, 0, STATIONS.length - 1);
    return { ...state, step, station: STATIONS[step] };
  }
  if (action.type === 'move') {
    const by = action.far ? FAR : 1;
    return {
      ...state,
      row: clampInteger(state.row + by * action.rows, ...LIMITS.row),
      col: clampInteger(state.col + by * action.cols, ...LIMITS.col),
    };
  }
  if (action.type !== 'set') return state;
  const next = { ...state, ...action.patch };
  return settle({
    ...next,
    item: clampInteger(next.item, ...LIMITS.item),
    channel: clampInteger(next.channel, ...LIMITS.channel),
    row: clampInteger(next.row, ...LIMITS.row),
    col: clampInteger(next.col, ...LIMITS.col),
  });
}
