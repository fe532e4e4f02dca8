import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { Derived, State } from './state.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<State['view'], string>>;
  readonly errors: string;
  readonly edit: string;
}

export interface Sentences {
  readonly forwards: (row: number, value: number) => string;
  readonly backwards: (col: number, value: number) => string;
  readonly balance: (terms: number, total: number) => string;
  readonly notInverse: (back: number, value: number) => string;
  readonly drop: (pixel: string, error: string) => string;
  readonly refused: (refused: Misfit) => string;
  readonly askForwards: (row: number) => string;
  readonly askBackwards: (col: number) => string;
  readonly askBalance: (total: number) => string;
  readonly askDrop: string;
  readonly answer: (value: number) => string;
  readonly why: (value: number) => string;
  readonly table: string;
  readonly outputPrint: string;
  readonly inputPrint: string;
}

const placeOf = (index: number, side: number, { number }: Say) =>
  `(${number(Math.floor(index / side))}, ${number(index % side)})`;

/** The column of a pixel in M is what a drop there prints on Y; the row of an error what it prints on ∂L/∂X. */
export const columnOf = ({ table, rows, cols }: Derived, col: number) =>
  Array.from({ length: rows }, (_, row) => table[row * cols + col]);
export const rowOf = ({ table, cols }: Derived, row: number) =>
  table.slice(row * cols, (row + 1) * cols);

export const says: Says<State, Derived, Sentences> = {
  describe({ n, view }, derived, say, words) {
    const { row, col, sum, pixel, error, balance, taps, sentBack, input } = derived;
    if (view === 'drop') {
      const out = derived.geometry.outWidth;
      return say.drop(placeOf(pixel, n, words), placeOf(error, out, words));
    }
    if (row !== null) return say.forwards(row + 1, sum);
    if (col !== null) return say.backwards(col + 1, sum);
    const middle = Math.floor(input.data.length / 2);
    return [
      say.balance(taps.filter((tap) => tap >= 0).length, balance),
      say.notInverse(sentBack.data[middle], input.data[middle]),
    ].join(' ');
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused) : ''),
  tables({ n, k, view }, derived, say, { words }) {
    const { geometry: g, input, kernel, output, errors, gradient, table, rows, cols } = derived;
    return [
      gridTable(words.input, input.data, n, n),
      gridTable(words.kernel, kernel.data, k, k),
      gridTable('Y', output.data, g.outHeight, g.outWidth),
      gridTable('∂L/∂Y', errors.data, g.outHeight, g.outWidth),
      gridTable('∂L/∂X', gradient.data, n, n),
      {
        ...gridTable(say.table, table, rows, cols),
        around: { row: derived.row ?? 0, col: derived.col ?? 0 },
      },
      ...(view === 'drop'
        ? [
            gridTable(say.outputPrint, columnOf(derived, derived.pixel), g.outHeight, g.outWidth),
            gridTable(say.inputPrint, rowOf(derived, derived.error), n, n),
          ]
        : []),
    ];
  },
  predict({ view, k }, derived, say) {
    const { row, col, sum, balance, kernel } = derived;
    const asked = (question: string, label: string, value: number) => ({
      question,
      answers: [{ label, value }],
      right: say.answer(value),
      wrong: say.why(value),
    });
    if (view === 'drop') return asked(say.askDrop, 'Y', kernel.data[k * k - 1]);
    if (row !== null) return asked(say.askForwards(row + 1), 'Y', sum);
    if (col !== null) return asked(say.askBackwards(col + 1), '∂L/∂X', sum);
    return asked(say.askBalance(balance), '⟨X, ∂L/∂X⟩', balance);
  },
};
