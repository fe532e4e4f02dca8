import { useCallback } from 'react';
import type { ControlsProps } from '../kit/contract.ts';
import { Slider } from '../kit/controls/Slider.tsx';
import { useSet } from '../kit/controls/useSet.ts';
import type { Derived } from './model.ts';
import { type Action, LIMITS, type State } from './state.ts';
import type { Labels } from './text.ts';

/** The station is chosen on the road. */
export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels, say } = props;
  const set = useSet<State>(dispatch);
  const setChannel = set('channel');
  const onKernel = useCallback((kernel: number) => setChannel(kernel - 1), [setChannel]);
  const slider = (name: keyof typeof LIMITS, label: string) => (
    <Slider
      label={label}
      value={state[name]}
      low={LIMITS[name][0]}
      high={LIMITS[name][1]}
      onChange={set(name)}
    />
  );
  return (
    <>
      {slider('item', labels.item)}
      <Slider
        label={labels.kernel}
        value={state.channel + 1}
        low={LIMITS.channel[0] + 1}
        high={LIMITS.channel[1] + 1}
        onChange={onKernel}
      />
      {slider('row', say.words.row)}
      {slider('col', say.words.column)}
    </>
  );
}
