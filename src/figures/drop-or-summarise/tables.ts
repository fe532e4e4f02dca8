import type { NumberTable } from '../kit/contract.ts';
import { CHANNELS, type Derived, type State } from './model.ts';

interface Captions {
  readonly original: string;
  readonly curves: string;
  readonly drop: string;
  readonly blend: string;
}

const PERCENT = 100;
const DIGITS = 3;

export function tables(
  { keep }: State,
  { found, maps }: Derived,
  captions: Captions,
): readonly NumberTable[] {
  const places = maps.data.length / CHANNELS;
  const original: NumberTable = {
    caption: captions.original,
    rows: CHANNELS,
    cols: places,
    at: (row, col) => maps.data[row * places + col],
    around: { row: 0, col: places >> 1 },
  };
  if (!found) return [original];
  const { curves, summary } = found;
  const decoder = summary.drop[keep - 1].decoder.data;
  const encoder = summary.blend[keep - 1].encoder.data;
  const columns = [
    (row: number) => row,
    (row: number) => curves.drop[row] * PERCENT,
    (row: number) => curves.blend[row] * PERCENT,
  ];
  return [
    original,
    {
      caption: captions.curves,
      rows: CHANNELS + 1,
      cols: columns.length,
      at: (row, col) => columns[col](row),
    },
    {
      caption: captions.drop,
      rows: keep,
      cols: CHANNELS,
      at: (row, col) => decoder[row * CHANNELS + col],
      digits: DIGITS,
    },
    {
      caption: captions.blend,
      rows: CHANNELS,
      cols: keep,
      at: (row, col) => encoder[row * keep + col],
      digits: DIGITS,
    },
  ];
}
