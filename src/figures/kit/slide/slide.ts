import type { ConvGeometry, Tap, Tensor } from '../../../core/index.ts';
import type { ActiveCell, CommonAction, StepAction } from '../contract.ts';
import type { SizeFacts } from './SizeFormula.tsx';

/** The part of a geometry that a sliding window needs. */
export type Track = Pick<
  ConvGeometry,
  | 'outHeight'
  | 'outWidth'
  | 'effectiveKernelHeight'
  | 'effectiveKernelWidth'
  | 'strideHeight'
  | 'strideWidth'
>;

export type SlideAction =
  | StepAction
  /** Put the window's middle on this cell of the padded input. */
  | { readonly type: 'point'; readonly row: number; readonly col: number }
  /** Move the window by whole steps. */
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

/** A kernel that covers more cells of an axis than the padded input has. */
export interface Misfit {
  readonly axis: 'height' | 'width';
  readonly effectiveKernel: number;
  readonly padded: number;
}

export function lastStep({ outHeight, outWidth }: Pick<Track, 'outHeight' | 'outWidth'>): number {
  return outHeight * outWidth - 1;
}

/** Row and column of the output that a step stands for, in reading order, never past the last cell. */
export function stopAt(track: Track, step: number): { row: number; col: number } {
  const within = clamp(step, lastStep(track));
  return { row: Math.floor(within / track.outWidth), col: within % track.outWidth };
}

/** The step that an action leads to from `step`; the window never leaves the output. */
export function slide(track: Track, step: number, action: SlideAction): number {
  const stop = stopAt(track, step);
  const stepOf = (row: number, col: number) =>
    clamp(row, track.outHeight - 1) * track.outWidth + clamp(col, track.outWidth - 1);
  switch (action.type) {
    case 'step':
      return clamp(action.step, lastStep(track));
    case 'jump':
      return action.end === 'first' ? 0 : lastStep(track);
    case 'move':
      return stepOf(stop.row + action.rows, stop.col + action.cols);
    case 'point': {
      const row = (action.row - (track.effectiveKernelHeight - 1) / 2) / track.strideHeight;
      const col = (action.col - (track.effectiveKernelWidth - 1) / 2) / track.strideWidth;
      return stepOf(Math.round(row), Math.round(col));
    }
  }
}

/** Cell of the kernel, along one axis, that names its place: of an even kernel the first of two middles. */
export function anchorOf(kernelSize: number): number {
  return Math.floor((kernelSize - 1) / 2);
}

/** The state of a figure in which a window slides, as far as sliding and refusing go. */
export interface Sliding<Refusal> {
  readonly step: number;
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, for the note that explains it. */
  readonly refused: Refusal | null;
}

interface SlidingRules<State, Refusal> {
  /** What the steps walk over. */
  readonly track: (state: State) => Track;
  /** Why a state cannot be drawn; null when it can. */
  readonly refusal: (state: State) => Refusal | null;
  /** What else changes with a choice: edited cells keep their places in a grid of another size. */
  readonly settle: (before: State, after: State, patch: Partial<State>) => State;
}

/** The reducer of a figure in which a window slides: it never leaves the track, and what does not fit is refused. */
export function slidingReducer<State extends Sliding<Refusal>, Refusal>({
  track,
  refusal,
  settle,
}: SlidingRules<State, Refusal>) {
  return (state: State, action: CommonAction<State> | SlideAction): State => {
    if (action.type === 'hover') return { ...state, activeCell: action.cell };
    if (action.type !== 'set') {
      const step = slide(track(state), state.step, action);
      return step === state.step ? state : { ...state, step };
    }
    const { patch } = action;
    const wanted = settle(state, { ...state, ...patch, refused: null }, patch);
    const refused = refusal(wanted);
    if (refused) return { ...state, refused };
    return { ...wanted, step: Math.min(wanted.step, lastStep(track(wanted))) };
  };
}

/** Why a geometry has no output; null when it has one. */
export function misfit(geometry: ConvGeometry): Misfit | null {
  const { effectiveKernelHeight, effectiveKernelWidth, paddedHeight, paddedWidth } = geometry;
  if (geometry.fits) return null;
  return effectiveKernelHeight > paddedHeight
    ? { axis: 'height', effectiveKernel: effectiveKernelHeight, padded: paddedHeight }
    : { axis: 'width', effectiveKernel: effectiveKernelWidth, padded: paddedWidth };
}

/** The facts of the size formula along one axis. */
export function sizeFacts(
  axis: Pick<SizeFacts, 'n' | 'k' | 's' | 'p' | 'd'>,
  out: number,
  remainder: number,
): SizeFacts {
  return { ...axis, out, remainder, quotient: out - 1 + remainder / axis.s };
}

/** How many real pixels no window reads. */
export function countUnread(covered: Tensor): number {
  let count = 0;
  for (const reads of covered.data) if (reads === 0) count++;
  return count;
}

/** The tap of the window that the reader points at, in the grid 'input' or the grid 'kernel'. */
export function tapAt(taps: readonly Tap[], active: ActiveCell | null): Tap | undefined {
  if (!active) return undefined;
  return taps.find((tap) =>
    active.grid === 'input'
      ? tap.paddedRow === active.row && tap.paddedCol === active.col
      : active.grid === 'kernel' && tap.kernelRow === active.row && tap.kernelCol === active.col,
  );
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(high, value));
}
