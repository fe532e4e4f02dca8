import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived } from './facts.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

const { slider, choice, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  choice('flips', 'flips', 'flipNames', {
    values: [0, 1, 2],
    when: ({ view }) => view === 'gather',
  }),
  slider('s', 'stride'),
  slider('p', 'padding'),
  more('sizes', [
    slider('n', 'inputSize'),
    slider('k', 'kernelSize'),
    slider('h', 'inputHeight', { value: (_, { height }) => height }),
    slider('w', 'inputWidth', { value: (_, { width }) => width }),
    slider('kh', 'kernelHeight', { value: (_, { kernelHeight }) => kernelHeight }),
    slider('kw', 'kernelWidth', { value: (_, { kernelWidth }) => kernelWidth }),
    cells('errorCells', 'errors', (_, { errors }) => errors),
    cells('kernelCells', 'kernel', (_, { kernel }) => kernel, {
      size: { side: 'k', height: 'kh', width: 'kw' },
    }),
  ]),
];
