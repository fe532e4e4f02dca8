const FIRST_SUBSCRIPT = '₀'.charCodeAt(0);

/** A number of a square grid by its letter, row and column, for sentences: K₀₁. */
export function cellName(letter: string, index: number, side: number): string {
  const [row, col] = [Math.floor(index / side), index % side];
  if (side > 10) return `${letter}[${row}, ${col}]`;
  return letter + [row, col].map((at) => String.fromCharCode(FIRST_SUBSCRIPT + at)).join('');
}
