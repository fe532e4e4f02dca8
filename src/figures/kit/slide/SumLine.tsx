import { Fragment, useRef } from 'react';
import type { Tap } from '../../../core/index.ts';
import { equalSign, roundTo } from '../../../words/numbers.ts';
import { useSay } from '../frame/Say.tsx';
import type { Clock } from '../motion/clock.ts';
import { useReveal } from '../motion/useReveal.ts';

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
}

/** Cells may be edited to so many decimals; a sum shows them all, so that it comes out as it is printed. */
const DIGITS = 4;
/** More products than this are summed up in a count, so that the line keeps its height. */
const TERMS_SHOWN = 12;

/**
 * The arithmetic of one output, written out: input · weight for each tap, and the sum. As the clock's
 * phase grows the products come one by one, after the window has arrived, and the sum comes last.
 */
export function SumLine({
  taps,
  clock,
  bias = 0,
  sum,
  digits = DIGITS,
  lit,
  onHover,
  concealed,
}: SumLineProps) {
  const { number, words } = useSay();
  const line = useRef<HTMLParagraphElement>(null);
  const count = taps.length;
  useReveal(line, '.sum-term, .sum-total', count, clock);
  const bracket = (value: number) =>
    value < 0 ? `(${number(value, digits)})` : number(value, digits);
  const printed = taps.reduce(
    (total, tap) => total + roundTo(tap.inputValue, digits) * roundTo(tap.weight, digits),
    roundTo(bias, digits),
  );
  return (
    <p className="sum-line" ref={line}>
      <span className="sum-terms">
        {count <= TERMS_SHOWN
          ? taps.map((tap, index) => (
              <Fragment key={index}>
                {/* The line may break here: the space is the line's, not the term's. */}
                {index > 0 && ' '}
                <span
                  className="sum-term"
                  data-lit={lit === index || undefined}
                  data-zero={tap.weight === 0 || undefined}
                  onPointerEnter={() => onHover?.(tap)}
                  onPointerLeave={() => onHover?.(null)}
                >
                  {index > 0 && <span className="sum-plus">+ </span>}
                  <span className={tap.isPadding ? 'sum-padding' : 'sum-input'}>
                    {bracket(tap.inputValue)}
                  </span>
                  ·<span className="sum-weight">{bracket(tap.weight)}</span>
                </span>
              </Fragment>
            ))
          : words.productsSummed(number(count))}
        {bias !== 0 && ` + ${bracket(bias)}`}
      </span>
      <span className="sum-total">
        {' '}
        {concealed ? '=' : equalSign(printed, digits, sum)}{' '}
        <strong>{concealed ? '?' : number(sum, digits)}</strong>
      </span>
    </p>
  );
}
