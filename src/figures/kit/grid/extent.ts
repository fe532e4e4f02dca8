import { maxMagnitude } from '../../../core/index.ts';
/** The largest magnitude: what gets the strongest colour. 1 for zeros alone, so that they stay paper. */
export function largest(values: ArrayLike<number>): number {
  return maxMagnitude(values) || 1;
}

/** Share of the scale that an input uses, so that the map that answers it stands out. */
const CALM = 0.55;

/** An extent for inputs: the same colours, held back. */
export function calm(values: ArrayLike<number>): number {
  return largest(values) / CALM;
}
