import { random } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';
import { fill } from '../kit/slide/defaults.ts';
import type { Sheets } from '../kit/volume/channelList.ts';

export const LIMITS = {
  side: [1, 8],
  c: [1, 6],
  m: [1, 4],
  weight: [-4, 4],
  bias: [-9, 9],
  value: [-9, 9],
} as const;

/** What the channels show until the reader edits them. */
export const SOURCES = ['numbers', 'faces', 'noise'] as const;
export type Source = (typeof SOURCES)[number];

const SIDE = LIMITS.side[1];
const CHANNELS = LIMITS.c[1];
const SEED = 53;
/** Numbers are −1 … 3: small enough for mental arithmetic, and some sums fall below zero. */
const LOWEST = -1;
const SPREAD = 5;
/** The noisy channel's numbers are −3 … 3. */
const NOISE = 3;

const supply = remember((source: Source): Sheets => {
  const draw = random(SEED);
  const low = source === 'noise' ? -NOISE : LOWEST;
  const spread = source === 'noise' ? 2 * NOISE + 1 : SPREAD;
  return Array.from({ length: CHANNELS }, () => fill(SIDE, SIDE, () => low + draw.integer(spread)));
});

/** Something drawn in the picture that the detectors answer to; the cell is its middle. */
export interface Sight {
  readonly kind: 'face' | 'eyes' | 'nose';
  readonly row: number;
  readonly col: number;
}

export const SIGHTS: readonly Sight[] = [
  { kind: 'face', row: 1, col: 1 },
  { kind: 'eyes', row: 1, col: 4 },
  { kind: 'nose', row: 4, col: 1 },
  { kind: 'face', row: 4, col: 4 },
];

/** Evidence of a detector: 1 in the middle of what it looks for, half of it beside. */
function evidence(seen: readonly Sight['kind'][], row: number, col: number): number {
  return SIGHTS.reduce((most, sight) => {
    const steps = Math.abs(sight.row - row) + Math.abs(sight.col - col);
    return seen.includes(sight.kind)
      ? Math.max(most, steps === 0 ? 1 : steps === 1 ? 0.5 : 0)
      : most;
  }, 0);
}

/** Two drawn patterns, a cross and a frame, for the channels that carry something. */
const PATTERNS = [
  (row: number, col: number) => Number(row === 2 || col === 2) * 2,
  (row: number, col: number) =>
    Number((row === 1 || row === 4) && col > 0 && col < 5) ||
    Number((col === 1 || col === 4) && row > 0 && row < 5),
];

export const defaultCells = remember(
  (source: Source, channels: number, height: number, width: number): Sheets =>
    Array.from({ length: channels }, (_, channel) =>
      fill(height, width, (row, col) => {
        if (source === 'faces' && channel === 0) return evidence(['face', 'eyes'], row, col);
        if (source === 'faces' && channel === 1) return evidence(['face', 'nose'], row, col);
        if (source === 'noise' && channel < PATTERNS.length) return PATTERNS[channel](row, col);
        return supply(source)[channel][row * SIDE + col];
      }),
    ),
  8,
);

const WEIGHTS = [
  [1, 2, -1, 1, 0, -1],
  [-1, 1, 0, 1, -1, 0],
  [1, 1, 1, 1, 1, 1],
  [1, -1, 2, 0, 1, -2],
];
const BIAS = [1, 0, -2, 0];

/** Filter by filter, one weight a channel. */
export const defaultWeights = remember((filters: number, channels: number): readonly number[] =>
  WEIGHTS.slice(0, filters).flatMap((row) => row.slice(0, channels)),
);
export const defaultBias = remember((filters: number): readonly number[] => BIAS.slice(0, filters));
