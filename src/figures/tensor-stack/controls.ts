import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice, more } = controlsFor<State, Derived, Labels>();
type Of = (state: State, derived: Derived) => number;
const height: Of = (_, { shape }) => shape.height;
const width: Of = (_, { shape }) => shape.width;
const channels: Of = (_, { shape }) => shape.channels;
/** An index of an axis that is so long. */
const upTo = (length: Of) => ({
  range: (state: State, derived: Derived) => [0, length(state, derived) - 1] as const,
});

export const controls = [
  slider('c', 'channels', { value: channels }),
  slider('fan', 'fan', { unit: '%' }),
  choice('order', 'order', 'orderNames'),
  more('size', [
    slider('h', 'height', { value: height }),
    slider('w', 'width', { value: width }),
    slider('turn', 'turn', { unit: '°' }),
  ]),
  more('element', [
    slider('i', 'row', upTo(height)),
    slider('j', 'column', upTo(width)),
    slider('ch', 'channelIndex', upTo(channels)),
  ]),
];
