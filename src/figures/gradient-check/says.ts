import type { ElementType } from '../../core/index.ts';
import type { Say } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import type { Says } from '../kit/frame/spoken.ts';
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
  readonly digits: string;
  readonly nudged: string;
  readonly gap: string;
  readonly divisor: string;
  readonly divisors: Readonly<Record<Divisor, string>>;
}

/** Errors and ε come as they are written, as powers of ten. */
export interface Sentences {
  readonly nudged: (cell: string, eps: string, error64: string, error32: string) => string;
  readonly unmeasured: string;
  readonly onKink: string;
  readonly acrossKink: string;
  readonly even: string;
  /** ε is still large: the error shrinks as it does, or as its square. */
  readonly large: (squared: boolean) => string;
  readonly lowest: string;
  readonly tiny: (best: string) => string;
  readonly question: string;
  readonly times: string;
  readonly right: string;
  readonly wrong: string;
  readonly errors: string;
  readonly gradient: string;
}

/** What is nudged, as mathematics writes it: rows and columns from 0. */
export function cellText(name: string): string {
  return name === 'b' ? 'b' : `${name[0].toUpperCase()}[${name[1]}, ${name[2]}]`;
}

function whyOf({ broken, crossed, power, best, eps }: Derived, say: Sentences, { number }: Say) {
  if (broken) return say.onKink;
  if (crossed) return say.acrossKink;
  if (power === 0) return say.even;
  const off = Math.log10(eps) - best.float64.exponent;
  if (Math.abs(off) < 0.5) return say.lowest;
  return off > 0
    ? say.large(power === 2)
    : say.tiny(scientific(10 ** best.float64.exponent, number));
}

export const says: Says<State, Derived, Sentences> = {
  describe({ cell }, derived, say, speaker) {
    const error = (type: ElementType) =>
      Number.isNaN(derived.now[type].error)
        ? say.unmeasured
        : scientific(derived.now[type].error, speaker.number);
    const eps = scientific(derived.eps, speaker.number);
    const told = say.nudged(cellText(cell), eps, error('float64'), error('float32'));
    return `${told} ${whyOf(derived, say, speaker)}`;
  },
  predict: (_, __, say) => ({
    question: say.question,
    answers: [{ label: say.times, value: 100 }],
    right: say.right,
    wrong: say.wrong,
  }),
  tables(_, { setting, gradient, errors }, say) {
    const square = (name: string, of: readonly number[], first: number, side: number) =>
      gridTable(name, of.slice(first, first + side * side), side, side);
    const slope = (name: string) => `${say.gradient} ∂L/∂${name}`;
    return [
      square('X', setting.values, 0, SIDE),
      square('K', setting.values, FIRST_WEIGHT, KERNEL_SIDE),
      square(slope('X'), gradient, 0, SIDE),
      square(slope('K'), gradient, FIRST_WEIGHT, KERNEL_SIDE),
      gridTable(slope('b'), gradient.slice(BIAS_AT), 1, 1),
      ...PRECISIONS.map((type) =>
        gridTable(
          `${say.errors}, log₁₀, ${type}`,
          errors[type].map((error) => (error > 0 ? Math.log10(error) : Number.NaN)),
          errors[type].length,
          1,
        ),
      ),
    ];
  },
};
