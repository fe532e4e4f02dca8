import type { ControlsProps } from '../kit/contract.ts';
import { Select } from '../kit/controls/Choice.tsx';
import { type Action, type Derived, PLACES, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  return (
    <Select
      label={labels.layer}
      value={state.row}
      options={PLACES.map((value) => ({ value, label: labels.names[value] }))}
      onChange={(row) => dispatch({ type: 'set', patch: { row } })}
    />
  );
}
