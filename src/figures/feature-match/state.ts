import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { LETTERS, type Letter } from './compare.ts';
import {
  IMAGE_SIDE,
  KERNEL_SIDE,
  MAP_SIDE,
  PARTS,
  type PartName,
  PICTURES,
  type Picture,
  type PictureName,
} from './shapes.ts';

export const VIEWS = ['slide', 'compare'] as const;
export const SHAPES = ['x', 'o', 'free', 'shifted', 'thick', 'rotated', 'blank'] as const;
export const KERNELS = ['left', 'right', 'cross', 'free'] as const;
/** The four operations at one place, in order. */
export const STAGES = ['line-up', 'multiply', 'add', 'divide'] as const;
/** The numbers that the operations carry on the page. */
export const ORDER = { lineUp: 1, multiply: 2, add: 3, divide: 4 } as const;
/** Whether one step of the clock is one operation or a whole place. */
export const PACES = ['stage', 'place'] as const;
/** Whether the map builds up as the kernel comes by or is shown whole. */
export const MAPS = ['build', 'whole'] as const;

export interface State {
  /** Place and stage (or the letter compared) as one number, for the clock; `settle` keeps it in line. */
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly shape: (typeof SHAPES)[number];
  readonly kernel: (typeof KERNELS)[number];
  /** Row and column of the feature map that the kernel stands at. */
  readonly row: number;
  readonly col: number;
  readonly stage: (typeof STAGES)[number];
  readonly pace: (typeof PACES)[number];
  readonly map: (typeof MAPS)[number];
  readonly divide: boolean;
  /** The kernel's mean is taken away from each weight, so that they add up to zero. */
  readonly fair: boolean;
  /** The painted image, with `shape` 'free'. */
  readonly cells: readonly number[] | null;
  /** The painted kernel, with `kernel` 'free'. */
  readonly kernelCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** Where the keys paint; null while they move the kernel. */
  readonly cursor: ActiveCell | null;
}

type PaintedGrid = 'input' | 'kernel';

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** Put the kernel's corner nearest to this place of the map; the place is then complete. */
  | { readonly type: 'place'; readonly row: number; readonly col: number }
  | {
      readonly type: 'paint';
      readonly grid: PaintedGrid;
      readonly cells: readonly { readonly row: number; readonly col: number }[];
      readonly ink: boolean;
    }
  /** The paint key: the first press brings the cursor, the next ones turn ink to paper and back. */
  | { readonly type: 'brush'; readonly grid: PaintedGrid }
  | { readonly type: 'leave' };

export const initialState: State = settle({
  step: 0,
  view: 'slide',
  shape: 'x',
  kernel: 'left',
  row: 0,
  col: 0,
  stage: 'divide',
  pace: 'stage',
  map: 'build',
  divide: true,
  fair: false,
  cells: null,
  kernelCells: null,
  activeCell: null,
  cursor: null,
});

export function pictureOf({ shape, cells }: State): Picture {
  return cells ?? PICTURES[shape === 'free' ? 'blank' : (shape satisfies PictureName)];
}

/** The kernel's weights before its mean is taken away. */
export function weightsOf({ kernel, kernelCells }: State): Picture {
  return kernelCells ?? PARTS[kernel === 'free' ? 'left' : (kernel satisfies PartName)];
}

/** Without division there are three operations at a place. */
function stagesPerPlace({ pace, divide }: State): number {
  return pace === 'place' ? 1 : divide ? STAGES.length : STAGES.length - 1;
}

/** How many operations are done at the place: 1 after lining up. */
export function stagesDone({ stage, pace, divide }: State): number {
  const last = divide ? STAGES.length : STAGES.length - 1;
  return pace === 'place' ? last : Math.min(STAGES.indexOf(stage) + 1, last);
}

export function letterIndex({ shape }: State): number {
  return Math.max(0, LETTERS.indexOf(shape as Letter));
}

export function stepsOf(state: State): number {
  return state.view === 'compare' ? LETTERS.length : MAP_SIDE * MAP_SIDE * stagesPerPlace(state);
}

/** Makes the parts of a state agree: painted cells mean a free shape, and the step follows the place. */
export function settle(state: State): State {
  const stages = stagesPerPlace(state);
  const place = state.row * MAP_SIDE + state.col;
  const step =
    state.view === 'compare'
      ? letterIndex(state)
      : place * stages + (stages > 1 ? stagesDone(state) - 1 : 0);
  return {
    ...state,
    step,
    stage: state.pace === 'place' ? 'divide' : state.stage,
    shape: state.cells ? 'free' : state.shape,
    kernel: state.kernelCells ? 'free' : state.kernel,
  };
}

function sideOf(grid: string): number {
  return grid === 'kernel' ? KERNEL_SIDE : grid === 'input' ? IMAGE_SIDE : MAP_SIDE;
}

function at(state: State, row: number, col: number): State {
  const last = MAP_SIDE - 1;
  const [r, c] = [clamp(Math.round(row), 0, last), clamp(Math.round(col), 0, last)];
  if (r === state.row && c === state.col && state.stage === 'divide') return state;
  return settle({ ...state, row: r, col: c, stage: 'divide' });
}

function toStep(state: State, wanted: number): State {
  const step = clamp(wanted, 0, stepsOf(state) - 1);
  if (state.view === 'compare') return toLetter(state, step);
  const stages = stagesPerPlace(state);
  const place = Math.floor(step / stages);
  return settle({
    ...state,
    row: Math.floor(place / MAP_SIDE),
    col: place % MAP_SIDE,
    stage: stages === 1 ? 'divide' : STAGES[step % stages],
  });
}

function toLetter(state: State, index: number): State {
  const shape = LETTERS[clamp(index, 0, LETTERS.length - 1)];
  return settle({ ...state, shape, cells: null });
}

function move(state: State, rows: number, cols: number): State {
  if (state.view === 'compare') return toLetter(state, letterIndex(state) + rows + cols);
  if (!state.cursor) return at(state, state.row + rows, state.col + cols);
  const { grid, row, col } = state.cursor;
  const last = sideOf(grid) - 1;
  const cursor = { grid, row: clamp(row + rows, 0, last), col: clamp(col + cols, 0, last) };
  return { ...state, cursor };
}

function brush(state: State, grid: PaintedGrid): State {
  if (state.view === 'compare') return state;
  const { cursor } = state;
  if (cursor?.grid === grid) {
    const values = grid === 'kernel' ? weightsOf(state) : pictureOf(state);
    const ink = values[cursor.row * sideOf(grid) + cursor.col] <= 0;
    return paint(state, grid, [cursor], ink);
  }
  const middle = Math.floor(KERNEL_SIDE / 2);
  const [row, col] = grid === 'kernel' ? [0, 0] : [state.row, state.col];
  return { ...state, cursor: { grid, row: row + middle, col: col + middle } };
}

function paint(
  state: State,
  grid: PaintedGrid,
  cells: readonly { readonly row: number; readonly col: number }[],
  ink: boolean,
): State {
  const values = Array.from(grid === 'kernel' ? weightsOf(state) : pictureOf(state));
  const side = sideOf(grid);
  for (const { row, col } of cells) values[row * side + col] = ink ? 1 : -1;
  return settle(
    grid === 'kernel' ? { ...state, kernelCells: values } : { ...state, cells: values },
  );
}

/** A named shape takes the place of what was painted; a free one begins with what is seen. */
function withPaint(state: State, patch: Partial<State>): Partial<State> {
  const paint: { cells?: Picture | null; kernelCells?: Picture | null } = {};
  if (patch.shape) paint.cells = patch.shape === 'free' ? pictureOf(state) : null;
  if (patch.kernel) paint.kernelCells = patch.kernel === 'free' ? weightsOf(state) : null;
  return { ...paint, ...patch };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return toStep(state, action.step);
    case 'jump':
      return toStep(state, action.end === 'first' ? 0 : stepsOf(state) - 1);
    case 'place':
      return at(state, action.row, action.col);
    case 'move':
      return move(state, action.rows, action.cols);
    case 'paint':
      return paint(state, action.grid, action.cells, action.ink);
    case 'brush':
      return brush(state, action.grid);
    case 'leave':
      return state.cursor ? { ...state, cursor: null } : state;
    case 'set': {
      const cursor = action.patch.view ? null : state.cursor;
      return settle({ ...state, cursor, ...withPaint(state, action.patch) });
    }
  }
}
