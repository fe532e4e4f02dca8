import { largest } from '../kit/grid/extent.ts';
import {
  type Carried,
  type Packet,
  packetsWorthwhile,
  type Trace,
  type Track,
  turn,
} from '../kit/motion/flow.ts';
import { linesOf } from './lines.ts';
import type { Derived, State } from './model.ts';
import type { Product, Sort } from './products.ts';

/** A leg of a number's way: the track, the number, its kind, and whether it runs against the track. */
interface Leg {
  readonly track: Track;
  readonly value: number;
  readonly kind: 'pixel' | 'product' | 'output' | 'error' | 'correction';
  readonly back?: boolean;
}

/** The lines of the products that are lit, with the direction in which the sorting reads them. */
export function tracesOf(state: State, derived: Derived, hidden: boolean): Trace[] {
  const { products, lit } = derived;
  const legs = beats(state, derived, linesOf(derived.layer))[state.sort](
    lit.map((index) => products[index]),
  );
  const kinds = kindsOf(derived);
  return widest(legs.flat()).map(({ kind, ...leg }) => ({
    ...leg,
    ...kinds[kind],
    ...(hidden && { value: 0 }),
  }));
}

/** The lines of all products, as one path. */
export function wiresOf({ layer, products }: Derived): string {
  const lines = linesOf(layer);
  return products.map((each) => lines.read(each).d + lines.add(each).d).join('');
}

/**
 * The pulse of the group at hand. A value runs from its pixel through its weight into an output, and on into
 * the loss; an error runs back from the loss along the very same lines, and what it has become drops under the
 * number that it belongs to.
 */
export function packetsOf(state: State, derived: Derived): Packet[] {
  const { layer, products, group } = derived;
  const legs = beats(state, derived, linesOf(layer))[state.sort](
    group.members.map((index) => products[index]),
  );
  const kinds = kindsOf(derived);
  const length = 1 / legs.length;
  return packetsWorthwhile(
    legs.flatMap((together, beat) =>
      together.map(({ kind, ...leg }, index) => ({
        ...leg,
        ...kinds[kind],
        ...turn(index, together.length, beat * length, (beat + 1) * length),
      })),
    ),
  );
}

/** One leg for each track: of several numbers on it, the largest tells its width. */
function widest(legs: readonly Leg[]): Leg[] {
  const kept = new Map<Track, Leg>();
  for (const leg of legs) {
    const before = kept.get(leg.track);
    if (!before || Math.abs(before.value) < Math.abs(leg.value)) kept.set(leg.track, leg);
  }
  return [...kept.values()];
}

/** The colours of each kind of number, and the magnitude of its largest one. */
function kindsOf({ layer, products }: Derived): Record<Leg['kind'], Omit<Carried, 'value'>> {
  const value = (values: ArrayLike<number>) =>
    ({ scale: 'value', extent: largest(values) }) as const;
  const gradient = (values: ArrayLike<number>) =>
    ({ scale: 'gradient', extent: largest(values) }) as const;
  return {
    pixel: value(layer.input.data),
    product: value(products.map(({ pixel, weight }) => pixel * weight)),
    output: value(layer.output.data),
    error: gradient(layer.gradOutput.data),
    correction: gradient(
      products.flatMap(({ pixel, weight, error }) => [error * pixel, error * weight]),
    ),
  };
}

type Beats = (members: readonly Product[]) => readonly (readonly Leg[])[];

/** What the products of a group send along the lines, beat by beat, in each sorting. */
function beats(
  { b, loss }: State,
  { layer }: Derived,
  lines: ReturnType<typeof linesOf>,
): Record<Sort, Beats> {
  const read = (each: Product): Leg => ({
    track: lines.read(each),
    value: each.pixel,
    kind: 'pixel',
  });
  const add = (each: Product): Leg => ({
    track: lines.add(each),
    value: each.pixel * each.weight,
    kind: 'product',
  });
  const outputs = (members: readonly Product[]) => [...new Set(members.map(({ y }) => y))];
  const errors = (members: readonly Product[], send: (y: number) => Omit<Leg, 'value' | 'kind'>) =>
    outputs(members).map(
      (y): Leg => ({ ...send(y), value: layer.gradOutput.data[y], kind: 'error' }),
    );
  const blame = (members: readonly Product[]) =>
    errors(members, (y) => ({ track: lines.blame(y) }));
  const back = (each: Product): Leg => ({
    track: lines.add(each),
    value: each.error,
    kind: 'error',
    back: true,
  });
  return {
    list: (members) => [members.map(read), members.map(add)],
    y: (members) => [
      members.map(read),
      [
        ...members.map(add),
        ...outputs(members).map(
          (y): Leg => ({ track: lines.offset(y), value: b, kind: 'product' }),
        ),
      ],
      outputs(members).flatMap((y): Leg[] => [
        { track: lines.score(y), value: layer.output.data[y], kind: 'output' },
        ...(loss === 'mse'
          ? [{ track: lines.aim(y), value: layer.target.data[y], kind: 'output' } as const]
          : []),
      ]),
    ],
    k: (members) => [
      blame(members),
      [
        ...members.map(back),
        ...members.map(read),
        ...errors(members, (y) => ({ track: lines.offset(y), back: true })),
      ],
      [
        ...members.map(
          (each): Leg => ({
            track: lines.toGradKernel(each),
            value: each.error * each.pixel,
            kind: 'correction',
          }),
        ),
        ...errors(members, () => ({ track: lines.toGradBias() })),
      ],
    ],
    x: (members) => {
      const correction = (each: Product) =>
        ({ value: each.error * each.weight, kind: 'correction' }) as const;
      return [
        blame(members),
        members.map(back),
        members.map((each) => ({ track: lines.read(each), back: true, ...correction(each) })),
        members.map((each) => ({ track: lines.toGradInput(each), ...correction(each) })),
      ];
    },
  };
}
