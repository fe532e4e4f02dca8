import { costOf, type Sizes } from './costs.ts';

/** Weights against the width of the narrow part; places as shares 0–1 from the left and from the ground. */
export interface Curves {
  /** The width at the right end. */
  readonly most: number;
  readonly block: readonly Place[];
  readonly beside: readonly Place[];
  readonly now: Place;
  /** Where the block stops saving; null when that is nowhere here. */
  readonly edge: number | null;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Enough points for a smooth bend. */
const POINTS = 24;
/** Room to the right of the place where saving ends. */
const BEYOND = 1.1;

type Drawn = ReturnType<typeof drawn>;
/** The last curves: moving along them draws them once and not again at every width. */
const kept = new Map<string, Drawn>();

export function curvesOf(sizes: Sizes, widest: number | null, limit: number): Curves {
  const { form, beside, cin, cout, k, mid } = sizes;
  const edge = widest && widest < limit ? widest : null;
  const needed = Math.max(cin, cout, Math.ceil((edge ?? 0) * BEYOND));
  const most = mid > needed ? limit : Math.min(limit, needed);
  const key = [form, beside, cin, cout, k, most].join();
  let known = kept.get(key);
  if (!known) {
    known = drawn(sizes, most, edge);
    kept.clear();
    kept.set(key, known);
  }
  const { curves, top } = known;
  const now = { x: mid / most, y: costOf(sizes, 'block').weights / top };
  return { ...curves, now };
}

function drawn(sizes: Sizes, most: number, edge: number | null) {
  const widths = [
    ...new Set(
      Array.from({ length: POINTS + 1 }, (_, at) => Math.max(1, Math.round((at / POINTS) * most))),
    ),
  ];
  const weights = (chain: 'block' | 'beside') =>
    widths.map((mid) => costOf({ ...sizes, mid }, chain).weights);
  const block = weights('block');
  const beside = weights('beside');
  const top = Math.max(...block, ...beside);
  const places = (values: readonly number[]) =>
    values.map((value, at) => ({ x: widths[at] / most, y: value / top }));
  return {
    top,
    curves: {
      most,
      block: places(block),
      beside: places(beside),
      edge: edge === null || edge > most ? null : edge / most,
    },
  };
}
