import { type ConvGeometry, convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { fill, resize } from '../kit/slide/defaults.ts';
import { anchorOf, type Misfit, misfit } from '../kit/slide/slide.ts';

export const LIMITS = {
  n: [1, 7],
  k: [1, 5],
  s: [1, 3],
  p: [0, 2],
  flips: [0, 2],
  value: [-99, 99],
} as const;
export const VIEWS = ['scatter', 'gather', 'lines', 'drop', 'matrix'] as const;

export interface State {
  /** Who walks: the errors of the error map (scatter, drop), or the pixels of the input (the others). */
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  /** How far the gathering kernel is turned: upright, flipped left to right, and then top to bottom. */
  readonly flips: number;
  /** Height and width where the input or the kernel is not square; null follows `n` and `k`. */
  readonly h: number | null;
  readonly w: number | null;
  readonly kh: number | null;
  readonly kw: number | null;
  /** Edited input, kernel and error map, row by row; null shows the default ones. */
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly errorCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, for the note that explains it. */
  readonly refused: Misfit | null;
}

export type Action =
  | CommonAction<State>
  /** Go to this cell of the grid that is walked. */
  | { readonly type: 'pick'; readonly row: number; readonly col: number }
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** Turn the kernel by its next flip; after the last one it is upright again. */
  | { readonly type: 'flip' };

export const initialState: State = {
  step: 4,
  view: 'scatter',
  n: 5,
  k: 3,
  s: 1,
  p: 0,
  flips: 2,
  h: null,
  w: null,
  kh: null,
  kw: null,
  cells: null,
  kernelCells: null,
  errorCells: null,
  activeCell: null,
  refused: null,
};

export function sizes(state: State) {
  return {
    height: state.h ?? state.n,
    width: state.w ?? state.n,
    kernelHeight: state.kh ?? state.k,
    kernelWidth: state.kw ?? state.k,
  };
}

export function geometryOf(state: State): ConvGeometry {
  const { height, width, kernelHeight, kernelWidth } = sizes(state);
  return convGeometry([height, width], [kernelHeight, kernelWidth], {
    stride: state.s,
    padding: state.p,
  });
}

/** 1, 2, 3 … in reading order, so that a turned kernel is seen to be turned. */
export function counting(rows: number, cols: number): number[] {
  return Array.from({ length: rows * cols }, (_, index) => (index % 9) + 1);
}

const ERRORS = [1, 2, -1, 3, -2, -1, 1];
const ERRORS_ROW = 5;

/** Small errors of both signs, the same at a place for every size; the first four are the chapter's. */
function defaultError(row: number, col: number): number {
  return ERRORS[(row * ERRORS_ROW + col) % ERRORS.length];
}

export function errorsOf(state: State, { outHeight, outWidth }: ConvGeometry): readonly number[] {
  return state.errorCells ?? fill(outHeight, outWidth, defaultError);
}

/** The grid that a view walks over. */
export function walkOf(state: State): { byError: boolean; rows: number; cols: number } {
  const byError = state.view === 'scatter' || state.view === 'drop';
  const { outHeight, outWidth } = geometryOf(state);
  const { height, width } = sizes(state);
  return byError
    ? { byError, rows: outHeight, cols: outWidth }
    : { byError, rows: height, cols: width };
}

export function placeOf(state: State): { row: number; col: number } {
  const { rows, cols } = walkOf(state);
  const step = clamp(state.step, 0, rows * cols - 1);
  return { row: Math.floor(step / cols), col: step % cols };
}

function stepAt(state: State, row: number, col: number): number {
  const { rows, cols } = walkOf(state);
  return clamp(row, 0, rows - 1) * cols + clamp(col, 0, cols - 1);
}

/** The pixel under the middle of the window of an error; the nearest one when that is padding. */
export function middlePixel(state: State, row: number, col: number): { row: number; col: number } {
  const { height, width, kernelHeight, kernelWidth } = sizes(state);
  return {
    row: clamp(row * state.s + anchorOf(kernelHeight) - state.p, 0, height - 1),
    col: clamp(col * state.s + anchorOf(kernelWidth) - state.p, 0, width - 1),
  };
}

/** The error whose window has its middle nearest to a pixel. */
function middleError(state: State, row: number, col: number): { row: number; col: number } {
  const { kernelHeight, kernelWidth } = sizes(state);
  return {
    row: Math.round((row + state.p - anchorOf(kernelHeight)) / state.s),
    col: Math.round((col + state.p - anchorOf(kernelWidth)) / state.s),
  };
}

/** The reader's place in `before`, kept as well as the sizes and the view of `after` allow. */
function keepPlace(before: State, after: State): State {
  const { row, col } = placeOf(before);
  const from = walkOf(before);
  const to = walkOf(after);
  const place =
    from.byError === to.byError
      ? { row, col }
      : from.byError
        ? middlePixel(after, row, col)
        : middleError(after, row, col);
  return { ...after, step: stepAt(after, place.row, place.col) };
}

/** A side of the square, once set, is the side of both. */
function square(patch: Partial<State>): Partial<State> {
  const sides: Partial<State> = {};
  if (patch.n !== undefined) Object.assign(sides, { h: null, w: null });
  if (patch.k !== undefined) Object.assign(sides, { kh: null, kw: null });
  return { ...sides, ...patch };
}

/** Edited cells keep their places when their grid grows or shrinks. */
function keepCells(before: State, after: State): State {
  const [a, b] = [sizes(before), sizes(after)];
  const [from, to] = [geometryOf(before), geometryOf(after)];
  const kept = (
    cells: readonly number[] | null,
    oldCols: number,
    rows: number,
    cols: number,
    otherwise: (row: number, col: number) => number,
  ) =>
    cells && cells.length !== rows * cols ? resize(cells, oldCols, rows, cols, otherwise) : cells;
  return {
    ...after,
    cells: kept(after.cells, a.width, b.height, b.width, () => 0),
    kernelCells: kept(after.kernelCells, a.kernelWidth, b.kernelHeight, b.kernelWidth, () => 0),
    errorCells: kept(after.errorCells, from.outWidth, to.outHeight, to.outWidth, defaultError),
  };
}

export function reduce(state: State, action: Action): State {
  const at = placeOf(state);
  const go = (row: number, col: number): State => ({ ...state, step: stepAt(state, row, col) });
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'pick':
      return go(action.row, action.col);
    case 'move':
      return { ...go(at.row + action.rows, at.col + action.cols), activeCell: null };
    case 'jump':
      return action.end === 'first' ? go(0, 0) : go(LIMITS.value[1], LIMITS.value[1]);
    case 'step': {
      const { rows, cols } = walkOf(state);
      return { ...state, step: clamp(action.step, 0, rows * cols - 1), activeCell: null };
    }
    case 'flip':
      return { ...state, flips: (state.flips + 1) % (LIMITS.flips[1] + 1) };
    case 'set': {
      const asked = { ...state, ...square(action.patch), refused: null };
      const refused = misfit(geometryOf(asked));
      if (refused) return { ...state, refused };
      const wanted = keepCells(state, asked);
      if ('step' in action.patch) return { ...wanted, step: clampStep(wanted) };
      return keepPlace(state, { ...wanted, activeCell: null });
    }
  }
}

export function clampStep(state: State): number {
  const { row, col } = placeOf(state);
  return stepAt(state, row, col);
}
