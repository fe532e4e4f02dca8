import { controlsFor } from '../kit/controls/declared.ts';
import { LearnStep } from './LearnStep.tsx';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, toggle, slider, cells, more, own } = controlsFor<State, Derived, Labels>();

/** As many decimals as a link keeps. */
const digits = 4;

export const controls = [
  choice('sort', 'sort', 'sorts'),
  toggle('gap', 'gap'),
  toggle('all', 'all'),
  more('edit', [
    cells('cells', 'x', (_, { layer }) => layer.input, { size: { side: 'n' }, digits }),
    cells('kernelCells', 'k', (_, { layer }) => layer.kernel, { size: { side: 'k' }, digits }),
    cells('targetCells', 'target', (_, { layer }) => layer.target, { digits }),
    slider('b', 'bias', { digits }),
    slider('n', 'inputSize'),
    slider('k', 'kernelSize'),
  ]),
  more('learn', [
    choice('loss', 'loss', 'losses'),
    slider('rate', 'rate', { step: 0.005, digits }),
    own(LearnStep),
  ]),
];
