import { random } from '../../core/index.ts';
import { fill, resize } from '../kit/slide/defaults.ts';
import type { Sheets } from '../kit/volume/channelList.ts';

export const LIMITS = {
  side: [3, 12],
  channels: [1, 4],
  k: [1, 5],
  filters: [1, 8],
  s: [1, 4],
  p: [0, 3],
  seed: [0, 9999],
  value: [-99, 99],
} as const;

const SIDE = LIMITS.side[1];
const CHANNELS = LIMITS.channels[1];
const KERNEL_SIDE = LIMITS.k[1];
/** Numbers are drawn for a layer of this size first, and then for what is larger: what a link showed stays. */
const FIRST_SIDE = 9;
const FIRST_FILTERS = 4;
const MORE = 10_000;
/** Inputs are 0 up to this; weights and biases reach as far on both sides of 0 as the second says. */
const LARGEST_INPUT = 2;
const LARGEST_WEIGHT = 1;

interface Supply {
  readonly input: Sheets;
  /** One sheet for each channel of each filter. */
  readonly kernels: Sheets;
  readonly bias: readonly number[];
}

/**
 * Small whole numbers for the largest layer of the figure, the same for the same seed. Every size shows
 * a part of them, so that a cell keeps its number when the layer grows or shrinks.
 */
function supplyOf(seed: number): Supply {
  const [first, more] = [random(seed), random(seed + MORE)];
  const weightOf = (source: typeof first) => () =>
    source.integer(2 * LARGEST_WEIGHT + 1) - LARGEST_WEIGHT;
  const inputOf = (source: typeof first) => () => source.integer(LARGEST_INPUT + 1);
  const sheets = (count: number, side: number, draw: () => number) =>
    Array.from({ length: count }, () => fill(side, side, draw));
  const input = sheets(CHANNELS, FIRST_SIDE, inputOf(first));
  const kernels = sheets(FIRST_FILTERS * CHANNELS, KERNEL_SIDE, weightOf(first));
  const bias = Array.from({ length: FIRST_FILTERS }, weightOf(first));
  const otherFilters = LIMITS.filters[1] - FIRST_FILTERS;
  return {
    input: input.map((sheet) => resize(sheet, FIRST_SIDE, SIDE, SIDE, inputOf(more))),
    kernels: [...kernels, ...sheets(otherFilters * CHANNELS, KERNEL_SIDE, weightOf(more))],
    bias: [...bias, ...Array.from({ length: otherFilters }, weightOf(more))],
  };
}

/** The numbers that are shown until the reader edits them; of the kernels, one sheet for each channel of each filter. */
export function defaultNumbers({ seed, h, w, c, k, filters }: Shape) {
  const { input, kernels, bias } = supplyOf(seed);
  return {
    cells: input.slice(0, c).map((sheet) => fill(h, w, (row, col) => sheet[row * SIDE + col])),
    kernelCells: Array.from({ length: filters * c }, (_, index) => {
      const sheet = kernels[Math.floor(index / c) * CHANNELS + (index % c)];
      return fill(k, k, (row, col) => sheet[row * KERNEL_SIDE + col]);
    }),
    bias: bias.slice(0, filters),
  };
}

interface Shape {
  readonly seed: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly k: number;
  readonly filters: number;
}
