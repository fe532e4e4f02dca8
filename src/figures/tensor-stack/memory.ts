/** Flat memory: where an element lies, and by which jumps one comes to it. */

export const ORDERS = ['hwc', 'chw'] as const;
export type Order = (typeof ORDERS)[number];

export type Axis = 'i' | 'j' | 'c';

export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export interface Element {
  readonly i: number;
  readonly j: number;
  readonly ch: number;
}

/** Axes of an order, from the one whose step is the longest to the one whose neighbours touch. */
const NESTING: Readonly<Record<Order, readonly Axis[]>> = {
  hwc: ['i', 'j', 'c'],
  chw: ['c', 'i', 'j'],
};

const lengthOf = ({ height, width, channels }: Shape): Readonly<Record<Axis, number>> => ({
  i: height,
  j: width,
  c: channels,
});

const indexOf = ({ i, j, ch }: Element): Readonly<Record<Axis, number>> => ({ i, j, c: ch });

export function countOf({ height, width, channels }: Shape): number {
  return height * width * channels;
}

/** Elements between two neighbours along each axis, from the outermost axis to the innermost. */
export function stridesOf(shape: Shape, order: Order): readonly { axis: Axis; stride: number }[] {
  const lengths = lengthOf(shape);
  let stride = countOf(shape);
  return NESTING[order].map((axis) => {
    stride /= lengths[axis];
    return { axis, stride };
  });
}

/** One jump on the way from cell 0: index times stride. */
export interface Jump {
  readonly axis: Axis;
  readonly index: number;
  readonly stride: number;
  readonly from: number;
  readonly to: number;
}

export function jumpsTo(shape: Shape, order: Order, element: Element): readonly Jump[] {
  const index = indexOf(element);
  let from = 0;
  return stridesOf(shape, order).map(({ axis, stride }) => {
    const jump = { axis, index: index[axis], stride, from, to: from + index[axis] * stride };
    from = jump.to;
    return jump;
  });
}

export function offsetOf(shape: Shape, order: Order, element: Element): number {
  return jumpsTo(shape, order, element).at(-1)?.to ?? 0;
}

/** The element that lies at a place of the flat memory. */
export function elementAt(shape: Shape, order: Order, offset: number): Element {
  const found = { i: 0, j: 0, c: 0 };
  let rest = offset;
  for (const { axis, stride } of stridesOf(shape, order)) {
    found[axis] = Math.floor(rest / stride);
    rest %= stride;
  }
  return { i: found.i, j: found.j, ch: found.c };
}
