import { largest } from '../kit/grid/extent.ts';
import { GLIDE_SHARE } from '../kit/motion/clock.ts';
import { type Packet, packetsWorthwhile, type Trace, turn } from '../kit/motion/flow.ts';
import { type Layout, linesIn } from './layout.ts';
import type { Derived, State } from './model.ts';
import type { Product } from './products.ts';

/** When the numbers that a pile needs have come along the lines: before its products are added. */
const ARRIVED = 0.72;

/** The lines of all products, as one path. */
export function wiresOf(layout: Layout, { products, sides }: Derived): string {
  const { read, add, score } = linesIn(layout, sides);
  const lines = products.flatMap((each) => [read(each).d, add(each).d, score(each).d]);
  return [...new Set(lines)].join('');
}

/**
 * What the products send along the lines, one leg after the other. A value goes from its pixel through its weight into an
 * output; an error comes back along the same lines to the weight, where it meets the pixel, or through the weight to the pixel.
 */
function legsOf(layout: Layout, { layer, products, sides, gathers }: Derived) {
  const { read, add, score } = linesIn(layout, sides);
  const value = { scale: 'value', extent: largest(layer.input.data) } as const;
  const product = {
    scale: 'value',
    extent: largest(products.map(({ pixel, weight }) => pixel * weight)),
  } as const;
  const error = { scale: 'gradient', extent: largest(layer.gradOutput.data), back: true } as const;
  const correction = {
    ...error,
    extent: largest(products.map(({ error, weight }) => error * weight)),
  };
  const pixel = (each: Product): Trace => ({ ...value, track: read(each), value: each.pixel });
  const blame = (each: Product): Trace => ({ ...error, track: score(each), value: each.error });
  const back = (each: Product): Trace => ({ ...error, track: add(each), value: each.error });
  return {
    y: [
      pixel,
      (each: Product) => ({ ...product, track: add(each), value: each.pixel * each.weight }),
    ],
    k: [blame, back, pixel],
    x: [
      blame,
      back,
      (each: Product) => ({ ...correction, track: read(each), value: each.error * each.weight }),
    ],
  }[gathers];
}

/** The lines of the products that are lit, with the direction in which they are read: one for each, as wide as its largest number. */
export function tracesOf(layout: Layout, derived: Derived, hidden: boolean): Trace[] {
  const kept = new Map<string, Trace>();
  const traces = legsOf(layout, derived).flatMap((leg) =>
    derived.lit.map((index) => leg(derived.products[index])),
  );
  for (const trace of traces) {
    const before = kept.get(trace.track.d);
    if (!before || Math.abs(before.value) < Math.abs(trace.value)) kept.set(trace.track.d, trace);
  }
  return [...kept.values()].map((trace) => (hidden ? { ...trace, value: 0 } : trace));
}

/** The numbers that run along the lines before a pile is added up; a product of the list flies by itself. */
export function packetsOf(layout: Layout, { sort }: State, derived: Derived): Packet[] {
  if (sort === 'list') return [];
  const { group, products } = derived;
  const legs = legsOf(layout, derived);
  const length = (ARRIVED - GLIDE_SHARE) / legs.length;
  return packetsWorthwhile(
    legs.flatMap((leg, beat) =>
      group.members.map((member, index) => {
        const start = GLIDE_SHARE + beat * length;
        return {
          ...leg(products[member]),
          ...turn(index, group.members.length, start, start + length),
        };
      }),
    ),
  );
}
