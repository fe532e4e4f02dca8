import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly edit: string;
  /** Written over the first hop. */
  readonly hop: (stride: string) => string;
  readonly stops: (rows: string, cols: string, all: string) => string;
}

export type Text = FigureText<State, Derived, Labels>;

export function tables({ n, k, s }: State, derived: Derived, { words }: Say): NumberTable[] {
  const { input, kernel, output, geometry: g, row, col } = derived;
  return [
    { ...gridTable(words.input, input.data, n, n), around: { row: row * s, col: col * s } },
    gridTable(words.kernel, kernel.data, k, k),
    {
      ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth),
      around: { row, col },
    },
  ];
}
