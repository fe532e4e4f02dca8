import { conv2d, maxMagnitude, type Tensor, tensor, windowAt } from '../../core/index.ts';

/** The letter X of Part 2, ink 1 and paper −1. */
const LETTER = tensor(
  Array.from({ length: 81 }, (_, cell) => {
    const [row, col] = [Math.floor(cell / 9), cell % 9];
    const inked = row >= 1 && row <= 7 && (row === col || row + col === 8);
    return inked ? 1 : -1;
  }),
  [1, 1, 9, 9],
);

/** What each channel of the block looks for in a third of the letter. */
const LOOKS = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0, 0, 1, 0, 1, 0, 1, 0, 0],
  [0, 1, 0, 0, 1, 0, 0, 1, 0],
  [0, 0, 0, 1, 1, 1, 0, 0, 0],
  [1, 0, -1, 1, 0, -1, 1, 0, -1],
  [1, 1, 1, 0, 0, 0, -1, -1, -1],
  [0, 1, 0, 1, 1, 1, 0, 1, 0],
  [1, 0, 1, 0, 1, 0, 1, 0, 1],
];
export const CHANNELS = LOOKS.length;

/** Two skewers: the weight of each channel. */
const WEIGHTS = [
  [1, 1, 0, 0, 0, 0, -1, 1],
  [2, -1, 0, 0, 1, 0, 0, 0],
];
export const FILTERS = WEIGHTS.length;

/** Pixels along each side of the block. */
export const SIDE = 3;
const PIXELS = SIDE * SIDE;
export const STEPS = FILTERS * PIXELS;

export interface Stop {
  readonly filter: number;
  readonly row: number;
  readonly col: number;
  /** What the skewer meets in each channel, and the weight that it carries there. */
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly sum: number;
}

export interface Facts {
  /** [1, CHANNELS, SIDE, SIDE] and [1, FILTERS, SIDE, SIDE]. */
  readonly block: Tensor;
  readonly output: Tensor;
  readonly blockExtent: number;
  readonly outputExtent: number;
  readonly stops: readonly Stop[];
}

export function factsOf(): Facts {
  const looks = tensor(LOOKS.flat(), [CHANNELS, 1, SIDE, SIDE]);
  const block = conv2d(LETTER, looks, { stride: SIDE });
  const kernels = tensor(WEIGHTS.flat(), [FILTERS, CHANNELS, 1, 1]);
  const output = conv2d(block, kernels);
  return {
    block,
    output,
    blockExtent: maxMagnitude(block.data),
    outputExtent: maxMagnitude(output.data),
    stops: Array.from({ length: STEPS }, (_, step): Stop => {
      const filter = Math.floor(step / PIXELS);
      const row = Math.floor((step % PIXELS) / SIDE);
      const col = step % SIDE;
      const { taps, sum } = windowAt(block, kernels, {}, { outChannel: filter, row, col });
      return {
        filter,
        row,
        col,
        values: taps.map(({ inputValue }) => inputValue),
        weights: taps.map(({ weight }) => weight),
        sum,
      };
    }),
  };
}
