import type { FigureText } from '../kit/contract.ts';
import type { Letter } from './compare.ts';
import type { Derived } from './model.ts';
import type { PartName } from './shapes.ts';
import type { KERNELS, PACES, SHAPES, State, VIEWS } from './state.ts';

type Named<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;

export interface Labels {
  readonly lineUp: string;
  readonly multiply: string;
  readonly add: string;
  readonly divide: string;
  readonly undivided: string;
  /** Beside the map's title: its numbers are sums, or shares of the count. */
  readonly sums: string;
  readonly shares: (count: string) => string;
  readonly image: string;
  readonly whole: string;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly view: string;
  readonly views: Named<typeof VIEWS>;
  readonly kernels: Named<typeof KERNELS>;
  readonly shape: string;
  readonly shapes: Named<typeof SHAPES>;
  readonly letters: Readonly<Record<Letter, string>>;
  readonly pace: string;
  readonly paces: Named<typeof PACES>;
  readonly wholeMap: string;
  readonly fair: string;
  readonly divideBy: string;
  readonly compareSurface: string;
}

export type Text = FigureText<State, Derived, Labels>;
