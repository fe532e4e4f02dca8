/** The value, or the end of the range that it lies beyond. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The nearest whole number within the range, of two equally near the upper; never −0. */
export function clampInteger(value: number, low: number, high: number): number {
  return clamp(Math.round(value), low, high) + 0;
}
