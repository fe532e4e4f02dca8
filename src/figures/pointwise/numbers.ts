import { random } from '../../core/index.ts';
import type { Field } from '../kit/link/codec.ts';
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
const SEED = 53;
/** Numbers are −1 … 3: small enough for mental arithmetic, and some sums fall below zero. */
const LOWEST = -1;
const SPREAD = 5;
/** The noisy channel's numbers are −3 … 3. */
const NOISE = 3;

function supply(source: Source): Sheets {
  const draw = random(SEED);
  const low = source === 'noise' ? -NOISE : LOWEST;
  const spread = source === 'noise' ? 2 * NOISE + 1 : SPREAD;
  return Array.from({ length: LIMITS.c[1] }, () =>
    fill(SIDE, SIDE, () => low + draw.integer(spread)),
  );
}

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

export function defaultCells(
  source: Source,
  channels: number,
  height: number,
  width: number,
): Sheets {
  const stored = supply(source);
  return Array.from({ length: channels }, (_, channel) =>
    fill(height, width, (row, col) => {
      if (source === 'faces' && channel === 0) return evidence(['face', 'eyes'], row, col);
      if (source === 'faces' && channel === 1) return evidence(['face', 'nose'], row, col);
      if (source === 'noise' && channel < PATTERNS.length) return PATTERNS[channel](row, col);
      return stored[channel][row * SIDE + col];
    }),
  );
}

const WEIGHTS = [
  [1, 2, -1, 1, 0, -1],
  [-1, 1, 0, 1, -1, 0],
  [1, 1, 1, 1, 1, 1],
  [1, -1, 2, 0, 1, -2],
];
const BIAS = [1, 0, -2, 0];

/** Filter by filter, one weight a channel. */
export function defaultWeights(filters: number, channels: number): readonly number[] {
  return WEIGHTS.slice(0, filters).flatMap((row) => row.slice(0, channels));
}

export function defaultBias(filters: number): readonly number[] {
  return BIAS.slice(0, filters);
}

/** Largest denominator of a weight that a link writes as a fraction, so that a third stays a third. */
const DENOMINATOR = 9;
const DECIMALS = 1e4;

function written(value: number): string {
  if (Number.isInteger(value * DECIMALS)) return String(value);
  for (let below = 2; below <= DENOMINATOR; below++) {
    const above = Math.round(value * below);
    if (above / below === value) return `${above}/${below}`;
  }
  return String(Math.round(value * DECIMALS) / DECIMALS);
}

function read(text: string): number {
  const [, above, below] = /^(-?\d{1,3})\/([1-9])$/.exec(text) ?? [];
  if (below) return Number(above) / Number(below);
  return /^-?(\d{1,3}\.?\d{0,20}|\.\d{1,12})$/.test(text) ? Number(text) + 0 : Number.NaN;
}

/** Weights in a link: decimals, or fractions such as 1/3. */
export function weightList(): Field<readonly number[] | null> {
  const [low, high] = LIMITS.weight;
  return {
    parse: (text) => {
      const values = text.split(/[,;]/).map(read);
      const good = values.every((value) => value >= low && value <= high);
      return good && values.length <= LIMITS.c[1] * LIMITS.m[1] ? values : undefined;
    },
    format: (values) => values?.map(written).join(',') ?? '',
  };
}
