import type { ReactNode } from 'react';
import type { Part } from './lit.ts';
import type { Props } from './props.ts';
import type { Edge } from './spread.ts';

type LedgerProps = Pick<Props, 'state' | 'derived' | 'dispatch' | 'labels' | 'say'> & {
  readonly concealed?: boolean;
};

/**
 * The formula with this setting's numbers, the zeros that it puts in or cuts off, and the balance of both
 * sides. Each symbol lights the cells that it stands for, and is lit when they are pointed at.
 */
export function Ledger({ state, derived, dispatch, labels, say, concealed }: LedgerProps) {
  const { number } = say;
  const { rowEdge, colEdge, balance } = derived;
  const part = (key: Part, content: ReactNode) => (
    <span
      className={`formula-part gradient-part-${key}`}
      data-lit={derived.lit.part === key || undefined}
      onPointerEnter={() => dispatch({ type: 'hover', cell: symbol(key) })}
      onPointerLeave={() => dispatch({ type: 'hover', cell: null })}
    >
      {content}
    </span>
  );
  const index = (variable: string, walker: string) => (
    <>
      <i>{variable}</i>
      {state.p > 0 && ` + ${number(state.p)}`} − {state.s > 1 && number(state.s)}
      <i>{walker}</i>
    </>
  );
  const edge = (name: string, { between, before, after, remainder, kernel }: Edge) => (
    <p className="gradient-edge">
      {name && <span className="words-label">{name} </span>}
      {part('between', labels.between(number(between)))} ·{' '}
      {part('before', labels.before(number(kernel), number(state.p), number(before)))} ·{' '}
      {part(
        'after',
        labels.after(remainder > 0 ? number(remainder) : '', number(before), number(after)),
      )}
    </p>
  );
  const same = rowEdge.kernel === colEdge.kernel && rowEdge.after === colEdge.after;
  return (
    <div className="gradient-ledger">
      <p className="size-formula">
        {part(
          'input',
          <>
            ∂L/∂X[<i>u</i>, <i>v</i>]
          </>,
        )}{' '}
        = Σ{' '}
        {part(
          'errors',
          <>
            ∂L/∂Y[<i>m</i>, <i>n</i>]
          </>,
        )}
        ·
        {part(
          'kernel',
          <>
            K[{index('u', 'm')}, {index('v', 'n')}]
          </>,
        )}
      </p>
      {same || derived.isStrip ? (
        edge('', colEdge)
      ) : (
        <>
          {edge(labels.rows, rowEdge)}
          {edge(labels.cols, colEdge)}
        </>
      )}
      <p className="gradient-balance" data-differs={!balance.isEven || undefined}>
        ⟨Y, ∂L/∂Y⟩ = <strong>{number(balance.forward)}</strong> {balance.isEven ? '=' : '≠'}{' '}
        <strong>{concealed ? '?' : number(balance.backward)}</strong> = ⟨X, ∂L/∂X⟩
      </p>
    </div>
  );
}

function symbol(part: Part) {
  return { grid: `formula:${part}`, row: -1, col: -1 };
}
