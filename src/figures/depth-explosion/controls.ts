import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, select, toggle } = controlsFor<State, Derived, Labels>();

export const controls = [
  select('row', 'layer', 'names'),
  choice('show', 'show', 'measures'),
  toggle('all', 'showAll'),
];
