import type { ReactNode } from 'react';
import type { ElementType } from '../../core/index.ts';
import type { PartProps } from '../kit/controls/declared.ts';
import { scientific } from '../kit/frame/scientific.ts';
import { type Derived, PRECISIONS, type State } from './model.ts';
import type { Labels } from './says.ts';

/** Decimals that each type still tells apart near 1. */
const DIGITS: Readonly<Record<ElementType, number>> = { float64: 15, float32: 7 };
const SLOPE_DIGITS: Readonly<Record<ElementType, number>> = { float64: 12, float32: 7 };

/**
 * The measurement in both types. What the two values of L share is quiet: only the rest is left when they are
 * subtracted, which is where rounding takes over.
 */
export function Readout({ state, derived, labels, say }: PartProps<State, Derived, Labels>) {
  const { number } = say;
  const { now, setting } = derived;
  const central = state.difference === 'central';
  const cut = (type: ElementType) =>
    shared(number(now[type].up, DIGITS[type]), number(now[type].down, DIGITS[type]));
  const row = (name: string, cell: (type: ElementType) => ReactNode) => (
    <>
      <span className="check-name">{name}</span>
      {PRECISIONS.map((type) => (
        <span key={type} className="check-number">
          {cell(type)}
        </span>
      ))}
    </>
  );
  const digits = (type: ElementType, which: 'a' | 'b') => {
    const parts = cut(type);
    return (
      <>
        <i>{parts.same}</i>
        <b>{parts[which]}</b>
      </>
    );
  };
  return (
    <div className="check-readout">
      {row('', (type) => labels.precisions[type])}
      {row('L(w + ε)', (type) => digits(type, 'a'))}
      {row(central ? 'L(w − ε)' : 'L(w)', (type) => digits(type, 'b'))}
      {row(labels.measured, (type) =>
        Number.isNaN(now[type].slope) ? labels.noStep : number(now[type].slope, SLOPE_DIGITS[type]),
      )}
      {row(labels.formula, (type) => number(setting.gradient, SLOPE_DIGITS[type]))}
      {row(labels.error, (type) =>
        Number.isNaN(now[type].error) ? '–' : scientific(now[type].error, number),
      )}
    </div>
  );
}

/** Cuts two numbers, as texts, where they begin to differ: what both share, and what is each one's own. */
export function shared(
  a: string,
  b: string,
): { readonly same: string; readonly a: string; readonly b: string } {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return { same: a.slice(0, at), a: a.slice(at), b: b.slice(at) };
}
