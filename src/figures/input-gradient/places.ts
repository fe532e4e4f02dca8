import type { Point } from '../kit/motion/flow.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

/** Where a grid stands in the scene, and the side of its cells, in the drawing's units. */
export interface Spot extends Point {
  readonly cell: number;
}

export interface Places {
  readonly errors: Spot;
  readonly kernel: Spot;
  /** The grid of ∂L/∂X as it is drawn, and the corner of its first pixel. */
  readonly gradient: Spot;
  readonly pixels: Point;
  /** The scene, and the height of its titles. */
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

type Box = readonly [x: number, y: number, width: number, height: number];
interface Plan {
  readonly width: number;
  readonly height: number;
  readonly text: number;
  readonly errors: Box;
  readonly kernel: Box;
  readonly gradient: Box;
}

/** Beside one another where there is room, and on a phone in two rows. */
const WIDE: Plan = {
  width: 640,
  height: 208,
  text: 12,
  errors: [8, 22, 192, 182],
  kernel: [248, 22, 124, 182],
  gradient: [416, 22, 216, 182],
};
const TALL: Plan = {
  width: 320,
  height: 310,
  text: 12,
  errors: [4, 20, 184, 134],
  kernel: [214, 20, 102, 134],
  gradient: [80, 178, 160, 128],
};
/** A pixel's lines run from the errors to the pixel: the kernel does not stand in their way. */
const WIDE_LINES: Plan = { ...WIDE, kernel: [8, 22, 124, 182], errors: [180, 22, 176, 182] };
const TALL_LINES: Plan = { ...TALL, kernel: [4, 20, 102, 134], errors: [150, 20, 160, 134] };

/** Over one another, where lines between two rows of cells would lie on one line. */
const WIDE_STRIP: Plan = {
  ...WIDE_LINES,
  errors: [180, -8, 300, 110],
  gradient: [150, 100, 360, 110],
};

/** A grid of one or two cells does not fill its place. */
const FEWEST = 2.5;

function placed([x, y, width, height]: Box, rows: number, cols: number, most = 50): Spot {
  const cell = Math.min(width / Math.max(cols, FEWEST), height / Math.max(rows, FEWEST), most);
  return { x: x + (width - cols * cell) / 2, y: y + (height - rows * cell) / 2, cell };
}

export function placesOf(tall: boolean, { view, p }: State, derived: Derived): Places {
  const { geometry: g, spread, after, isProof } = derived;
  const lines = derived.isStrip ? WIDE_STRIP : WIDE_LINES;
  const plans = view === 'lines' ? [lines, TALL_LINES] : [WIDE, TALL];
  const plan = plans[tall ? 1 : 0];
  const size: readonly [number, number] = isProof
    ? [derived.height, derived.width]
    : view === 'gather'
      ? [spread.rows, spread.cols]
      : [g.outHeight, g.outWidth];
  const gradient = placed(plan.gradient, after.rows, after.cols);
  const edge = view === 'scatter' ? p * gradient.cell : 0;
  return {
    errors: placed(plan.errors, ...size, isProof ? gradient.cell : undefined),
    kernel: placed(plan.kernel, derived.kernelHeight, derived.kernelWidth, gradient.cell),
    gradient,
    pixels: { x: gradient.x + edge, y: gradient.y + edge },
    width: plan.width,
    height: plan.height,
    text: plan.text,
  };
}

/** The middle of a cell of a grid. */
export function middle({ x, y, cell }: Spot, index: number, cols: number): Point {
  return { x: x + ((index % cols) + 0.5) * cell, y: y + (Math.floor(index / cols) + 0.5) * cell };
}
