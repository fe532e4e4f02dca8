import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { resize } from '../kit/slide/defaults.ts';
import type { Sheets } from '../kit/volume/channelList.ts';
import { defaultBias, defaultCells, defaultWeights, type Source } from './numbers.ts';

/**
 * Query names: h, w, c (height, width, channels of the input), m (outputs), x, y (column and row of the
 * pixel), o (1 … m: the output that is looked at), act (σ), source (what the channels show), weights
 * (output by output, thirds and the like as 1/3), bias (one number an output), cells (row by row, `;`
 * between channels), all (the whole map stands there). The step is the pixel's place in reading order.
 */
export interface State {
  readonly step: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly m: number;
  readonly x: number;
  readonly y: number;
  readonly o: number;
  readonly act: 'relu' | 'none';
  readonly source: Source;
  /** The reader's numbers; null shows the given ones. */
  readonly weights: readonly number[] | null;
  readonly bias: readonly number[] | null;
  readonly cells: Sheets | null;
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  /** To another output, by so many. */
  | { readonly type: 'turn'; readonly by: number };

export function standAt(state: State, row: number, col: number): State {
  const y = clamp(row, 0, state.h - 1);
  const x = clamp(col, 0, state.w - 1);
  return { ...state, x, y, step: y * state.w + x };
}

export function reduce(state: State, action: Action): State {
  const { w, x, y } = state;
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return standAt(state, Math.floor(action.step / w), action.step % w);
    case 'move':
      return standAt(state, y + action.rows, x + action.cols);
    case 'jump':
      return action.end === 'first'
        ? standAt(state, 0, 0)
        : standAt(state, state.h - 1, state.w - 1);
    case 'point':
      return standAt(state, action.row, action.col);
    case 'turn':
      return { ...state, o: clamp(state.o + action.by, 1, state.m) };
    case 'set':
      return set(state, action.patch);
  }
}

/** Edited numbers keep their places when the layer grows or shrinks; new places show the given ones. */
function set(state: State, patch: Partial<State>): State {
  const wanted = { ...state, ...patch };
  const { c, m, h, w, source } = wanted;
  const given = defaultWeights(m, c);
  const weights =
    patch.weights === undefined && wanted.weights
      ? resize(wanted.weights, state.c, m, c, (row, col) => given[row * c + col])
      : wanted.weights;
  const bias = wanted.bias && defaultBias(m).map((value, each) => wanted.bias?.[each] ?? value);
  const cells =
    patch.cells === undefined && wanted.cells
      ? defaultCells(source, c, h, w).map((fresh, channel) => {
          const old = wanted.cells?.[channel];
          return old ? resize(old, state.w, h, w, (row, col) => fresh[row * w + col]) : fresh;
        })
      : wanted.cells;
  return standAt({ ...wanted, weights, bias, cells, o: Math.min(wanted.o, m) }, wanted.y, wanted.x);
}

export const initialState: State = {
  step: 13,
  h: 6,
  w: 6,
  c: 3,
  m: 2,
  x: 1,
  y: 2,
  o: 1,
  act: 'relu',
  source: 'numbers',
  weights: null,
  bias: null,
  cells: null,
  all: false,
  activeCell: null,
};
