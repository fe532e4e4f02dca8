import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('s', 'stride'),
  slider('p', 'padding'),
  slider('k', 'kernelSize'),
  more('more', [
    slider('n', 'inputSize'),
    cells('cells', 'input', (_, { input }) => input, { size: { side: 'n' } }),
    cells('kernelCells', 'kernel', (_, { kernel }) => kernel, { size: { side: 'k' } }),
  ]),
];
