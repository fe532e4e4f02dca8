import { controlsFor } from '../kit/controls/declared.ts';
import { type Derived, ownGrids, type State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, slider, toggle, cells, more } = controlsFor<State, Derived, Labels>();

// The grey wall and the counts have no cells of their own to edit: editing shows the slide.
const alongside = { view: 'slide' } as const;

export const controls = [
  choice('view', 'view', 'views'),
  slider('p', 'padding'),
  choice('mode', 'mode', 'modes', { when: ({ view }) => view === 'slide' || view === 'edges' }),
  more('edit', [
    slider('k', 'kernelSize'),
    slider('n', 'inputSize'),
    toggle('all', 'showAll', { when: ({ view }) => view !== 'layers' }),
    cells('cells', 'input', (state) => ownGrids(state).input, { size: { side: 'n' }, alongside }),
    cells('kernelCells', 'kernel', (state) => ownGrids(state).kernel, {
      size: { side: 'k' },
      alongside,
    }),
  ]),
];
