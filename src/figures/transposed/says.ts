import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly more: string;
  readonly same: string;
}

export interface Sentences {
  readonly here: (value: number, row: number, col: number) => string;
  readonly overlaps: (count: number, cells: number) => string;
  readonly apart: string;
  readonly cut: (whole: number, size: number) => string;
  readonly refused: (p: number) => string;
  readonly question: string;
  readonly side: string;
  readonly answer: (size: number) => string;
  readonly count: (n: number, s: number, k: number) => string;
}

export const says: Says<State, Derived, Sentences> = {
  describe: ({ k, p }, { value, row, col, overlaps, whole, size }, say) =>
    [
      say.here(value, row, col),
      overlaps > 0 ? say.overlaps(overlaps, k * k) : say.apart,
      ...(p > 0 ? [say.cut(whole, size)] : []),
    ].join(' '),
  notice: ({ refused }, _, say) => (refused === null ? '' : say.refused(refused)),
  tables: (_, { input, kernel, output, size }, __, { words }) => [
    gridTable(words.input, input.data, input.shape[2], input.shape[3]),
    gridTable(words.kernel, kernel.data, kernel.shape[2], kernel.shape[3]),
    gridTable(words.output, output.data, size, size),
  ],
  predict: ({ n, k, s }, { size }, say) => ({
    question: say.question,
    answers: [{ label: say.side, value: size }],
    right: say.answer(size),
    wrong: `${say.answer(size)} ${say.count(n, s, k)}`,
  }),
};
