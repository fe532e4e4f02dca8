import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import {
  type Act,
  type Counts,
  type FirstName,
  KERNEL_SIDE,
  MAP_HEIGHT,
  MAP_WIDTH,
  type NextName,
  type Verdict,
} from './gate.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly scene: string;
  readonly scenes: Readonly<Record<State['scene'], string>>;
  readonly kernels: Readonly<Record<FirstName, string>>;
  readonly nexts: Readonly<Record<NextName, string>>;
  readonly next: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly leak: string;
  readonly before: string;
  readonly ballots: string;
  readonly gate: string;
  readonly passed: string;
  readonly after: string;
  readonly slope: string;
  /** Names the point on the gate's graph. */
  readonly point: string;
  /** What each part of all ballots is, and what becomes of it. */
  readonly parts: Readonly<Record<Exclude<keyof Counts, 'all'>, string>>;
  readonly fate: Readonly<Record<Act, string>>;
  readonly without: string;
  readonly with: string;
  readonly merged: string;
  readonly verdicts: Readonly<Record<Verdict, (places: string, differing: string) => string>>;
}

type Shares = (all: number, negative: number, percent: string, leak: number) => string;

export interface Sentences extends Readonly<Record<Act, Shares>> {
  readonly dead: (all: number) => string;
  readonly here: (row: number, col: number, x: number, y: number, slope: number) => string;
  readonly question: (act: Act, leak: number, x: number) => string;
  readonly out: string;
  readonly slope: string;
  readonly answer: (y: number, slope: number) => string;
  readonly before: string;
  readonly after: string;
  readonly next: string;
  readonly merged: string;
}

export const says: Says<State, Derived, Sentences> = {
  describe({ act, leak }, { counts, row, col, x, y, slope, dead }, say, { number }) {
    if (dead) return say.dead(counts.all);
    const percent = `${number((counts.negative / counts.all) * 100, 0)}%`;
    return `${say[act](counts.all, counts.negative, percent, leak)} ${say.here(row, col, x, y, slope)}`;
  },
  tables(_, { photo, map, gated, nextKernel, merged, row, col }, say, { words }) {
    const around = { row, col };
    const side = merged.shape[3];
    return [
      {
        ...gridTable(words.input, photo.planes[0], photo.height, photo.width),
        around: { row: row + 1, col: col + 1 },
      },
      { ...gridTable(say.before, map.data, MAP_HEIGHT, MAP_WIDTH), around },
      { ...gridTable(say.after, gated.data, MAP_HEIGHT, MAP_WIDTH), around },
      gridTable(say.next, nextKernel.data, KERNEL_SIDE, KERNEL_SIDE),
      gridTable(say.merged, merged.data, side, side),
    ];
  },
  predict({ act, leak }, { x, y, slope }, say) {
    return {
      question: say.question(act, leak, x),
      answers: [
        { label: say.out, value: y },
        { label: say.slope, value: slope },
      ],
      right: say.answer(y, slope),
      wrong: say.answer(y, slope),
    };
  },
};
