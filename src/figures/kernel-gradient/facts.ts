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
import type { CellMark } from '../kit/grid/Cells.tsx';
import { cellMarks } from '../kit/grid/marks.ts';
import { defaultInput, fill, squareInput } from '../kit/slide/defaults.ts';
import type { Choices, Derived, Facts, State } from './state.ts';

/** Errors that nobody edited: small whole numbers of both signs, from another part of the sheet. */
const ERRORS_FROM = 40;
const ERROR_VALUES = 5;
const LARGEST_ERROR = 2;

export function geometryOf({ n, k, s, p }: Choices): ConvGeometry {
  return convGeometry([n, n], [k, k], { stride: s, padding: p });
}

export function outSideOf(state: Choices): number {
  return geometryOf(state).outHeight;
}

/** The weight that the slope is asked for: under slide the step itself. */
export function weightOf(state: State): number {
  return state.view === 'slide' ? state.step : state.weight;
}

export function stepsOf(state: Choices): number {
  return state.view === 'slide' ? state.k ** 2 : outSideOf(state) ** 2;
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
    steps: stepsOf(choices),
  };
}

export function point(facts: Facts, state: State): Derived {
  const { k, s, p, view, activeCell, step, all } = state;
  const { input, spread, outSide } = facts;
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
    stop: { row: Math.floor(step / outSide), col: step % outSide },
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
