/** The largest magnitude: what gets the strongest colour. At least 1, so that zeros stay paper. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) {
    const size = Math.abs(values[index]);
    if (size > most) most = size;
  }
  return most || 1;
}
