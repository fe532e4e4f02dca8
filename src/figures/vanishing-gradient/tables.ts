import type { NumberTable } from '../kit/contract.ts';
import type { Derived, State } from './model.ts';

/** One row a layer; powers of ten, since the numbers span so many. */
export function tables(
  { act }: State,
  { flows, gradient, spread, silent, first }: Derived,
  captions: { gradient: string; spread: string; silent: string },
): NumberTable[] {
  const table = (caption: string, values: readonly number[], digits: number): NumberTable => ({
    caption,
    rows: values.length - first,
    cols: 1,
    firstRow: first,
    firstCol: 1,
    at: (row) => values[row + first],
    digits,
  });
  const logs = (values: readonly number[]) =>
    values.map((value) => (value > 0 ? Math.log10(value) : Number.NaN));
  return [
    table(`${captions.gradient}, log₁₀`, logs(gradient), 2),
    table(`${captions.spread}, log₁₀`, logs(spread), 2),
    ...(act === 'relu' ? [table(captions.silent, silent, 0)] : []),
    ...flows.map((flow, index) =>
      table(
        `${captions.gradient}, log₁₀ (${index + 1})`,
        logs(first ? flow.weights : flow.signal),
        2,
      ),
    ),
  ];
}
