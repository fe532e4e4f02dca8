import { largest } from '../kit/grid/extent.ts';
import { GLIDE_SHARE } from '../kit/motion/clock.ts';
import { type Packet, packetsWorthwhile, type Trace, turn } from '../kit/motion/flow.ts';
import { type Layout, linesIn } from './layout.ts';
import type { Derived, State } from './model.ts';
import type { Product } from './products.ts';

/** When the numbers that a pile needs have come along the lines: before they are multiplied. */
const ARRIVED = 0.6;

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
function legsOf(layout: Layout, { products, sides, gathers }: Derived) {
  const { read, add, score } = linesIn(layout, sides);
  type Value = (each: Product) => number;
  const leg = (kind: Pick<Trace, 'scale' | 'back'>, track: typeof read, value: Value) => {
    const extent = largest(products.map(value));
    return (each: Product): Trace => ({ ...kind, extent, track: track(each), value: value(each) });
  };
  const [forth, back] = [{ scale: 'value' } as const, { scale: 'gradient', back: true } as const];
  const error: Value = (each) => each.error;
  const pixel = leg(forth, read, (each) => each.pixel);
  const errors = [leg(back, score, error), leg(back, add, error)];
  return {
    y: [pixel, leg(forth, add, (each) => each.pixel * each.weight)],
    k: [...errors, pixel],
    x: [...errors, leg(back, read, (each) => each.error * each.weight)],
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
