/** A line of a chart: the heights of its points as shares 0–1, one in the middle of each column. */
export interface Line {
  readonly name: string;
  readonly shares: readonly number[];
}

/** Charts are drawn in units of so many to their width and height, and stretched to their room. */
export const FULL = 100;

export function xAt(column: number, columns: number): number {
  return rounded(((column + 0.5) / columns) * FULL);
}

export function yAt(share: number): number {
  return rounded((1 - share) * FULL);
}

export function pathOf({ shares }: Line): string {
  return shares
    .map((share, column) => `${column ? 'L' : 'M'}${xAt(column, shares.length)} ${yAt(share)}`)
    .join('');
}

/** The outline of what lies between two lines. */
export function bandOf(upper: Line, lower: Line): string {
  const back = lower.shares.map(
    (share, column) => `${xAt(column, lower.shares.length)} ${yAt(share)}`,
  );
  return `${pathOf(upper)}L${back.reverse().join('L')}Z`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
