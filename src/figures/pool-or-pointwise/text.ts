import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, Stage } from './model.ts';
import type { Mode, State } from './state.ts';

export interface Labels {
  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly sliders: Readonly<Record<'k' | 's' | 'p' | 'm' | 't', string>>;
  readonly operation: (kind: Stage['kind']) => string;
  /** The same in the few letters that stand over an arrow. */
  readonly step: (kind: Stage['kind']) => string;
  readonly pointwiseName: string;
  readonly columns: readonly [string, string];
  readonly depth: string;
  readonly nothing: string;
  readonly changed: string;
  readonly kept: string;
  readonly learned: string;
  readonly cost: string;
  readonly fixed: (parameters: string) => string;
  readonly learns: (parameters: string) => string;
  readonly comparisons: (count: string) => string;
  readonly products: (count: string) => string;
  readonly wide: (from: string, pool: string, pointwise: string, filters: string) => string;
}

export type Text = FigureText<State, Derived, Labels>;

export const shapeOf = ({ side, sheets }: Stage, { number }: Pick<Say, 'number'>) =>
  [side, side, sheets.length].map((size) => number(size)).join('×');

export const last = ({ stages }: Derived) => stages[stages.length - 1];

export function answers(derived: Derived, labels: readonly [string, string, string]) {
  const { side, sheets } = last(derived);
  return [side, side, sheets.length].map((value, index) => ({ label: labels[index], value }));
}

export function tables(
  { stages }: Derived,
  names: Readonly<Record<Stage['kind'] | 'channel', string>>,
): NumberTable[] {
  return stages.flatMap(({ kind, side, sheets }) =>
    sheets.map((sheet, index) =>
      gridTable(`${names[kind]}, ${names.channel} ${index + 1}`, sheet, side, side),
    ),
  );
}
