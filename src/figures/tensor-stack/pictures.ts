import { rgb } from 'd3';
import { contrast } from '../kit/grid/scales.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { countOf, elementAt, type Order, type Shape } from './memory.ts';
import { PICTURE_CHANNELS, type Sheets, type Tint } from './sheets.ts';

type Bytes = readonly [red: number, green: number, blue: number];

/** What the largest number of a channel is drawn in; 0 is black, as a lamp that is off. */
const FULL: Readonly<Record<Tint, Bytes>> = {
  red: [255, 90, 78],
  green: [79, 206, 104],
  blue: [95, 149, 255],
  grey: [255, 255, 255],
};

function bytesOf({ values, tints, extent }: Sheets, channel: number, index: number): Bytes {
  const share = clamp(values[channel][index] / extent, 0, 1);
  const [red, green, blue] = FULL[tints[channel]].map((full) => Math.round(full * share));
  return [red, green, blue];
}

export interface Shade {
  readonly fill: string;
  /** Black or white, whichever reads better on it. */
  readonly text: string;
}

export function shadeAt(sheets: Sheets, channel: number, index: number): Shade {
  const fill = rgb(...bytesOf(sheets, channel, index)).formatHex();
  const text = contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
  return { fill, text };
}

export interface Pictures {
  /** One picture a channel. */
  readonly sheets: readonly string[];
  /** All three colours in one, where the tensor is a colour picture. */
  readonly together: string | null;
  /** The flat memory from its first cell to its last, one column a cell where there is room. */
  readonly strips: Readonly<Record<Order, string>>;
}

export function picturesOf(sheets: Sheets, shape: Shape): Pictures {
  const { height, width, channels } = shape;
  const { values } = sheets;
  return {
    sheets: values.map((_, channel) =>
      bitmap(width, height, (index) => bytesOf(sheets, channel, index)),
    ),
    together:
      channels === PICTURE_CHANNELS
        ? bitmap(width, height, (index) => [values[0][index], values[1][index], values[2][index]])
        : null,
    strips: { hwc: strip(sheets, shape, 'hwc'), chw: strip(sheets, shape, 'chw') },
  };
}

/** More columns than this no screen shows; each then stands for the mean of its cells. */
export const STRIP_COLUMNS = 640;

function strip(sheets: Sheets, shape: Shape, order: Order): string {
  const count = countOf(shape);
  // A pixel's channels are never parted, or the stripes of three colours would make patterns of their own.
  const kept = count > STRIP_COLUMNS && order === 'hwc' ? shape.channels : 1;
  const columns = Math.min(count / kept, STRIP_COLUMNS);
  const start = (col: number) => Math.floor((col * count) / kept / columns) * kept;
  return bitmap(columns, 1, (col) => {
    const sum = [0, 0, 0];
    for (let offset = start(col); offset < start(col + 1); offset++) {
      const { i, j, ch } = elementAt(shape, order, offset);
      bytesOf(sheets, ch, i * shape.width + j).forEach((level, part) => {
        sum[part] += level;
      });
    }
    const mean = (part: number) => Math.round(sum[part] / (start(col + 1) - start(col)));
    return [mean(0), mean(1), mean(2)];
  });
}

/** Bytes of a bitmap's two headers: BITMAPFILEHEADER and BITMAPINFOHEADER. */
const HEADER = 54;
const INFO_SIZE = 40;
const BITS = 24;

/**
 * A picture as the address of a BMP file, the same in the build and in the page, so that it stands in
 * the HTML and in a saved drawing.
 */
function bitmap(width: number, height: number, pixelAt: (index: number) => Bytes): string {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(HEADER + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEADER, true);
  view.setUint32(14, INFO_SIZE, true);
  view.setInt32(18, width, true);
  // A negative height says that the first row is the upper one.
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, BITS, true);
  for (let index = 0; index < width * height; index++) {
    const [red, green, blue] = pixelAt(index);
    bytes.set(
      [blue, green, red],
      HEADER + Math.floor(index / width) * stride + (index % width) * 3,
    );
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
