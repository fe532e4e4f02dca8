/** A place in the chart's own numbers. A y that is not a number leaves a gap in the line. */
export type Point = readonly [x: number, y: number];

export interface Axis {
  /** On a log axis what is 0 or less stands on the floor, drawn hollow. */
  readonly scale?: 'linear' | 'log';
  /** Of a log axis: its ticks are powers of it. Ten by default. */
  readonly base?: number;
  /** The numbers at the left or lower, and at the right or upper end. */
  readonly domain: readonly [low: number, high: number];
  /** The numbers that are written out, or at most how many; as many as fit by default, and 0 draws none. */
  readonly ticks?: readonly number[] | number;
  /** A tick in words; numbers of the reader's language and powers of ten by default. */
  readonly format?: (value: number) => string;
  /** A place along this axis as it is said: "Layer 7", "ε = 10⁻⁵". */
  readonly read?: (value: number) => string;
  /** What the axis counts, and its unit; written under the horizontal axis. */
  readonly label?: string;
  /** Numbers outside the domain are drawn at its edge. */
  readonly clamp?: boolean;
}

/** Marks that differ without colour. */
export type Marker = 'dot' | 'ring' | 'square' | 'box';

export interface Series {
  /** Unique in its chart, and said when the series is walked along. */
  readonly name: string;
  /** By rising x. */
  readonly points: readonly Point[];
  /** CSS colour of the line; `word` is that of its texts, where they need more contrast. */
  readonly colour: string;
  readonly word?: string;
  readonly dash?: 'dashed' | 'dotted';
  /** Width of the line in pixels; 0 draws the points alone. */
  readonly width?: number;
  readonly marker?: Marker;
  /** Every point is marked, this many pixels wide; without it only the point at the cursor is. */
  readonly dots?: number;
  /** The line is strong up to this x and faint from there on, as far as it is drawn at all. */
  readonly upTo?: number;
  /** Not walked yet: blank on a live screen, there in print and without script. */
  readonly later?: boolean;
  /** A number of the series as it stands beside its point and is said. Without it nobody reads the series. */
  readonly read?: (y: number) => string;
}

/** What stands in the chart beside its lines. Colours are CSS colours. */
export type Mark =
  /** A line across at this y, or upright at this x, from `from` (the edge by default) to the other edge or `to`. */
  | {
      readonly kind: 'rule';
      readonly x?: number;
      readonly y?: number;
      /** How far an upright rule reaches up from the ground. */
      readonly to?: number;
      readonly name?: string;
      readonly colour?: string;
      readonly dash?: 'dashed' | 'dotted';
    }
  /** What lies between two numbers of an axis; open ends reach the edge. */
  | {
      readonly kind: 'region';
      readonly x?: readonly [number, number];
      readonly y?: readonly [number, number];
      readonly name?: string;
      readonly colour: string;
      /** Opacity of the fill, 0–1. */
      readonly strength: number;
    }
  /** What lies between two lines with the same xs. */
  | {
      readonly kind: 'between';
      readonly upper: readonly Point[];
      readonly lower: readonly Point[];
      readonly colour: string;
      readonly strength: number;
    }
  /** A ring of its own, with its name beside it. */
  | { readonly kind: 'point'; readonly at: Point; readonly name?: string; readonly colour: string }
  /** Words in an upper corner. */
  | { readonly kind: 'note'; readonly corner: 'left' | 'right'; readonly text: string };
