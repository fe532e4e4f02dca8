import type { Tensor } from '../../core/index.ts';
import { largest } from '../kit/grid/extent.ts';
import type { LayerFacts, LayerId, Region } from './layers.ts';
import { type Box, stamp, TILE } from './sheet.ts';

/** What one input map gives to the map that is looked at. */
export interface Part {
  readonly channel: number;
  readonly input: Tensor['data'];
  /** The kernel's slice for this input, row-major; for a vote one weight for every number of the map. */
  readonly weights: Tensor['data'] | null;
  readonly weightSide: number;
  /** Input under the slice everywhere; all of them and the bias add up to the map. */
  readonly partial: Tensor['data'] | null;
  /** Its share of the chosen pixel, or of the vote; null while no pixel is chosen. */
  readonly sum: number | null;
}

/**
 * Where the inputs of a map stand when it is opened: input × slice = partial map, and its share of the chosen
 * number, in two columns; one canvas holds them all, one pixel a unit.
 */
const AT = { weights: 42, partial: 84, number: 116 } as const;
const BLOCK = { width: 166, gap: 10, pitch: 31 } as const;

interface PartSheet {
  readonly width: number;
  readonly height: number;
  readonly alone: boolean;
}

export function partSheet({ parts }: { readonly parts: readonly Part[] }): PartSheet {
  if (parts.length === 0) return { width: TILE, height: TILE, alone: true };
  const alone = parts.length === 1;
  if (alone && !parts[0].weights) return { width: TILE, height: TILE, alone };
  const cols = alone ? 1 : 2;
  const rows = Math.ceil(parts.length / cols);
  return {
    width: cols * BLOCK.width + (cols - 1) * BLOCK.gap,
    height: rows * BLOCK.pitch - (BLOCK.pitch - TILE),
    alone,
  };
}

/** Corner of a part's block. */
export function partCorner(count: number, part: number): { x: number; y: number } {
  const rows = Math.ceil(count / 2);
  const col = count === 1 ? 0 : Math.floor(part / rows);
  return { x: col * (BLOCK.width + BLOCK.gap), y: (count === 1 ? 0 : part % rows) * BLOCK.pitch };
}

export function blockBox(count: number, part: number): Box {
  return { ...partCorner(count, part), width: BLOCK.width, height: TILE };
}

export function inputBox(count: number, part: number): Box {
  return { ...partCorner(count, part), width: TILE, height: TILE };
}

/** Places of the signs and of the number, from the block's corner. */
export const SIGN_AT = {
  times: (TILE + AT.weights) / 2,
  equals: (AT.weights + TILE + AT.partial) / 2,
  number: BLOCK.width,
  middle: TILE / 2,
} as const;

/** The part whose block is nearest to a point of the sheet. */
export function partAt(count: number, x: number, y: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let part = 0; part < count; part++) {
    const box = blockBox(count, part);
    const far = Math.hypot(x - box.x - box.width / 2, (y - box.y - box.height / 2) * 4);
    if (far < least) {
      least = far;
      best = part;
    }
  }
  return best;
}

/** A region of an input map, on the tile that shows the map. */
export function regionBox(corner: { x: number; y: number }, side: number, region: Region): Box {
  const span = TILE / side;
  return {
    x: corner.x + region.col * span,
    y: corner.y + region.row * span,
    width: region.width * span,
    height: region.height * span,
  };
}

/** The sheet's numbers as shares of their extents. The picture, which is grey, is left clear. */
export function partPixels(
  parts: readonly Part[],
  from: LayerFacts | null,
  extents: Readonly<Record<LayerId, number>>,
): Float32Array {
  const { width, height } = partSheet({ parts });
  const pixels = new Float32Array(width * height).fill(Number.NaN);
  if (!from) return pixels;
  const most = (pick: 'weights' | 'partial') =>
    Math.max(...parts.map((part) => (part[pick] ? largest(part[pick]) : 0)));
  const weightExtent = most('weights');
  const partialExtent = most('partial');
  parts.forEach((part, index) => {
    const { x, y } = partCorner(parts.length, index);
    const put = (left: number, values: ArrayLike<number>, side: number, extent: number) => {
      const span = Math.floor(TILE / side);
      stamp(pixels, width, { x: x + left, y, span }, values, side, extent);
    };
    if (from.id !== 'input') put(0, part.input, from.side, extents[from.id]);
    if (part.weights) put(AT.weights, part.weights, part.weightSide, weightExtent);
    if (part.partial) put(AT.partial, part.partial, Math.sqrt(part.partial.length), partialExtent);
  });
  return pixels;
}

/** Outlines of a part's three grids, as one path. */
export function tileFrames({ parts }: { readonly parts: readonly Part[] }, part: number): string {
  const { x, y } = partCorner(parts.length, part);
  const square = (left: number, side: number) => `M${x + left} ${y}h${side}v${side}h${-side}z`;
  const { weights, weightSide } = parts[part];
  if (!weights) return square(0, TILE);
  const kernel = Math.floor(TILE / weightSide) * weightSide;
  return square(0, TILE) + square(AT.weights, kernel) + square(AT.partial, TILE);
}
