import type { ViewProps } from '../kit/contract.ts';
import type { PictureSize } from '../kit/frame/TwoPictures.tsx';
import type { Action, Derived, State } from './model.ts';
import type { Labels } from './says.ts';

export type Props = ViewProps<State, Action, Derived, Labels>;
export type PartProps = Props & { readonly size: PictureSize };

/** Where the boxes hang, how tall the tallest branch is, and where the outputs are joined. */
const WIDE = { lane: 184, top: 76, tall: 150, join: 294, bar: 22, total: [756, 196] } as const;
const NARROW = { lane: 90, top: 74, tall: 132, join: 274, bar: 22, total: [0, 360] } as const;

export const placesOf = (size: PictureSize) => (size.wide ? WIDE : NARROW);

/** Moves a rectangle of the drawing, which React has drawn once. */
export function place(element: Element | undefined, [x, y, width, height]: readonly number[]) {
  element?.setAttribute('x', String(x));
  element?.setAttribute('y', String(y));
  element?.setAttribute('width', String(Math.max(0, width)));
  element?.setAttribute('height', String(Math.max(0, height)));
}
