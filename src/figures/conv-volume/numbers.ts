import { random } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';
import { fill } from '../kit/slide/defaults.ts';
import type { Sheets } from '../kit/volume/channelList.ts';
import { LIMITS } from './limits.ts';

const SIDE = LIMITS.side[1];
const CHANNELS = LIMITS.channels[1];
const KERNEL_SIDE = LIMITS.k[1];
const FILTERS = LIMITS.filters[1];
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
const supplyOf = remember((seed: number): Supply => {
  const source = random(seed);
  const sheet = (side: number, draw: () => number) => fill(side, side, draw);
  const input = () => source.integer(LARGEST_INPUT + 1);
  const weight = () => source.integer(2 * LARGEST_WEIGHT + 1) - LARGEST_WEIGHT;
  const sheets = (count: number, side: number, draw: () => number) =>
    Array.from({ length: count }, () => sheet(side, draw));
  return {
    input: sheets(CHANNELS, SIDE, input),
    kernels: sheets(FILTERS * CHANNELS, KERNEL_SIDE, weight),
    bias: Array.from({ length: FILTERS }, weight),
  };
});

/** The numbers that are shown until the reader edits them. */
export const defaultCells = remember(
  (seed: number, channels: number, height: number, width: number): Sheets =>
    supplyOf(seed)
      .input.slice(0, channels)
      .map((sheet) => fill(height, width, (row, col) => sheet[row * SIDE + col])),
);

/** One sheet for each channel of each filter, filter by filter. */
export const defaultKernels = remember(
  (seed: number, filters: number, channels: number, side: number): Sheets =>
    Array.from({ length: filters * channels }, (_, index) => {
      const from = Math.floor(index / channels) * CHANNELS + (index % channels);
      const sheet = supplyOf(seed).kernels[from];
      return fill(side, side, (row, col) => sheet[row * KERNEL_SIDE + col]);
    }),
);

export const defaultBias = remember((seed: number, filters: number): readonly number[] =>
  supplyOf(seed).bias.slice(0, filters),
);
