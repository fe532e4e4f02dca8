import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived, Stage } from './model.ts';
import type { Mode, State } from './state.ts';

export interface Labels {
  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly more: string;
  readonly sliders: Readonly<Record<'k' | 's' | 'p' | 'm' | 't', string>>;
  readonly operations: Readonly<Record<Stage['kind'], string>>;
  readonly pointwiseName: string;
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

export interface Sentences {
  readonly change: (from: string, to: string, before: number, after: number) => string;
  readonly here: (row: number, col: number, out: number) => string;
  readonly poolKeeps: string;
  readonly pointwiseShrinks: string;
  readonly sheet: (kind: Stage['kind'], channel: number) => string;
  readonly question: string;
  readonly sides: readonly [height: string, width: string, channels: string];
  readonly right: (shape: string) => string;
  readonly wrong: (shape: string) => string;
  readonly beats: Readonly<
    Record<Mode, Readonly<Record<'arrive' | 'lift' | 'multiply' | 'add' | 'write', string>>>
  >;
}

export const shapeOf = ({ side, sheets }: Stage, { number }: Pick<Say, 'number'>) =>
  [side, side, sheets.length].map((size) => number(size)).join('×');

const last = ({ stages }: Derived) => stages[stages.length - 1];

export const says: Says<State, Derived, Sentences> = {
  describe({ mode, row, col }, derived, say, format) {
    const { values, pool, pointwise, stages, out } = derived;
    const shapes = [stages[0], last(derived)].map((stage) => shapeOf(stage, format));
    return [
      say.change(shapes[0], shapes[1], values.before, values.after),
      say.here(row, col, out),
      mode === 'pool' && pool.outSide === pool.inSide ? say.poolKeeps : '',
      mode === 'pointwise' && pointwise.outSide < pointwise.inSide ? say.pointwiseShrinks : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  tables: (_, { stages }, say) =>
    stages.flatMap(({ kind, side, sheets }) =>
      sheets.map((sheet, index) => gridTable(say.sheet(kind, index + 1), sheet, side, side)),
    ),
  predict(_, derived, say, format) {
    const { side, sheets } = last(derived);
    const shape = shapeOf(last(derived), format);
    return {
      question: say.question,
      answers: [side, side, sheets.length].map((value, index) => ({
        label: say.sides[index],
        value,
      })),
      right: say.right(shape),
      wrong: say.wrong(shape),
    };
  },
  beats: ({ mode }, _, say) => say.beats[mode],
};
