import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, Reading, State } from './state.ts';

export interface Labels {
  readonly input: (padding: number) => string;
  readonly errors: string;
  readonly view: string;
  readonly views: Readonly<Record<Reading, string>>;
  readonly more: string;
  /** Shows all of ∂L/∂K at once. */
  readonly all: string;
  readonly edit: string;
}

export type Text = FigureText<State, Derived, Labels>;

export function tables(
  { k, s, p }: State,
  derived: Derived,
  { words }: Say,
  errors: string,
  spread: string,
): NumberTable[] {
  const { padded, geometry, outSide, spreadSide } = derived;
  const list = [
    gridTable(words.input, padded.data, geometry.paddedHeight, geometry.paddedWidth, -p),
    gridTable(errors, derived.errors.data, outSide, outSide),
  ];
  if (s > 1) {
    list.push(gridTable(`${errors}, ${spread}`, derived.spread.data, spreadSide, spreadSide));
  }
  return [
    ...list,
    gridTable('∂L/∂K', derived.gradKernel.data, k, k),
    gridTable('∂L/∂b', [derived.gradBias], 1, 1),
  ];
}
