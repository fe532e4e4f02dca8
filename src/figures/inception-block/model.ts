import type { CommonAction, Model } from '../kit/contract.ts';
import { remember } from '../kit/frame/remember.ts';
import { oneOf } from '../kit/link/codec.ts';
import { BLOCK_IDS, type BlockId } from '../kit/network/googlenet.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import {
  BRANCH_IDS,
  type Branch,
  depthWithoutAny,
  inShapeOf,
  type Variant,
  variantOf,
} from './branches.ts';

export const REDUCE = ['on', 'off'] as const;
export type Reduce = (typeof REDUCE)[number];

/** Nothing lit, or one of the branches. */
export const LIT = ['all', ...BRANCH_IDS] as const;
export type Lit = (typeof LIT)[number];

/**
 * Query names: block (3a … 5b), reduce (on, off: the 1×1 layers that make the block shallower), branch
 * (all, 1x1, 3x3, 5x5, pool: which one is lit).
 */
export interface State {
  readonly step: number;
  readonly block: BlockId;
  readonly reduce: Reduce;
  readonly branch: Lit;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly blocks: number; readonly branches: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Derived {
  readonly block: BlockId;
  readonly height: number;
  readonly width: number;
  readonly inDepth: number;
  readonly variants: Readonly<Record<Reduce, Variant>>;
  /** The one that is shown. */
  readonly now: Variant;
  /** The lit branch in both variants. */
  readonly lit: Readonly<Record<Reduce, Branch>> | null;
  /** How many times dearer the block, or the lit branch, is without its 1×1 layers; null where that says nothing. */
  readonly ratio: number | null;
  /** What a full bar stands for: the dearest layer in either variant, the deeper output. */
  readonly most: { readonly multiplyAdds: number; readonly depth: number };
  /** Depth behind 5b if no block reduced. */
  readonly snowball: number;
}

const initialState: State = { step: 0, block: '3a', reduce: 'on', branch: 'all' };

const factsOf = remember((block: BlockId) => {
  const variants = { on: variantOf(block, true), off: variantOf(block, false) };
  const steps = [variants.on, variants.off].flatMap(({ branches }) =>
    branches.flatMap((branch) => branch.steps),
  );
  return {
    variants,
    most: {
      multiplyAdds: Math.max(...steps.map(({ multiplyAdds }) => multiplyAdds)),
      depth: Math.max(variants.on.depth, variants.off.depth),
    },
    snowball: depthWithoutAny(),
  };
}, BLOCK_IDS.length);

export function derive({ block, reduce, branch }: State): Derived {
  const { variants, most, snowball } = factsOf(block);
  const [inDepth, height, width] = inShapeOf(block);
  const lane = LIT.indexOf(branch) - 1;
  const lit =
    lane < 0 ? null : { on: variants.on.branches[lane], off: variants.off.branches[lane] };
  const { on, off } = lit ?? variants;
  return {
    block,
    height,
    width,
    inDepth,
    variants,
    now: variants[reduce],
    lit,
    ratio: off.multiplyAdds > on.multiplyAdds ? off.multiplyAdds / on.multiplyAdds : null,
    most,
    snowball,
  };
}

function at<Value>(values: readonly Value[], index: number): Value {
  return values[clamp(index, 0, values.length - 1)];
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'move':
      return {
        ...state,
        block: at(BLOCK_IDS, BLOCK_IDS.indexOf(state.block) + action.blocks),
        branch: at(LIT, LIT.indexOf(state.branch) + action.branches),
      };
    case 'jump':
      return { ...state, block: at(BLOCK_IDS, action.end === 'first' ? 0 : BLOCK_IDS.length) };
    case 'set':
      return { ...state, ...action.patch };
    default:
      return state;
  }
}

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: { block: oneOf(BLOCK_IDS), reduce: oneOf(REDUCE), branch: oneOf(LIT) },
  presets: {
    'block-3a': {},
    'without-reductions': { reduce: 'off' },
    'five-by-five': { branch: '5x5' },
    'block-4e': { block: '4e' },
    'block-5b': { block: '5b' },
  },
  reduce,
  derive,
  stepCount: () => 0,
};
