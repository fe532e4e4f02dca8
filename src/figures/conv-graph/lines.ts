import { type Point, shareAtX, type Track, trackThrough } from '../kit/motion/flow.ts';
import { BLOCKS, LOSS_IN, LOSS_OUT } from './layout.ts';
import type { Layer, Product } from './products.ts';

/** Middle of a cell of a grid with so many cells a side. */
function middleOf(block: keyof typeof BLOCKS, count: number, index: number): Point {
  const { x, y, side } = BLOCKS[block];
  const cell = side / count;
  return { x: x + ((index % count) + 0.5) * cell, y: y + (Math.floor(index / count) + 0.5) * cell };
}

/** Arrowheads stand in the gaps between the grids, each near where its line arrives: there the lines are apart. */
const HEAD_ROOM = 7;
const gapBetween = (left: { x: number; side: number }, right: { x: number }) =>
  [left.x + left.side + HEAD_ROOM, right.x - HEAD_ROOM] as const;
const READ_GAP = gapBetween(BLOCKS.x, BLOCKS.k);
const ADD_GAP = gapBetween(BLOCKS.k, BLOCKS.y);

function withHeads(track: Track, gap?: readonly [number, number]): Track {
  return gap ? { ...track, heads: [shareAtX(track, gap[1]), shareAtX(track, gap[0])] } : track;
}

/**
 * The tracks of the graph, each from where a number stands to where it is used; the same one is handed out
 * each time that it is asked for. A product's line has two halves: from its pixel to its weight, and on from
 * there to its output.
 */
export function linesOf(layer: Layer) {
  const inSide = layer.input.shape[3];
  const kernelSide = layer.kernel.shape[3];
  const { outSide } = layer;
  const made = new Map<string, Track>();
  const track = (stops: readonly Point[], gap?: readonly [number, number]) => {
    const key = JSON.stringify(stops);
    const found = made.get(key) ?? withHeads(trackThrough(...stops), gap);
    made.set(key, found);
    return found;
  };
  const pixel = (x: number) => middleOf('x', inSide, x);
  const weight = (k: number) => middleOf('k', kernelSide, k);
  const output = (y: number) => middleOf('y', outSide, y);
  const error = (y: number) => middleOf('gy', outSide, y);
  const bias = middleOf('b', 1, 0);
  return {
    read: ({ x, k }: Product) => track([pixel(x), weight(k)], READ_GAP),
    add: ({ k, y }: Product) => track([weight(k), output(y)], ADD_GAP),
    offset: (y: number) => track([bias, output(y)]),
    score: (y: number) => track([output(y), LOSS_IN]),
    aim: (y: number) => track([middleOf('t', outSide, y), LOSS_IN]),
    /** From the loss to the output's error, and up to the output that it belongs to. */
    blame: (y: number) => track([LOSS_OUT, error(y), output(y)]),
    toGradInput: ({ x }: Product) => track([pixel(x), middleOf('gx', inSide, x)]),
    toGradKernel: ({ k }: Product) => track([weight(k), middleOf('gk', kernelSide, k)]),
    toGradBias: () => track([bias, middleOf('gb', 1, 0)]),
  };
}
