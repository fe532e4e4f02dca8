import type { ElementType } from '../../core/index.ts';
import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { gridTable } from '../kit/frame/tables.ts';
import {
  BIAS_AT,
  type Difference,
  type Divisor,
  FIRST_WEIGHT,
  KERNEL_SIDE,
  type Loss,
  SIDE,
} from './check.ts';
import { type Arm, type Derived, PRECISIONS, type State } from './model.ts';

export interface Labels {
  readonly input: string;
  readonly kernel: string;
  readonly curve: string;
  readonly error: string;
  readonly precisions: Readonly<Record<ElementType, string>>;
  readonly measured: string;
  readonly formula: string;
  readonly noStep: string;
  /** Why the error grows to the left, and to the right. */
  readonly rounding: string;
  readonly arms: Readonly<Record<Arm, string>>;
  readonly loss: string;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly difference: string;
  readonly differences: Readonly<Record<Difference, string>>;
  readonly exponent: string;
  readonly nudged: string;
  readonly cell: (name: string) => string;
  readonly gap: string;
  readonly divisor: string;
  readonly divisors: Readonly<Record<Divisor, string>>;
}

export type Text = FigureText<State, Derived, Labels>;

interface TableWords {
  readonly errors: string;
  readonly gradient: string;
}

export function tables(derived: Derived, words: TableWords): NumberTable[] {
  const { values, gradient, errors } = derived;
  const square = (name: string, of: readonly number[], first: number, side: number) =>
    gridTable(name, of.slice(first, first + side * side), side, side);
  const d = (name: string) => `${words.gradient} ∂L/∂${name}`;
  return [
    square('X', values, 0, SIDE),
    square('K', values, FIRST_WEIGHT, KERNEL_SIDE),
    square(d('X'), gradient, 0, SIDE),
    square(d('K'), gradient, FIRST_WEIGHT, KERNEL_SIDE),
    gridTable(d('b'), gradient.slice(BIAS_AT), 1, 1),
    ...PRECISIONS.map((type) =>
      gridTable(
        `${words.errors}, log₁₀, ${type}`,
        errors[type].map((error) => (error > 0 ? Math.log10(error) : Number.NaN)),
        errors[type].length,
        1,
      ),
    ),
  ];
}

/** What is nudged, as mathematics writes it: rows and columns from 0. */
export function cellName(name: string): string {
  return name === 'b' ? 'b' : `${name[0].toUpperCase()}[${name[1]}, ${name[2]}]`;
}

export function small(value: number, { number }: Say): string {
  return scientific(value, number);
}

export function errorIn(error: number, say: Say, none: string): string {
  return Number.isNaN(error) ? none : small(error, say);
}
