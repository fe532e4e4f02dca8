import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Verdict } from './gate.ts';
import { type Act, type FirstName, KERNEL_SIDE, type NextName } from './maps.ts';
import type { Derived, State } from './model.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './place.ts';

export interface Labels {
  readonly kernels: Readonly<Record<FirstName, string>>;
  readonly nexts: Readonly<Record<NextName, string>>;
  readonly next: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly act: string;
  readonly leak: string;
  readonly before: string;
  readonly gate: string;
  readonly after: string;
  readonly slope: string;
  /** Names the point on the gate's graph. */
  readonly point: string;
  readonly out: string;
  readonly negative: string;
  readonly zero: string;
  readonly positive: string;
  /** What becomes of the negative ballots. */
  readonly fate: Readonly<Record<Act, string>>;
  readonly nextLayer: string;
  readonly without: string;
  readonly with: string;
  readonly merged: string;
  readonly verdicts: Readonly<Record<Verdict, (places: string, differing: string) => string>>;
}

export type Text = FigureText<State, Derived, Labels>;

export function percent(part: number, all: number, number: Say['number']): string {
  return `${number((part / all) * 100, 0)}%`;
}

export function tables(
  { row, col }: State,
  { photo, map, gated, nextKernel, merged }: Derived,
  { words }: Say,
  [before, after, next, single]: readonly [string, string, string, string],
): NumberTable[] {
  const around = { row, col };
  const side = merged.shape[3];
  return [
    {
      ...gridTable(words.input, photo.planes[0], photo.height, photo.width),
      around: { row: row + 1, col: col + 1 },
    },
    { ...gridTable(before, map.data, MAP_HEIGHT, MAP_WIDTH), around },
    { ...gridTable(after, gated.data, MAP_HEIGHT, MAP_WIDTH), around },
    gridTable(next, nextKernel.data, KERNEL_SIDE, KERNEL_SIDE),
    gridTable(single, merged.data, side, side),
  ];
}
