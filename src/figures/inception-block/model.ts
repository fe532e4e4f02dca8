import type { CommonAction, Model } from '../kit/contract.ts';
import { oneOf } from '../kit/link/codec.ts';
import { BLOCK_IDS, type BlockId } from '../kit/network/googlenet.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import {
  BRANCH_IDS,
  type Branch,
  depthWithoutAny,
  inShapeOf,
  type Step,
  type Variant,
  variantOf,
} from './branches.ts';

export const REDUCE = ['on', 'off'] as const;
export type Reduce = (typeof REDUCE)[number];

/** The story: the 1×1 layers come in, and then they are taken away again. */
const STORY: readonly Reduce[] = ['on', 'off'];

/** Nothing lit, or one of the branches. */
export const LIT = ['all', ...BRANCH_IDS] as const;
export type Lit = (typeof LIT)[number];

/**
 * Query names: block (3a … 5b), reduce (on, off: the 1×1 layers that make the block shallower), branch
 * (all, 1x1, 3x3, 5x5, pool: which one is lit).
 */
export interface State {
  /** With the 1×1 layers, then without them. */
  readonly step: number;
  readonly block: BlockId;
  readonly reduce: Reduce;
  readonly branch: Lit;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly blocks: number; readonly branches: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' };

export interface Facts {
  readonly block: BlockId;
  readonly height: number;
  readonly width: number;
  readonly inDepth: number;
  readonly variants: Readonly<Record<Reduce, Variant>>;
  /** The widest and the tallest column of a branch in either variant: channels read, and what each of them meets. */
  readonly most: { readonly multiplyAdds: number; readonly depth: number; readonly tall: number };
  /** Depth behind 5b if no block reduced. */
  readonly snowball: number;
}

export interface Derived extends Facts {
  /** The one that is shown. */
  readonly now: Variant;
  /** The lit branch in both variants. */
  readonly lit: Readonly<Record<Reduce, Branch>> | null;
  /** How many times dearer the block, or the lit branch, is without its 1×1 layers; null where that says nothing. */
  readonly ratio: number | null;
}

/** How many weights each channel that a layer reads meets: the height of its box, whose area is its weights. */
export function tallness({ kind, size, depth }: Step): number {
  return kind === 'conv' ? size * size * depth : 0;
}

export function derive({ block }: State): Facts {
  const variants = { on: variantOf(block, true), off: variantOf(block, false) };
  const [inDepth, height, width] = inShapeOf(block);
  const branches = [variants.on, variants.off].flatMap((variant) => variant.branches);
  const tall = branches.map(({ steps }) => steps.reduce((sum, step) => sum + tallness(step), 0));
  return {
    block,
    height,
    width,
    inDepth,
    variants,
    most: {
      multiplyAdds: Math.max(variants.on.multiplyAdds, variants.off.multiplyAdds),
      depth: Math.max(variants.on.depth, variants.off.depth),
      tall: Math.max(...tall),
    },
    snowball: depthWithoutAny(),
  };
}

export function point(facts: Facts, { reduce, branch }: State): Derived {
  const { variants } = facts;
  const lane = LIT.indexOf(branch) - 1;
  const lit =
    lane < 0 ? null : { on: variants.on.branches[lane], off: variants.off.branches[lane] };
  const { on, off } = lit ?? variants;
  return {
    ...facts,
    now: variants[reduce],
    lit,
    ratio: off.multiplyAdds > on.multiplyAdds ? off.multiplyAdds / on.multiplyAdds : null,
  };
}

function at<Value>(values: readonly Value[], index: number): Value {
  return values[clamp(index, 0, values.length - 1)];
}

const settle = (state: State): State => ({ ...state, step: STORY.indexOf(state.reduce) });

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
    case 'step':
      return settle({ ...state, reduce: STORY[action.step] });
    case 'set':
      return settle({ ...state, ...action.patch });
    default:
      return state;
  }
}

export const model: Model<State, Action, Derived, Facts> = {
  initialState: { step: 0, block: '3a', reduce: 'on', branch: 'all' },
  fields: { block: oneOf(BLOCK_IDS), reduce: oneOf(REDUCE), branch: oneOf(LIT) },
  presets: {
    'block-3a': {},
    'without-reductions': { step: 1, reduce: 'off' },
    'five-by-five': { branch: '5x5' },
    'block-4e': { block: '4e' },
    'block-5b': { block: '5b' },
  },
  reduce,
  settle,
  derive,
  pointers: ['step', 'reduce', 'branch'],
  point,
  stepCount: () => STORY.length,
};
