const FIRST_SUBSCRIPT = '₀'.charCodeAt(0);

/** A number of a grid by its letter, row and column: K₀₁. */
export function cellName(letter: string, index: number, side: number): string {
  const digit = (value: number) => String.fromCharCode(FIRST_SUBSCRIPT + value);
  const row = Math.floor(index / side);
  return side > 10
    ? `${letter}[${row}, ${index % side}]`
    : letter + digit(row) + digit(index % side);
}
