import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './model.ts';
import type { Source } from './numbers.ts';
import type { State } from './state.ts';

export interface Labels {
  readonly scene: string;
  readonly conv: string;
  readonly dense: string;
  readonly gap: string;
  readonly activation: string;
  readonly noActivation: string;
  /** Before the output where the sum is left as it is. */
  readonly unchanged: string;
  readonly parameters: string;
  readonly wide: (from: string, to: string) => string;
  readonly channel: (source: Source, channel: number) => string;
  readonly shortChannel: (source: Source, channel: number) => string;
  readonly weight: (source: Source, channel: number) => string;
  readonly output: string;
  readonly shape: string;
  readonly channels: string;
  readonly outputs: string;
  readonly edit: string;
}

export type Text = FigureText<State, Derived, Labels>;

/** Typed answers are compared as they are shown, with two decimals. */
export function answers({ sum, out }: Derived, labels: readonly [string, string]) {
  const shown = (value: number) => Math.round(value * 100) / 100 + 0;
  return [
    { label: labels[0], value: shown(sum) },
    { label: labels[1], value: shown(out) },
  ];
}

export function tables(
  { h, w, c, m, source }: State,
  { cells, weights, bias, layer }: Derived,
  { words, number }: Say,
  labels: Labels,
  weightsName: string,
): NumberTable[] {
  return [
    ...cells.map((sheet, channel) => gridTable(labels.channel(source, channel), sheet, h, w)),
    { ...gridTable(weightsName, weights, m, c), firstRow: 1, firstCol: 1 },
    { ...gridTable(words.bias, bias, 1, m), firstRow: 1, firstCol: 1 },
    ...layer.convMaps.flatMap((map, each) => [
      gridTable(`${labels.conv}, ${words.output.toLowerCase()} ${number(each + 1)}`, map, h, w),
      gridTable(
        `${labels.dense}, ${words.output.toLowerCase()} ${number(each + 1)}`,
        layer.denseMaps[each],
        h,
        w,
      ),
    ]),
  ];
}
