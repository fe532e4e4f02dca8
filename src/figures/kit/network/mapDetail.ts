import { poolWindowAt, windowAt } from '../../../core/index.ts';
import { LAYERS, type Layer, neighbour, PICTURE_SIDE, type Place } from './mapLayers.ts';
import { magnitude, type Pass } from './pass.ts';
import type { Opened, Part, Pixel, Region } from './takenApart.ts';

/** One factor of a sum, one number of a pool. `weight` and `product` are null where nothing is weighed. */
export interface Term extends Pixel {
  /** Null while no pixel is chosen. */
  readonly input: number | null;
  readonly weight: number | null;
  readonly product: number | null;
  readonly padding: boolean;
  readonly winner: boolean;
}

/** A map that is open with the number of it that is looked at. */
export interface Detail extends Opened {
  readonly pixel: Pixel | null;
  /** The window on each input map, and what of the picture the number can see; both may reach over the rim. */
  readonly window: Region | null;
  readonly field: Region | null;
  /** Index in `parts` of the one whose products are written out. */
  readonly lens: number;
  readonly terms: readonly Term[];
  /** What all parts give together, before the bias; null while they are not added. */
  readonly total: number | null;
  /** The number that it all makes: the chosen pixel's, or the vote's. */
  readonly value: number | null;
}

/** Terms of a vote that are written out: the strongest of one map. */
const STRONGEST = 6;

const BLANK = { weight: null, product: null, padding: false, winner: false };

/** What is looked at of an open map: a pixel of it, and the input map `from` whose products are written out. */
export function detailOf(
  pass: Pass,
  opened: Opened,
  pixel: Pixel | null,
  from: number | null,
): Detail {
  const { place, layer, values } = opened;
  const sums = opened.layer.kind === 'conv' && pixel ? convSums(pass, place, pixel) : null;
  const parts = sums
    ? opened.parts.map((part) => ({ ...part, sum: sums.partialSums[part.channel].sum }))
    : opened.parts;
  const lens = from !== null && from < parts.length ? from : strongest(parts);
  const part = parts[lens];
  const taps = sums?.taps.filter((tap) => tap.channel === part.channel);
  return {
    ...opened,
    parts,
    pixel,
    window: pixel && windowOf(layer, pixel),
    field: pixel && fieldOf(pass, layer, pixel),
    lens,
    terms: taps
      ? taps.map((tap) => ({
          input: tap.inputValue,
          weight: tap.weight,
          product: tap.product,
          padding: tap.isPadding,
          winner: false,
          row: tap.inputRow,
          col: tap.inputCol,
        }))
      : part
        ? termsOf(pass, opened, part, pixel)
        : [],
    total: parts.every(({ sum }) => sum !== null)
      ? parts.reduce((total, { sum }) => total + (sum ?? 0), 0)
      : null,
    value: layer.side === 1 ? values[0] : pixel && values[pixel.row * layer.side + pixel.col],
  };
}

function convSums(pass: Pass, place: Place, pixel: Pixel) {
  const { layer, input } = pass.trace.steps[LAYERS[place.layer].step];
  const { weight, bias } = layer;
  if (!weight) throw new Error(`convSums: ${place.layer} has no kernel`);
  const padding = (weight.shape[2] - 1) / 2;
  return windowAt(input, weight, { padding, bias }, { outChannel: place.channel, ...pixel });
}

/** The part that gives most, by its share or, before there is one, by its weights. */
function strongest(parts: readonly Part[]): number {
  const weights = parts.map(({ sum, weights }) =>
    sum === null ? magnitude(weights ?? []) : Math.abs(sum),
  );
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

function termsOf(
  pass: Pass,
  { layer, place, from }: Opened,
  part: Part,
  pixel: Pixel | null,
): Term[] {
  const { input, weights, partial } = part;
  if (layer.kind === 'votes' && weights && partial) {
    const order = Array.from(partial.keys()).sort(
      (a, b) => Math.abs(partial[b]) - Math.abs(partial[a]) || a - b,
    );
    return order.slice(0, STRONGEST).map((at) => ({
      ...BLANK,
      ...placeIn(at, Math.sqrt(weights.length)),
      input: input[at],
      weight: weights[at],
      product: partial[at],
    }));
  }
  if (layer.kind === 'conv' && weights) {
    return Array.from(weights, (weight, at) => ({
      ...BLANK,
      ...placeIn(at, Math.sqrt(weights.length)),
      input: null,
      weight,
    }));
  }
  if (!pixel || !from) return [];
  if (layer.kind === 'relu') {
    return [{ ...BLANK, ...pixel, input: input[pixel.row * from.side + pixel.col] }];
  }
  const size = from.side / layer.side;
  const at = { channel: place.channel, ...pixel };
  const { taps } = poolWindowAt(pass.trace.steps[layer.step].input, { size }, at);
  return taps.map((tap) => ({
    ...BLANK,
    input: tap.inputValue,
    winner: tap.isWinner,
    padding: tap.isPadding,
    row: tap.inputRow,
    col: tap.inputCol,
  }));
}

const placeIn = (at: number, side: number): Pixel => ({
  row: Math.floor(at / side),
  col: at % side,
});

function windowOf({ id, kind, side }: Layer, { row, col }: Pixel): Region | null {
  if (kind === 'input' || kind === 'votes') return null;
  if (kind === 'conv') return { row: row - 1, col: col - 1, height: KERNEL, width: KERNEL };
  const size = LAYERS[neighbour(id, -1)].side / side;
  return { row: row * size, col: col * size, height: size, width: size };
}

/** Side of every kernel of the book's network. */
export const KERNEL = 3;

function fieldOf({ network }: Pass, { step }: Layer, { row, col }: Pixel): Region {
  if (step < 0) return { row, col, height: 1, width: 1 };
  const { size, jump, start } = network.reports[step].receptiveField;
  const corner = (axis: 0 | 1, at: number) => start[axis] + at * jump[axis] - (size[axis] - 1) / 2;
  return { row: corner(0, row), col: corner(1, col), height: size[0], width: size[1] };
}

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
