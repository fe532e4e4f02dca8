import { convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { SIDE } from './maps.ts';

export const LIMITS = { k: [2, 3], s: [1, 3], p: [0, 1], m: [1, 6], t: [1, 3] } as const;
export const MODES = ['pool', 'pointwise', 'both'] as const;
export type Mode = (typeof MODES)[number];

/**
 * Query names: mode, k, s, p (size, stride and padding of the pooling), m (filters of the 1×1), t (stride
 * of the 1×1), row, col (the output cell that is looked at), all. The step is its place in reading order.
 */
export interface State {
  readonly step: number;
  readonly mode: Mode;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly m: number;
  readonly t: number;
  readonly row: number;
  readonly col: number;
  /** The whole output stands there. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** Side of what comes out at the end. */
export function outSide({ mode, k, s, p, t }: State): number {
  const pooled =
    mode === 'pointwise'
      ? SIDE
      : convGeometry([SIDE, SIDE], k, { stride: s, padding: p }).outHeight;
  return mode === 'pool'
    ? pooled
    : convGeometry([pooled, pooled], 1, { stride: t, padding: 0 }).outHeight;
}

export function standAt(state: State, row: number, col: number): State {
  const side = outSide(state);
  const within = (value: number) => clamp(value, 0, side - 1);
  return { ...state, row: within(row), col: within(col), step: within(row) * side + within(col) };
}

export function reduce(state: State, action: Action): State {
  const side = outSide(state);
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return standAt(state, Math.floor(action.step / side), action.step % side);
    case 'move':
      return standAt(state, state.row + action.rows, state.col + action.cols);
    case 'jump':
      return action.end === 'first' ? standAt(state, 0, 0) : standAt(state, side - 1, side - 1);
    case 'set': {
      const next = { ...state, ...action.patch };
      return standAt(next, next.row, next.col);
    }
  }
}

export const initialState: State = {
  step: 1,
  mode: 'pool',
  k: 2,
  s: 2,
  p: 0,
  m: 2,
  t: 1,
  row: 0,
  col: 1,
  all: false,
  activeCell: null,
};
