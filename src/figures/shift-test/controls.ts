import { controlsFor } from '../kit/controls/declared.ts';
import type { Derived } from './model.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

const { slider, choice, more } = controlsFor<State, Derived, Labels>();

const shown =
  (...views: State['view'][]) =>
  ({ view }: State) =>
    views.includes(view);
const unit = 'px';

export const controls = [
  slider('dx', 'dx', { unit, when: shown('picture', 'curves') }),
  slider('dy', 'dy', { unit, when: shown('picture', 'curves') }),
  slider('epoch', 'epoch', { when: shown('overfitting') }),
  choice('view', 'view', 'views'),
  choice('measure', 'measure', 'measures', { when: shown('overfitting') }),
  more('more', [slider('item', 'item')], { when: shown('picture') }),
  more(
    'more',
    [
      choice('axis', 'axis', 'axes'),
      choice('count', 'count', (count, _, { number }) => number(Number(count))),
    ],
    { when: shown('curves') },
  ),
];
