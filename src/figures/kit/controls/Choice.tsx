import { useId } from 'react';
import { useAlive } from '../frame/useAlive.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

interface ButtonsProps<Value extends string> extends ChoiceProps<Value> {
  /** The label is heard and not seen, and the options share one row: a switch above a drawing. */
  readonly quiet?: boolean;
}

/** A few alternatives as buttons in a row: native radios, so arrow keys and screen readers work. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
}: ButtonsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={quiet ? 'choice choice-quiet' : 'choice'}>
      <legend>{label}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<Value extends string> extends ChoiceProps<Value> {
  /** The label is heard and not seen. */
  readonly quiet?: boolean;
}

/** Many alternatives: a native select. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
}: SelectProps<Value>) {
  const id = useId();
  const alive = useAlive();
  return (
    <div className={quiet ? 'select select-quiet' : 'select'}>
      <label htmlFor={id}>{label}</label>
      {alive ? (
        <select
          id={id}
          className="select-box"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <span id={id} className="select-box">
          {options.find((option) => option.value === value)?.label}
        </span>
      )}
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Toggle({ label, value, onChange }: ToggleProps) {
  return (
    <label className="toggle">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
