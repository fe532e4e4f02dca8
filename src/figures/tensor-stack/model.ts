import type { Model } from '../kit/contract.ts';
import { remember } from '../kit/frame/remember.ts';
import { integer, oneOf } from '../kit/link/codec.ts';
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
import { type Pictures, picturesOf, shadeAt } from './pictures.ts';
import { type Pose, poseOf } from './pose.ts';
import { type Sheets, sheetsOf } from './sheets.ts';
import { type Action, initialState, LIMITS, reduce, type State, settle, shapeOf } from './state.ts';
import type { Shade } from './tints.ts';

/** Cells of the memory that are shown on either side of the chosen one. */
export const REACH = 4;

/** The fan is opened this far, in percent, when the last of the colour picture has given way to its sheets. */
const PARTED = 14;

interface TapeCell {
  readonly offset: number;
  readonly value: number;
  readonly shade: Shade;
}

export interface MemoryFacts {
  readonly order: Order;
  readonly offset: number;
  readonly jumps: readonly Jump[];
  readonly tape: readonly TapeCell[];
}

export interface Derived extends Element {
  readonly shape: Shape;
  readonly axes: number;
  readonly count: number;
  readonly sheets: Sheets;
  readonly pictures: Pictures;
  readonly pose: Pose;
  readonly value: number;
  readonly shade: Shade;
  /** How much of the colour picture is still to be seen, 0–1. */
  readonly together: number;
  readonly memories: Readonly<Record<Order, MemoryFacts>>;
  /** Whether both orders put every element at the same place. */
  readonly sameOrder: boolean;
  /** The axis whose jump the reader points at. */
  readonly litAxis: Axis | null;
}

const AXES: readonly Axis[] = ['i', 'j', 'c'];

export function axisRow(axis: Axis): number {
  return AXES.indexOf(axis);
}

/** The same facts while only the pose changes, so that turning draws no memory again. */
const memoryFacts = remember(
  (sheets: Sheets, width: number, axes: number, order: Order, step: number): MemoryFacts => {
    const height = sheets.values[0].length / width;
    const full = { height, width, channels: sheets.values.length };
    const element = elementAt(full, order, step);
    const tape: TapeCell[] = [];
    const last = Math.min(countOf(full) - 1, step + REACH);
    for (let at = Math.max(0, step - REACH); at <= last; at++) {
      const { i, j, ch } = elementAt(full, order, at);
      const index = i * width + j;
      tape.push({
        offset: at,
        value: sheets.values[ch][index],
        shade: shadeAt(sheets, ch, index),
      });
    }
    const there = (axis: Axis) => axis === 'j' || (axis === 'i' ? axes > 1 : axes > 2);
    const jumps = jumpsTo(full, order, element).filter(({ axis }) => there(axis));
    return { order, offset: step, jumps, tape };
  },
  4,
);

export function derive(state: State): Derived {
  const shape = shapeOf(state);
  const { height, width, channels } = shape;
  const { i, j, ch } = settle(state);
  const element = { i, j, ch };
  const sheets = sheetsOf(height, width, channels);
  const pictures = picturesOf(sheets, height, width);
  return {
    ...element,
    shape,
    axes: state.axes,
    count: countOf(shape),
    sheets,
    pictures,
    pose: poseOf(shape, state.turn, state.fan),
    value: sheets.values[ch][i * width + j],
    shade: shadeAt(sheets, ch, i * width + j),
    together: pictures.together ? Math.max(0, 1 - state.fan / PARTED) : 0,
    memories: {
      hwc: memoryFacts(sheets, width, state.axes, 'hwc', offsetOf(shape, 'hwc', element)),
      chw: memoryFacts(sheets, width, state.axes, 'chw', offsetOf(shape, 'chw', element)),
    },
    sameOrder: channels === 1 || height * width === 1,
    litAxis: state.activeCell?.grid === 'jump' ? (AXES[state.activeCell.row] ?? null) : null,
  };
}

const FLAT_VIEW = { turn: 0, fan: 0 } as const;

export const model: Model<State, Action, Derived> = {
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
    vector: settle({ ...initialState, axes: 1, w: 8, j: 5, turn: 0 }),
    matrix: settle({ ...initialState, axes: 2, i: 2, j: 1, turn: 0 }),
    colour: {},
    'grey-28': settle({ ...initialState, h: 28, w: 28, c: 1, i: 8, j: 20 }),
    'colour-28': settle({ ...initialState, h: 28, w: 28, i: 14, j: 8, ch: 0 }),
    deep: settle({ ...initialState, h: 7, w: 7, c: 16, i: 3, j: 2, ch: 8 }),
    together: settle({ ...initialState, ...FLAT_VIEW, h: 28, w: 28, i: 14, j: 8, ch: 0 }),
  },
  passing: ['i', 'j', 'ch', 'step', 'order', 'turn', 'fan', 'activeCell'],
  reduce,
  settle,
  derive,
  stepCount: ({ count }) => count,
};

export type { Action, State };
