import type { FigureText, Say } from '../kit/contract.ts';
import type { NetworkName } from './answers.ts';
import type { Derived } from './model.ts';
import type { State } from './state.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  /** What a network is called, and what tells it from the others. */
  readonly networks: Readonly<Record<NetworkName, { readonly name: string; readonly end: string }>>;
  readonly picture: string;
  /** Before the name of the picture's class. */
  readonly is: string;
  readonly shift: string;
  readonly shifted: (dx: number, dy: number, say: Say) => string;
  readonly next: string;
  readonly right: string;
  readonly wrong: string;
  readonly mapHint: string;
  readonly places: (count: string, all: string) => string;
  readonly dx: string;
  readonly dy: string;
  readonly item: string;
  readonly pixels: string;
  readonly axis: string;
  readonly axes: Readonly<Record<State['axis'], string>>;
  readonly curvesTitle: string;
  readonly counted: (done: string, total: string) => string;
  readonly axisCaptions: Readonly<Record<State['axis'], string>>;
  readonly countMore: string;
  readonly countFewer: string;
  readonly overfittingTitle: (pictures: string) => string;
  readonly train: string;
  readonly test: string;
  readonly of: (part: string, all: string) => string;
  readonly epoch: string;
  readonly measure: string;
  readonly measures: Readonly<Record<State['measure'], string>>;
}

export type Text = FigureText<State, Derived, Labels>;
