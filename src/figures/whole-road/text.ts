import type { FigureText } from '../kit/contract.ts';
import type { Derived } from './model.ts';
import type { State, Station } from './state.ts';

export interface Labels {
  readonly item: string;
  readonly kernel: string;
  readonly channels: string;
  readonly blend: string;
  readonly kernelOf: (which: string, all: string) => string;
  readonly names: Readonly<Record<Station, string>>;
}

export type Text = FigureText<State, Derived, Labels>;
