import type { Say } from '../kit/contract.ts';
import { controlsFor } from '../kit/controls/declared.ts';
import { type Derived, LIMITS, type State } from './model.ts';
import type { Labels } from './says.ts';

const { slider, select, more } = controlsFor<State, Derived, Labels>();

const KERNELS = Array.from({ length: LIMITS.channel[1] + 1 }, (_, channel) => channel);
/** People count kernels from one. */
const kernelName = (channel: number, { kernelOf }: Labels, { number }: Say) =>
  kernelOf(number(channel + 1), number(KERNELS.length));

/** The station is chosen on the road, the pixel in the picture. */
export const controls = [
  slider('item', 'item'),
  more('place', [
    select('channel', 'kernel', kernelName, { values: KERNELS }),
    slider('row', 'row'),
    slider('col', 'column'),
  ]),
];
