import { path } from 'd3';

/** Units of the drawing. */
export const WIDTH = 480;
export const HEIGHT = 320;
export const PHOTO = { x: 3, y: 5, side: 172 } as const;
export const COUNTER_X = 89;
/** The column of inputs: a swatch for each pixel, and beside it the cells of its numbers. */
export const COLUMN = {
  swatch: 200,
  swatchWidth: 22,
  x: 226,
  width: 50,
  top: 5,
  height: 310,
} as const;
/** Between the numbers of two pixels. */
const GAP = 5;
const NEURON_X = 452;
/** Neurons beyond so many are dots on a line. */
export const CIRCLES = 16;
const LARGEST_NEURON = 15;

interface Span {
  readonly y: number;
  readonly height: number;
}

/** Where the numbers of a column lie; three of a pixel keep together while there are few. */
export function spans(count: number, group: number): Span[] {
  const gap = count <= 4 * group ? GAP : 0;
  const height = (COLUMN.height - gap * (count / group - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    y: COLUMN.top + index * height + Math.floor(index / group) * gap,
    height,
  }));
}

export function neuronsAt(count: number): { x: number; y: number; r: number }[] {
  const shown = Math.min(count, CIRCLES);
  const room = COLUMN.height / shown;
  const r = Math.min(LARGEST_NEURON, room * 0.42);
  return Array.from({ length: shown }, (_, index) => ({
    x: NEURON_X,
    y: COLUMN.top + (index + 0.5) * room,
    r,
  }));
}

/** One line from the middle of each input to each neuron. */
export function wires(inputs: readonly Span[], neurons: readonly { x: number; y: number }[]) {
  const drawn = path();
  for (const { y, height } of inputs) {
    for (const neuron of neurons) {
      drawn.moveTo(COLUMN.x + COLUMN.width, Math.round(y + height / 2));
      drawn.lineTo(neuron.x, Math.round(neuron.y));
    }
  }
  return drawn.toString();
}

/** Where lines are too many to be drawn, the area that they fill. */
export const MAT = `M${COLUMN.x + COLUMN.width} ${COLUMN.top}L${NEURON_X} ${COLUMN.top}V${COLUMN.top + COLUMN.height}H${COLUMN.x + COLUMN.width}Z`;
export const DOTS = `M${NEURON_X} ${COLUMN.top + 2}V${COLUMN.top + COLUMN.height - 2}`;
