import type { FigureText, NumberTable } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import { CHANNELS, type Channel } from './light.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  /** Names of the sliders. */
  readonly channels: Readonly<Record<Channel, string>>;
  readonly lights: string;
  readonly swatch: string;
  readonly strips: string;
  readonly colours: string;
  readonly channelsTable: string;
  readonly overlapsTable: string;
}

export type Text = FigureText<State, Derived, Labels>;

export const LETTERS: Readonly<Record<Channel, string>> = { r: 'R', g: 'G', b: 'B' };

export type Format = (value: number, digits?: number) => string;

export function triple({ colour }: Derived, number: Format): string {
  return `(${colour.map((value) => number(value)).join(', ')})`;
}

const FIRST_OVERLAP = CHANNELS.length;

export function tables({ colour, parts }: Derived, labels: Labels): NumberTable[] {
  const overlaps = parts.slice(FIRST_OVERLAP);
  return [
    gridTable(labels.channelsTable, colour, 1, CHANNELS.length),
    gridTable(
      labels.overlapsTable,
      overlaps.flatMap((overlap) => overlap.colour),
      overlaps.length,
      CHANNELS.length,
    ),
  ];
}
