import {
  type ConvGeometry,
  conv2d,
  conv2dGradInput,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { integer, numberList, oneOf } from '../kit/link/codec.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { geometryOf, keepCells, square, wrongCells } from '../kit/slide/convFacts.ts';
import { counting, defaultError, fill, resize } from '../kit/slide/defaults.ts';
import { anchorOf, type Misfit, misfit } from '../kit/slide/slide.ts';

export const LIMITS = { n: [1, 5], k: [1, 4], s: [1, 3], p: [0, 1], value: [-99, 99] } as const;
export const VIEWS = ['matrix', 'drop'] as const;

/**
 * The query: `view` (the table, or one drop of dye), the sides `n` and `k`, stride `s`, padding `p`, the numbers
 * `cells`, `kernelCells`, `errorCells`, and `step`: in the table its rows, then its columns, then the
 * balance; of the drops the errors.
 */
export interface State {
  readonly step: number;
  readonly view: (typeof VIEWS)[number];
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly errorCells: readonly number[] | null;
  readonly activeCell: ActiveCell | null;
  /** A kernel that was asked for and does not fit, for the note that explains it. */
  readonly refused: Misfit | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Facts {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly errors: Tensor;
  readonly gradient: Tensor;
  /** The convolution as a table M: a row for each output, a column for each pixel. */
  readonly rows: number;
  readonly cols: number;
  readonly table: readonly number[];
  /** Which cell of K stands in a cell of M; −1 where the output does not read the pixel. */
  readonly taps: readonly number[];
  /** x·M·g for each cell of the table: by rows it adds up to Y·∂L/∂Y, by columns to X·∂L/∂X. */
  readonly shares: readonly number[];
  readonly byRows: readonly number[];
  readonly byCols: readonly number[];
  readonly balance: number;
  /** Y itself sent back by the transpose: it is not X. */
  readonly sentBack: Tensor;
}

/** A product of the row or the column at hand: of a number of X or of ∂L/∂Y, and a cell of M. */
export interface Term extends Tap {
  readonly row: number;
  readonly col: number;
}

export interface Derived extends Facts {
  readonly steps: number;
  /** The row that is read forwards, or the column that is read backwards; neither for the balance. */
  readonly row: number | null;
  readonly col: number | null;
  readonly isBalance: boolean;
  readonly terms: readonly Term[];
  readonly sum: number;
  /** How many cells of Y and of ∂L/∂X are known. */
  readonly outputsKnown: number;
  readonly pixelsKnown: number;
  /** Where the drops fall: into X and into ∂L/∂Y. */
  readonly pixel: number;
  readonly error: number;
}

const sizesOf = ({ n, k, s, p }: State) => square(n, k, { stride: s, padding: p });

function stepsOf(state: State): number {
  const { outHeight, outWidth } = geometryOf(sizesOf(state));
  const outputs = outHeight * outWidth;
  return state.view === 'drop' ? outputs : outputs + state.n ** 2 + 1;
}

export function reduce(state: State, action: Action): State {
  const go = (step: number): State => ({ ...state, step: clamp(step, 0, stepsOf(state) - 1) });
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return go(action.step);
    case 'move':
      return go(state.step + action.by);
    case 'jump':
      return go(action.end === 'first' ? 0 : stepsOf(state));
    case 'set': {
      const { patch } = action;
      const asked = { ...state, ...patch, refused: null, activeCell: null };
      const [from, to] = [geometryOf(sizesOf(state)), geometryOf(sizesOf(asked))];
      const refused = misfit(to);
      if (refused) return { ...state, refused };
      const { errorCells } = asked;
      const fits = !errorCells || errorCells.length === to.outHeight * to.outWidth;
      const kept = keepCells(sizesOf(state), sizesOf(asked), {
        ...asked,
        errorCells: fits
          ? errorCells
          : resize(errorCells, from.outWidth, to.outHeight, to.outWidth, defaultError),
      });
      // Another table, or another view of it, is read from its beginning.
      const shape = 'n k s p view'.split(' ').some((key) => key in patch) && !('step' in patch);
      return { ...kept, step: shape ? 0 : clamp(kept.step, 0, stepsOf(kept) - 1) };
    }
  }
}

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
