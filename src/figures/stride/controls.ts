import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, toggle, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('s', 'stride'),
  slider('k', 'kernelSize'),
  slider('n', 'inputSize'),
  more('edit', [
    toggle('all', 'showAll'),
    cells('cells', 'input', (_, { input }) => input, { size: { side: 'n' } }),
    cells('kernelCells', 'kernel', (_, { kernel }) => kernel, { size: { side: 'k' } }),
  ]),
];
