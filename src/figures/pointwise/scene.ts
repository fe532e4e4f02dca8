import { LIMITS } from './numbers.ts';

/** The drawing of the skewer, in units of its panel. */
export const SCENE = { height: 186, bottom: 132 } as const;

const SHEETS = { left: 3, right: 212, top: 6, side: 94 } as const;
/** A sheet that stands seen from the side: how far one unit to its right goes across and down. */
const ACROSS = 0.44;
const DOWN = 0.2;
const MOST_BETWEEN = 70;

/** The values that leave the neurons, and the maps that they go into. */
export const PILL = { left: 229, width: 46, height: 26 } as const;
const MAPS = { left: 281, side: 38, height: 166, top: 2 } as const;

export interface SceneLayout {
  /** Side of a cell in a sheet's own coordinates. */
  readonly cell: number;
  /** Transforms of the sheets: each is drawn flat and stood up by its matrix. */
  readonly matrix: (channel: number) => string;
  /** Where a pixel's middle lies on a sheet. */
  readonly pierce: (channel: number, row: number, col: number) => { x: number; y: number };
  /** Below the sheet: the middle of the column of its numbers. */
  readonly foot: (channel: number) => number;
  readonly map: (output: number) => { x: number; y: number; cell: number; middle: number };
}

export function layoutOf(h: number, w: number, c: number, m: number): SceneLayout {
  const cell = SHEETS.side / Math.max(h, w, 2);
  const wide = SHEETS.side * ACROSS;
  const room = SHEETS.right - SHEETS.left - wide;
  const between = Math.min(MOST_BETWEEN, room / Math.max(1, c - 1));
  const first = SHEETS.left + (room - between * (c - 1)) / 2;
  const left = (channel: number) =>
    first + between * channel + ((SHEETS.side - w * cell) / 2) * ACROSS;
  const top = SHEETS.top + (SHEETS.side - h * cell) / 2;
  const mapCell = MAPS.side / Math.max(h, w);
  return {
    cell,
    matrix: (channel) => `matrix(${ACROSS} ${DOWN} 0 1 ${left(channel)} ${top})`,
    pierce: (channel, row, col) => ({
      x: left(channel) + (col + 0.5) * cell * ACROSS,
      y: top + (row + 0.5) * cell + (col + 0.5) * cell * DOWN,
    }),
    foot: (channel) => first + between * channel + wide / 2,
    map: (output) => {
      const slot = MAPS.height / Math.max(m, LIMITS.m[1] / 2);
      const middle = MAPS.top + MAPS.height / 2 + (output - (m - 1) / 2) * slot;
      return {
        x: MAPS.left + (MAPS.side - w * mapCell) / 2,
        y: middle - (h * mapCell) / 2,
        cell: mapCell,
        middle,
      };
    },
  };
}
