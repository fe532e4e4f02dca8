import { memo, useId } from 'react';
import { useSay } from '../frame/Say.tsx';
import { NumberBox } from './NumberBox.tsx';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  readonly digits?: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/**
 * A slider with the value beside its label as a box to type in, and a step on either side. Memoised:
 * with handlers from `useSet`, only the slider that moved is drawn again.
 */
export const Slider = memo(function Slider({
  label,
  value,
  low,
  high,
  step = 1,
  digits = 0,
  unit,
  onChange,
}: SliderProps) {
  const id = useId();
  const { words, number } = useSay();
  const move = (by: number) => {
    // A tenth is no whole number of binary fractions: 6 · 0.1 is a little more than 0.6.
    const next = Number((Math.round((value + by) / step) * step).toFixed(9));
    onChange(Math.max(low, Math.min(high, next)));
  };
  return (
    <div className="slider">
      <div className="slider-head">
        <label htmlFor={id}>{label}</label>
        <NumberBox
          label={words.numberBox(label)}
          value={value}
          low={low}
          high={high}
          digits={digits}
          whole={Number.isInteger(step)}
          onChange={onChange}
        />
        {unit && <span className="slider-unit">{unit}</span>}
      </div>
      <div className="slider-row">
        <button
          type="button"
          className="slider-step"
          aria-label={words.decrease(label)}
          aria-disabled={value <= low}
          onClick={() => move(-step)}
        >
          −
        </button>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          aria-valuetext={number(value, digits) + (unit ? ` ${unit}` : '')}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          className="slider-step"
          aria-label={words.increase(label)}
          aria-disabled={value >= high}
          onClick={() => move(step)}
        >
          +
        </button>
      </div>
    </div>
  );
});
