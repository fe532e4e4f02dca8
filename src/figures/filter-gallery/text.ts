import type { FigureText } from '../kit/contract.ts';
import type { FilterName } from './filters.ts';
import type { Derived, Mode, State } from './model.ts';

export interface Labels {
  readonly filters: Readonly<Record<FilterName, string>>;
  readonly own: string;
  readonly before: string;
  readonly wipe: string;
  /** How much of the picture is still the photo, for a screen reader. */
  readonly wiped: (percent: string) => string;
  readonly patch: string;
  readonly sum: string;
  readonly scale: string;
  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly weights: string;
}

export type Text = FigureText<State, Derived, Labels>;
