import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import type { BlockId } from '../kit/network/googlenet.ts';
import { BRANCH_IDS, type BranchId, type Step, type Variant } from './branches.ts';
import type { Derived, Reduce, State } from './model.ts';

export interface Labels {
  readonly block: string;
  readonly branch: string;
  readonly allBranches: string;
  readonly branches: Readonly<Record<BranchId, string>>;
  readonly reductions: string;
  readonly reduce: Readonly<Record<Reduce, string>>;
  readonly output: (depth: string) => string;
  readonly cost: (millions: string) => string;
  readonly key: string;
  readonly nothing: string;
}

export interface Sentences {
  readonly branch: Labels['branches'];
  readonly same: (name: string, block: BlockId, count: number) => string;
  readonly pool: (name: string, block: BlockId, from: number, to: number, count: number) => string;
  readonly saved: (
    name: string,
    block: BlockId,
    channels: number,
    on: number,
    off: number,
    ratio: number,
  ) => string;
  readonly whole: (block: BlockId, reduce: Reduce, variant: Variant) => string;
  readonly dearer: (ratio: number, depth: number) => string;
  readonly snowball: (ratio: number, depth: number) => string;
  readonly layers: string;
  readonly branches: string;
  readonly question: (block: BlockId, channels: number, others: string) => string;
  readonly depth: string;
  readonly right: (depths: string, depth: number) => string;
  readonly wrong: (depths: string, depth: number) => string;
  readonly reads: (channels: number) => string;
  readonly squeeze: Readonly<Record<Reduce, string>>;
  readonly area: Readonly<Record<Reduce, string>>;
  readonly cost: string;
  readonly join: string;
}

export const MILLION = 1e6;

/** 28·28·25·192·32 for a layer; nothing for a pooling. */
function product({ kind, size, inDepth, depth }: Step, { height, width }: Derived, say: Say) {
  if (kind !== 'conv') return null;
  const factors = [height, width, ...(size > 1 ? [size, size] : []), inDepth, depth];
  return factors.map((factor) => say.number(factor)).join('·');
}

/** The products of the lit branch's layers, or the four branches' counts. */
export function sumOf(derived: Derived, variant: Reduce, say: Say, nothing: string): string {
  const { lit, variants } = derived;
  if (!lit) {
    return variants[variant].branches
      .map(({ multiplyAdds }) => say.number(multiplyAdds))
      .join(' + ');
  }
  const products = lit[variant].steps
    .map((step) => product(step, derived, say))
    .filter((each) => each !== null);
  return products.length > 0 ? products.join(' + ') : nothing;
}

export const says: Says<State, Derived, Sentences> = {
  describe({ reduce, block }, { lit, variants, ratio, inDepth, snowball }, say) {
    const times = ratio ?? 1;
    if (!lit) {
      const whole = say.whole(block, reduce, variants[reduce]);
      const more =
        reduce === 'on' ? say.dearer(times, variants.off.depth) : say.snowball(times, snowball);
      return `${whole} ${more}`;
    }
    const { on, off } = lit;
    const name = say.branch[on.id];
    if (on.id === '1x1') return say.same(name, block, on.multiplyAdds);
    if (on.id === 'pool') return say.pool(name, block, off.depth, on.depth, on.multiplyAdds);
    return say.saved(name, block, inDepth, on.multiplyAdds, off.multiplyAdds, times);
  },
  /** Every layer of the shown variant, then the branches of both. */
  tables(_, { now, variants, height, width }, say) {
    const steps = now.branches.flatMap((branch) => branch.steps);
    return [
      {
        caption: say.layers,
        rows: steps.length,
        cols: 6,
        at: (row, col) => {
          const { size, depth, weights, multiplyAdds } = steps[row];
          return [size, height, width, depth, weights, multiplyAdds][col];
        },
      },
      {
        caption: say.branches,
        rows: BRANCH_IDS.length,
        cols: 4,
        at: (row, col) => {
          const [on, off] = [variants.on.branches[row], variants.off.branches[row]];
          return [on.depth, on.multiplyAdds, off.depth, off.multiplyAdds][col];
        },
      },
    ];
  },
  predict({ block }, { variants, inDepth, now }, say, { number }) {
    const { depth, branches } = variants.off;
    const depths = branches.map((branch) => number(branch.depth)).join(' + ');
    const others = now.branches.slice(0, -1).map((branch) => number(branch.depth));
    return {
      question: say.question(block, inDepth, others.join(', ')),
      answers: [{ label: say.depth, value: depth }],
      right: say.right(depths, depth),
      wrong: say.wrong(depths, depth),
    };
  },
  beats: ({ reduce }, { inDepth }, say) => ({
    arrive: say.reads(inDepth),
    lift: say.squeeze[reduce],
    multiply: say.area[reduce],
    add: say.cost,
    write: say.join,
  }),
};
