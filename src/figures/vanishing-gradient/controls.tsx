import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { type Derived, GAIN_STEP, type State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, choice, toggle, more, own } = controlsFor<State, Derived, Labels>();

function Draw({ labels, dispatch }: PartProps<State, Derived, Labels>) {
  return (
    <button type="button" className="button" onClick={() => dispatch({ type: 'draw' })}>
      {labels.draw}
    </button>
  );
}

export const controls = [
  choice('act', 'act', 'acts'),
  choice('init', 'init', 'inits'),
  slider('depth', 'depth'),
  more('more', [
    toggle('skip', 'skip'),
    slider('gain', 'gain', { step: GAIN_STEP, digits: 2 }),
    slider('width', 'width'),
    choice('of', 'of', 'kinds'),
    own(Draw),
  ]),
];
