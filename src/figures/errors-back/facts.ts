import {
  conv2dGradInput,
  maxMagnitude,
  rot180,
  type Tap,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';

/** The example of Part 4: its kernel, and the errors that its loss leaves on the feature map. */
const KERNEL = tensor([1, 2, 3, 4], [1, 1, 2, 2]);
const ERRORS = tensor([1, 2, -1, 1], [1, 1, 2, 2]);
const INPUT_SHAPE = [1, 1, 3, 3];

/** Cells of a side. */
export const OUT = 2;
export const IN = 3;

/** The errors alone, then each going back, the kernel's two flips, and the turned kernel on the error map. */
export const STEP = {
  errors: 0,
  first: 1,
  last: 4,
  flipAcross: 5,
  flipDown: 6,
  turned: 7,
  count: 8,
};

export interface Facts {
  readonly kernel: Tensor;
  readonly errors: Tensor;
  /** `[n]`: ∂L/∂X when the first n errors have gone back; NaN where none has come yet. */
  readonly sums: readonly Float32Array[];
  /** Error × kernel, for each error: what its four lines carry. */
  readonly sprays: readonly (readonly number[])[];
  /** The turned kernel over the padded error map, at the middle of ∂L/∂X. */
  readonly middle: { readonly taps: readonly Tap[]; readonly sum: number };
  readonly extent: number;
}

export function factsOf(): Facts {
  const sums = Array.from({ length: OUT * OUT + 1 }, (_, count) => {
    const gone = tensor(
      ERRORS.data.map((error, index) => (index < count ? error : 0)),
      ERRORS.shape,
    );
    const { data } = conv2dGradInput(gone, KERNEL, INPUT_SHAPE);
    return Float32Array.from(data, (sum, cell) => (isReached(cell, count) ? sum : Number.NaN));
  });
  const middle = windowAt(ERRORS, rot180(KERNEL), { padding: 1 }, { row: 1, col: 1 });
  return {
    kernel: KERNEL,
    errors: ERRORS,
    sums,
    sprays: Array.from(ERRORS.data, (error) => Array.from(KERNEL.data, (weight) => error * weight)),
    middle,
    extent: maxMagnitude(sums[OUT * OUT]),
  };
}

/** Whether the window of one of the first errors covers a cell of the input. */
function isReached(cell: number, count: number): boolean {
  return Array.from({ length: count }, (_, error) => windowOf(error)).some((window) =>
    window.includes(cell),
  );
}

/** The input cells, row-major, that the window of an output cell covers, in the kernel's order. */
export function windowOf(error: number): number[] {
  const [row, col] = [Math.floor(error / OUT), error % OUT];
  return [0, 1, 2, 3].map((tap) => (row + Math.floor(tap / OUT)) * IN + col + (tap % OUT));
}
