import { conv2d, conv2dGradInput, type Tensor, tensor, windowAt } from '../../core/index.ts';
import type { Line } from './scatter.ts';
import { middlePixel, placeOf, type State } from './state.ts';

/** What the views beside scatter and gather show; each is null elsewhere. */
export interface Beside {
  readonly drop: DropFacts | null;
  readonly matrix: MatrixFacts | null;
}

/** A single 1 on either side, and the print that it leaves on the other. */
interface DropFacts {
  readonly inputDrop: readonly number[];
  readonly outputPrint: ArrayLike<number>;
  readonly errorDrop: readonly number[];
  readonly inputPrint: ArrayLike<number>;
  readonly pixel: { readonly row: number; readonly col: number };
}

/** The convolution as a table: a row for each output, a column for each pixel. */
interface MatrixFacts {
  readonly rows: number;
  readonly cols: number;
  readonly weights: readonly number[];
  /** The gradient by the input, pixel after pixel: the table's columns against the errors. */
  readonly gradInput: ArrayLike<number>;
  readonly column: number;
  /** The column's own products. */
  readonly terms: readonly { readonly weight: number; readonly errorValue: number }[];
  /** Y itself sent back by the transpose, at the pixel: it is not X. */
  readonly outputSentBack: number;
}

interface Known {
  readonly width: number;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly output: Tensor;
  readonly errors: Tensor;
  readonly pixel: { readonly row: number; readonly col: number };
  readonly lines: readonly Line[];
}

export function besideOf(state: State, facts: Known): Beside {
  return {
    drop: state.view === 'drop' ? dropFacts(state, facts) : null,
    matrix: state.view === 'matrix' ? matrixFacts(state, facts) : null,
  };
}

function dropFacts(state: State, { input, kernel, errors }: Known): DropFacts {
  const options = { stride: state.s, padding: state.p };
  const place = placeOf(state);
  const pixel = middlePixel(state, place.row, place.col);
  const one = (count: number, at: number) =>
    Array.from({ length: count }, (_, index) => (index === at ? 1 : 0));
  const inputDrop = one(input.data.length, pixel.row * input.shape[3] + pixel.col);
  const errorDrop = one(errors.data.length, place.row * errors.shape[3] + place.col);
  return {
    inputDrop,
    outputPrint: conv2d(tensor(Float64Array.from(inputDrop), input.shape), kernel, options).data,
    errorDrop,
    inputPrint: conv2dGradInput(
      tensor(Float64Array.from(errorDrop), errors.shape),
      kernel,
      input.shape,
      options,
    ).data,
    pixel,
  };
}

function matrixFacts(state: State, facts: Known): MatrixFacts {
  const { input, kernel, errors, output, pixel, width } = facts;
  const options = { stride: state.s, padding: state.p };
  const rows = errors.data.length;
  const cols = input.data.length;
  const weights = new Array<number>(rows * cols).fill(0);
  for (let row = 0; row < rows; row++) {
    const at = { row: Math.floor(row / errors.shape[3]), col: row % errors.shape[3] };
    for (const tap of windowAt(input, kernel, options, at).taps) {
      if (!tap.isPadding) weights[row * cols + tap.inputRow * width + tap.inputCol] = tap.weight;
    }
  }
  const column = pixel.row * width + pixel.col;
  return {
    rows,
    cols,
    weights,
    gradInput: conv2dGradInput(errors, kernel, input.shape, options).data,
    column,
    terms: facts.lines.map(({ weight, errorValue }) => ({ weight, errorValue })),
    outputSentBack: conv2dGradInput(output, kernel, input.shape, options).data[column],
  };
}
