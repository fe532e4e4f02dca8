import type { Say } from '../kit/contract.ts';
import type { Derived } from './model.ts';
import type { Labels } from './says.ts';

interface ReadoutProps {
  readonly derived: Derived;
  readonly labels: Labels;
  readonly say: Say;
}

/** Digits and signs that fit beside the patch on a phone at full size. */
const SHORT = 6;

/** The number of the pixel that is pointed at, large, and how it came about. */
export function Readout({ derived, labels, say }: ReadoutProps) {
  const { filter, value, raw, divisor, windows, row, col } = derived;
  const { number, words } = say;
  const text = number(value);
  const how =
    filter.look === 'strength'
      ? `√(${windows.map(({ sum }) => `${number(Math.abs(sum))}²`).join(' + ')})`
      : `${labels.sum} ${number(raw)}`;
  return (
    <div className="gallery-readout">
      <p className="gallery-value" data-long={text.length > SHORT || undefined}>
        {text}
      </p>
      <div className="gallery-how">
        <p>{words.cellAt(number(row), number(col))}</p>
        <p className="gallery-arithmetic">
          {how}
          {divisor !== 1 && ` ÷ ${number(divisor, 4)}`}
        </p>
      </div>
    </div>
  );
}
