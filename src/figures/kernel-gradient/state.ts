import type { ConvGeometry, Tap, Tensor } from '../../core/index.ts';
import type { ActiveCell, CommonAction } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import type { Misfit } from '../kit/slide/slide.ts';

/** Follow one weight over all outputs, or slide the error map over the input. */
export type Reading = 'weight' | 'slide';

/** Names in a link: n, k, s, p, view, weight, cells, errorCells, all, step. */
export interface State {
  /** The output that the window stands at, or, under slide, the weight that the errors are laid out for. */
  readonly step: number;
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly view: Reading;
  readonly weight: number;
  readonly cells: readonly number[] | null;
  readonly errorCells: readonly number[] | null;
  /** All of ∂L/∂K stands there, and not only what was worked out. */
  readonly all: boolean;
  readonly activeCell: ActiveCell | null;
  readonly refused: Misfit | null;
}

/** The state without where the reader is. */
export type Choices = Omit<State, Pointer>;
export type Pointer = 'step' | 'weight' | 'all' | 'activeCell' | 'refused';

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly rows: number; readonly cols: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  | { readonly type: 'weigh'; readonly row: number; readonly col: number }
  | { readonly type: 'stop'; readonly row: number; readonly col: number };

/** What follows from the settings and the numbers, wherever the reader is. */
export interface Facts {
  readonly geometry: ConvGeometry;
  readonly outSide: number;
  readonly spreadSide: number;
  readonly input: Tensor;
  readonly padded: Tensor;
  readonly errors: Tensor;
  /** The errors with the zeros of stride between them. */
  readonly spread: Tensor;
  /** The error map as this reading draws it. */
  readonly shown: Tensor;
  readonly gradKernel: Tensor;
  readonly gradBias: number;
  readonly marks: readonly CellMark[];
  readonly errorMarks?: readonly CellMark[];
  readonly steps: number;
}

export interface Derived extends Facts {
  /** The weight whose slope is written out, its row and its column. */
  readonly weight: number;
  readonly row: number;
  readonly col: number;
  readonly stop: { readonly row: number; readonly col: number };
  /** The products of the written sum; under slide with those of the inserted zeros. */
  readonly terms: readonly Tap[];
  /** Every place where the weight lay on the input. */
  readonly met: readonly Tap[];
  /** How many of the terms have come. */
  readonly done: number;
  readonly lit?: number;
  readonly sum: number;
  readonly gradientMarks: readonly CellMark[];
}
