import type { FigureText, NumberTable } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Kind } from './layers.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  /** Short names in the drawing. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly inputRow: string;
  readonly side: string;
  readonly ofInput: string;
  readonly measure: string;
  readonly chosen: string;
  readonly optionOf: (index: string, kind: Kind, k: string) => string;
  readonly inputOption: (side: string) => string;
  readonly addConv: string;
  readonly addPool: string;
  readonly remove: string;
  readonly lower: string;
  readonly higher: string;
  readonly kind: string;
  readonly place: string;
}

export type Text = FigureText<State, Derived, Labels>;
type Words = Omit<Text, 'tables'> & { readonly captions: Captions };

/** Captions of the tables: one column for each layer, the input first. */
interface Captions {
  readonly neurons: string;
  readonly size: string;
  readonly jump: string;
  readonly start: string;
  readonly sides: string;
  readonly gradient: string;
}

const GRADIENT_DIGITS = 4;

export function complete({ captions, ...words }: Words): Text {
  return {
    ...words,
    tables: (_, { rows, effective, tip }) => {
      const line = (caption: string, values: readonly number[]) =>
        gridTable(caption, values, 1, values.length);
      const tables: NumberTable[] = [
        line(
          captions.size,
          rows.map(({ size }) => size),
        ),
        line(
          captions.jump,
          rows.map(({ jump }) => jump),
        ),
        line(
          captions.start,
          rows.map(({ start }) => start),
        ),
        line(
          captions.neurons,
          rows.map(({ count }) => count),
        ),
      ];
      if (typeof effective === 'object') {
        const { size } = rows[tip];
        const middle = Math.floor(size / 2);
        tables.push(line(captions.sides, effective.sides), {
          ...gridTable(captions.gradient, effective.heat, size, size),
          around: { row: middle, col: middle },
          digits: GRADIENT_DIGITS,
        });
      }
      return tables;
    },
  };
}
