import { type Tensor, tensor, type WindowFacts, windowAt } from '../../core/index.ts';
import type { Assets, Photo } from '../kit/assets/assets.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { PHOTO_IDS, type PhotoId } from '../kit/image/photos.ts';
import { decimal, integer, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import { slopeAt, tidy, type Verdict, verdictOf } from './gate.ts';
import {
  ACTS,
  type Act,
  type Agreement,
  agreementOf,
  type Ballots,
  ballotsOf,
  extentOf,
  FIRST_NAMES,
  type FirstName,
  gatedOf,
  inputOf,
  mapOf,
  mergedBias,
  mergedKernel,
  NEXT,
  NEXT_NAMES,
  type NextName,
  rangeOf,
  through,
} from './maps.ts';
import { COLS, MAP_WIDTH, ROWS } from './place.ts';

export const LIMITS = {
  leak: [0, 1],
  bias: [-1600, 1600],
  row: ROWS,
  col: COLS,
} as const;
export const LEAK_STEP = 0.05;
export const BIAS_STEP = 20;

/** Ballots that an arrow key moves by while Shift is held. */
const FAR = 10;

/**
 * Names in links beyond img, kernel, act and leak: next (the next layer's kernel), bias (added to every ballot),
 * row and col (the ballot that is read out: its place in the feature map).
 */
export interface State {
  readonly step: number;
  readonly img: PhotoId;
  readonly kernel: FirstName;
  readonly act: Act;
  readonly leak: number;
  readonly next: NextName;
  readonly bias: number;
  readonly row: number;
  readonly col: number;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'place'; readonly row: number; readonly col: number }
  | {
      readonly type: 'move';
      readonly rows: number;
      readonly cols: number;
      readonly far: boolean;
    }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Derived {
  readonly photo: Photo;
  readonly map: Tensor;
  readonly gated: Tensor;
  /** The magnitude that gets the strongest colour, in both maps. */
  readonly extent: number;
  /** The gate's axes go from −range to range. */
  readonly range: number;
  /** Corners of the gate's graph, and of its slope's. */
  readonly curve: readonly (readonly [x: number, y: number])[];
  readonly slopes: readonly (readonly [x: number, y: number])[];
  readonly ballots: Ballots;
  /** No ballot gets through, and no gradient comes back. */
  readonly dead: boolean;
  /** The ballot, what the gate makes of it, and the slope of the gate there. */
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  /** The next layer's window on the map, without and with the gate. */
  readonly plain: WindowFacts;
  readonly sifted: WindowFacts;
  readonly nextKernel: Tensor;
  readonly merged: Tensor;
  /** The merged kernel's sum at the same place of the photo. */
  readonly single: number;
  readonly agreement: Agreement;
  readonly verdict: Verdict;
}

const initialState: State = {
  step: 0,
  img: 'chelsea',
  kernel: 'sobel-x',
  act: 'none',
  leak: 0.1,
  next: 'box',
  bias: 0,
  row: 17,
  col: 96,
  activeCell: null,
};

function placed(state: State, row: number, col: number): State {
  return { ...state, row: clampInteger(row, ...LIMITS.row), col: clampInteger(col, ...LIMITS.col) };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return state;
    case 'place':
      return placed(state, action.row, action.col);
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

export function derive(state: State, assets: Assets): Derived {
  const photo = assets.photo;
  if (photo?.kind !== 'photo') throw new Error(`relu-gate: the photo ${state.img} is missing`);
  const { kernel, act, leak, next, bias, row, col } = state;
  const map = mapOf(photo, kernel, bias);
  const gated = gatedOf(map, act, leak);
  const range = rangeOf(map);
  const x = map.data[row * MAP_WIDTH + col];
  const at = { row: row - 1, col: col - 1 };
  const merged = mergedKernel(kernel, next);
  const ballots = ballotsOf(map);
  const agreement = agreementOf(photo, kernel, next, bias, gated);
  const dead = act === 'relu' && ballots.positive === 0;
  const left = through(act, leak, tensor([-range], [1])).data[0];
  const below = slopeAt(act, leak, tensor([-1], [1]));
  return {
    photo,
    map,
    gated,
    extent: extentOf(photo, kernel),
    range,
    curve: [
      [-range, left],
      [0, 0],
      [range, range],
    ],
    slopes: [
      [-range, below],
      [0, below],
      [0, 1],
      [range, 1],
    ],
    ballots,
    dead,
    x,
    y: tidy(gated.data[row * MAP_WIDTH + col]),
    slope: slopeAt(act, leak, tensor([x], [1])),
    plain: windowAt(map, NEXT[next], {}, at),
    sifted: windowAt(gated, NEXT[next], {}, at),
    nextKernel: NEXT[next],
    merged,
    single: windowAt(inputOf(photo), merged, { bias: tensor([mergedBias(next, bias)], [1]) }, at)
      .sum,
    agreement,
    verdict: verdictOf(act, leak, dead, agreement),
  };
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    img: oneOf(PHOTO_IDS),
    kernel: oneOf(FIRST_NAMES),
    act: oneOf(ACTS),
    leak: decimal(...LIMITS.leak),
    next: oneOf(NEXT_NAMES),
    bias: integer(...LIMITS.bias),
    row: integer(...LIMITS.row),
    col: integer(...LIMITS.col),
  },
  presets: {
    relu: { act: 'relu' },
    leaky: { act: 'leaky' },
    'two-are-one': { kernel: 'sobel-x-reversed', next: 'laplacian' },
    opposite: { kernel: 'sobel-x-reversed', act: 'relu' },
    dead: { act: 'relu', bias: -500 },
  },
  passing: ['row', 'col', 'activeCell'],
  reduce,
  assets: ({ img }) => ({ photo: { kind: 'photo', id: img } }),
  derive,
  stepCount: () => 0,
};
