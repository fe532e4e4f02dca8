import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly mode: string;
  readonly modes: Readonly<Record<State['mode'], string>>;
  readonly edit: string;
  readonly wall: string;
  readonly sobel: string;
  readonly coverage: string;
  readonly windows: string;
  readonly without: string;
  readonly padded: (p: string) => string;
  readonly product: (rows: string, cols: string, all: string) => string;
  readonly corner: string;
  readonly side: string;
  readonly centre: string;
  readonly layer: string;
  readonly stopped: (layer: string) => string;
}

export type Text = FigureText<State, Derived, Labels>;

export function tables(
  { view, n, k, p }: State,
  derived: Derived,
  { words, number }: Say,
  labels: Labels,
): NumberTable[] {
  const { padded, kernel, output, geometry: g, row, col, coverage, sizes } = derived;
  const around = { row, col };
  if (view === 'coverage') {
    const pixel = { row: coverage.row, col: coverage.col };
    return [{ ...gridTable(labels.coverage, coverage.counts.data, n, n), around: pixel }];
  }
  if (view === 'layers') {
    const all = [sizes.without, sizes.padded].map((each) => each.map((side) => side ?? Number.NaN));
    return [
      gridTable(labels.without, all[0], 1, all[0].length),
      gridTable(labels.padded(number(p)), all[1], 1, all[1].length),
    ];
  }
  return [
    { ...gridTable(words.input, padded.data, g.paddedHeight, g.paddedWidth, -p), around },
    gridTable(words.kernel, kernel.data, k, k),
    { ...gridTable(words.featureMap, output.data, g.outHeight, g.outWidth), around },
  ];
}
