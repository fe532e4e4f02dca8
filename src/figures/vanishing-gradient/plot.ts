/** A log axis with its range in whole powers of ten, and what stands on it as shares 0–1 of its height. */
export interface Plot {
  readonly ticks: readonly { readonly exponent: number; readonly share: number }[];
  /** One entry per line and layer; NaN where a line has no number. A number that is exactly 0 stands on the floor. */
  readonly lines: readonly (readonly number[])[];
}

interface Range {
  /** The axis reaches at least from here … */
  readonly low: number;
  /** … to here, and grows by so many powers at a time, so that it seldom changes. */
  readonly high: number;
  readonly grows: number;
  readonly mostTicks: number;
}

export function plot(series: readonly (readonly number[])[], range: Range): Plot {
  let low = range.low;
  let high = range.high;
  for (const values of series) {
    for (const value of values) {
      if (!(value > 0)) continue;
      const exponent = Math.log10(value);
      while (exponent < low) low -= range.grows;
      while (exponent > high) high += range.grows;
    }
  }
  const share = (value: number) =>
    value > 0 ? (Math.log10(value) - low) / (high - low) : value * 0;
  const every = tickStep(high - low, range.mostTicks);
  const ticks = [];
  for (let exponent = Math.ceil(low / every) * every; exponent <= high; exponent += every) {
    ticks.push({ exponent: exponent + 0, share: (exponent - low) / (high - low) });
  }
  return { ticks, lines: series.map((values) => values.map(share)) };
}

/** Steps of 1, 2, 4, 8 … powers, whichever keeps the ticks few. */
function tickStep(span: number, most: number): number {
  let step = 1;
  while (span / step > most) step *= 2;
  return step;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
