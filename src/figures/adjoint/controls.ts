import { controlsFor } from '../kit/controls/declared.ts';
import type { Labels } from './says.ts';
import type { Derived, State } from './state.ts';

const { slider, choice, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  choice('view', 'view', 'views'),
  slider('s', 'stride'),
  more('edit', [
    slider('n', 'inputSize'),
    slider('k', 'kernelSize'),
    slider('p', 'padding'),
    cells('cells', 'input', (_, { input }) => input, { size: { side: 'n' } }),
    cells('kernelCells', 'kernel', (_, { kernel }) => kernel, { size: { side: 'k' } }),
    cells('errorCells', 'errors', (_, { errors }) => errors),
  ]),
];
