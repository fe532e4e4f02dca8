import { useSay } from './Say.tsx';

interface PresetsProps {
  readonly presets: Readonly<Record<string, object>>;
  readonly names: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, unknown>>;
  readonly initial: object;
  readonly passing?: readonly string[];
  readonly onChoose: (preset: object) => void;
}

/** The figure's named states as a row of buttons; the one that is on is marked. */
export function Presets(props: PresetsProps) {
  const { presets, names, state, initial, passing, onChoose } = props;
  const { words } = useSay();
  const keys = Object.keys(names);
  if (keys.length === 0) return null;
  const isOn = (key: string) =>
    Object.entries({ ...initial, ...presets[key] }).every(
      ([name, value]) =>
        name === 'step' ||
        TRANSIENT.has(name) ||
        passing?.includes(name) ||
        Object.is(state[name], value) ||
        (Array.isArray(value) && JSON.stringify(state[name]) === JSON.stringify(value)),
    );
  return (
    <div className="presets" role="group" aria-label={words.presets}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          aria-pressed={isOn(key)}
          onClick={() => onChoose(presets[key])}
        >
          {names[key]}
        </button>
      ))}
    </div>
  );
}

/** Parts of a state that pass: what is pointed at, what was refused. */
const TRANSIENT = new Set(['activeCell', 'refused']);
