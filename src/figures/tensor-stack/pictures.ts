import { remember } from '../kit/frame/remember.ts';
import { bitmap } from './bitmap.ts';
import type { Order } from './memory.ts';
import { PICTURE_CHANNELS, type Sheets } from './sheets.ts';
import { type Shade, shadeOf } from './tints.ts';

export interface Pictures {
  /** One picture a channel. */
  readonly sheets: readonly string[];
  /** All three colours in one, where the tensor is a colour picture. */
  readonly together: string | null;
  /** The flat memory from its first cell to its last, one column a cell where there is room. */
  readonly strips: Readonly<Record<Order, string>>;
}

/** More columns than this no screen shows; each then stands for the mean of its cells. */
export const STRIP_COLUMNS = 640;

export function shadeAt(sheets: Sheets, channel: number, index: number): Shade {
  return shadeOf(sheets.values[channel][index], sheets.extent, sheets.tints[channel]);
}

export const picturesOf = remember((sheets: Sheets, height: number, width: number): Pictures => {
  const channels = sheets.values.length;
  return {
    sheets: sheets.values.map((_, channel) =>
      bitmap(width, height, (row, col) => shadeAt(sheets, channel, row * width + col).bytes),
    ),
    together:
      channels === PICTURE_CHANNELS
        ? bitmap(width, height, (row, col) => {
            const level = (channel: number) => sheets.values[channel][row * width + col];
            return [level(0), level(1), level(2)];
          })
        : null,
    strips: {
      hwc: strip(sheets, height * width, 'hwc'),
      chw: strip(sheets, height * width, 'chw'),
    },
  };
}, 6);

function strip(sheets: Sheets, area: number, order: Order): string {
  const channels = sheets.values.length;
  const count = area * channels;
  // A pixel's channels are never parted, or the stripes of three colours would make patterns of their own.
  const kept = count > STRIP_COLUMNS && order === 'hwc' ? channels : 1;
  const columns = Math.min(count / kept, STRIP_COLUMNS);
  return bitmap(columns, 1, (_, col) => {
    const from = Math.floor((col * count) / kept / columns) * kept;
    const to = Math.floor(((col + 1) * count) / kept / columns) * kept;
    const sum = [0, 0, 0];
    for (let offset = from; offset < to; offset++) {
      const channel = order === 'hwc' ? offset % channels : Math.floor(offset / area);
      const place = order === 'hwc' ? Math.floor(offset / channels) : offset % area;
      const { bytes } = shadeAt(sheets, channel, place);
      for (let part = 0; part < sum.length; part++) sum[part] += bytes[part];
    }
    const mean = (part: number) => Math.round(sum[part] / (to - from));
    return [mean(0), mean(1), mean(2)];
  });
}
