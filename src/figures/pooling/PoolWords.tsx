import { Fragment, useRef } from 'react';
import { useReveal } from '../kit/motion/useReveal.ts';
import { SizeFormula } from '../kit/slide/SizeFormula.tsx';
import type { Props } from './props.ts';

/** More cells than this are counted instead of written, so that the line keeps its height. */
const TERMS_SHOWN = 16;

/** The window's own arithmetic, the size of the output, and the number of parameters: none. */
export function PoolWords({ view }: { readonly view: Props }) {
  const { derived, concealed, labels, dispatch } = view;
  return (
    <div className="pooling-words">
      <PoolLine view={view} />
      <div className="pooling-facts">
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
    </div>
  );
}

function PoolLine({ view }: { readonly view: Props }) {
  const { state, derived, clock, concealed, labels, say } = view;
  const line = useRef<HTMLParagraphElement>(null);
  const { taps } = derived;
  useReveal(line, '.sum-term, .sum-total', taps.length, clock);
  const max = state.kind === 'max';
  const written = state.view !== 'map' && taps.length <= TERMS_SHOWN;
  const { separator } = labels;
  const terms = taps.map((tap, index) => {
    const value = tap.isPadding && max ? Number.NEGATIVE_INFINITY : tap.inputValue;
    const text = say.number(value);
    const last = index === taps.length - 1;
    return (
      <Fragment key={index}>
        <span className="sum-term">
          <span
            className={tap.isPadding ? 'sum-padding' : undefined}
            data-winner={(max && tap.isWinner && !concealed) || undefined}
          >
            {value < 0 && !max ? `(${text})` : text}
          </span>
          {max && !last && separator}
        </span>
        {!last && (max ? ' ' : ' + ')}
      </Fragment>
    );
  });
  return (
    <p className="sum-line pool-line" ref={line}>
      {max ? 'max(' : '('}
      {written ? terms : labels.cells(say.number(taps.length))}
      {max ? ')' : `)/${say.number(taps.length)}`}
      <span className="sum-total">
        {' '}
        = <strong>{concealed ? '?' : say.number(derived.outcome)}</strong>
      </span>
    </p>
  );
}
