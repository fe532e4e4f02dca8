import { clamp } from '../numbers/clamp.ts';

/** A point that wants its words beside it, in pixels of the chart at its narrowest. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  /** By how much the line rises to the right, pixel by pixel. */
  readonly rise: number;
  readonly text: string;
}

/** Where words stand: beside their point, or at an edge, and by how many pixels away from it. */
export interface Label {
  readonly edge: 'left' | 'right' | null;
  readonly dx: number;
  /** From the point down to the middle of the words. */
  readonly dy: number;
  readonly textAnchor: 'start' | 'end';
}

/** Width of a letter, and the least distance of two lines of words, in pixels. */
const LETTER_PX = 8.2;
export const LINE_PX = 19;
const GAP_PX = 10;
const ASIDE_PX = 16;
/** Farther from its point nobody sees whose words they are; on their rim of paper they may cross a line. */
const AWAY_PX = 48;

export const textWidth = (text: string) => text.length * LETTER_PX;

/** A line that rises or falls by no more than this beside its point lets words stand on either side. */
const GENTLE_PX = 24;

/**
 * Words clear of their lines and of each other: the uppermost above its line, the others below. Where a line
 * rises, that is to the left above it and to the right below it; where it falls, the other way round. Words that
 * would leave the chart go to the other side of their point, or along a steep line back to the chart's edge; and
 * as far away from the line as that takes. Where a frame stands around the points, `clear` pixels to either side,
 * words stand beside it, on whichever side has room.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  width: number,
  height: number,
  clear = 0,
): Label[] {
  const order = anchors.map((_, index) => index).sort((a, b) => anchors[a].y - anchors[b].y);
  const labels: Label[] = [];
  const middles: number[] = [];
  order.forEach((index, rank) => {
    const { x, y, rise, text } = anchors[index];
    const above = rank === 0 && (order.length > 1 || y > LINE_PX * 2);
    const needed = textWidth(text) + GAP_PX + clear;
    const better = above === rise >= 0;
    const fits = (left: boolean) => (left ? x : width - x) >= needed;
    const moves = clear > 0 || Math.abs(rise) * needed <= GENTLE_PX;
    const toLeft = !fits(better) && fits(!better) && moves ? !better : better;
    const pushed = fits(toLeft) ? 0 : needed - (toLeft ? x : width - x);
    const across = toLeft === better ? pushed : needed;
    const away = Math.min(AWAY_PX, ASIDE_PX + Math.abs(rise) * across);
    middles[rank] = within(y + (above ? -away : away), height);
    const beside = pushed > 0 ? 0 : toLeft ? -GAP_PX : GAP_PX;
    labels[index] = {
      edge: pushed > 0 ? (toLeft ? 'left' : 'right') : null,
      dx: beside,
      dy: 0,
      textAnchor: toLeft === pushed > 0 ? 'start' : 'end',
    };
  });
  apart(middles, height).forEach((middle, rank) => {
    const index = order[rank];
    labels[index] = { ...labels[index], dy: Math.round(middle - anchors[index].y) };
  });
  return labels;
}

function within(y: number, height: number): number {
  return clamp(y, LINE_PX / 2, height - LINE_PX / 2);
}

/** The same heights, from the top, moved until no two are nearer than a line of words. */
function apart(middles: readonly number[], height: number): number[] {
  const moved = [...middles];
  for (let at = 1; at < moved.length; at++)
    moved[at] = Math.max(moved[at], moved[at - 1] + LINE_PX);
  let lowest = height - LINE_PX / 2;
  for (let at = moved.length - 1; at >= 0; at--) {
    moved[at] = Math.min(moved[at], lowest);
    lowest = moved[at] - LINE_PX;
  }
  return moved;
}
