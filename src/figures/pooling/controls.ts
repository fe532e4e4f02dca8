import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived } from './facts.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

const { choice, select, slider, toggle, cells, more } = controlsFor<State, Derived, Labels>();

const on = (...views: readonly State['view'][]) => ({
  when: ({ view }: State) => views.includes(view),
});

export const controls = [
  choice('view', 'view', 'views'),
  choice('kind', 'kind', 'kinds'),
  slider('k', 'size', on('numbers', 'map')),
  slider('shift', 'shift', on('shift')),
  more('edit', [
    slider('k', 'size', on('shift')),
    slider('s', 'stride'),
    slider('p', 'padding', on('numbers')),
    choice('stroke', 'stroke', (stroke: string, labels) => labels.cells(stroke), on('shift')),
    select('img', 'photo', 'photos', on('map')),
    select('kernel', 'kernel', 'kernels', on('map')),
    toggle('all', 'showAll', on('numbers')),
    slider('n', 'inputSize', on('numbers', 'shift')),
    cells('cells', 'input', (_, { input }) => input, {
      size: { side: 'n' },
      ...on('numbers', 'shift'),
    }),
  ]),
];
