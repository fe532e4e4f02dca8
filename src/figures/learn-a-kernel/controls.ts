import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, select, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  select('input', 'input', 'inputs'),
  slider('lr', 'rate', {
    value: (_, { rate }) => rate,
    range: (_, { rates }) => [0, rates.high],
    step: (_, { rates }) => rates.step,
    digits: 3,
  }),
  more('task', [select('target', 'target', 'targets'), slider('seed', 'seed')]),
];
