import { joinNumbers } from '../../words/numbers.ts';
import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import type { Derived, State, View } from './model.ts';
import { OPS, type Op } from './ops.ts';

type Four = readonly [string, string, string, string];

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly op: string;
  readonly ops: Readonly<Record<Op, string>>;
  readonly given: Readonly<Record<View, readonly [string, string]>>;
  readonly columns: Readonly<Record<View, Four>>;
  readonly difference: Readonly<Record<View, string>>;
  readonly before: string;
  readonly loss: string;
  readonly draw: string;
  readonly sums: string;
  readonly curves: string;
}

export type Text = FigureText<State, Derived, Labels>;

const DIGITS = 4;

export function tables({ view }: State, { given, boards }: Derived, labels: Labels): NumberTable[] {
  const table = (caption: string, board: Derived['given'][number]): NumberTable => ({
    caption,
    rows: board.rows,
    cols: board.cols,
    at: (row, col) => board.values[row * board.cols + col],
    digits: DIGITS,
  });
  return [
    ...given.map((board, index) => table(labels.given[view][index], board)),
    ...OPS.flatMap((op) =>
      boards[op].map((board, index) =>
        table(`${labels.ops[op]}: ${labels.columns[view][index]}`, board),
      ),
    ),
  ];
}

export function outputsOf({ outputs }: Derived, op: Op, { number, language }: Say): string {
  const numbers = outputs[op].map((value) => number(value));
  return joinNumbers(numbers, language);
}
