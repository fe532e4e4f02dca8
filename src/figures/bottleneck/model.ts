import type { ActiveCell, CommonAction, Model } from '../kit/contract.ts';
import { type Field, integer, oneOf } from '../kit/link/codec.ts';
import { clampInteger } from '../kit/numbers/clamp.ts';
import {
  BESIDES,
  type ChainCost,
  costOf,
  FORMS,
  type LayerCost,
  type Sizes,
  widestThatSaves,
} from './costs.ts';
import { type Curves, curvesOf } from './curves.ts';
import { fits, type Watch, watchJob, watchOf } from './stopwatch.ts';
import type { TimedChains } from './timedChains.ts';

export const KERNELS = [1, 3, 5, 7] as const;
export const LIMITS = {
  cin: [1, 1024],
  mid: [1, 1024],
  cout: [1, 1024],
  h: [1, 112],
  w: [1, 112],
} as const;
/** Channels that a move goes by at once with ↑ ↓ or Shift. */
export const FAR = 16;
/** One pixel goes through the block, and then through what stands beside it. */
const LAST = 1;

/**
 * Query names: form (block: 1×1, k×k, 1×1; reduce: 1×1, k×k), beside (plain: one k×k; two: two k×k; basic: two
 * k×k at `mid` channels), cin, mid, cout (channels), k (1, 3, 5, 7), h, w. The stopwatch is in no link: a page
 * that is opened never starts it.
 */
export interface State extends Sizes {
  readonly step: number;
  /** How often the stopwatch was asked for, and whether the last time still stands. */
  readonly run: number;
  readonly asked: boolean;
  readonly activeCell: ActiveCell | null;
}

export type Action =
  | CommonAction<State>
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'jump'; readonly end: 'first' | 'last' }
  /** To a width on the curve's axis, which need not be whole. */
  | { readonly type: 'point'; readonly mid: number }
  | { readonly type: 'time' }
  | { readonly type: 'cancel' };

/** A layer with its width before and after, as shares 0–1 of the widest stack of maps. */
interface DrawnLayer extends LayerCost {
  readonly from: number;
  readonly to: number;
}

export interface DrawnChain extends ChainCost {
  readonly drawn: readonly DrawnLayer[];
  readonly widths: readonly number[];
  /** Side of the square whose area is the number of weights; 1 for the larger of the two. */
  readonly side: number;
  /** Where each layer's strip of that square begins and how much of it the strip takes, 0–1. */
  readonly strips: readonly { readonly from: number; readonly share: number }[];
}

export interface Derived {
  readonly block: DrawnChain;
  readonly beside: DrawnChain;
  /** How many times the weights of the block those beside it are; as many times its multiplications. */
  readonly ratio: number;
  readonly workRatio: number;
  readonly saves: boolean;
  readonly widest: number | null;
  readonly curves: Curves;
  readonly watch: Watch;
}

const initialState: State = {
  step: 0,
  form: 'block',
  beside: 'plain',
  cin: 256,
  mid: 64,
  cout: 256,
  k: 3,
  h: 14,
  w: 14,
  run: 0,
  asked: false,
  activeCell: null,
};

const clampMid = (mid: number) => clampInteger(mid, LIMITS.mid[0], LIMITS.mid[1]);

/** Another size is seen whole, and not measured yet; where the 1×1 only reduces, one k×k stands beside. */
function settled(state: State): State {
  return {
    ...state,
    step: LAST,
    asked: false,
    beside: state.form === 'reduce' ? 'plain' : state.beside,
  };
}

export function reduce(state: State, action: Action): State {
  const toMid = (mid: number) => {
    const next = clampMid(mid);
    return next === state.mid ? state : settled({ ...state, mid: next });
  };
  switch (action.type) {
    case 'hover':
      return { ...state, activeCell: action.cell };
    case 'step':
      return { ...state, step: clampInteger(action.step, 0, LAST) };
    case 'move':
      return toMid(state.mid + action.by);
    case 'jump':
      return toMid(action.end === 'first' ? LIMITS.mid[0] : (widestOf(state) ?? state.cin));
    case 'point':
      return toMid(action.mid);
    case 'time':
      return fits(costOf(state, 'block'), costOf(state, 'beside'))
        ? { ...state, run: state.run + 1, asked: true }
        : state;
    case 'cancel':
      return { ...state, asked: false };
    case 'set':
      return settled({ ...state, ...action.patch });
  }
}

function widestOf(state: Sizes): number | null {
  return widestThatSaves(state, LIMITS.mid[1]);
}

function draw(cost: ChainCost, widest: number, most: number): DrawnChain {
  const widths = cost.channels.map((count) => count / widest);
  let from = 0;
  const strips = cost.layers.map(({ weights }) => {
    const strip = { from, share: weights / cost.weights };
    from += strip.share;
    return strip;
  });
  const drawn = cost.layers.map((layer, at) => ({
    ...layer,
    from: widths[at],
    to: widths[at + 1],
  }));
  return { ...cost, drawn, widths, strips, side: Math.sqrt(cost.weights / most) };
}

export function derive(state: State, _assets: unknown, result?: unknown): Derived {
  const block = costOf(state, 'block');
  const beside = costOf(state, 'beside');
  const most = Math.max(block.weights, beside.weights);
  const channels = Math.max(...block.channels, ...beside.channels);
  const widest = widestOf(state);
  return {
    block: draw(block, channels, most),
    beside: draw(beside, channels, most),
    ratio: beside.weights / block.weights,
    workRatio: beside.multiplications / block.multiplications,
    saves: block.weights < beside.weights,
    widest,
    curves: curvesOf(state, widest, LIMITS.mid[1]),
    watch: watchOf(block, beside, state.asked, result as TimedChains | undefined),
  };
}

const kernelSize: Field<number> = {
  parse: (text) => KERNELS.find((k) => String(k) === text),
  format: String,
  values: KERNELS,
};

export const model: Model<State, Action, Derived> = {
  initialState,
  fields: {
    form: oneOf(FORMS),
    beside: oneOf(BESIDES),
    cin: integer(...LIMITS.cin),
    mid: integer(...LIMITS.mid),
    cout: integer(...LIMITS.cout),
    k: kernelSize,
    h: integer(...LIMITS.h),
    w: integer(...LIMITS.w),
    step: integer(0, LAST),
  },
  presets: {
    resnet: { step: LAST },
    'basic-block': { step: LAST, beside: 'basic' },
    'reduce-first': { step: LAST, form: 'reduce', cin: 192, mid: 16, cout: 32, k: 5, h: 28, w: 28 },
    'no-saving': { step: LAST, mid: 230 },
    'squeeze-hard': { step: LAST, mid: 16 },
  },
  conflicts: ({ form, beside }) => (form === 'reduce' && beside !== 'plain' ? ['beside'] : []),
  passing: ['step', 'run', 'asked'],
  reduce,
  job: (state) => (state.asked ? watchJob(state, state.run) : null),
  derive,
  pointers: ['step', 'activeCell'],
  stepCount: () => LAST + 1,
};
