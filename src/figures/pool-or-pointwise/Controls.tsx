import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './model.ts';
import { type Action, LIMITS, MODES, type State } from './state.ts';
import type { Labels } from './text.ts';

const SLIDERS = ['k', 's', 'p', 'm', 't'] as const;

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Choice
        label={labels.mode}
        value={state.mode}
        options={MODES.map((value) => ({ value, label: labels.modes[value] }))}
        onChange={set('mode')}
      />
      {SLIDERS.map((key) => (
        <Slider
          key={key}
          label={labels.sliders[key]}
          value={state[key]}
          low={LIMITS[key][0]}
          high={LIMITS[key][1]}
          onChange={set(key)}
        />
      ))}
    </>
  );
}
