import type { Sort } from './products.ts';

const FIRST_SUBSCRIPT = '₀'.charCodeAt(0);

/** A number of a grid by its letter, row and column: X₁₂. */
export function cellName(letter: string, index: number, side: number): string {
  const digit = (value: number) => String.fromCharCode(FIRST_SUBSCRIPT + value);
  return `${letter}${digit(Math.floor(index / side))}${digit(index % side)}`;
}

/** What a group of the sorting adds up to. */
export function resultName(sort: Sort, target: number, side: number): string {
  if (sort === 'k') return `∂L/∂${cellName('K', target, side)}`;
  if (sort === 'x') return `∂L/∂${cellName('X', target, side)}`;
  return cellName('Y', target, side);
}
