import { useId, useState } from 'react';
import { parseNumber } from '../../words/numbers.ts';
import { useSay } from '../kit/frame/Say.tsx';
import { useAlive } from '../kit/frame/useAlive.ts';
import { clamp } from '../kit/numbers/clamp.ts';
import { HIGHEST, LOWEST } from './light.ts';

interface ChannelControlProps {
  readonly label: string;
  readonly value: number;
  /** The number asked for last cannot be had: the figure's notice says why. */
  readonly refused: boolean;
  /** Any number that was asked for: the model keeps the nearest one that a channel can have, and says so. */
  readonly onAsk: (value: number) => void;
}

/** A slider as the kit's, with a box that passes 256 on instead of refusing it by itself. */
export function ChannelControl({ label, value, refused, onAsk }: ChannelControlProps) {
  const id = useId();
  const alive = useAlive();
  const { language, words, number } = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && parseNumber(typed, language) === undefined;
  const ask = (next: number) => {
    setTyped(null);
    onAsk(clamp(next, LOWEST, HIGHEST));
  };
  return (
    <div className="slider">
      <div className="slider-head">
        <label htmlFor={id}>{label}</label>
        <span className="number-box">
          {alive ? (
            <input
              className="number-box-input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.numberBox(label)}
              aria-invalid={unread || refused || undefined}
              aria-describedby={unread ? `${id}-note` : undefined}
              value={typed ?? number(value)}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setTyped(text);
                const asked = parseNumber(text, language);
                if (asked !== undefined) onAsk(asked);
              }}
              onBlur={() => setTyped(null)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === 'Escape') setTyped(null);
                const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
                if (by === 0) return;
                event.preventDefault();
                ask(value + by);
              }}
            />
          ) : (
            <span className="number-box-input">{number(value)}</span>
          )}
          <span id={`${id}-note`} className="number-note" role="alert">
            {unread ? words.outOfRange(number(LOWEST), number(HIGHEST)) : ''}
          </span>
        </span>
      </div>
      <div className="slider-row">
        <button
          type="button"
          className="slider-step"
          aria-label={words.decrease(label)}
          disabled={value <= LOWEST}
          onClick={() => ask(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          type="range"
          min={LOWEST}
          max={HIGHEST}
          value={value}
          aria-valuetext={number(value)}
          onChange={(event) => ask(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          className="slider-step"
          aria-label={words.increase(label)}
          disabled={value >= HIGHEST}
          onClick={() => ask(value + 1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
