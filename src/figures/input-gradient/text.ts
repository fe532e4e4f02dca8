import type { FigureText } from '../kit/contract.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly ways: { readonly scatter: string; readonly gather: string };
  readonly errors: string;
  readonly spread: string;
  readonly upright: string;
  /** Names of the gathering kernel after no flip, one, and two. */
  readonly turned: readonly [string, string, string];
  readonly flips: string;
  readonly flipNames: readonly [string, string, string];
  readonly equal: (equal: string, total: string) => string;
  readonly at: (row: string, col: string) => string;
  readonly nothing: string;
  readonly unreached: string;
  readonly between: (count: string) => string;
  readonly before: (kernel: string, padding: string, before: string) => string;
  readonly after: (remainder: string, before: string, after: string) => string;
  readonly rows: string;
  readonly cols: string;
  readonly fan: string;
  readonly inputDrop: string;
  readonly outputPrint: string;
  readonly errorDrop: string;
  readonly inputPrint: string;
  readonly dropRule: string;
  readonly matrix: string;
  readonly matrixLegend: string;
  readonly notInverse: (row: string, col: string, back: string, value: string) => string;
  readonly square: string;
  readonly edit: string;
}

export type Text = FigureText<State, Derived, Labels>;
