import { type ConvGeometry, convGeometry } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import type { PhotoId } from '../kit/image/photos.ts';
import type { Misfit, SlideAction } from '../kit/slide/slide.ts';

/** Size of the feature map of one of the book's grey photos, 216 × 288, under a 3×3 kernel without padding. */
export const MAP_HEIGHT = 214;
export const MAP_WIDTH = 286;

export const LIMITS = {
  n: [2, 10],
  k: [1, 8],
  s: [1, 8],
  p: [0, 4],
  shift: [0, 3],
  value: [-999, 999],
} as const;

export const KINDS = ['max', 'avg'] as const;
export const VIEWS = ['numbers', 'map', 'shift'] as const;
/** Kernels that make the feature map of the view `map`. */
export const MAP_KERNELS = ['sobel-x', 'sobel-y', 'laplacian', 'diagonal'] as const;
export const STROKES = ['1', '2'] as const;

export interface State {
  /** Place of the window, in reading order of the output. */
  readonly step: number;
  readonly kind: (typeof KINDS)[number];
  readonly k: number;
  readonly s: number;
  readonly p: number;
  /** Side of the grid of numbers. */
  readonly n: number;
  readonly view: (typeof VIEWS)[number];
  /** Edited values, row by row; null shows the default ones. */
  readonly cells: readonly number[] | null;
  /** View `shift`: columns by which the input has moved to the right, and how wide its stroke is. */
  readonly shift: number;
  readonly stroke: (typeof STROKES)[number];
  /** View `map`: the photo, and the kernel that makes its feature map. */
  readonly img: PhotoId;
  readonly kernel: (typeof MAP_KERNELS)[number];
  /** The whole output stands there, and not only the cells that the window has been to. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
  /** A setting that was asked for and cannot stand, for the note that explains it. */
  readonly refused: Refusal | null;
}

export type Refusal = Misfit | { readonly axis: 'padding'; readonly p: number; readonly k: number };

/** The state without where the reader is. */
export type Choices = Omit<State, 'step' | 'all' | 'activeCell' | 'refused'>;
export type Action = CommonAction<State> | SlideAction;

/** Height and width that the window slides over. */
export function inputSize(state: Pick<State, 'view' | 'n'>): [number, number] {
  return state.view === 'map' ? [MAP_HEIGHT, MAP_WIDTH] : [state.n, state.n];
}

export function geometryOf(state: Choices): ConvGeometry {
  return convGeometry(inputSize(state), state.k, { stride: state.s, padding: state.p });
}
