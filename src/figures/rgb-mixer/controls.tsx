import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { ChannelControl } from './ChannelControl.tsx';
import { CHANNELS } from './light.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

function Channels({ state, labels, dispatch }: PartProps<State, Derived, Labels>) {
  return CHANNELS.map((channel) => (
    <ChannelControl
      key={channel}
      label={labels.channels[channel]}
      value={state[channel]}
      refused={state.refused?.channel === channel}
      onAsk={(value) => dispatch({ type: 'ask', channel, value })}
    />
  ));
}

const { own } = controlsFor<State, Derived, Labels>();

export const controls = [own(Channels)];
