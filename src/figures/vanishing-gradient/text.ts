import type { Init } from '../../core/index.ts';
import type { FigureText, Say } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import type { Derived, Kind, State } from './model.ts';
import type { Act } from './net.ts';

export interface Labels {
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly inits: Readonly<Record<Init, string>>;
  readonly init: string;
  readonly depth: string;
  readonly skip: string;
  readonly gain: string;
  readonly width: string;
  readonly draw: string;
  readonly of: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Titles of the charts. */
  readonly gradients: Readonly<Record<Kind, string>>;
  readonly spread: string;
  /** Said where the outputs differ too little to be told apart. */
  readonly blurred: string;
  readonly silent: string;
  readonly middle: string;
  readonly quarter: string;
  readonly towards: string;
  /** Stands for the network's input where layers have their numbers. */
  readonly input: string;
  readonly layer: (layer: string) => string;
  readonly atInput: string;
  readonly gradient: string;
  readonly slope: string;
  readonly apart: string;
}

export type Text = FigureText<State, Derived, Labels>;

/** From this on a change of the gradient is worth telling. */
export const STEADY = 3;

interface ChangeWords {
  readonly nothing: string;
  readonly same: string;
  readonly smaller: (times: string) => string;
  readonly larger: (times: string) => string;
  readonly number: Say['number'];
}

export function changeOf(shrink: number, words: ChangeWords): string {
  if (!Number.isFinite(shrink)) return words.nothing;
  if (shrink >= STEADY) return words.smaller(scientific(shrink, words.number));
  if (shrink <= 1 / STEADY) return words.larger(scientific(1 / shrink, words.number));
  return words.same;
}

export function endSlope({ flows }: Derived): number {
  return flows[0].slope[flows[0].slope.length - 1];
}
