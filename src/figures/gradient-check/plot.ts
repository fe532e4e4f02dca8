import type { ElementType } from '../../core/index.ts';

/** Both axes in whole powers of ten; shares 0–1 of the width and of the height. */
export interface Chart {
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** Points from ε = 1 downwards, a new piece wherever there was nothing to divide by. */
  readonly lines: Readonly<Record<ElementType, readonly (readonly Point[])[]>>;
}

export interface Tick {
  readonly exponent: number;
  readonly share: number;
}

export type Point = readonly [across: number, up: number];

const ACROSS = { low: -12, high: 0, every: 3 };
const UP = { low: -16, high: 2, every: 4 };

function ticks({ low, high, every }: typeof UP): Tick[] {
  const list: Tick[] = [];
  for (let exponent = low; exponent <= high; exponent += every) {
    list.push({ exponent: exponent + 0, share: (exponent - low) / (high - low) });
  }
  return list;
}

export function chartOf(errors: Readonly<Record<ElementType, readonly number[]>>): Chart {
  return {
    across: ticks(ACROSS),
    up: ticks(UP),
    lines: { float64: pieces(errors.float64), float32: pieces(errors.float32) },
  };
}

/** A share 0–1 of the height; an error of exactly 0 stands on the floor. */
export function heightOf(error: number): number {
  if (!(error > 0)) return 0;
  return Math.max(0, Math.min(1, (Math.log10(error) - UP.low) / (UP.high - UP.low)));
}

function pieces(errors: readonly number[]): Point[][] {
  const list: Point[][] = [[]];
  errors.forEach((error, step) => {
    const piece = list[list.length - 1];
    if (Number.isNaN(error)) {
      if (piece.length > 0) list.push([]);
    } else piece.push([1 - step / (errors.length - 1), heightOf(error)]);
  });
  return list.filter((piece) => piece.length > 0);
}
