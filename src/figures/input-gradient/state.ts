import { type ConvGeometry, convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { keepCells, type Sizes } from '../kit/slide/convFacts.ts';
import { defaultError, fill, resize } from '../kit/slide/defaults.ts';
import { type Misfit, misfit, type SlideAction, slidingReducer } from '../kit/slide/slide.ts';

export const LIMITS = {
  n: [1, 7],
  k: [1, 5],
  s: [1, 3],
  p: [0, 2],
  flips: [0, 2],
  value: [-99, 99],
} as const;
/** The three scenes, in the order in which they are told. */
export const SCENES = ['scatter', 'lines', 'gather'] as const;
/** Two views that links may name still; they are the figure `adjoint` now. */
const MOVED = { drop: 'scatter', matrix: 'lines' } as const;

export interface State {
  /** Who walks: the errors of the error map in `scatter`, the pixels of the input in the others; after the last pixel of `gather` comes the proof. */
  readonly step: number;
  readonly view: (typeof SCENES)[number] | keyof typeof MOVED;
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
  /** The kernel has just been put together in `gather`: before it walks, each step is one of its two flips. */
  readonly turning: boolean;
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, or a view that is a figure of its own now, for the note. */
  readonly refused: Misfit | null;
  readonly moved: boolean;
}

export type Action =
  | CommonAction<State>
  | SlideAction
  /** Turn the kernel by its next flip; after the last one it is upright again. */
  | { readonly type: 'flip' };

export function sizesOf({ n, k, s, p, h, w, kh, kw }: State): Sizes {
  return {
    height: h ?? n,
    width: w ?? n,
    kernelHeight: kh ?? k,
    kernelWidth: kw ?? k,
    stride: s,
    padding: p,
  };
}

export function geometryOf(state: State): ConvGeometry {
  const { height, width, kernelHeight, kernelWidth } = sizesOf(state);
  const { s, p } = state;
  return convGeometry([height, width], [kernelHeight, kernelWidth], { stride: s, padding: p });
}

export function errorsOf(state: State, { outHeight, outWidth }: ConvGeometry): readonly number[] {
  return state.errorCells ?? fill(outHeight, outWidth, defaultError);
}

/** The grid that a scene walks over, cell by cell. */
function walkOf(state: State) {
  const { height, width } = sizesOf(state);
  const { outHeight, outWidth } = geometryOf(state);
  const [rows, cols] = state.view === 'scatter' ? [outHeight, outWidth] : [height, width];
  return {
    outHeight: rows,
    outWidth: cols,
    effectiveKernelHeight: 1,
    effectiveKernelWidth: 1,
    strideHeight: 1,
    strideWidth: 1,
  };
}

export function stepsOf(state: State): number {
  const { outHeight, outWidth } = walkOf(state);
  return outHeight * outWidth + (state.view === 'gather' ? 1 : 0);
}

/** Row and column of the error or the pixel that the step stands for. */
export function placeOf(state: State): { row: number; col: number } {
  const { outHeight, outWidth } = walkOf(state);
  const step = Math.max(0, Math.min(state.step, outHeight * outWidth - 1));
  return { row: Math.floor(step / outWidth), col: step % outWidth };
}

/** Where a scene begins: with the first error, in the seat of the middle pixel, or with K before it turns. */
function begin(state: State): State {
  const { height, width } = sizesOf(state);
  const middle = Math.floor((height - 1) / 2) * width + Math.floor((width - 1) / 2);
  const turns = state.view === 'gather';
  return {
    ...state,
    step: state.view === 'scatter' ? 0 : middle,
    flips: turns ? 0 : state.flips,
    turning: turns,
  };
}

function settleSet(before: State, wanted: State, patch: Partial<State>): State {
  // A side of the square, once set, is the side of both.
  const square = patch.n !== undefined && { h: null, w: null };
  const squareKernel = patch.k !== undefined && { kh: null, kw: null };
  const asked = settle({ ...wanted, ...square, ...squareKernel, ...patch });
  const after = keepCells(sizesOf(before), sizesOf(asked), { ...asked, refused: null });
  const [from, to] = [geometryOf(before), geometryOf(after)];
  const { errorCells } = after;
  const kept = {
    ...after,
    errorCells:
      errorCells && errorCells.length !== to.outHeight * to.outWidth
        ? resize(errorCells, from.outWidth, to.outHeight, to.outWidth, defaultError)
        : errorCells,
    activeCell: null,
  };
  if ('step' in patch || !to.fits) return kept;
  if (kept.view !== before.view) return 'flips' in patch ? kept : begin(kept);
  const { row, col } = placeOf(before);
  const walk = walkOf(kept);
  const clamp = (value: number, count: number) => Math.min(value, count - 1);
  return { ...kept, step: clamp(row, walk.outHeight) * walk.outWidth + clamp(col, walk.outWidth) };
}

const slides = slidingReducer<State, Misfit>({
  track: walkOf,
  refusal: (state) => misfit(geometryOf(state)),
  settle: settleSet,
});

export function reduce(state: State, action: Action): State {
  if (action.type === 'flip') {
    return { ...state, flips: (state.flips + 1) % (LIMITS.flips[1] + 1) };
  }
  if (action.type === 'hover' || action.type === 'set') return slides(state, action);
  if (state.turning && action.type === 'step' && action.step === state.step + 1) {
    const done = state.flips === LIMITS.flips[1];
    return done ? { ...state, turning: false, step: 0 } : { ...state, flips: state.flips + 1 };
  }
  const walking = state.turning
    ? { ...state, turning: false, flips: LIMITS.flips[1], activeCell: null }
    : { ...state, activeCell: null };
  if (action.type === 'step') {
    return { ...walking, step: Math.max(0, Math.min(action.step, stepsOf(state) - 1)) };
  }
  return slides(walking, action);
}

/** A view that has moved shows the nearest scene, and says where it went. */
export function settle(state: State): State {
  const moved = state.view === 'drop' || state.view === 'matrix';
  const view = moved ? MOVED[state.view as keyof typeof MOVED] : state.view;
  const settled = { ...state, view, moved };
  return { ...settled, step: Math.max(0, Math.min(state.step, stepsOf(settled) - 1)) };
}
