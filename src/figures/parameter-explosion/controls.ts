import { controlsFor } from '../kit/controls/declared.ts';
import { type Derived, type State, sizeOf } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('n', 'side'),
  slider('units', 'units'),
  choice('show', 'show', 'measures'),
  more('oblong', [
    slider('h', 'inputHeight', { value: (state) => sizeOf(state).height }),
    slider('w', 'inputWidth', { value: (state) => sizeOf(state).width }),
    slider('c', 'channels'),
  ]),
  more('layers', [
    slider('k', 'kernelSize'),
    slider('filters', 'filters'),
    slider('memory', 'phone', { unit: 'GB' }),
  ]),
];
