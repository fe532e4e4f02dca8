import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './facts.ts';
import type { Labels } from './says.ts';

const { choice, slider, toggle, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  choice('view', 'view', 'views', { values: ['slide', 'weight'] }),
  slider('s', 'stride'),
  slider('p', 'padding'),
  more('more', [slider('k', 'kernelSize'), slider('n', 'inputSize'), toggle('all', 'all')]),
  more('edit', [
    cells('cells', 'input', (_, { input }) => input, { size: { side: 'n' } }),
    cells('errorCells', 'errors', (_, { errors }) => errors),
  ]),
];
