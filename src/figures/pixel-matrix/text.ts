import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { CHANNELS, type MemoryRun } from './memory.ts';
import type { Derived, State } from './model.ts';

export interface Labels {
  readonly zoom: string;
  readonly size: (rows: string, cols: string) => string;
  readonly interleaved: string;
  readonly planar: string;
  readonly matrix: (channel: string) => string;
  readonly hwcTable: string;
  readonly chwTable: string;
}

export type Text = FigureText<State, Derived, Labels>;

/** A size that people quote, and which the article reads the wrong way round. */
export const QUOTED = { width: 800, height: 600 };

export function channels({ pixel }: Derived, { number }: Say): string {
  return CHANNELS.map((name, index) => `${name}\u00a0=\u00a0${number(pixel.values[index])}`).join(
    ', ',
  );
}

export function tables(derived: Derived, labels: Labels): NumberTable[] {
  const { planes, height, width, pixel, hwc, chw } = derived;
  const run = (caption: string, runs: readonly MemoryRun[], firstCol: number): NumberTable => ({
    caption,
    rows: runs.length,
    cols: runs[0].cells.length,
    at: (row, col) => runs[row].cells[col].value,
    firstCol,
  });
  return [
    ...CHANNELS.map((name, channel) => ({
      caption: labels.matrix(name),
      rows: height,
      cols: width,
      at: (row: number, col: number) => planes[channel][row * width + col],
      around: { row: pixel.row, col: pixel.col },
    })),
    run(labels.hwcTable, hwc, hwc[0].cells[0].address),
    run(labels.chwTable, chw, pixel.col - 1),
  ];
}
