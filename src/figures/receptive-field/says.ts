import type { NumberTable } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { type Kind, LIMITS } from './layers.ts';
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
  readonly settings: string;
  readonly place: string;
}

/** The first and the last row and column of a field. */
type Ends = readonly [down: Derived['down'][0], across: Derived['across'][0]];

export interface Sentences {
  readonly input: string;
  readonly sees: (
    layer: number,
    kind: Kind,
    k: number,
    size: number,
    ends: Ends,
    jump: number,
  ) => string;
  readonly outside: string;
  readonly holes: (rows: number, cols: number) => string;
  readonly tooLarge: string;
  readonly effective: (networks: number, side: number, percent: number) => string;
  readonly refused: (needed: number, most: number) => string;
  readonly question: (layer: number) => string;
  readonly answer: string;
  readonly size: (size: number) => string;
  readonly why: (k: number, below: number, jump: number) => string;
  readonly pixel: string;
  /** Captions of the tables: one column for each layer, the input first. */
  readonly captions: Readonly<
    Record<'neurons' | 'size' | 'jump' | 'start' | 'sides' | 'gradient', string>
  >;
}

const GRADIENT_DIGITS = 4;

export const says: Says<State, Derived, Sentences> = {
  describe({ layers }, derived, say) {
    const { rows, tip, across, down, effective } = derived;
    if (tip === 0) return say.input;
    const { size, jump } = rows[tip];
    const { kind, k } = layers[tip - 1];
    const parts = [say.sees(tip, kind, k, size, [down[0], across[0]], jump)];
    if (derived.outside > 0) parts.push(say.outside);
    if (derived.skipped > 0) parts.push(say.holes(derived.readRows, derived.readCols));
    if (effective === 'too-large') parts.push(say.tooLarge);
    if (typeof effective === 'object') {
      const [side] = effective.sides;
      parts.push(say.effective(effective.networks, side, (side / size) * 100));
    }
    return parts.join(' ');
  },
  notice: ({ refused }, _, say) => (refused ? say.refused(refused.needed, LIMITS.n[1]) : ''),
  tables(_, { rows, effective, tip }, { captions }) {
    const line = (caption: string, values: readonly number[]) =>
      gridTable(caption, values, 1, values.length);
    const columns = { size: 'size', jump: 'jump', start: 'start', neurons: 'count' } as const;
    const tables: NumberTable[] = (['size', 'jump', 'start', 'neurons'] as const).map((name) =>
      line(
        captions[name],
        rows.map((row) => row[columns[name]]),
      ),
    );
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
  predict(_, { rows, tip }, say) {
    const { size, layer } = rows[tip];
    const below = rows[tip - 1];
    const right = say.size(size);
    return {
      question: say.question(tip),
      answers: [{ label: say.answer, value: size }],
      right,
      wrong: layer ? `${right} ${say.why(layer.k, below.size, below.jump)}` : say.pixel,
    };
  },
};
