import type { Tap } from '../../core/index.ts';
import { useSay } from './Say.tsx';

interface SumLineProps {
  readonly taps: readonly Tap[];
  readonly bias?: number;
  readonly sum: number;
  readonly digits?: number;
  /** Index of the tap that the reader points at. */
  readonly lit?: number;
  readonly onHover?: (tap: Tap | null) => void;
  readonly concealed?: boolean;
}

/** More products than this are summed up in a count, so that the line keeps its height. */
const TERMS_SHOWN = 25;

/** The arithmetic of one output, written out: input · weight for each tap, and the sum. */
export function SumLine({ taps, bias = 0, sum, digits, lit, onHover, concealed }: SumLineProps) {
  const { number, words } = useSay();
  const bracket = (value: number) => (value < 0 ? `(${number(value, digits)})` : number(value, digits));
  return (
    <p className="sum-line">
      <span className="sum-terms">
        {taps.length <= TERMS_SHOWN
          ? taps.map((tap, index) => (
              <span
                key={index}
                className={`sum-term${lit === index ? ' sum-term-lit' : ''}${tap.weight === 0 ? ' sum-term-zero' : ''}`}
                onPointerEnter={() => onHover?.(tap)}
                onPointerLeave={() => onHover?.(null)}
              >
                {index > 0 && <span className="sum-plus"> + </span>}
                <span className={tap.isPadding ? 'sum-padding' : 'sum-input'}>
                  {bracket(tap.inputValue)}
                </span>
                ·<span className="sum-weight">{bracket(tap.weight)}</span>
              </span>
            ))
          : `Σ ${words.products} × ${number(taps.length)}`}
        {bias !== 0 && ` + ${bracket(bias)}`}
      </span>
      <span className="sum-total">
        {' '}
        = <strong>{concealed ? '?' : number(sum, digits)}</strong>
      </span>
    </p>
  );
}
