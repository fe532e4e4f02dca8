import { type ConvGeometry, convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { resize } from '../kit/slide/defaults.ts';
import { type Misfit, misfit, type SlideAction, slide } from '../kit/slide/slide.ts';
import type { Sheets } from '../kit/volume/channelList.ts';
import { defaultNumbers, LIMITS } from './numbers.ts';

/**
 * Query names: h, w, c (height, width and channels of the input), k (side of a kernel), filters, s, p,
 * filter (1 … filters: only this filter is walked; absent: all in turn), step, seed, cells, kernelCells
 * (filter by filter, `;` between channels), bias (one number a filter).
 */
export interface State {
  readonly step: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly k: number;
  readonly filters: number;
  readonly s: number;
  readonly p: number;
  readonly filter: number | null;
  readonly seed: number;
  /** Edited numbers; null shows those of the seed. */
  readonly cells: Sheets | null;
  readonly kernelCells: Sheets | null;
  readonly bias: readonly number[] | null;
  /** All maps stand there, and not only the cells that the window has been to. */
  readonly all: boolean;
  /** The channel that is seen whole, counted from 0. */
  readonly front: number;
  readonly activeCell: ActiveCell | null;
  readonly refused: Misfit | null;
}

export type Action =
  | CommonAction<State>
  | SlideAction
  /** To the cell of a map. */
  | { readonly type: 'cell'; readonly filter: number; readonly row: number; readonly col: number }
  /** To the same place of another filter. */
  | { readonly type: 'turn'; readonly by: number };

/** The state without where the reader is. */
export type Choices = Omit<State, 'step' | 'filter' | 'all' | 'front' | 'activeCell' | 'refused'>;

export function geometryOf({ h, w, k, s, p }: Choices): ConvGeometry {
  return convGeometry([h, w], k, { stride: s, padding: p });
}

export function placesOf({ outHeight, outWidth }: ConvGeometry): number {
  return outHeight * outWidth;
}

/** Which filter, counted from 0, and which place of its map a state shows. */
export function standing(state: State, places: number): { filter: number; place: number } {
  return state.filter === null
    ? { filter: Math.floor(state.step / places), place: state.step % places }
    : { filter: state.filter - 1, place: state.step };
}

export function stepsOf(state: State, places: number): number {
  return state.filter === null ? state.filters * places : places;
}

/** The same state at another filter and place; a single filter that is walked changes with it. */
function standAt(state: State, places: number, filter: number, place: number): State {
  return state.filter === null
    ? { ...state, step: filter * places + place }
    : { ...state, filter: filter + 1, step: place };
}

export function reduce(state: State, action: Action): State {
  const geometry = geometryOf(state);
  const places = placesOf(geometry);
  const last = stepsOf(state, places) - 1;
  const { filter, place } = standing(state, places);
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clamp(action.step, 0, last) };
    case 'jump':
      return { ...state, step: action.end === 'first' ? 0 : last };
    case 'cell':
      return standAt(state, places, action.filter, action.row * geometry.outWidth + action.col);
    case 'turn':
      return standAt(state, places, clamp(filter + action.by, 0, state.filters - 1), place);
    case 'set':
      return set(state, action.patch);
    default:
      return standAt(state, places, filter, slide(geometry, place, action));
  }
}

function set(state: State, patch: Partial<State>): State {
  const fresh = patch.seed === undefined ? {} : { cells: null, kernelCells: null, bias: null };
  const wanted = keepNumbers(state, { ...state, ...fresh, ...patch, refused: null });
  const next = geometryOf(wanted);
  const refused = misfit(next);
  if (refused) return { ...state, refused };
  const places = placesOf(next);
  const before = standing(state, placesOf(geometryOf(state)));
  const filter = Math.min((wanted.filter ?? before.filter + 1) - 1, wanted.filters - 1);
  const place = Math.min(patch.step ?? before.place, places - 1);
  return { ...standAt(wanted, places, filter, place), front: Math.min(wanted.front, wanted.c - 1) };
}

/** Edited numbers keep their places when the layer grows or shrinks; new places come from the seed. */
function keepNumbers(before: State, after: State): State {
  const { cells, kernelCells, bias, h, w, c, k } = after;
  if (!cells && !kernelCells && !bias) return after;
  const fresh = defaultNumbers(after);
  return {
    ...after,
    cells:
      cells &&
      fresh.cells.map((sheet, channel) =>
        channel < cells.length ? kept(cells[channel], before.w, sheet, h, w) : sheet,
      ),
    kernelCells:
      kernelCells &&
      fresh.kernelCells.map((sheet, index) => {
        const channel = index % c;
        const old = Math.floor(index / c) * before.c + channel;
        return kept(channel < before.c ? kernelCells[old] : undefined, before.k, sheet, k, k);
      }),
    bias: bias && fresh.bias.map((value, filter) => bias[filter] ?? value),
  };
}

function kept(
  old: readonly number[] | undefined,
  oldWidth: number,
  fresh: readonly number[],
  height: number,
  width: number,
): readonly number[] {
  return old ? resize(old, oldWidth, height, width, (row, col) => fresh[row * width + col]) : fresh;
}

export const initialState: State = {
  step: 0,
  h: 5,
  w: 5,
  c: 3,
  k: 3,
  filters: 2,
  s: 2,
  p: 1,
  filter: null,
  seed: 232,
  cells: null,
  kernelCells: null,
  bias: null,
  all: false,
  front: 0,
  activeCell: null,
  refused: null,
};

/** The most steps that any setting has. */
export const MOST_STEPS =
  LIMITS.filters[1] * (LIMITS.side[1] + 2 * LIMITS.p[1] - LIMITS.k[0] + 1) ** 2;
