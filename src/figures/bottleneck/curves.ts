import type { Point } from '../kit/chart/types.ts';
import { type Beside, costOf, type Form, type Sizes } from './costs.ts';

/** Weights against the width of the narrow part, by that width. */
export interface Curves {
  /** The width at the right end, and the weights at the top. */
  readonly most: number;
  readonly top: number;
  /** The reader's own width is one of both lines' points. */
  readonly block: readonly Point[];
  readonly beside: readonly Point[];
  /** Where the block stops saving; null when that is nowhere here. */
  readonly edge: number | null;
}

/** Enough points for a smooth bend. */
const POINTS = 24;
/** Room to the right of the place where saving ends. */
const BEYOND = 1.1;

export function curvesOf(sizes: Sizes, widest: number | null, limit: number): Curves {
  const { form, beside, cin, cout, k, mid } = sizes;
  const edge = widest && widest < limit ? widest : null;
  const needed = Math.max(cin, cout, Math.ceil((edge ?? 0) * BEYOND));
  const most = mid > needed ? limit : Math.min(limit, needed);
  const sampled = sampledOf(form, beside, cin, cout, k, most);
  const line = (chain: 'block' | 'beside') =>
    [...sampled[chain].filter(([width]) => width !== mid), weightsAt(sizes, chain)].sort(
      ([left], [right]) => left - right,
    );
  return {
    most,
    top: sampled.top,
    block: line('block'),
    beside: line('beside'),
    edge: edge === null || edge > most ? null : edge,
  };
}

function weightsAt(sizes: Sizes, chain: 'block' | 'beside'): Point {
  return [sizes.mid, costOf(sizes, chain).weights];
}

/** The curves without the reader's own width. */
function sampledOf(form: Form, beside: Beside, cin: number, cout: number, k: number, most: number) {
  const widths = new Set(
    Array.from({ length: POINTS + 1 }, (_, at) => Math.max(1, Math.round((at / POINTS) * most))),
  );
  const sizes = { form, beside, cin, cout, k, h: 1, w: 1 };
  const line = (chain: 'block' | 'beside') =>
    [...widths].map((mid) => weightsAt({ ...sizes, mid }, chain));
  const [block, other] = [line('block'), line('beside')];
  return { block, beside: other, top: Math.max(...[...block, ...other].map(([, y]) => y)) };
}
