import type { ReactNode } from 'react';
import type { ActiveCell } from '../kit/contract.ts';
import { AT_REST } from '../kit/motion/clock.ts';
import { SumLine } from '../kit/slide/SumLine.tsx';
import { cellName } from './names.ts';
import type { Derived, State } from './state.ts';

interface WordsProps {
  readonly state: State;
  readonly derived: Derived;
  readonly concealed: boolean;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** The slope of one weight, as a formula with its indices and as a sum with its numbers. */
export function SlopeWords({ state, derived, concealed, onHover }: WordsProps) {
  const { terms, done, lit, sum, row, col, weight } = derived;
  const { k, s, p, view } = state;
  const index = (letter: string, offset: number) => `${s === 1 ? '' : s}${letter}+${offset}`;
  const part = (name: string, content: ReactNode) => (
    <span
      className="formula-part"
      onPointerEnter={() => onHover({ grid: `formula:${name}`, row: 0, col: 0 })}
      onPointerLeave={() => onHover(null)}
    >
      {content}
    </span>
  );
  const slope = `∂L/∂${cellName('K', weight, k)}`;
  return (
    <div className="slope-words">
      <p className="slope-formula">
        {part('gradient', slope)} = Σ{' '}
        {part(
          'errors',
          <>
            ∂L/∂Y<sub>mn</sub>
          </>,
        )}
        ·
        {part(
          'input',
          <>
            X{p > 0 && <sup>pad</sup>}[{index('m', row)}, {index('n', col)}]
          </>,
        )}
      </p>
      <SumLine
        clock={AT_REST}
        gradients
        taps={terms}
        done={done}
        sum={sum}
        lit={lit}
        onHover={(tap) => onHover(tap && { grid: 'input', row: tap.paddedRow, col: tap.paddedCol })}
        concealed={concealed || (view === 'weight' && done < terms.length)}
      />
    </div>
  );
}
