import {
  type Conv2dOptions,
  conv2d,
  conv2dGradInput,
  conv2dGradKernel,
  rot180,
  type Tensor,
} from '../../core/index.ts';

/** The chapter's example: X of 3×3, K of 2×2 and Y of 2×2. */
export const SIDE = 3;
export const KERNEL_SIDE = 2;
export const OUT_SIDE = 2;
export const INPUT = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** The chapter's error map. */
export const ERROR = [1, 2, -1, 1];

export const OPS = ['xcorr', 'conv'] as const;
/** Cross-correlation slides the kernel as it is; convolution turns it first. */
export type Op = (typeof OPS)[number];

const PLAIN: Conv2dOptions = {};

/**
 * X ⋆ K or X ∗ K. Convolution goes its own way, X ∗ K = rot180(rot180(X) ⋆ K), so that its sums run in another
 * order than those of cross-correlation with the turned kernel, and a comparison of both means something.
 */
export function slide(op: Op, input: Tensor, kernel: Tensor): Tensor {
  return op === 'xcorr'
    ? conv2d(input, kernel, PLAIN)
    : rot180(conv2d(rot180(input), kernel, PLAIN));
}

/** ∂L/∂K when the forward pass was `op`. */
export function gradKernel(op: Op, input: Tensor, error: Tensor, shape: readonly number[]): Tensor {
  return op === 'xcorr'
    ? conv2dGradKernel(input, error, shape)
    : conv2dGradKernel(rot180(input), rot180(error), shape);
}

/** ∂L/∂X when the forward pass was `op`. */
export function gradInput(op: Op, error: Tensor, kernel: Tensor, shape: readonly number[]): Tensor {
  return op === 'xcorr'
    ? conv2dGradInput(error, kernel, shape)
    : rot180(conv2dGradInput(rot180(error), kernel, shape));
}

/** The largest |a − b|. */
export function apart(a: Tensor, b: Tensor): number {
  let most = 0;
  a.data.forEach((value, at) => {
    most = Math.max(most, Math.abs(value - b.data[at]));
  });
  return most;
}
