import {
  type ConvGeometry,
  conv2dGradBias,
  conv2dGradKernel,
  convGeometry,
  coverage,
  dilate2d,
  pad2d,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import type { ActiveCell } from '../kit/contract.ts';
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks } from '../kit/grid/marks.ts';
import { defaultInput, fill, squareInput } from '../kit/slide/defaults.ts';
import { type Misfit, stopAt, type Track } from '../kit/slide/slide.ts';

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
  readonly track: Track;
}

export interface Derived extends Facts {
  /** The weight whose slope is written out, its row and its column. */
  readonly weight: number;
  readonly row: number;
  readonly col: number;
  /** Row and column of the window on its track. */
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

/** Errors that nobody edited: small whole numbers of both signs, from another part of the sheet. */
const ERRORS_FROM = 40;
const ERROR_VALUES = 5;
const LARGEST_ERROR = 2;

export function geometryOf({ n, k, s, p }: Choices): ConvGeometry {
  return convGeometry([n, n], [k, k], { stride: s, padding: p });
}

/** Where the window goes: the error map to every weight's place on the input, or the kernel to every output's. */
export function trackOf(choices: Choices): Track {
  const geometry = geometryOf(choices);
  if (choices.view === 'weight') return geometry;
  const spread = (geometry.outHeight - 1) * choices.s + 1;
  return {
    outHeight: choices.k,
    outWidth: choices.k,
    effectiveKernelHeight: spread,
    effectiveKernelWidth: spread,
    strideHeight: 1,
    strideWidth: 1,
  };
}

/** The weight that the slope is asked for: under slide the step itself. */
export function weightOf(state: State): number {
  return state.view === 'slide' ? state.step : state.weight;
}

function square(values: readonly number[], side: number): Tensor {
  return tensor(values, [1, 1, side, side], 'float64');
}

function defaultErrors(side: number): number[] {
  return fill(
    side,
    side,
    (row, col) => (defaultInput(ERRORS_FROM + row, col) % ERROR_VALUES) - LARGEST_ERROR,
  );
}

export function derive(choices: Choices): Facts {
  const { n, k, s, p, view } = choices;
  const geometry = geometryOf(choices);
  const outSide = geometry.outHeight;
  const input = square(choices.cells ?? squareInput(n, n), n);
  const errors = square(choices.errorCells ?? defaultErrors(outSide), outSide);
  const spread = dilate2d(errors, s);
  const spreadSide = spread.shape[3];
  const options = { stride: s, padding: p };
  return {
    geometry,
    outSide,
    spreadSide,
    input,
    padded: pad2d(input, p),
    errors,
    spread,
    shown: view === 'slide' ? spread : errors,
    gradKernel: conv2dGradKernel(input, errors, [1, 1, k, k], options),
    gradBias: conv2dGradBias(errors).data[0],
    marks: cellMarks(geometry, coverage([n, n], [k, k], options)),
    errorMarks: view === 'slide' ? spreadMarks(spreadSide, s) : undefined,
    track: trackOf(choices),
  };
}

export function point(facts: Facts, state: State): Derived {
  const { k, s, p, view, activeCell, step, all } = state;
  const { input, spread } = facts;
  const pointed = activeCell?.grid === 'gradient' ? activeCell.row * k + activeCell.col : null;
  const weight = pointed ?? weightOf(state);
  const row = Math.floor(weight / k);
  const col = weight % k;
  // The remainder would only add rows and columns to the result; the weights end before them.
  const { taps, sum } = windowAt(input, spread, { padding: p }, { row, col });
  const real = taps.filter((tap) => tap.kernelRow % s === 0 && tap.kernelCol % s === 0);
  const terms = view === 'slide' ? taps : real;
  const done = view === 'slide' || pointed !== null ? taps.length : step + 1;
  // Under slide each weight is written when the errors have lain there; else only the one that is followed.
  const written = (index: number) =>
    all || (view === 'slide' && index <= step) || (index === weight && done >= terms.length);
  return {
    ...facts,
    weight,
    row,
    col,
    stop: stopAt(facts.track, step),
    terms,
    met: real,
    done,
    lit: litTap(state, terms, pointed !== null),
    sum,
    gradientMarks: Array.from({ length: k * k }, (_, index) =>
      written(index) ? 'plain' : 'blank',
    ),
  };
}

/** The zeros between the errors are hatched, as padding is: nobody stopped there. */
function spreadMarks(side: number, s: number): CellMark[] {
  return fill(side, side, (row, col) => (row % s === 0 && col % s === 0 ? 1 : 0)).map((real) =>
    real ? 'plain' : 'padding',
  );
}

/** Index of the term that is pointed at, or at which the weight stands. */
function litTap(state: State, terms: readonly Tap[], asked: boolean): number | undefined {
  const { activeCell: at, view, s, step } = state;
  const spreads = view === 'slide' ? 1 : s;
  const index = terms.findIndex((tap) =>
    at?.grid === 'input'
      ? tap.paddedRow === at.row && tap.paddedCol === at.col
      : at?.grid === 'errors' &&
        tap.kernelRow === at.row * spreads &&
        tap.kernelCol === at.col * spreads,
  );
  if (index >= 0) return index;
  return view === 'weight' && !asked ? step : undefined;
}
