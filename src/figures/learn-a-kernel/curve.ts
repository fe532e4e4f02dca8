/** A point of the loss curve as shares 0–1 of the width and, from above, of the height. */
export type Point = readonly [across: number, down: number];

/** Powers of ten from the floor to the top; a loss outside is drawn at the edge. */
export const POWERS = { low: -6, high: 6 } as const;

export function pointsOf(losses: readonly number[], steps: number): readonly Point[] {
  return losses.map((loss, step): Point => [step / steps, heightOf(loss)]);
}

export function heightOf(loss: number): number {
  const power = Math.max(POWERS.low, Math.min(POWERS.high, Math.log10(loss)));
  return (POWERS.high - power) / (POWERS.high - POWERS.low);
}
