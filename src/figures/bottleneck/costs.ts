import { analyse, type LayerSpec } from '../../core/index.ts';
import type { TimedChain } from './timedChains.ts';

export const FORMS = ['block', 'reduce'] as const;
export type Form = (typeof FORMS)[number];
/** What stands beside: one k×k, two of them, or ResNet's basic block, two k×k at the narrow width. */
export const BESIDES = ['plain', 'two', 'basic'] as const;
export type Beside = (typeof BESIDES)[number];

export interface Sizes {
  readonly form: Form;
  readonly beside: Beside;
  readonly cin: number;
  readonly mid: number;
  readonly cout: number;
  readonly k: number;
  readonly h: number;
  readonly w: number;
}

export interface LayerCost {
  readonly kernel: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly weights: number;
  readonly multiplications: number;
}

export interface ChainCost {
  readonly layers: readonly LayerCost[];
  /** Channels before the first layer and after each one. */
  readonly channels: readonly number[];
  readonly weights: number;
  readonly multiplications: number;
  /** What goes in is added to what comes out, which must be of the same shape. */
  readonly skip: boolean;
}

type Widths = readonly { readonly kernel: number; readonly outChannels: number }[];

function widthsOf(sizes: Sizes, chain: 'block' | 'beside'): { first: number; layers: Widths } {
  const { form, beside, cin, mid, cout, k } = sizes;
  const layer = (kernel: number, outChannels: number) => ({ kernel, outChannels });
  if (chain === 'block') {
    const last = form === 'block' ? [layer(k, mid), layer(1, cout)] : [layer(k, cout)];
    return { first: cin, layers: [layer(1, mid), ...last] };
  }
  if (beside === 'basic') return { first: mid, layers: [layer(k, mid), layer(k, mid)] };
  const one = layer(k, cout);
  return { first: cin, layers: beside === 'two' ? [one, one] : [one] };
}

const conv = (kernel: number, outChannels: number): LayerSpec => ({
  kind: 'conv',
  outChannels,
  kernelSize: kernel,
  padding: 'same',
  bias: false,
});

export function costOf(sizes: Sizes, chain: 'block' | 'beside'): ChainCost {
  const { first, layers } = widthsOf(sizes, chain);
  const reports = analyse(
    layers.map(({ kernel, outChannels }) => conv(kernel, outChannels)),
    [first, sizes.h, sizes.w],
  );
  const costs = reports.map(({ parameters, multiplyAdds, outputShape }, at) => ({
    kernel: layers[at].kernel,
    inChannels: at === 0 ? first : reports[at - 1].outputShape[0],
    outChannels: outputShape[0],
    weights: parameters,
    multiplications: multiplyAdds,
  }));
  const channels = [first, ...costs.map(({ outChannels }) => outChannels)];
  return {
    layers: costs,
    channels,
    weights: costs.reduce((sum, { weights }) => sum + weights, 0),
    multiplications: costs.reduce((sum, { multiplications }) => sum + multiplications, 0),
    skip: sizes.form === 'block' && layers.length > 1 && first === channels.at(-1),
  };
}

/** The layers as they run, with ReLU between them and the skip connection around them. */
export function chainOf(sizes: Sizes, chain: 'block' | 'beside'): TimedChain {
  const { first, layers } = widthsOf(sizes, chain);
  const body = layers.flatMap(({ kernel, outChannels }, at): LayerSpec[] =>
    at === 0 ? [conv(kernel, outChannels)] : [{ kind: 'relu' }, conv(kernel, outChannels)],
  );
  const { skip } = costOf(sizes, chain);
  return {
    layers: skip ? [{ kind: 'residual', body }] : body,
    inputShape: [first, sizes.h, sizes.w],
  };
}

/**
 * The largest width of the narrow part with which the block has fewer weights than what stands beside it, up to
 * `most`; 0 when there is none. Null where what stands beside grows with that width too.
 */
export function widestThatSaves(sizes: Sizes, most: number): number | null {
  if (sizes.beside === 'basic') return null;
  const limit = costOf(sizes, 'beside').weights;
  let low = 0;
  let high = most + 1;
  while (high - low > 1) {
    const mid = Math.floor((low + high) / 2);
    if (costOf({ ...sizes, mid }, 'block').weights < limit) low = mid;
    else high = mid;
  }
  return low;
}
