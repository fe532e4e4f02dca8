/** Two decimals are more than a screen shows, and keep the markup short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
