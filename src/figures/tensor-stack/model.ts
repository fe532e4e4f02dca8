import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import {
  type Axis,
  countOf,
  type Element,
  elementAt,
  type Jump,
  jumpsTo,
  ORDERS,
  type Order,
  offsetOf,
  type Shape,
} from './memory.ts';
import { type Pictures, picturesOf, type Shade, shadeAt } from './pictures.ts';
import { type Pose, poseOf } from './pose.ts';
import { type Sheets, sheetsOf } from './sheets.ts';

export const LIMITS = {
  side: [1, 32],
  channels: [1, 16],
  axes: [1, 3],
  /** Degrees; at 90 one would see the sheets' edges only. */
  turn: [-75, 75],
  /** Percent of the widest gap. */
  fan: [0, 100],
} as const;

/** Cells of the memory that are shown with their numbers; the marker walks along them to the end, then they are turned over. */
export const PAGE = 12;

/** What an arrow key turns and opens by while Shift is held. */
const TURN_STEP = 5;
const FAN_STEP = 10;

/** The fan is opened this far, in percent, when the last of the colour picture has given way to its sheets. */
const PARTED = 14;

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

type Choices = Pick<State, 'h' | 'w' | 'c' | 'axes'>;

export type Action =
  | CommonAction<State>
  | { readonly type: 'element'; readonly i: number; readonly j: number; readonly ch: number }
  | { readonly type: 'place'; readonly order: Order; readonly offset: number }
  | { readonly type: 'pose'; readonly turn: number; readonly fan: number };

export interface Facts {
  readonly shape: Shape;
  readonly axes: number;
  readonly count: number;
  readonly sheets: Sheets;
  readonly pictures: Pictures;
  /** Whether both orders put every element at the same place. */
  readonly sameOrder: boolean;
}

/** The chosen element in one order of the memory. */
export interface MemoryFacts {
  readonly order: Order;
  readonly offset: number;
  readonly jumps: readonly Jump[];
  readonly first: number;
  /** The cells from there on that are shown with their numbers; `step` is when the walk comes to each. */
  readonly page: readonly (Shade & { readonly value: number; readonly step: number })[];
}

export interface Derived extends Facts, Element {
  readonly pose: Pose;
  readonly value: number;
  readonly shade: Shade;
  /** How much of the colour picture is still to be seen, 0–1. */
  readonly together: number;
  readonly memories: Readonly<Record<Order, MemoryFacts>>;
  /** The axis whose jump the reader points at. */
  readonly litAxis: Axis | null;
}

export const AXES: readonly Axis[] = ['i', 'j', 'c'];

export function shapeOf({ h, w, c, axes }: Choices): Shape {
  return { height: axes > 1 ? h : 1, width: w, channels: axes > 2 ? c : 1 };
}

/** The chosen element inside the block, the step that it is, and a pose within its limits. */
export function settle(state: State): State {
  const shape = shapeOf(state);
  const element = {
    i: clamp(state.i, 0, shape.height - 1),
    j: clamp(state.j, 0, shape.width - 1),
    ch: clamp(state.ch, 0, shape.channels - 1),
  };
  const turn = Math.round(clamp(state.turn, ...LIMITS.turn));
  const fan = Math.round(clamp(state.fan, ...LIMITS.fan));
  return { ...state, ...element, turn, fan, step: offsetOf(shape, state.order, element) };
}

/** A side of an axis that is not there brings the axis. */
function axesFor(patch: Partial<State>): number {
  if (patch.c !== undefined || patch.ch !== undefined) return 3;
  return patch.h !== undefined || patch.i !== undefined ? 2 : 1;
}

export function reduce(state: State, action: Action): State {
  const goTo = (order: Order, offset: number) => {
    const shape = shapeOf(state);
    return settle({
      ...state,
      ...elementAt(shape, order, clamp(offset, 0, countOf(shape) - 1)),
    });
  };
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return goTo(state.order, action.step);
    case 'place':
      return goTo(action.order, action.offset);
    case 'element':
      return settle({ ...state, i: action.i, j: action.j, ch: action.ch });
    case 'pose': {
      const turn = state.turn + action.turn * TURN_STEP;
      return settle({ ...state, turn, fan: state.fan + action.fan * FAN_STEP });
    }
    case 'set': {
      const { patch } = action;
      const axes = patch.axes ?? Math.max(state.axes, axesFor(patch));
      return settle({ ...state, ...patch, axes });
    }
  }
}

export function derive(choices: Choices): Facts {
  const shape = shapeOf(choices);
  const sheets = sheetsOf(shape);
  return {
    shape,
    axes: choices.axes,
    count: countOf(shape),
    sheets,
    pictures: picturesOf(sheets, shape),
    sameOrder: shape.channels === 1 || shape.height * shape.width === 1,
  };
}

function memoryAt(facts: Facts, order: Order, chosen: Element, walk: Order): MemoryFacts {
  const { shape, axes, count, sheets } = facts;
  const offset = offsetOf(shape, order, chosen);
  const first = Math.floor(offset / PAGE) * PAGE;
  const page = Array.from({ length: Math.min(PAGE, count - first) }, (_, at) => {
    const element = elementAt(shape, order, first + at);
    const index = element.i * shape.width + element.j;
    const value = sheets.values[element.ch][index];
    return { value, step: offsetOf(shape, walk, element), ...shadeAt(sheets, element.ch, index) };
  });
  const there = (axis: Axis) => axis === 'j' || axes > (axis === 'i' ? 1 : 2);
  const jumps = jumpsTo(shape, order, chosen).filter(({ axis }) => there(axis));
  return { order, offset, jumps, first, page };
}

export function point(facts: Facts, state: State): Derived {
  const { shape, sheets, pictures } = facts;
  const { i, j, ch } = settle(state);
  const index = i * shape.width + j;
  return {
    ...facts,
    ...{ i, j, ch },
    pose: poseOf(shape, state.turn, state.fan),
    value: sheets.values[ch][index],
    shade: shadeAt(sheets, ch, index),
    together: pictures.together ? Math.max(0, 1 - state.fan / PARTED) : 0,
    memories: {
      hwc: memoryAt(facts, 'hwc', { i, j, ch }, state.order),
      chw: memoryAt(facts, 'chw', { i, j, ch }, state.order),
    },
    litAxis: state.activeCell?.grid === 'jump' ? (AXES[state.activeCell.row] ?? null) : null,
  };
}

const initialState: State = settle({
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
const start = (patch: Partial<State>) => settle({ ...initialState, ...patch });

export const model: Model<State, Action, Derived, Facts> = {
  initialState,
  fields: {
    h: integer(...LIMITS.side),
    w: integer(...LIMITS.side),
    c: integer(...LIMITS.channels),
    order: oneOf(ORDERS),
    axes: integer(...LIMITS.axes),
    i: integer(0, LIMITS.side[1] - 1),
    j: integer(0, LIMITS.side[1] - 1),
    ch: integer(0, LIMITS.channels[1] - 1),
    turn: integer(...LIMITS.turn),
    fan: integer(...LIMITS.fan),
  },
  presets: {
    vector: start({ axes: 1, w: 8, j: 5, turn: 0 }),
    matrix: start({ axes: 2, i: 2, j: 1, turn: 0 }),
    colour: {},
    'grey-28': start({ h: 28, w: 28, c: 1, i: 8, j: 20 }),
    'colour-28': start({ h: 28, w: 28, i: 14, j: 8, ch: 0 }),
    deep: start({ h: 7, w: 7, c: 16, i: 3, j: 2, ch: 8 }),
    together: start({ turn: 0, fan: 0, h: 28, w: 28, i: 14, j: 8, ch: 0 }),
  },
  passing: ['i', 'j', 'ch', 'step', 'order', 'turn', 'fan', 'activeCell'],
  reduce,
  settle,
  derive,
  pointers: ['i', 'j', 'ch', 'step', 'order', 'turn', 'fan', 'activeCell'],
  point,
  stepCount: ({ count }) => count,
};
