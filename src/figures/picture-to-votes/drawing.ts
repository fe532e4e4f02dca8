import { bookLayer } from '../kit/network/bookNetwork.ts';
import { PICTURE_SIDE } from '../kit/network/pictureFile.ts';
import { GAP, MAP_COLUMNS, type Maps } from './facts.ts';

/** Units of the drawing. */
export const WIDTH = 480;
export const HEIGHT = 320;
const MIDDLE = 152;
export const SIZES_Y = 18;
export const NAMES_Y = 302;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const centred = (x: number, width: number, height: number): Box => ({
  x,
  y: MIDDLE - height / 2,
  width,
  height,
});

export const IMAGE = centred(2, 92, 92);
export const VOTES = { ...centred(404, 74, 190), row: 19 };

/** Left edge of each layer's maps, and the side of one of them. */
const PLACES: readonly (readonly [x: number, side: number])[] = [
  [107, 42],
  [207, 30],
  [283, 26],
  [351, 20],
];

/** Where a layer's maps lie: all of them, and each by its corner. */
export function placesOf({ picture, side, count }: Maps, layer: number) {
  const [x, mapSide] = PLACES[layer];
  const pixel = mapSide / side;
  const box = centred(x, picture.width * pixel, picture.height * pixel);
  const pitch = (side + GAP) * pixel;
  const corners = Array.from({ length: count }, (_, map) => ({
    x: box.x + (map % MAP_COLUMNS) * pitch,
    y: box.y + Math.floor(map / MAP_COLUMNS) * pitch,
  }));
  return { box, corners, mapSide, pitch };
}

export function squares(corners: readonly { x: number; y: number }[], side: number): string {
  return corners.map(({ x, y }) => `M${round(x)} ${round(y)}h${side}v${side}h${-side}z`).join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From the right edge of one box to the left edge of the next. */
export function beam(from: Box, to: Box): string {
  const right = from.x + from.width + 2;
  return `M${right} ${from.y}L${to.x - 2} ${to.y}V${to.y + to.height}L${right} ${from.y + from.height}z`;
}

/**
 * What part of a side of the layer before a window covers: a kernel of 3, a pooling of 2, a kernel of 3; and 6, since the
 * last kernel's 3 × 3 numbers are each pooled out of 2 × 2.
 */
export const WINDOW_SHARES: readonly number[] = [
  3 / PICTURE_SIDE,
  2 / bookLayer('conv1').side,
  3 / bookLayer('pool1').side,
  (2 * 3) / bookLayer('relu2').side,
];

/** Lines in which the window passes over a map. */
const SWEEPS = 4;

/** Where the window is when so much of the way is done: shares of the room that it has. */
export function sweep(done: number): { across: number; down: number } {
  const line = Math.min(SWEEPS - 1, Math.floor(done * SWEEPS));
  return { across: done * SWEEPS - line, down: line / (SWEEPS - 1) };
}
