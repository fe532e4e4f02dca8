import { type CSSProperties, useId, useState } from 'react';
import { parseNumber } from '../../../words/numbers.ts';
import { useSay } from '../frame/Say.tsx';
import { useAlive } from '../frame/useAlive.ts';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly digits?: number;
  readonly whole?: boolean;
  readonly className?: string;
  readonly onChange: (value: number) => void;
}

/** Longer text than this is scrolled in its box. */
const LONGEST = 12;

/** The box is as wide as its text: the style sheet counts in characters. */
function room(text: string): CSSProperties {
  return { '--characters': Math.min(LONGEST, text.length) } as CSSProperties;
}

/**
 * A box that takes 0,25 and 0.25, a minus of any kind, and says kindly what it cannot use. What is
 * typed stays as typed until the box is left; a good value is used at once. Phones, whose decimal
 * keypad has no minus, get a ± key where negative numbers make sense.
 */
export function NumberBox(props: NumberBoxProps) {
  const { label, value, low, high, digits = 2, whole = false, onChange } = props;
  const { language, words, number } = useSay();
  const noteId = useId();
  const alive = useAlive();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? '' : problemOf(typed);
  const text = typed ?? number(value, digits);

  function problemOf(text: string): string {
    const read = parseNumber(text, language);
    if (read === undefined) return words.notANumber;
    const good = read >= low && read <= high && (!whole || Number.isInteger(read));
    return good ? '' : words.outOfRange(number(low), number(high));
  }
  function take(text: string) {
    setTyped(text);
    const read = parseNumber(text, language);
    if (read !== undefined && problemOf(text) === '' && read !== value) onChange(read);
  }
  return (
    <span className={`number-box ${props.className ?? ''}`}>
      {alive ? (
        <input
          className="number-box-input"
          type="text"
          inputMode={whole && low >= 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== '' || undefined}
          aria-describedby={problem ? noteId : undefined}
          value={text}
          style={room(text)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => take(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') setTyped(null);
            const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
            if (by === 0) return;
            event.preventDefault();
            setTyped(null);
            onChange(Math.max(low, Math.min(high, value + by)));
          }}
        />
      ) : (
        <span className="number-box-input" style={room(text)}>
          {text}
        </span>
      )}
      {low < 0 && (
        <button
          type="button"
          className="sign-key"
          aria-label={`${words.changeSign}: ${label}`}
          onClick={() => {
            setTyped(null);
            if (-value >= low && -value <= high) onChange(-value + 0);
          }}
        >
          ±
        </button>
      )}
      <span id={noteId} className="number-note" role="alert">
        {problem}
      </span>
    </span>
  );
}
