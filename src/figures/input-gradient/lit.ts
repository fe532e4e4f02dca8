import type { ConvGeometry } from '../../core/index.ts';
import type { Line } from './scatter.ts';
import { flippedPlace } from './spread.ts';
import type { State } from './state.ts';

/** The parts of the formula, each of which stands for cells of the drawing. */
export type Part = 'input' | 'errors' | 'kernel' | 'before' | 'after' | 'between';

export interface Lit {
  readonly part: Part | null;
  /** Row-major index of the error and of the kernel's cell that are pointed at, and where that cell stands turned. */
  readonly error?: number;
  readonly tap?: number;
  readonly turnedTap?: number;
}

const PARTS: Readonly<Record<string, Part>> = {
  input: 'input',
  errors: 'errors',
  upright: 'kernel',
  turned: 'kernel',
};

interface Known {
  readonly geometry: ConvGeometry;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly lines: readonly Line[];
}

/** What is lit everywhere when one cell, or one symbol of a formula, is pointed at. */
export function litOf({ activeCell, flips }: State, facts: Known): Lit {
  if (!activeCell) return { part: null };
  const { grid, row, col } = activeCell;
  if (grid.startsWith('formula:')) return { part: grid.slice(8) as Part };
  const part = PARTS[grid] ?? null;
  const { kernelHeight, kernelWidth, lines } = facts;
  const turn = (at: { row: number; col: number }) => {
    const place = flippedPlace(kernelHeight, kernelWidth, at.row, at.col, flips);
    return place.row * kernelWidth + place.col;
  };
  if (grid === 'errors') {
    const error = row * facts.geometry.outWidth + col;
    const tap = lines.find((line) => line.error === error)?.tap;
    if (tap === undefined) return { part, error };
    const place = { row: Math.floor(tap / kernelWidth), col: tap % kernelWidth };
    return { part, error, tap, turnedTap: turn(place) };
  }
  if (grid === 'upright' || grid === 'turned') {
    const index = row * kernelWidth + col;
    const tap = grid === 'upright' ? index : turn(activeCell);
    const turnedTap = grid === 'upright' ? turn(activeCell) : index;
    return { part, tap, turnedTap, error: lines.find((line) => line.tap === tap)?.error };
  }
  return { part };
}
