import { controlsFor } from '../kit/controls/declared.ts';
import { type Derived, EPS_STEP, type State } from './model.ts';
import { Readout } from './Readout.tsx';
import { cellText, type Labels } from './says.ts';

const { choice, select, slider, more, own } = controlsFor<State, Derived, Labels>();

export const controls = [
  slider('eps', 'exponent', { step: EPS_STEP, digits: 2 }),
  choice('difference', 'difference', 'differences'),
  select('loss', 'loss', 'losses'),
  more('digits', [own(Readout)]),
  more('more', [
    select('cell', 'nudged', cellText),
    choice('gap', 'gap', (value: string, _, { number }) => number(Number(value))),
    choice('divisor', 'divisor', 'divisors'),
  ]),
];
