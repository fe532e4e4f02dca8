import { Fragment, type KeyboardEvent, useRef } from 'react';
import type { Tap } from '../../../core/index.ts';
import { equalSign, roundTo } from '../../../words/numbers.ts';
import { useSay } from '../frame/Say.tsx';
import { useAlive } from '../frame/useAlive.ts';
import type { Clock } from '../motion/clock.ts';
import { useReveal } from '../motion/useReveal.ts';
import { type Addend, addendsOf, PRODUCTS_NAMED, productSum, rowsOf } from './addends.ts';

interface SumLineProps {
  readonly taps: readonly Tap[];
  readonly clock: Clock;
  readonly bias?: number;
  readonly sum: number;
  readonly digits?: number;
  /** Index of the tap that the reader points at. */
  readonly lit?: number;
  readonly onHover?: (tap: Tap | null) => void;
  readonly concealed?: boolean;
  /** The weights are gradients: written first, in the colour of their sign. */
  readonly gradients?: boolean;
  /** How many products are worked out so far, where they come step by step. */
  readonly done?: number;
}

/** Cells may be edited to so many decimals; a sum shows them all, so that it comes out as it is printed. */
const DIGITS = 4;
const ARROWS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/**
 * The arithmetic of one output, written out: input · weight for each tap, or the sum of each row of the kernel where
 * the products are many, and the whole sum. As the clock's phase grows the parts come one by one, after the window has
 * arrived, and the sum comes last. Each part is tied to its cells: under a mouse, by a tap, and by the keys, for which
 * all of them are one stop, walked by the arrows.
 */
export function SumLine(props: SumLineProps) {
  const { taps, clock, bias = 0, sum, digits = DIGITS, lit, onHover, concealed } = props;
  const { done = taps.length } = props;
  const { number, words } = useSay();
  const alive = useAlive();
  const line = useRef<HTMLParagraphElement>(null);
  const addends = addendsOf(taps);
  const named = taps.length <= PRODUCTS_NAMED;
  const litTap = lit === undefined ? undefined : taps[lit];
  const litAddend = litTap && addends.find((addend) => addend.includes(litTap));
  useReveal(line, '.sum-term, .sum-total', addends.length, clock);
  const bracket = (value: number) =>
    value < 0 ? `(${number(value, digits)})` : number(value, digits);
  const printed = taps.reduce(
    (total, tap) => total + roundTo(tap.inputValue, digits) * roundTo(tap.weight, digits),
    roundTo(bias, digits),
  );
  const product = (tap: Tap) => {
    const input = (
      <span className={tap.isPadding ? 'sum-padding' : 'sum-input'}>{bracket(tap.inputValue)}</span>
    );
    const weight = (
      <span
        className={props.gradients ? 'sum-gradient' : 'sum-weight'}
        data-negative={tap.weight < 0 || undefined}
      >
        {bracket(tap.weight)}
      </span>
    );
    return props.gradients ? [weight, '·', input] : [input, '·', weight];
  };
  const term = (addend: Addend) => {
    const index = addends.indexOf(addend);
    const come = done < taps.length ? addend.filter((tap) => taps.indexOf(tap) < done) : addend;
    const content = (
      <>
        {index > 0 && <span className="sum-plus">+ </span>}
        {named ? <Product parts={product(addend[0])} /> : bracket(productSum(come))}
      </>
    );
    const marks = {
      'data-lit': addend === litAddend || undefined,
      'data-zero': (named && addend[0].weight === 0) || undefined,
      'data-coming': come.length === 0 || undefined,
    };
    if (!onHover) {
      return (
        <span className="sum-term" {...marks}>
          {content}
        </span>
      );
    }
    return (
      <button
        type="button"
        className="sum-term"
        {...marks}
        disabled={!alive}
        tabIndex={index === 0 ? 0 : -1}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onHover(addend[0])}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && onHover(null)}
        onClick={() => onHover(addend[0])}
        onFocus={() => onHover(addend[0])}
        onBlur={() => onHover(null)}
      >
        {content}
      </button>
    );
  };
  const rows = named ? rowsOf(taps).map((row) => row.map((tap) => [tap])) : [addends];
  return (
    <p className="sum-line" ref={line} data-named={named || undefined}>
      <span className="sum-terms" onKeyDown={walkTerms}>
        {rows.map((row, at) => (
          <span key={at} className="sum-row">
            {row.map((addend, index) => (
              <Fragment key={index}>
                {/* The line may break here: the space is the line's, not the term's. */}
                {(index > 0 || at > 0) && ' '}
                {term(addends.find(([tap]) => tap === addend[0]) as Addend)}
              </Fragment>
            ))}
          </span>
        ))}
        {bias !== 0 && ` + ${bracket(bias)}`}
      </span>
      <span className="sum-total">
        {' '}
        {concealed ? '=' : equalSign(printed, digits, sum)}{' '}
        <strong>{concealed ? '?' : number(sum, digits)}</strong>
      </span>
      {!named && (
        <span className="sum-detail">
          {litAddend
            ? litAddend.map((tap, index) => (
                <span key={index} className="sum-product" data-lit={tap === litTap || undefined}>
                  {index > 0 && '+ '}
                  <Product parts={product(tap)} />{' '}
                </span>
              ))
            : words.rowsSummed(number(taps.length), number(addends.length))}
        </span>
      )}
    </p>
  );
}

function Product({ parts }: { readonly parts: readonly React.ReactNode[] }) {
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

/** The arrow keys go from part to part of the sum, and do not reach the drawing around it. */
function walkTerms(event: KeyboardEvent<HTMLElement>): void {
  const by = ARROWS[event.key];
  const terms = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = terms.indexOf(event.target as HTMLElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  terms[Math.max(0, Math.min(terms.length - 1, at + by))].focus();
}
