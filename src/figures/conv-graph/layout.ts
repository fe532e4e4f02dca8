import type { Point } from '../kit/motion/flow.ts';
import type { Group, Sort } from './products.ts';

/** The drawing of the graph: all lengths in units of its viewBox, 320 wide. */
export const GRAPH_UNITS = 236;
export const LABEL_SIZE = 15;

interface Block {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const TOP = 20;
const BELOW = 144;
const PIXELS = 90;
const FEW = 60;
const ONE = 26;

/** Where each grid stands: the layer from left to right, and each gradient under its own numbers. */
export const BLOCKS = {
  x: { x: 1, y: TOP, side: PIXELS },
  k: { x: 112, y: TOP, side: FEW },
  b: { x: 175, y: TOP + FEW + 5, side: ONE },
  y: { x: 192, y: TOP, side: FEW },
  t: { x: 259, y: TOP, side: FEW },
  loss: { x: 263, y: BELOW, side: FEW - 6 },
  gy: { x: 192, y: BELOW, side: FEW },
  gb: { x: 175, y: BELOW + FEW + 5, side: ONE },
  gk: { x: 112, y: BELOW, side: FEW },
  gx: { x: 1, y: BELOW, side: PIXELS },
} as const satisfies Record<string, Block>;

/** Where the loss takes in what comes from the outputs, and where its error leaves. */
export const LOSS_IN: Point = { x: BLOCKS.loss.x + BLOCKS.loss.side / 2, y: BELOW };
export const LOSS_OUT: Point = { x: BLOCKS.loss.x, y: BELOW + BLOCKS.loss.side / 2 };
export const TIMES_AT = { x: 101, y: 14 } as const;

/** The list: its place in the panel, in the same units. */
export const LIST_UNITS = 236;
const CHIPS_A_LINE = 4;
const LINES_A_COLUMN = 9;
const TALLEST = 42;
/** Room for the name of a sum and for its result: an output has a short name, and a bias in its result. */
const ROOMS = {
  y: { name: 34, result: 84 },
  k: { name: 66, result: 52 },
  x: { name: 66, result: 52 },
};
const CHIP_SHARE = 0.84;
const WIDTH = 320;

interface ListLayout {
  readonly chipWidth: number;
  readonly chipHeight: number;
  /** Middle of each product, in the products' order. */
  readonly chips: readonly Point[];
  /** Middle of the first line of each group. */
  readonly lines: readonly Point[];
  readonly lineHeight: number;
  /** How many lines each group takes. */
  readonly tall: number;
  /** Where the results begin. */
  readonly resultX: number;
  readonly resultRoom: number;
}

/** Where each product of the list stands in a sorting. */
export function listLayout(sort: Sort, groups: readonly Group[], count: number): ListLayout {
  return sort === 'list' ? columns(groups) : equations(sort, groups, count);
}

function columns(groups: readonly Group[]): ListLayout {
  const cols = Math.ceil(groups.length / LINES_A_COLUMN);
  const rows = Math.ceil(groups.length / cols);
  const width = WIDTH / cols;
  const lineHeight = Math.min(TALLEST, LIST_UNITS / rows);
  const lines = groups.map((_, index) => ({
    x: Math.floor(index / rows) * width,
    y: ((index % rows) + 0.5) * lineHeight,
  }));
  const chipWidth = Math.min(width * 0.55, 56);
  return {
    chipWidth,
    chipHeight: Math.min(lineHeight * CHIP_SHARE, 26),
    chips: lines.map(({ x, y }) => ({ x: x + chipWidth / 2 + 2, y })),
    lines,
    lineHeight,
    tall: 1,
    resultX: chipWidth + 6,
    resultRoom: width - chipWidth - 6,
  };
}

function equations(sort: 'y' | 'k' | 'x', groups: readonly Group[], count: number): ListLayout {
  const room = ROOMS[sort];
  const most = Math.max(...groups.map(({ members }) => members.length));
  const tall = Math.ceil(most / CHIPS_A_LINE);
  const lineHeight = Math.min(TALLEST, LIST_UNITS / (tall * groups.length));
  const pitch = (WIDTH - room.name - room.result) / CHIPS_A_LINE;
  const chips: Point[] = Array.from({ length: count });
  const lines = groups.map(({ members }, group) => {
    const y = (group * tall + 0.5) * lineHeight;
    members.forEach((product, index) => {
      chips[product] = {
        x: room.name + ((index % CHIPS_A_LINE) + 0.5) * pitch,
        y: y + Math.floor(index / CHIPS_A_LINE) * lineHeight,
      };
    });
    return { x: 0, y };
  });
  return {
    chipWidth: pitch - 5,
    chipHeight: Math.min(lineHeight * CHIP_SHARE, 26),
    chips,
    lines,
    lineHeight,
    tall,
    resultX: WIDTH - room.result + 1,
    resultRoom: room.result,
  };
}
