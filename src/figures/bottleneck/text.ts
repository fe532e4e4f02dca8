import type { FigureText, NumberTable } from '../kit/contract.ts';
import type { Beside, Form } from './costs.ts';
import type { Derived, DrawnChain, State } from './model.ts';

export interface Labels {
  readonly form: string;
  readonly forms: Readonly<Record<Form, string>>;
  /** Titles of the two flows. */
  readonly blocks: Readonly<Record<Form, string>>;
  readonly beside: string;
  readonly besides: Readonly<Record<Beside, (k: string) => string>>;
  readonly mid: string;
  readonly cin: string;
  readonly cout: string;
  readonly size: string;
  readonly height: string;
  readonly width: string;
  readonly skip: string;
  readonly weights: string;
  readonly areas: string;
  readonly fewer: (times: string) => string;
  readonly more: (times: string) => string;
  readonly same: string;
  readonly curve: string;
  /** The widest narrow part that still saves; null where there is none to name. */
  readonly widest: (mid: string | null) => string;
  readonly watch: string;
  readonly start: string;
  readonly about: string;
  readonly against: string;
  readonly rounds: (rounds: string) => string;
  readonly counted: string;
  readonly measured: string;
  readonly takes: (seconds: string) => string;
  readonly running: (percent: string) => string;
  readonly refused: string;
  readonly tooFast: string;
  readonly why: (measured: number, counted: number) => string;
}

export type Text = FigureText<State, Derived, Labels>;

/** A measurement this near to the count needs no explanation. */
export const NEAR = 0.1;

const COLUMNS = 5;

/** One row a layer: channels in, channels out, kernel size, weights, multiplications. */
export function tableOf(caption: string, { layers }: DrawnChain): NumberTable {
  const rows = layers.map((layer) => [
    layer.inChannels,
    layer.outChannels,
    layer.kernel,
    layer.weights,
    layer.multiplications,
  ]);
  return { caption, rows: rows.length, cols: COLUMNS, at: (row, col) => rows[row][col] };
}

/** The channels along a chain: 256 → 64 → 64 → 256. */
export function wayOf({ channels }: DrawnChain, number: (value: number) => string): string {
  return channels.map((count) => number(count)).join(' → ');
}
