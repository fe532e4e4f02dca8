import { Fragment } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { cellName } from './names.ts';
import type { Derived, State } from './state.ts';

interface WordsProps {
  readonly state: State;
  readonly derived: Derived;
  readonly concealed: boolean;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** More products than this are only counted, so that the line keeps its height. */
const TERMS_SHOWN = 12;

/** The slope of one weight, as a formula with its indices and as a sum with its numbers. */
export function SlopeWords({ state, derived, concealed, onHover }: WordsProps) {
  const { number, words } = useSay();
  const { terms, done, lit, sum, row, col, weight } = derived;
  const { k, s, p, view } = state;
  const bracket = (value: number) => (value < 0 ? `(${number(value)})` : number(value));
  const index = (letter: string, offset: number) => `${s === 1 ? '' : s}${letter}+${offset}`;
  const part = (name: string, content: string) => (
    <span
      className="formula-part"
      onPointerEnter={() => onHover({ grid: `formula:${name}`, row: 0, col: 0 })}
      onPointerLeave={() => onHover(null)}
    >
      {content}
    </span>
  );
  const slope = `∂L/∂${cellName('K', weight, k)}`;
  const complete = done >= terms.length;
  return (
    <div className="slope-words">
      <p className="slope-formula">
        {part('gradient', slope)} = Σ {part('errors', '∂L/∂Yₘₙ')}·
        {part('input', `${p > 0 ? 'Xᵖᵃᵈ' : 'X'}[${index('m', row)}, ${index('n', col)}]`)}
      </p>
      <p className="sum-line slope-sum">
        <span className="sum-terms">
          {terms.length > TERMS_SHOWN
            ? words.productsSummed(number(terms.length))
            : terms.map((tap, i) => (
                <Fragment key={`${tap.kernelRow},${tap.kernelCol}`}>
                  {i > 0 && ' '}
                  <span
                    className="sum-term"
                    data-lit={lit === i || undefined}
                    data-zero={tap.weight === 0 || undefined}
                    data-coming={i >= done || undefined}
                    onPointerEnter={() =>
                      onHover({ grid: 'input', row: tap.paddedRow, col: tap.paddedCol })
                    }
                    onPointerLeave={() => onHover(null)}
                  >
                    {i > 0 && '+ '}
                    <span className="slope-error" data-negative={tap.weight < 0 || undefined}>
                      {bracket(tap.weight)}
                    </span>
                    ·
                    <span className={tap.isPadding ? 'sum-padding' : undefined}>
                      {bracket(tap.inputValue)}
                    </span>
                  </span>
                </Fragment>
              ))}
        </span>
        <span className="sum-total">
          {' '}
          = <strong>{concealed || (view === 'weight' && !complete) ? '?' : number(sum)}</strong>
        </span>
      </p>
    </div>
  );
}
