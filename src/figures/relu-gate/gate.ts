import { leakyReluGrad, reluGrad, type Tensor, tensor } from '../../core/index.ts';
import type { Act, Agreement } from './maps.ts';

/**
 * What the gate does to the two layers: nothing is there ('one'), it lets all through ('open'), it lets nothing
 * through ('dead'), or the layers no longer merge ('two').
 */
export type Verdict = 'one' | 'open' | 'dead' | 'two';

export function verdictOf(
  act: Act,
  leak: number,
  dead: boolean,
  { differing }: Agreement,
): Verdict {
  if (dead) return 'dead';
  if (differing > 0) return 'two';
  return act === 'none' || (act === 'leaky' && leak === 1) ? 'one' : 'open';
}

/** The slope of the gate at one number. */
export function slopeAt(act: Act, leak: number, x: Tensor): number {
  const unit = tensor(new Float32Array(x.data.length).fill(1), x.shape);
  if (act === 'none') return 1;
  const slope = (act === 'relu' ? reluGrad(unit, x) : leakyReluGrad(unit, x, leak)).data[0];
  return tidy(slope);
}

/** Float32 keeps 0.1 as 0.10000000149; readers type and read 0.1. */
export function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
