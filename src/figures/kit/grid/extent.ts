/** The largest magnitude: what gets the strongest colour. At least 1, so that zeros stay paper. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) {
    const size = Math.abs(values[index]);
    if (size > most) most = size;
  }
  return most || 1;
}

/** Share of the scale that an input uses, so that the map that answers it stands out. */
const CALM = 0.55;

/** An extent for inputs: the same colours, held back. */
export function calm(values: ArrayLike<number>): number {
  return largest(values) / CALM;
}
