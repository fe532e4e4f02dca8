import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { countOf, type Element, elementAt, type Order, offsetOf, type Shape } from './memory.ts';

export const LIMITS = {
  side: [1, 32],
  channels: [1, 16],
  axes: [1, 3],
  /** Degrees; at 90 one would see the sheets' edges only. */
  turn: [-75, 75],
  /** Percent of the widest gap. */
  fan: [0, 100],
} as const;

/** What an arrow key turns and opens by while Shift is held. */
const TURN_STEP = 5;
const FAN_STEP = 10;

/**
 * Query names: h, w, c (height, width, channels), order (hwc, chw: the order that the steps follow),
 * axes (1 a vector of w numbers, 2 a matrix, 3 a block), i, j, ch (the chosen element: row, column,
 * channel), turn (degrees), fan (percent). `step` is the chosen element's place in memory, and follows
 * from it.
 */
export interface State extends Element {
  readonly step: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly axes: number;
  readonly order: Order;
  readonly turn: number;
  readonly fan: number;
  /** Grids `jump` (a term of the arithmetic; row 0, 1, 2 for i, j, c). */
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'element'; readonly i: number; readonly j: number; readonly ch: number }
  | { readonly type: 'place'; readonly order: Order; readonly offset: number }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number; readonly sheets: number }
  | { readonly type: 'pose'; readonly turn: number; readonly fan: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export function shapeOf({ h, w, c, axes }: State): Shape {
  return { height: axes > 1 ? h : 1, width: w, channels: axes > 2 ? c : 1 };
}

/** The chosen element inside the block, and the step that it is. */
export function settle(state: State): State {
  const shape = shapeOf(state);
  const element = {
    i: clamp(state.i, 0, shape.height - 1),
    j: clamp(state.j, 0, shape.width - 1),
    ch: clamp(state.ch, 0, shape.channels - 1),
  };
  return { ...state, ...element, step: offsetOf(shape, state.order, element) };
}

/** A side of an axis that is not there brings the axis. */
function axesFor(patch: Partial<State>): number {
  if (patch.c !== undefined || patch.ch !== undefined) return 3;
  return patch.h !== undefined || patch.i !== undefined ? 2 : 1;
}

export function reduce(state: State, action: Action): State {
  const shape = shapeOf(state);
  const last = countOf(shape) - 1;
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return settle({
        ...state,
        ...elementAt(shape, state.order, clamp(action.step, 0, last)),
      });
    case 'jump':
      return settle({
        ...state,
        ...elementAt(shape, state.order, action.end === 'first' ? 0 : last),
      });
    case 'place':
      return settle({
        ...state,
        ...elementAt(shape, action.order, clamp(action.offset, 0, last)),
      });
    case 'element':
      return settle({ ...state, i: action.i, j: action.j, ch: action.ch });
    case 'move':
      return settle({
        ...state,
        i: state.i + action.rows,
        j: state.j + action.cols,
        ch: state.ch + action.sheets,
      });
    case 'pose':
      return posed(state, state.turn + action.turn * TURN_STEP, state.fan + action.fan * FAN_STEP);
    case 'set': {
      const { patch } = action;
      const axes = patch.axes ?? Math.max(state.axes, axesFor(patch));
      const next = { ...state, ...patch, axes };
      return settle(posed(next, next.turn, next.fan));
    }
  }
}

function posed(state: State, turn: number, fan: number): State {
  return {
    ...state,
    turn: Math.round(clamp(turn, ...LIMITS.turn)),
    fan: Math.round(clamp(fan, 0, LIMITS.fan[1])),
  };
}

export const initialState: State = settle({
  step: 0,
  h: 4,
  w: 4,
  c: 3,
  axes: 3,
  order: 'hwc',
  i: 1,
  j: 2,
  ch: 1,
  turn: 36,
  fan: 100,
  activeCell: null,
});
