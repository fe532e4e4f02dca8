import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice } = controlsFor<State, Derived, Labels>();

/** The stage is chosen in the drawing. */
export const controls = [
  slider('item', 'item'),
  slider('channel', 'channel', {
    when: (_, { stage }) => stage !== null && stage.channels > 1,
    range: (_, { stage }) => [0, (stage?.channels ?? 1) - 1],
    value: (_, { stage }) => stage?.channel ?? 0,
    offset: 1,
  }),
  choice('rate', 'rate', (value: string, _, { number }) => number(Number(value), 3), {
    when: ({ stage }) => stage === 'step',
  }),
];
