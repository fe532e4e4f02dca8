import type { Tap } from '../../../core/index.ts';

/** One part of a written sum: a single product, or, where they are many, all products of one row of the kernel. */
export type Addend = readonly Tap[];

/** More products than this are added up row by row, so that each part of the sum can be read. */
export const PRODUCTS_NAMED = 12;

export function addendsOf(taps: readonly Tap[]): Addend[] {
  return taps.length > PRODUCTS_NAMED ? rowsOf(taps) : taps.map((tap) => [tap]);
}

/** The products by the kernel's rows, in their order. */
export function rowsOf(taps: readonly Tap[]): Addend[] {
  const rows = new Map<number, Tap[]>();
  for (const tap of taps) rows.set(tap.kernelRow, [...(rows.get(tap.kernelRow) ?? []), tap]);
  return [...rows.values()];
}

export function productSum(taps: readonly Tap[]): number {
  return taps.reduce((sum, { product }) => sum + product, 0);
}
