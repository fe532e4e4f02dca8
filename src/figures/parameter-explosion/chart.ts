import type { ChartPoint } from './model.ts';

/** The chart's box in the panel's units, the height of the panel, and the size of its text. */
export const CHART = { left: 68, right: 314, top: 12, bottom: 226 } as const;
export const UNITS = 252;
export const TEXT = 14.5;

/** Room of one letter of a label, and the distance of a label from its point. */
const LETTER = 8.3;
const GAP = 11;

const short = (units: number) => Math.round(units * 100) / 100;

export function xAt(share: number): number {
  return short(CHART.left + share * (CHART.right - CHART.left));
}

export function yAt(share: number): number {
  return short(CHART.bottom - share * (CHART.bottom - CHART.top));
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly textAnchor: 'start' | 'end';
}

/**
 * Where a point's label stands clear of its rising line: above it to the left, or below it to the right.
 * Where the chart ends too soon the label is pushed back, and as far away from the line as that takes.
 */
export function labelPlace(
  line: readonly ChartPoint[],
  point: ChartPoint,
  above: boolean,
  text: string,
): LabelPlace {
  const [first, last] = [line[0], line[line.length - 1]];
  const slope = (yAt(first.y) - yAt(last.y)) / (xAt(last.x) - xAt(first.x));
  const width = text.length * LETTER;
  const x = xAt(point.x);
  const y = yAt(point.y);
  if (above) {
    const pushed = Math.max(0, CHART.left + width - x);
    return {
      x: pushed > 0 ? CHART.left : x,
      y: Math.max(CHART.top + TEXT, y - GAP - slope * pushed),
      textAnchor: pushed > 0 ? 'start' : 'end',
    };
  }
  const pushed = Math.max(0, x + width - CHART.right);
  return {
    x: pushed > 0 ? CHART.right : x,
    y: Math.min(CHART.bottom - GAP / 2, y + GAP + TEXT / 2 + slope * pushed),
    textAnchor: pushed > 0 ? 'end' : 'start',
  };
}
