import type { Tensor } from '../../core/index.ts';

export const CHANNELS = ['R', 'G', 'B'] as const;

export type Order = 'hwc' | 'chw';

/** One number in memory: at which address, of which channel, and whether it is of the chosen pixel. */
interface MemoryCell {
  readonly address: number;
  /** NaN before the first number and after the last. */
  readonly value: number;
  readonly channel: number;
  readonly chosen: boolean;
}

export interface MemoryRun {
  readonly cells: readonly MemoryCell[];
  /** First and last address of the chosen numbers in this run. */
  readonly first: number;
  readonly last: number;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

/** Steps from a number to the next in each axis; `picture` is [1, channels, height, width]. */
export function stridesOf(picture: Tensor, order: Order) {
  const [, channels, height, width] = picture.shape;
  return order === 'hwc'
    ? { row: width * channels, col: channels, channel: 1 }
    : { row: width, col: 1, channel: height * width };
}

export function addressOf(picture: Tensor, order: Order, { row, col }: Place, channel: number) {
  const by = stridesOf(picture, order);
  return row * by.row + col * by.col + channel * by.channel;
}

/** What stands at an address of flat memory, found by undoing the address. */
function at(picture: Tensor, order: Order, address: number) {
  const [, channels, height, width] = picture.shape;
  const plane = height * width;
  if (address < 0 || address >= channels * plane) return { value: Number.NaN, channel: 0 };
  const channel = order === 'hwc' ? address % channels : Math.floor(address / plane);
  const pixel = order === 'hwc' ? Math.floor(address / channels) : address % plane;
  return { value: picture.data[channel * plane + pixel], channel };
}

/** The chosen pixel's numbers and what lies just before and after them: one run in HWC, three in CHW. */
export function runsAround(picture: Tensor, order: Order, place: Place): MemoryRun[] {
  const { col: reach } = stridesOf(picture, order);
  const addresses = CHANNELS.map((_, channel) => addressOf(picture, order, place, channel));
  const run = (first: number, last: number): MemoryRun => ({
    first,
    last,
    cells: Array.from({ length: last - first + 1 + 2 * reach }, (_, index) => {
      const address = first - reach + index;
      return {
        address,
        chosen: address >= first && address <= last,
        ...at(picture, order, address),
      };
    }),
  });
  if (order === 'hwc') return [run(addresses[0], addresses[addresses.length - 1])];
  return addresses.map((address) => run(address, address));
}
