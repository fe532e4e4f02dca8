import type { ReactNode } from 'react';
import type { ActiveCell } from '../contract.ts';
import { useSay } from '../frame/Say.tsx';

export type FormulaPart = 'n' | 'p' | 'd' | 'k' | 's' | 'floor' | 'out';

export interface SizeFacts {
  readonly n: number;
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly d: number;
  /** The fraction before the floor, and what the floor takes away. */
  readonly quotient: number;
  readonly remainder: number;
  readonly out: number;
}

interface SizeFormulaProps {
  readonly facts: SizeFacts;
  readonly name?: ReactNode;
  readonly lit: FormulaPart | null;
  readonly concealed?: boolean;
  readonly onHover: (cell: ActiveCell | null) => void;
}

/** The part of the size formula that an active cell stands for. */
export function litPart(cell: ActiveCell | null): FormulaPart | null {
  return cell?.grid.startsWith('formula:') ? (cell.grid.slice(8) as FormulaPart) : null;
}

/**
 * out = ⌊(n + 2p − d(k − 1) − 1)/s⌋ + 1 with the figure's numbers in it; without 2p where p is 0, and with n + 2p − k
 * where d is 1. Every number lights what it stands for in the drawing, and is lit when the drawing is touched there.
 */
export function SizeFormula({ facts, name, lit, concealed, onHover }: SizeFormulaProps) {
  const { number } = useSay();
  const part = (key: FormulaPart, content: ReactNode) => (
    <span
      className={`formula-part formula-${key}${lit === key ? ' formula-lit' : ''}`}
      onPointerEnter={() => onHover({ grid: `formula:${key}`, row: -1, col: -1 })}
      // A finger's mark stays when it is lifted: what it lights is seen then.
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onHover(null)}
    >
      {content}
    </span>
  );
  const { n, k, s, p, d, quotient, remainder, out } = facts;
  return (
    <p className="size-formula">
      {name}
      {part('floor', '⌊')}({part('n', number(n))}
      {p > 0 && <> + {part('p', <>2·{number(p)}</>)}</>} −{' '}
      {d === 1 ? (
        part('k', number(k))
      ) : (
        <>
          {part('d', number(d))}·({part('k', number(k))} − 1) − 1
        </>
      )}
      )/{part('s', number(s))}
      {part('floor', '⌋')} + 1
      {remainder > 0 && !concealed && (
        <span className="formula-floor-step">
          {' '}
          = {part('floor', <>⌊{number(quotient, 3)}⌋</>)} + 1
        </span>
      )}{' '}
      = {part('out', <strong>{concealed ? '?' : number(out)}</strong>)}
    </p>
  );
}
