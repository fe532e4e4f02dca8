/** Side of a kernel in the row of kernels, in a panel's units, and where the second grid of that row begins. */
export const KERNEL_UNITS = 146;
export const SECOND_X = 172;
export const ROW_UNITS = 150;

/** A grid whose numbers the reader is asked to predict. */
export function hidden(count: number): number[] {
  return new Array<number>(count).fill(Number.NaN);
}

/** Names of the weights of a kernel of one row. */
export const LETTERS = 'abcde';
export const LETTER_UNITS = 30;
