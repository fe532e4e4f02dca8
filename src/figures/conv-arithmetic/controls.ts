import { controlsFor } from '../kit/controls/declared.ts';
import { type Derived, type State, sizesOf } from './model.ts';
import type { Labels } from './says.ts';

const { slider, toggle, cells, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('s', 'stride'),
  slider('p', 'padding'),
  slider('k', 'kernelSize'),
  more('more', [slider('n', 'inputSize'), slider('d', 'dilation'), toggle('all', 'showAll')]),
  more('square', [
    slider('h', 'inputHeight', { value: (state) => sizesOf(state).height }),
    slider('w', 'inputWidth', { value: (state) => sizesOf(state).width }),
    slider('kh', 'kernelHeight', { value: (state) => sizesOf(state).kernelHeight }),
    slider('kw', 'kernelWidth', { value: (state) => sizesOf(state).kernelWidth }),
  ]),
  more('edit', [
    cells('cells', 'input', (_, { input }) => input, {
      size: { side: 'n', height: 'h', width: 'w' },
    }),
    cells('kernelCells', 'kernel', (_, { kernel }) => kernel, {
      size: { side: 'k', height: 'kh', width: 'kw' },
    }),
  ]),
];
