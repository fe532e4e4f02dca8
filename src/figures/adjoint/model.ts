import { conv2d, conv2dGradInput, type Tensor, tensor, windowAt } from '../../core/index.ts';
import type { Model } from '../kit/contract.ts';
import { integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { geometryOf, wrongCells } from '../kit/slide/convFacts.ts';
import { counting, defaultError, fill } from '../kit/slide/defaults.ts';
import { anchorOf } from '../kit/slide/slide.ts';
import {
  type Action,
  type Derived,
  type Facts,
  LIMITS,
  reduce,
  type State,
  sizesOf,
  stepsOf,
  type Term,
  VIEWS,
} from './state.ts';

export function derive(state: State): Facts {
  const { n, k, s, p } = state;
  const geometry = geometryOf(sizesOf(state));
  const { outHeight, outWidth } = geometry;
  const options = { stride: s, padding: p };
  const input = exact(state.cells ?? counting(n, n), [1, 1, n, n]);
  const kernel = exact(state.kernelCells ?? counting(k, k), [1, 1, k, k]);
  const errors = exact(state.errorCells ?? fill(outHeight, outWidth, defaultError), [
    1,
    1,
    outHeight,
    outWidth,
  ]);
  const output = conv2d(input, kernel, options);
  const [rows, cols] = [outHeight * outWidth, n * n];
  const table = new Array<number>(rows * cols).fill(0);
  const taps = new Array<number>(rows * cols).fill(-1);
  for (let row = 0; row < rows; row++) {
    const at = { row: Math.floor(row / outWidth), col: row % outWidth };
    for (const tap of windowAt(input, kernel, options, at).taps) {
      if (tap.isPadding) continue;
      const cell = row * cols + tap.inputRow * n + tap.inputCol;
      table[cell] = tap.weight;
      taps[cell] = tap.kernelRow * k + tap.kernelCol;
    }
  }
  const shares = table.map(
    (weight, cell) => input.data[cell % cols] * weight * errors.data[Math.floor(cell / cols)] + 0,
  );
  const gradient = conv2dGradInput(errors, kernel, input.shape, options);
  const times = (a: Tensor, b: Tensor) => Array.from(a.data, (value, at) => value * b.data[at] + 0);
  const byRows = times(output, errors);
  return {
    geometry,
    input,
    kernel,
    output,
    errors,
    gradient,
    rows,
    cols,
    table,
    taps,
    shares,
    byRows,
    byCols: times(input, gradient),
    balance: byRows.reduce((sum, value) => sum + value, 0),
    sentBack: conv2dGradInput(output, kernel, input.shape, options),
  };
}

export function point(facts: Facts, state: State): Derived {
  const { rows, cols, table, taps, input, errors, geometry: g } = facts;
  const { step, view, n, k, s, p } = state;
  const reads = view === 'matrix';
  const row = reads && step < rows ? step : null;
  const col = reads && row === null && step < rows + cols ? step - rows : null;
  const term = (at: number, inputValue: number): Term => {
    const [row, col] = [Math.floor(at / cols), at % cols];
    const weight = table[at];
    return {
      ...{ row, col, inputValue, weight, product: inputValue * weight },
      ...{ channel: 0, isPadding: false, kernelRow: row, kernelCol: col },
      ...{ inputRow: row, inputCol: col, paddedRow: row, paddedCol: col },
    };
  };
  const terms = table.flatMap((_, at): Term[] => {
    if (taps[at] < 0) return [];
    if (Math.floor(at / cols) === row) return [term(at, input.data[at % cols])];
    return at % cols === col ? [term(at, errors.data[Math.floor(at / cols)])] : [];
  });
  const error = reads ? 0 : step;
  const middle = (place: number) => clamp(place * s + anchorOf(k) - p, 0, n - 1);
  return {
    ...facts,
    steps: stepsOf(state),
    row,
    col,
    isBalance: reads && row === null && col === null,
    terms,
    sum: terms.reduce((sum, { product }) => sum + product, 0),
    outputsKnown: reads ? Math.min(step + 1, rows) : rows,
    pixelsKnown: reads ? clamp(step + 1 - rows, 0, cols) : cols,
    pixel: middle(Math.floor(error / g.outWidth)) * n + middle(error % g.outWidth),
    error,
  };
}

/** In float64, so that rounding does not tell two equal sums apart. */
function exact(values: readonly number[], shape: readonly number[]): Tensor {
  return tensor(Float64Array.from(values), shape);
}

const MOST_ERRORS = (LIMITS.n[1] + 2 * LIMITS.p[1]) ** 2;

export const model: Model<State, Action, Derived, Facts> = {
  initialState: {
    step: 0,
    view: 'matrix',
    n: 3,
    k: 2,
    s: 1,
    p: 0,
    cells: null,
    kernelCells: null,
    errorCells: null,
    activeCell: null,
    refused: null,
  },
  fields: {
    view: oneOf(VIEWS),
    n: integer(...LIMITS.n),
    k: integer(...LIMITS.k),
    s: integer(...LIMITS.s),
    p: integer(...LIMITS.p),
    cells: numberList(...LIMITS.value, (count) => count <= LIMITS.n[1] ** 2),
    kernelCells: numberList(...LIMITS.value, (count) => count <= LIMITS.k[1] ** 2),
    errorCells: numberList(...LIMITS.value, (count) => count <= MOST_ERRORS),
    step: integer(0, MOST_ERRORS + LIMITS.n[1] ** 2),
  },
  passing: ['step', 'activeCell', 'refused'],
  presets: {
    matrix: {},
    balance: { step: 13 },
    drop: { view: 'drop', n: 5, k: 3, step: 4 },
  },
  reduce,
  settle: (state) => ({ ...state, step: clamp(state.step, 0, stepsOf(state) - 1) }),
  conflicts: (state) => {
    const geometry = geometryOf(sizesOf(state));
    const wrong = wrongCells(sizesOf(state), state);
    if (!geometry.fits) return ['n', 'k', ...wrong];
    const count = geometry.outHeight * geometry.outWidth;
    return state.errorCells && state.errorCells.length !== count ? [...wrong, 'errorCells'] : wrong;
  },
  derive,
  pointers: ['step', 'activeCell', 'refused'],
  point,
  stepCount: ({ steps }) => steps,
};
