import { PANEL_UNITS } from '../frame/Panel.tsx';
import { cellSize } from '../grid/layout.ts';

interface Fitted {
  readonly cell: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A grid as large as a square panel takes it, in the panel's middle. */
export function fitted(rows: number, cols: number): Fitted {
  const cell = cellSize(Math.max(rows, cols));
  const width = cols * cell;
  const height = rows * cell;
  return { cell, width, height, x: (PANEL_UNITS - width) / 2, y: (PANEL_UNITS - height) / 2 };
}
