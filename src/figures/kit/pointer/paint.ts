import { colourTable, type ScaleName, type Theme } from '../grid/scales.ts';
import { clamp } from '../numbers/clamp.ts';

/** A grid of numbers as a picture, one pixel a cell. NaN is a number not shown yet: its pixel stays clear. */
export interface CanvasPicture {
  readonly width: number;
  readonly height: number;
  /** Row-major, or three planes of 0–255 for a colour photo. */
  readonly values:
    | ArrayLike<number>
    | readonly [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];
  /** 'grey' shows 0–extent from black to white; the others are the book's diverging scales. */
  readonly scale: 'grey' | 'rgb' | ScaleName;
  readonly extent: number;
  /** Only the first so many cells, in reading order, are drawn; the rest stays clear. */
  readonly upTo?: number;
}

const tables = new Map<string, Uint32Array>();

function table(theme: Theme, scale: ScaleName): Uint32Array {
  const key = theme + scale;
  let found = tables.get(key);
  if (!found) {
    found = colourTable(theme, scale);
    tables.set(key, found);
  }
  return found;
}

/** RGBA bytes of the picture, into `target` when it has the right size. */
export function paint(
  picture: CanvasPicture,
  theme: Theme,
  target: Uint8ClampedArray | null,
): Uint8ClampedArray {
  const { width, height, scale, extent } = picture;
  const count = width * height;
  const bytes = target?.length === count * 4 ? target : new Uint8ClampedArray(count * 4);
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, count);
  const shown = clamp(picture.upTo ?? count, 0, count);
  if (shown < count) pixels.fill(0, shown);
  if (scale === 'rgb') {
    const [red, green, blue] = picture.values as readonly ArrayLike<number>[];
    for (let at = 0; at < shown; at++) {
      pixels[at] =
        (255 << 24) | (byteOf(blue[at]) << 16) | (byteOf(green[at]) << 8) | byteOf(red[at]);
    }
    return bytes;
  }
  const values = picture.values as ArrayLike<number>;
  if (scale === 'grey') {
    const factor = 255 / extent;
    for (let at = 0; at < shown; at++) {
      const level = byteOf(values[at] * factor);
      pixels[at] = Number.isNaN(level) ? 0 : (255 << 24) | (level << 16) | (level << 8) | level;
    }
    return bytes;
  }
  const colours = table(theme, scale);
  const factor = 255 / extent;
  for (let at = 0; at < shown; at++) {
    const level = Math.round(values[at] * factor) + 255;
    pixels[at] = Number.isNaN(level) ? 0 : colours[level < 0 ? 0 : level > 510 ? 510 : level];
  }
  return bytes;
}

function byteOf(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}
