import type { Tensor } from '../../core/index.ts';
import { mapOf, type Pass } from './facts.ts';
import {
  LAYERS,
  type LayerFacts,
  neighbour,
  PICTURE_SIDE,
  type Place,
  type Region,
} from './layers.ts';
import type { Part } from './partSheet.ts';
import { sourceOf, strongestPart, takenApart } from './parts.ts';
import { convWindow, type PixelPlace, type Term, termsOf } from './terms.ts';

interface Pixel {
  readonly row: number;
  readonly col: number;
  readonly value: number;
  /** The window on each input map; null for the picture itself. */
  readonly window: Region | null;
  /** What of the picture this number can see; may reach over the rim. */
  readonly field: Region;
}

export interface Detail {
  readonly place: Place;
  readonly layer: LayerFacts;
  /** Where the inputs come from; null for the picture. */
  readonly from: LayerFacts | null;
  readonly values: Tensor['data'];
  readonly parts: readonly Part[];
  /** All parts as one picture. */
  readonly sheet: Float32Array;
  /** Index in `parts` of the one whose products are written out. */
  readonly lens: number;
  readonly terms: readonly Term[];
  /** Terms in a row. */
  readonly termCols: number;
  readonly bias: number | null;
  /** What all parts give together, before the bias; null while they are not added. */
  readonly total: number | null;
  /** The number that it all makes: the chosen pixel's, or the vote's. */
  readonly value: number | null;
  readonly weightCount: number;
  readonly pixel: Pixel | null;
  /** Height and width of what one number sees of the picture. */
  readonly fieldSize: number;
}

interface Asked {
  readonly place: Place;
  readonly pixel: PixelPlace | null;
  readonly lens: number | null;
}

export function detailOf(pass: Pass, { place, pixel, lens }: Asked): Detail {
  const layer = LAYERS[place.layer];
  const from = sourceOf(place.layer);
  const values = mapOf(pass, place);
  const report = layer.step < 0 ? null : pass.network.network.reports[layer.step];
  const facts = layer.kind === 'conv' && pixel ? convWindow(pass, place, pixel) : null;
  const taken = takenApart(pass, place);
  const parts = facts
    ? taken.parts.map((part) => ({ ...part, sum: facts.partialSums[part.channel].sum }))
    : taken.parts;
  const weighed = parts.some(({ weights }) => weights);
  const chosen = lens !== null && lens < parts.length ? lens : strongestPart(parts);
  const { bias } = pass.network.network.layers[Math.max(0, layer.step)];
  return {
    place,
    layer,
    from,
    values,
    parts,
    sheet: taken.sheet,
    lens: chosen,
    ...termsOf(pass, place, pixel, parts[chosen], facts),
    bias: weighed && bias ? bias.data[place.channel] : null,
    total: parts.every(({ sum }) => sum !== null)
      ? parts.reduce((total, { sum }) => total + (sum ?? 0), 0)
      : null,
    value: layer.side === 1 ? values[0] : pixel && values[pixel.row * layer.side + pixel.col],
    weightCount: parts.reduce((sum, { weights }) => sum + (weights?.length ?? 0), 0),
    pixel: pixel && pixelOf(pass, place, pixel),
    fieldSize: report ? report.receptiveField.size[0] : 1,
  };
}

function pixelOf(pass: Pass, place: Place, { row, col }: PixelPlace): Pixel {
  const layer = LAYERS[place.layer];
  const value = mapOf(pass, place)[row * layer.side + col];
  if (layer.step < 0) {
    return { row, col, value, window: null, field: { row, col, height: 1, width: 1 } };
  }
  const { size, jump, start } = pass.network.network.reports[layer.step].receptiveField;
  const corner = (axis: 0 | 1, at: number) => start[axis] + at * jump[axis] - (size[axis] - 1) / 2;
  return {
    row,
    col,
    value,
    window: windowOf(layer, row, col),
    field: { row: corner(0, row), col: corner(1, col), height: size[0], width: size[1] },
  };
}

function windowOf(layer: LayerFacts, row: number, col: number): Region {
  if (layer.kind === 'relu') return { row, col, height: 1, width: 1 };
  if (layer.kind === 'pool') {
    const size = LAYERS[neighbour(layer.id, -1)].side / layer.side;
    return { row: row * size, col: col * size, height: size, width: size };
  }
  return { row: row - 1, col: col - 1, height: KERNEL, width: KERNEL };
}

/** Side of every kernel of the book's network. */
const KERNEL = 3;

/** What of a region lies inside a square map. */
export function inside(region: Region, side = PICTURE_SIDE): Region {
  const [row, col] = [Math.max(0, region.row), Math.max(0, region.col)];
  return {
    row,
    col,
    height: Math.min(side, region.row + region.height) - row,
    width: Math.min(side, region.col + region.width) - col,
  };
}
