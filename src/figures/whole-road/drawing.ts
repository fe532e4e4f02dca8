import { PANEL_UNITS } from '../kit/frame/Panel.tsx';

/** Cells of a 3×3 grid fill a panel. */
export const GRID = { side: 3, cell: PANEL_UNITS / 3 } as const;

/** Side of the square in which the skewer is drawn, in its own units. */
export const SKEWER_UNITS = 100;
const SHEET = { first: 9, between: 9, top: 34, width: 19, rise: 14, height: 50 } as const;
const MARGIN = { start: 2, end: 99, tip: 5, half: 2.5 } as const;
export const DOT_RADIUS = 4;

interface SkewerFacts {
  /** Outlines of the sheets, one for each channel, seen aslant. */
  readonly sheets: readonly string[];
  readonly line: string;
  readonly tip: string;
  readonly y: number;
  /** Where the skewer meets each sheet. */
  readonly dots: readonly number[];
}

/** A skewer through so many sheets at the middle of a cell of a map. */
export function skewerThrough(
  channels: number,
  place: {
    readonly row: number;
    readonly col: number;
    readonly width: number;
    readonly height: number;
  },
): SkewerFacts {
  const across = (place.col + 1 / 2) / place.width;
  const down = (place.row + 1 / 2) / place.height;
  const y = round(SHEET.top - SHEET.rise * across + SHEET.height * down);
  const lefts = Array.from({ length: channels }, (_, c) => SHEET.first + c * SHEET.between);
  return {
    sheets: lefts.map(
      (x) =>
        `M${x} ${SHEET.top}l${SHEET.width} ${-SHEET.rise}v${SHEET.height}l${-SHEET.width} ${SHEET.rise}z`,
    ),
    line: `M${MARGIN.start} ${y}H${MARGIN.end - MARGIN.tip}`,
    tip: `M${MARGIN.end} ${y}l${-MARGIN.tip} ${-MARGIN.half}v${2 * MARGIN.half}z`,
    y,
    dots: lefts.map((x) => round(x + SHEET.width * across)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A length along a bar, in percent. */
export function percent(share: number): string {
  return `${(100 * Math.abs(share)).toFixed(1)}%`;
}
