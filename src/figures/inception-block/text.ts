import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import type { BlockId } from '../kit/network/googlenet.ts';
import { BRANCH_IDS, type BranchId, type Step } from './branches.ts';
import type { Derived, Reduce, State } from './model.ts';

export interface Labels {
  readonly block: string;
  readonly branch: string;
  readonly allBranches: string;
  readonly branches: Readonly<Record<BranchId, string>>;
  readonly reductions: string;
  readonly reduce: Readonly<Record<Reduce, string>>;
  readonly input: (block: BlockId) => string;
  readonly pool: (square: string) => string;
  readonly weights: string;
  /** What the lines of a box say. */
  readonly key: string;
  readonly million: string;
  readonly joined: string;
  readonly whole: string;
  readonly times: (ratio: number, say: Say) => string;
  /** How the multiply-adds of one variant come about. */
  readonly sum: (derived: Derived, variant: Reduce, say: Say) => string;
}

export type Text = FigureText<State, Derived, Labels>;

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

/** Said as whole as it can be: 9.7; 1. */
export function sayRatio(ratio: number, { number }: Say): string {
  return number(ratio, 1);
}

/** Every layer of the shown variant, then the branches of both. */
export function tablesOf(
  { now, variants, height, width }: Derived,
  captions: { readonly layers: string; readonly branches: string },
): NumberTable[] {
  const steps = now.branches.flatMap((branch) => branch.steps);
  return [
    {
      caption: captions.layers,
      rows: steps.length,
      cols: 6,
      at: (row, col) => {
        const { size, depth, weights, multiplyAdds } = steps[row];
        return [size, height, width, depth, weights, multiplyAdds][col];
      },
    },
    {
      caption: captions.branches,
      rows: BRANCH_IDS.length,
      cols: 4,
      at: (row, col) => {
        const [on, off] = [variants.on.branches[row], variants.off.branches[row]];
        return [on.depth, on.multiplyAdds, off.depth, off.multiplyAdds][col];
      },
    },
  ];
}
