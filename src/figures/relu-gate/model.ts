import { type Tensor, tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { PHOTO_IDS } from '../kit/image/photos.ts';
import { decimal, integer, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { type Choices, derive, type Facts, inputOf } from './facts.ts';
import {
  ACTS,
  atGate,
  FIRST_NAMES,
  KERNEL_SIDE,
  MAP_HEIGHT,
  MAP_WIDTH,
  mergedBias,
  NEXT_NAMES,
} from './gate.ts';

/** The next layer's window has to fit around the ballot. */
export const LIMITS = {
  leak: [0, 1],
  bias: [-1600, 1600],
  row: [1, MAP_HEIGHT - 2],
  col: [1, MAP_WIDTH - 2],
} as const;
export const LEAK_STEP = 0.05;
export const BIAS_STEP = 20;

/** What is looked at: ballots at the gate, or what the gate does to the next layer and what it costs. */
export const SCENES = ['gate', 'cost'] as const;

/** Nine ballots meet the gate one by one, and then all the others at once. */
export const ALL = KERNEL_SIDE ** 2;

/** Ballots that an arrow key moves by while Shift is held. */
const FAR = 10;

/**
 * Names in links beyond img, kernel, act and leak: next (the next layer's kernel), bias (added to every ballot),
 * row and col (the middle of the nine ballots: its place in the feature map), scene, and step.
 */
export interface State extends Choices {
  readonly step: number;
  readonly scene: (typeof SCENES)[number];
  readonly row: number;
  readonly col: number;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'place'; readonly row: number; readonly col: number }
  /** Go to a ballot of about this value. */
  | { readonly type: 'find'; readonly value: number; readonly map: Tensor; readonly range: number }
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Derived extends Facts {
  /** The nine ballots in the frame, and the one that is read out, with what the gate makes of it. */
  readonly ballots: readonly number[];
  readonly row: number;
  readonly col: number;
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  /** The next layer's window on the map, without and with the gate. */
  readonly plain: WindowFacts;
  readonly sifted: WindowFacts;
  /** The merged kernel's sum at the same place of the photo. */
  readonly single: number;
}

/** Where the reader goes, everything has met the gate. */
function placed(state: State, row: number, col: number): State {
  return {
    ...state,
    step: ALL,
    row: clampInteger(row, ...LIMITS.row),
    col: clampInteger(col, ...LIMITS.col),
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clampInteger(action.step, 0, ALL) };
    case 'place':
      return placed(state, action.row, action.col);
    case 'find': {
      const { row, col } = placeOf(action, state, action.value);
      return placed(state, row, col);
    }
    case 'move': {
      const by = action.far ? FAR : 1;
      return placed(state, state.row + action.rows * by, state.col + action.cols * by);
    }
    case 'jump': {
      const end = action.end === 'first' ? 0 : 1;
      return placed(state, LIMITS.row[end], LIMITS.col[end]);
    }
    case 'set': {
      // Turning the leak up or down is asking for the gate that has one.
      const leaking = action.patch.leak !== undefined && action.patch.act === undefined;
      return { ...state, ...(leaking ? { act: 'leaky' as const } : {}), ...action.patch };
    }
  }
}

/** Ballots within this share of the range are as good as the one asked for. */
const NEAR = 1 / 150;

/** The place whose ballot is `value`, or as near as there is one; of several the one nearest to the current place. */
export function placeOf(
  { map, range }: Pick<Facts, 'map' | 'range'>,
  state: Pick<State, 'row' | 'col'>,
  value: number,
) {
  let best = { row: state.row, col: state.col };
  let bestMiss = Number.POSITIVE_INFINITY;
  let bestWay = Number.POSITIVE_INFINITY;
  for (let row = LIMITS.row[0]; row <= LIMITS.row[1]; row++) {
    for (let col = LIMITS.col[0]; col <= LIMITS.col[1]; col++) {
      const miss = Math.max(range * NEAR, Math.abs(map.data[row * MAP_WIDTH + col] - value));
      if (miss > bestMiss) continue;
      const way = (row - state.row) ** 2 + (col - state.col) ** 2;
      if (miss === bestMiss && way >= bestWay) continue;
      best = { row, col };
      bestMiss = miss;
      bestWay = way;
    }
  }
  return best;
}

export function point(facts: Facts, state: State): Derived {
  const { photo, map, gated, nextKernel, merged } = facts;
  const { act, leak, next, bias, step } = state;
  const at = { row: state.row - 1, col: state.col - 1 };
  const plain = windowAt(map, nextKernel, {}, at);
  const ballots = plain.taps.map(({ inputValue }) => inputValue);
  // Once all have met the gate, the one in the middle is read out.
  const index = step < ALL ? step : (ALL - 1) / 2;
  const added = { bias: tensor([mergedBias(next, bias)], [1]) };
  return {
    ...facts,
    ballots,
    row: at.row + Math.floor(index / KERNEL_SIDE),
    col: at.col + (index % KERNEL_SIDE),
    ...atGate(act, leak, ballots[index]),
    plain,
    sifted: windowAt(gated, nextKernel, {}, at),
    single: windowAt(inputOf(photo), merged, added, at).sum,
  };
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    scene: 'gate',
    img: 'chelsea',
    kernel: 'sobel-x',
    act: 'relu',
    leak: 0.1,
    next: 'box',
    bias: 0,
    row: 17,
    col: 96,
    activeCell: null,
  },
  fields: {
    scene: oneOf(SCENES),
    img: oneOf(PHOTO_IDS),
    kernel: oneOf(FIRST_NAMES),
    act: oneOf(ACTS),
    leak: decimal(...LIMITS.leak),
    next: oneOf(NEXT_NAMES),
    bias: integer(...LIMITS.bias),
    row: integer(...LIMITS.row),
    col: integer(...LIMITS.col),
    step: integer(0, ALL),
  },
  presets: {
    relu: { act: 'relu', step: ALL },
    leaky: { act: 'leaky', step: ALL },
    'two-are-one': {
      act: 'none',
      kernel: 'sobel-x-reversed',
      next: 'laplacian',
      scene: 'cost',
      step: ALL,
    },
    opposite: { kernel: 'sobel-x-reversed', act: 'relu', step: ALL },
    dead: { act: 'relu', bias: -500, scene: 'cost', step: ALL },
  },
  passing: ['step', 'row', 'col', 'activeCell'],
  reduce,
  assets: ({ img }) => ({ photo: { kind: 'photo', id: img } }),
  derive,
  pointers: ['step', 'scene', 'row', 'col', 'activeCell'],
  point,
  stepCount: () => ALL + 1,
};
