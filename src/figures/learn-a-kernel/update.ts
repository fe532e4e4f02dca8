import { maxMagnitude } from '../../core/index.ts';
import { equalSign, roundTo } from '../../words/numbers.ts';
import type { Say } from '../kit/contract.ts';
import { scientific } from '../kit/frame/scientific.ts';
import type { Derived } from './model.ts';

/** Decimals of the new weight, and of what it is made of: enough for the result to come out as it is printed. */
const RESULT = 3;
const TERMS = 4;
/** Where a number is as large as this none has decimals; from there on it is written with a power of ten. */
const LARGE = 1e3;
const HUGE = 1e6;
/** Decimals leave too few digits of a gradient that moves its weight by less than this. */
const SMALL = 1e-3;

interface Update {
  readonly weight: string;
  readonly rate: string;
  readonly gradient: string;
  readonly sign: '=' | '≈';
  readonly next: string;
}

type Facts = Pick<Derived, 'chosen' | 'rate'>;

/**
 * The next step of the chosen weight as it is printed. A large rate makes the rounding of the gradient larger, so
 * the gradient gets more decimals.
 */
export function updateOf({ chosen, rate }: Facts, number: Say['number']): Update {
  const extra = Math.max(0, Math.ceil(Math.log10(rate)));
  const most = maxMagnitude([chosen.weight, chosen.gradient, chosen.next]);
  const least = most < LARGE ? SMALL : 1;
  const places = (digits: number) => (most < LARGE ? digits : 0);
  const term = (value: number, digits: number, small = 0) => {
    const power = value !== 0 && (Math.abs(value) < small || Math.abs(value) >= HUGE);
    return {
      text: power ? scientific(value, number) : number(value, digits),
      // Two digits and a power of ten are never exact.
      printed: power ? Number.NaN : roundTo(value, digits),
    };
  };
  const weight = term(chosen.weight, places(TERMS));
  const gradient = term(chosen.gradient, places(TERMS) + extra, least / 10 ** extra);
  const next = term(chosen.next, places(RESULT));
  const printed = weight.printed - roundTo(rate, RESULT) * gradient.printed;
  return {
    weight: weight.text,
    rate: number(rate, RESULT),
    gradient: chosen.gradient < 0 ? `(${gradient.text})` : gradient.text,
    sign: equalSign(printed, places(RESULT), next.printed),
    next: next.text,
  };
}
