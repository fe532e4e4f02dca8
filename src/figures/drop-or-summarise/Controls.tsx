import type { ControlsProps } from '../kit/contract.ts';
import { Choice } from '../kit/controls/Choice.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { type Action, type Derived, LAYERS, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  const set = useSet<State>(dispatch);
  return (
    <>
      <Slider
        label={labels.item}
        value={state.item}
        low={LIMITS.item[0]}
        high={LIMITS.item[1]}
        onChange={set('item')}
      />
      <Choice
        label={labels.layer}
        value={state.layer}
        options={LAYERS.map((value) => ({ value, label: labels.layers[value] }))}
        onChange={set('layer')}
      />
    </>
  );
}
