import { controlsFor } from '../kit/controls/declared.ts';
import { PHOTO_TITLES } from '../kit/image/photos.ts';
import { BIAS_STEP, type Derived, LEAK_STEP, type State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice, select, more } = controlsFor<State, Derived, Labels>();

export const controls = [
  choice('scene', 'scene', 'scenes'),
  choice('act', 'act', 'acts'),
  slider('leak', 'leak', {
    step: LEAK_STEP,
    digits: 2,
    when: ({ scene }) => scene === 'gate',
  }),
  slider('bias', 'bias', { step: BIAS_STEP, when: ({ scene }) => scene === 'cost' }),
  more('more', [
    select('kernel', 'kernel', 'kernels'),
    select('next', 'next', 'nexts'),
    select('img', 'photo', (id: State['img'], _, { language }) => PHOTO_TITLES[language][id]),
    slider('bias', 'bias', { step: BIAS_STEP, when: ({ scene }) => scene === 'gate' }),
    slider('row', 'row'),
    slider('col', 'column'),
  ]),
];
