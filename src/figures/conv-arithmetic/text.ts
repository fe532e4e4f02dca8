import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly more: string;
  /** Shows the whole output at once. */
  readonly all: string;
  readonly square: string;
  readonly edit: string;
}

export type Text = FigureText<State, Derived, Labels>;

export function tables(state: State, derived: Derived, { words }: Say): NumberTable[] {
  const { padded, kernel, output, geometry: g, row, col } = derived;
  return [
    {
      ...gridTable(words.input, padded.data, g.paddedHeight, g.paddedWidth, -state.p),
      around: { row: row * g.strideHeight, col: col * g.strideWidth },
    },
    gridTable(words.kernel, kernel.data, derived.kernelHeight, derived.kernelWidth),
    { ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth), around: { row, col } },
  ];
}
