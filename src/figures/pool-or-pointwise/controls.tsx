import { controlsFor, type PartProps } from '../kit/controls/declared.ts';
import { type Derived, WIDE } from './model.ts';
import type { Labels } from './says.ts';
import type { State } from './state.ts';

const { slider, choice, toggle, more, own } = controlsFor<State, Derived, Labels>();

/** The same two squeezes on a tensor as large as networks have them. */
function RealSize({ derived, labels, say }: PartProps<State, Derived, Labels>) {
  const { number } = say;
  const shape = ([channels, height, width]: readonly number[]) =>
    `${number(height)}×${number(width)}×${number(channels)}`;
  const counted = (sizes: readonly number[]) =>
    `${shape(sizes)} = ${number(sizes.reduce((product, size) => product * size, 1))}`;
  const { pool, pointwise } = derived.wide;
  const from = shape([WIDE.channels, WIDE.side, WIDE.side]);
  return (
    <p className="squeeze-wide">
      {labels.wide(from, counted(pool), counted(pointwise), number(WIDE.filters))}
    </p>
  );
}

export const controls = [
  choice('mode', 'mode', 'modes'),
  slider('k', ({ sliders }) => sliders.k, { when: ({ mode }) => mode !== 'pointwise' }),
  slider('m', ({ sliders }) => sliders.m, { when: ({ mode }) => mode !== 'pool' }),
  more('more', [
    slider('s', ({ sliders }) => sliders.s),
    slider('p', ({ sliders }) => sliders.p),
    slider('t', ({ sliders }) => sliders.t),
    toggle('all', 'showAll'),
  ]),
  own(RealSize),
];
