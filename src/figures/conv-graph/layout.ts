import { type Point, type Track, trackThrough } from '../kit/motion/flow.ts';
import type { Group, Letter, Product } from './products.ts';

interface Box extends Point {
  readonly side: number;
}

/** A drawing of the three grids, the target and the loss: all lengths in units of its viewBox. */
export interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly boards: Readonly<Record<Letter, Box>>;
  readonly target: Box;
  readonly loss: Box;
  /** Right end of the line that says the bias, and its height. */
  readonly bias: Point;
  /** Where arrowheads stand: in the gap before K and in the gap after it. */
  readonly gaps: readonly (readonly ['x' | 'y', number])[];
  readonly font: number;
  readonly tileFont: number;
  readonly sumFont: number;
}

/** From left to right across a screen; around, from X down to K, to Y and up to the loss, on a phone. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'wide',
    width: 1000,
    height: 314,
    boards: {
      x: { x: 3, y: 30, side: 280 },
      k: { x: 356, y: 58, side: 224 },
      y: { x: 653, y: 58, side: 224 },
    },
    target: { x: 922, y: 58, side: 74 },
    loss: { x: 922, y: 162, side: 74 },
    bias: { x: 996, y: 262 },
    gaps: [
      ['x', 319],
      ['x', 616],
    ],
    font: 16,
    tileFont: 22,
    sumFont: 23,
  },
  {
    name: 'narrow',
    width: 320,
    height: 438,
    boards: {
      x: { x: 2, y: 20, side: 222 },
      k: { x: 2, y: 286, side: 148 },
      y: { x: 170, y: 286, side: 148 },
    },
    target: { x: 244, y: 20, side: 72 },
    loss: { x: 244, y: 166, side: 72 },
    bias: { x: 318, y: 114 },
    gaps: [
      ['y', 264],
      ['x', 160],
    ],
    font: 13.5,
    tileFont: 17,
    sumFont: 19,
  },
];

export function cellOf({ boards }: Layout, letter: Letter, count: number, index: number): Box {
  const { x, y, side } = boards[letter];
  const cell = side / count;
  return { x: x + (index % count) * cell, y: y + Math.floor(index / count) * cell, side: cell };
}

export const middleOf = ({ x, y, side }: Box): Point => ({ x: x + side / 2, y: y + side / 2 });

/** Where the sum of a pile stands, in the upper right of its cell. */
export const sumIn = ({ x, y, side }: Box): Point => ({
  x: x + side * 0.8,
  y: y + (side * HEAD) / 2,
});

/** The upper part of a cell that gathers a pile: its own number, and the sum of the pile. */
export const HEAD = 0.3;
const PADDING = 3;

/** The middle of each product, in the products' order, when every cell of a grid gathers its own; and a tile's size. */
export function pilesIn(layout: Layout, letter: Letter, count: number, bins: readonly Group[]) {
  const most = Math.max(...bins.map(({ members }) => members.length));
  const cols = Math.ceil(Math.sqrt(most));
  const rows = Math.ceil(most / cols);
  const cell = layout.boards[letter].side / count;
  const top = cell * HEAD;
  const width = (cell - 2 * PADDING) / cols;
  const height = (cell - top - PADDING) / rows;
  const at: Point[] = [];
  for (const { target, members } of bins) {
    const { x, y } = cellOf(layout, letter, count, target);
    members.forEach((product, index) => {
      at[product] = {
        x: x + PADDING + ((index % cols) + 0.5) * width,
        y: y + top + (Math.floor(index / cols) + 0.5) * height,
      };
    });
  }
  return { width: width - 2, height: Math.min(height - 3, 1.5 * layout.tileFont), at };
}

/**
 * The lines of the drawing, from where a number stands to where it is used: from pixel to weight, from weight to
 * output, from output to loss. What comes back comes along the same lines.
 */
export function linesIn(layout: Layout, sides: Readonly<Record<Letter, number>>) {
  const middle = (letter: Letter, index: number) =>
    middleOf(cellOf(layout, letter, sides[letter], index));
  const between = (gap: number, from: Point, to: Point): Track => {
    const track = trackThrough(from, to);
    const [axis, at] = layout.gaps[gap];
    const crossed = track.points.findIndex((point) => point[axis] >= at);
    const share = track.lengths[Math.max(1, crossed)] / (track.lengths.at(-1) || 1);
    return { ...track, heads: [share, share] };
  };
  return {
    read: ({ x, k }: Product) => between(0, middle('x', x), middle('k', k)),
    add: ({ k, y }: Product) => between(1, middle('k', k), middle('y', y)),
    score: ({ y }: Product) => trackThrough(middle('y', y), middleOf(layout.loss)),
  };
}
