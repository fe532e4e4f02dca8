import { createElement } from 'react';
import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived, State } from './model.ts';
import type { Labels } from './says.ts';

const { choice, cells, more, own } = controlsFor<State, Derived, Labels>();
const comparing = ({ view }: State) => view === 'compare';

export const controls = [
  cells('kernel', 'kernel', (_, { kernel }) => kernel, { when: comparing }),
  choice('pass', 'pass', 'passes', { when: comparing }),
  more('code', [choice('op', 'op', 'ops')], { when: comparing }),
  own(
    ({ dispatch, labels }) =>
      createElement(
        'button',
        { type: 'button', className: 'button', onClick: () => dispatch({ type: 'draw' }) },
        labels.draw,
      ),
    { when: (state) => !comparing(state) },
  ),
];
