import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { FIRST_PICTURES } from '../kit/network/pictureFile.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import type { Shift } from './shiftedHits.ts';

export const VIEWS = ['picture', 'curves', 'overfitting'] as const;
export const AXES = ['x', 'y'] as const;
export const MEASURES = ['accuracy', 'loss'] as const;
/** How many test pictures the curves are counted on. */
const COUNTS = ['100', '1000'] as const;

/** How far a picture can be shifted, either way. */
export const REACH = 6;
/** The pictures that come with the page. */
export const PICTURES = FIRST_PICTURES;
/** Epochs of the training on few pictures. */
export const EPOCHS = 40;

export const LIMITS = {
  shift: [-REACH, REACH],
  item: [0, PICTURES - 1],
  epoch: [0, EPOCHS],
} as const;

/** All shifts along one axis, in order. */
export const SHIFTS: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

/**
 * Names in links: dx, dy (pixels to the right and down), item (number of the test picture, from 0), view, axis
 * (of the curves: x shifts sideways, y up and down; the other shift stays as it is), count (pictures for the
 * curves), epoch (read out in the overfitting view) and measure (what is drawn there).
 */
export interface State {
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly dx: number;
  readonly dy: number;
  readonly item: number;
  readonly axis: (typeof AXES)[number];
  readonly count: (typeof COUNTS)[number];
  readonly epoch: number;
  readonly measure: (typeof MEASURES)[number];
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  /** The picture is dragged or pushed to here. */
  | { readonly type: 'shift'; readonly dx: number; readonly dy: number }
  /** Arrow keys. */
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** A place along the chart: a shift, or an epoch; the nearest whole one counts. */
  | { readonly type: 'read'; readonly at: number }
  /** Another picture. */
  | { readonly type: 'next' };

/**
 * It starts where the point is. The picture shown first is the first of the test pictures that all three networks
 * recognise in its place and, four pixels to the right, only the one with global average pooling. Picture 0 is one.
 */
export const initialState: State = {
  step: 4,
  view: 'picture',
  dx: 4,
  dy: 0,
  item: 0,
  axis: 'x',
  count: '100',
  epoch: EPOCHS,
  measure: 'accuracy',
  activeCell: null,
};

export const fields = {
  dx: integer(...LIMITS.shift),
  dy: integer(...LIMITS.shift),
  item: integer(...LIMITS.item),
  view: oneOf(VIEWS),
  axis: oneOf(AXES),
  count: oneOf(COUNTS),
  epoch: integer(...LIMITS.epoch),
  measure: oneOf(MEASURES),
};

export const presets: Readonly<Record<string, Partial<State>>> = {
  'in-place': { dx: 0 },
  'one-right': { dx: 1 },
  'four-right': {},
  curves: { view: 'curves' },
  overfitting: { view: 'overfitting' },
};

export function settled(state: State): State {
  const within = {
    ...state,
    dx: clampInteger(state.dx, ...LIMITS.shift),
    dy: clampInteger(state.dy, ...LIMITS.shift),
    item: clampInteger(state.item, ...LIMITS.item),
    epoch: clampInteger(state.epoch, ...LIMITS.epoch),
  };
  return { ...within, step: stepOf(within) };
}

/** So many steps Play takes in each view: pixel by pixel to the right, along the curve, or epoch by epoch. */
export const STEPS: Readonly<Record<State['view'], number>> = {
  picture: REACH + 1,
  curves: SHIFTS.length,
  overfitting: EPOCHS + 1,
};

function stepOf(state: State): number {
  if (state.view === 'overfitting') return state.epoch;
  return state.view === 'curves' ? shiftAlong(state) + REACH : Math.max(0, state.dx);
}

/** Play moves what the open view is about. */
function atStep(state: State, step: number): State {
  if (state.view === 'overfitting') return { ...state, epoch: step };
  return state.view === 'curves' ? along(state, step - REACH) : { ...state, dx: step };
}

/** The state with another shift along the axis of the curves. */
function along(state: State, shift: number): State {
  return state.axis === 'x' ? { ...state, dx: shift } : { ...state, dy: shift };
}

export function shiftAlong({ axis, dx, dy }: State): number {
  return axis === 'x' ? dx : dy;
}

/** The shifts of a map of all places, row by row from the upper left. */
export function mapShifts(): Shift[] {
  return SHIFTS.flatMap((dy) => SHIFTS.map((dx) => ({ dx, dy })));
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return settled(atStep(state, action.step));
    case 'set':
      return settled({ ...state, ...action.patch });
    case 'shift':
      return settled({ ...state, dx: action.dx, dy: action.dy });
    case 'next':
      return { ...state, item: (state.item + 1) % PICTURES };
    case 'move':
      return settled(moved(state, action.rows, action.cols));
    case 'jump':
      return settled(jumped(state, action.end));
    case 'read':
      return settled(
        state.view === 'overfitting' ? { ...state, epoch: action.at } : along(state, action.at),
      );
  }
}

function moved(state: State, rows: number, cols: number): State {
  if (state.view === 'overfitting') return { ...state, epoch: state.epoch + cols };
  if (state.view === 'curves') return along(state, shiftAlong(state) + cols);
  return { ...state, dx: state.dx + cols, dy: state.dy + rows };
}

/** Home puts the picture back in its place, End pushes it as far as it goes. */
function jumped(state: State, end: 'first' | 'last'): State {
  if (state.view === 'overfitting') return { ...state, epoch: end === 'first' ? 0 : EPOCHS };
  if (end === 'first') return { ...state, dx: 0, dy: 0 };
  return along(state, REACH);
}
