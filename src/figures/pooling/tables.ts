import type { NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './derive.ts';
import type { State } from './state.ts';
import type { Labels } from './text.ts';

/** Input and both outputs as tables; after a shift, those of the shifted picture, too. */
export function tables(
  state: State,
  derived: Derived,
  { words }: Say,
  labels: Labels,
): NumberTable[] {
  const { geometry: g, row, col, shifted } = derived;
  const onMap = state.view === 'map';
  const around = { row, col };
  const grid = (caption: string, values: ArrayLike<number>) => ({
    ...gridTable(caption, values, g.outHeight, g.outWidth),
    around,
  });
  const rows: NumberTable[] = [
    onMap
      ? {
          ...gridTable(words.featureMap, derived.input.data, derived.inHeight, derived.inWidth),
          around: { row: row * g.strideHeight, col: col * g.strideWidth },
        }
      : gridTable(words.input, derived.padded, g.paddedHeight, g.paddedWidth, -state.p),
    grid(labels.max, derived.max.data),
    grid(labels.avg, derived.average.data),
  ];
  if (!shifted) return rows;
  return [
    ...rows,
    gridTable(labels.shifted(words.input), shifted.input.data, state.n, state.n),
    grid(labels.shifted(labels.max), shifted.max.data),
    grid(labels.shifted(labels.avg), shifted.average.data),
  ];
}
