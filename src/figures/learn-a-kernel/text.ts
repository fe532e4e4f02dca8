import type { FigureText } from '../kit/contract.ts';
import { commonExponent } from '../kit/frame/scientific.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { type InputName, KERNEL_SIDE } from './descent.ts';
import type { Derived, State, Target } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly rate: string;
  readonly rateNow: string;
  readonly target: string;
  readonly targets: Readonly<Record<Target, string>>;
  readonly seed: string;
  readonly kernel: string;
  readonly hidden: string;
  readonly picture: string;
  readonly answer: string;
  readonly wanted: string;
  readonly loss: string;
  readonly next: string;
  readonly goal: string;
  readonly waiting: string;
}

export type Text = FigureText<State, Derived, Labels>;

export const DIGITS = 3;

export const LARGE = 1000;

/** Three decimals, or none where the number has run away. */
export function shown(value: number, number: (value: number, digits?: number) => string): string {
  return number(value, Math.abs(value) < LARGE ? DIGITS : 0);
}

export function tables({ kernel, gradient, target, run }: Derived, labels: Labels) {
  const grid = (caption: string, values: readonly number[]) => ({
    ...gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE),
    digits: DIGITS,
  });
  return [
    grid(labels.kernel, kernel),
    { ...grid('∂L/∂K', gradient), digits: DIGITS + Math.max(0, -commonExponent(gradient)) },
    grid(labels.hidden, target),
    { ...gridTable(labels.loss, run.losses, run.losses.length, 1), digits: DIGITS },
  ];
}
