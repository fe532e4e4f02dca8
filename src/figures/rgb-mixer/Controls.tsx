import type { ControlsProps } from '../kit/contract.ts';
import { ChannelControl } from './ChannelControl.tsx';
import { CHANNELS } from './light.ts';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './text.ts';

export function Controls(props: ControlsProps<State, Action, Derived, Labels>) {
  const { state, dispatch, labels } = props;
  return CHANNELS.map((channel) => (
    <ChannelControl
      key={channel}
      label={labels.channels[channel]}
      value={state[channel]}
      onAsk={(value) => dispatch({ type: 'ask', channel, value })}
    />
  ));
}
