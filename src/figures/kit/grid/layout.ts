import type { CSSProperties } from 'react';
import { PANEL_UNITS } from '../frame/Panel.tsx';

/** Room for the frame's line and glow at the far sides. */
export const RIM = 4;

/** Side of a cell when `count` of them fill a panel. */
export function cellSize(count: number, units = PANEL_UNITS): number {
  return (units - RIM) / count;
}

/** Where a number stands: the middle of a cell, in units of the drawing of the panel of this name. */
export interface CellSpot {
  readonly panel: string;
  readonly x: number;
  readonly y: number;
  /** Side of the cell. */
  readonly cell: number;
}

export function middleOf(panel: string, row: number, col: number, cell: number): CellSpot {
  return { panel, x: (col + 0.5) * cell, y: (row + 0.5) * cell, cell };
}

/** On the stage, a panel of so many cells beside an input of so many: all grids have cells of one size. */
export function shareOfInput(cells: number, inputCells: number): CSSProperties {
  return { '--share': cells / inputCells } as CSSProperties;
}
