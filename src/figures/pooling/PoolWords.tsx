import { Fragment } from 'react';
import { SizeFormula } from '../kit/slide/SizeFormula.tsx';
import type { Props } from './says.ts';

/** More cells than this are counted instead of written, so that the line keeps its height. */
const TERMS_SHOWN = 16;

/** The window's own arithmetic, the size of the output, and the number of parameters: none. */
export function PoolWords({ view }: { readonly view: Props }) {
  const { state, derived, concealed, labels, dispatch, say } = view;
  const { taps } = derived;
  const max = state.kind === 'max';
  const written = state.view !== 'map' && taps.length <= TERMS_SHOWN;
  const terms = taps.map((tap, index) => {
    const value = tap.isPadding && max ? Number.NEGATIVE_INFINITY : tap.inputValue;
    const text = say.number(value);
    const last = index === taps.length - 1;
    return (
      <Fragment key={index}>
        <span className={tap.isPadding ? 'sum-term sum-padding' : 'sum-term'}>
          {value < 0 && !max ? `(${text})` : text}
          {max && !last && labels.separator}
        </span>
        {!last && (max ? ' ' : ' + ')}
      </Fragment>
    );
  });
  return (
    <div className="conv-words">
      <p className="sum-line">
        {max ? 'max(' : '('}
        {written ? terms : labels.cells(say.number(taps.length))}
        {max ? ')' : `)/${say.number(taps.length)}`}
        <span className="sum-total">
          {' '}
          = <strong>{concealed ? '?' : say.number(derived.outcome)}</strong>
        </span>
      </p>
      <SizeFormula
        facts={derived.size}
        lit={null}
        concealed={concealed}
        onHover={(cell) => dispatch({ type: 'hover', cell })}
      />
      <p className="pool-parameters">
        {labels.parameters}: <strong>0</strong>
      </p>
    </div>
  );
}
