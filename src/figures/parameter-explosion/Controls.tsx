import type { ControlsProps } from '../kit/contract.ts';
import { More } from '../kit/controls/More.tsx';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import { type Action, type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './text.ts';

type Key = 'n' | 'c' | 'units' | 'k' | 'filters' | 'memory';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const slider = (label: string, key: Key, unit?: string) => (
    <Slider
      label={label}
      value={state[key]}
      low={LIMITS[key][0]}
      high={LIMITS[key][1]}
      unit={unit}
      onChange={set(key)}
    />
  );
  return (
    <>
      {slider(labels.side, 'n')}
      {slider(labels.units, 'units')}
      {slider(labels.filters, 'filters')}
      {slider(say.words.kernelSize, 'k')}
      {slider(labels.channels, 'c')}
      <More label={labels.phone}>{slider(labels.memory, 'memory', 'GB')}</More>
    </>
  );
}
