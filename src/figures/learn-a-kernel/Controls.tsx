import type { ControlsProps } from '../kit/contract.ts';
import { Choice, Select } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { INPUTS } from './descent.ts';
import { type Action, type Derived, LIMITS, type State, TARGETS } from './model.ts';
import type { Labels } from './text.ts';

const RATE_DIGITS = 3;

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, derived, dispatch, labels } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Choice
        label={labels.input}
        value={state.input}
        options={INPUTS.map((value) => ({ value, label: labels.inputs[value] }))}
        onChange={set('input')}
      />
      <Slider
        label={labels.rate}
        value={derived.rate}
        low={LIMITS.lr[0]}
        high={derived.rates.high}
        step={derived.rates.step}
        digits={RATE_DIGITS}
        onChange={set('lr') as (rate: number) => void}
      />
      <Select
        label={labels.target}
        value={state.target}
        options={TARGETS.map((value) => ({ value, label: labels.targets[value] }))}
        onChange={set('target')}
      />
      <Slider
        label={labels.seed}
        value={state.seed}
        low={LIMITS.seed[0]}
        high={LIMITS.seed[1]}
        onChange={set('seed')}
      />
    </>
  );
}
