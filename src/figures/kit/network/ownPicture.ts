import type { Photo } from '../assets/assets.ts';
import { greyPlane } from '../image/planes.ts';
import type { Field } from '../link/codec.ts';
import { PICTURE_SIDE } from './mapLayers.ts';
import { brightness } from './pictureFile.ts';

/**
 * A reader's own picture: 784 levels of grey, one hexadecimal digit a pixel, the 16 levels that the book's
 * test pictures have.
 */
export type Levels = string;

const AREA = PICTURE_SIDE * PICTURE_SIDE;
const TOP = 15;

export const BLANK: Levels = '0'.repeat(AREA);

/** In a link the dark end of the picture is left out. */
export const levelsField: Field<Levels | null> = {
  parse: (text) => {
    const good = text.length <= AREA && /^[0-9a-f]+$/.test(text);
    return good ? text.padEnd(AREA, '0') : undefined;
  },
  format: (levels) => (levels === null ? '' : levels.replace(/0+$/, '') || '0'),
};

export function brightnessOf(levels: Levels): Float32Array {
  return Float32Array.from(levels, (digit) => brightness(Number.parseInt(digit, TOP + 1)));
}

export function levelsOf(picture: ArrayLike<number>): Levels {
  let text = '';
  for (let at = 0; at < AREA; at++) text += Math.round(picture[at] * TOP).toString(TOP + 1);
  return text;
}

export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** A felt pen: full strength under the tip and softer beside it, so that a stroke is as broad as the things of the data set. */
const TIP: readonly (readonly [row: number, col: number, level: number])[] = [
  [0, 0, TOP],
  [-1, 0, 12],
  [1, 0, 12],
  [0, -1, 12],
  [0, 1, 12],
  [-1, -1, 6],
  [-1, 1, 6],
  [1, -1, 6],
  [1, 1, 6],
];

/** Strokes never darken and the eraser never lightens. */
export function stroke(levels: Levels, cells: readonly Cell[], ink: boolean): Levels {
  const digits = [...levels];
  for (const cell of cells) {
    for (const [down, across, level] of TIP) {
      const [row, col] = [cell.row + down, cell.col + across];
      if (row < 0 || col < 0 || row >= PICTURE_SIDE || col >= PICTURE_SIDE) continue;
      const at = row * PICTURE_SIDE + col;
      const before = Number.parseInt(digits[at], TOP + 1);
      const after = ink ? Math.max(before, level) : Math.min(before, TOP - level);
      digits[at] = after.toString(TOP + 1);
    }
  }
  return digits.join('');
}

/** Shares of the full range: what counts as the thing shown, and as a light ground. */
const SEEN = 0.18;
const LIGHT = 0.5;
/** The thing fills this side, as the data set's own pictures do. */
const FILLED = 26;

/**
 * A photo as the network was taught to see: grey, light on a dark ground, the thing in the middle and filling
 * the frame. A light ground is turned dark; contrast is stretched.
 */
export function levelsFromPhoto(photo: Photo): Levels {
  const { width, height } = photo;
  const grey = greyPlane(photo);
  const ground = groundOf(grey, width, height);
  const turned = ground / 255 > LIGHT;
  const away = Float32Array.from(grey, (value) =>
    Math.max(0, turned ? ground - value : value - ground),
  );
  const most = away.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return BLANK;
  const box = boxOf(away, width, height, SEEN * most);
  const side = (Math.max(box.width, box.height) * PICTURE_SIDE) / FILLED;
  const left = box.x + box.width / 2 - side / 2;
  const top = box.y + box.height / 2 - side / 2;
  const cell = side / PICTURE_SIDE;
  const picture = Array.from({ length: AREA }, (_, at) => {
    const x = left + (at % PICTURE_SIDE) * cell;
    const y = top + Math.floor(at / PICTURE_SIDE) * cell;
    return meanOf(away, width, height, { x, y, side: cell }) / most;
  });
  const brightest = Math.max(...picture) || 1;
  return levelsOf(picture.map((value) => value / brightest));
}

/** The middle value of the rim: what the thing stands on. */
function groundOf(grey: Float32Array, width: number, height: number): number {
  const rim: number[] = [];
  for (let x = 0; x < width; x++) rim.push(grey[x], grey[(height - 1) * width + x]);
  for (let y = 0; y < height; y++) rim.push(grey[y * width], grey[y * width + width - 1]);
  rim.sort((a, b) => a - b);
  return rim[Math.floor(rim.length / 2)];
}

function boxOf(values: Float32Array, width: number, height: number, above: number) {
  let [x, y, right, bottom] = [width, height, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      if (values[row * width + col] < above) continue;
      x = Math.min(x, col);
      y = Math.min(y, row);
      right = Math.max(right, col + 1);
      bottom = Math.max(bottom, row + 1);
    }
  }
  return { x, y, width: right - x, height: bottom - y };
}

/** Mean over a square of the photo, the ground outside of it; at least the pixel in its middle. */
function meanOf(
  values: Float32Array,
  width: number,
  height: number,
  { x, y, side }: { x: number; y: number; side: number },
): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [x1, y1] = [Math.max(x0 + 1, Math.floor(x + side)), Math.max(y0 + 1, Math.floor(y + side))];
  let sum = 0;
  for (let row = Math.max(0, y0); row < Math.min(height, y1); row++) {
    for (let col = Math.max(0, x0); col < Math.min(width, x1); col++)
      sum += values[row * width + col];
  }
  return sum / ((x1 - x0) * (y1 - y0));
}
