import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('keep', 'keep'),
  slider('item', 'item'),
  choice('layer', 'layer', 'layers'),
];
