import { conv2d, poolWindowAt, type Tensor, windowAt } from '../../core/index.ts';
import { mapOf, type Pass } from './facts.ts';
import { LAYERS, type LayerFacts, neighbour, PICTURE_SIDE, type Place } from './layers.ts';

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

/** One place of the window. `input` is null while no pixel is chosen, `weight` where nothing is weighed. */
export interface Term {
  readonly input: number | null;
  readonly weight: number | null;
  readonly product: number | null;
  readonly padding: boolean;
  readonly winner: boolean;
  /** The pixel of the input map. */
  readonly row: number;
  readonly col: number;
}

export interface Region {
  readonly row: number;
  readonly col: number;
  readonly height: number;
  readonly width: number;
}

export interface Pixel {
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

/** Terms of a vote that are written out: the strongest of one map. */
const STRONGEST = 6;
const STRONGEST_COLS = 3;

export interface Asked {
  readonly place: Place;
  readonly pixel: { readonly row: number; readonly col: number } | null;
  readonly lens: number | null;
}

export function detailOf(pass: Pass, { place, pixel, lens }: Asked): Detail {
  const layer = LAYERS[place.layer];
  const from = layer.step < 0 ? null : LAYERS[neighbour(place.layer, -1)];
  const values = mapOf(pass, place);
  const report = layer.step < 0 ? null : pass.network.network.reports[layer.step];
  const parts = partsOf(pass, place, pixel);
  const weighed = parts.some(({ weights }) => weights);
  const chosen = lens !== null && lens < parts.length ? lens : strongestPart(parts);
  const { bias } = pass.network.network.layers[Math.max(0, layer.step)];
  return {
    place,
    layer,
    from,
    values,
    parts,
    lens: chosen,
    ...termsOf(pass, place, pixel, parts[chosen]),
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

function strongestPart(parts: readonly Part[]): number {
  const weight = ({ sum, weights }: Part) =>
    sum === null ? magnitude(weights ?? []) : Math.abs(sum);
  return parts.reduce((best, part, at) => (weight(part) > weight(parts[best]) ? at : best), 0);
}

function magnitude(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.abs(values[at]);
  return sum;
}

function added(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}

function partsOf(pass: Pass, place: Place, pixel: Asked['pixel']): Part[] {
  const layer = LAYERS[place.layer];
  if (layer.step < 0) return [];
  const source = neighbour(place.layer, -1);
  const { channels, side } = LAYERS[source];
  if (layer.kind === 'relu' || layer.kind === 'pool') {
    const input = mapOf(pass, { layer: source, channel: place.channel });
    return [
      { channel: place.channel, input, weights: null, weightSide: 0, partial: null, sum: null },
    ];
  }
  const sums = layer.kind === 'conv' && pixel ? convWindow(pass, place, pixel).partialSums : null;
  return Array.from({ length: channels }, (_, channel) => {
    const input = mapOf(pass, { layer: source, channel });
    const weights = sliceOf(pass, place, channel);
    const partial =
      layer.kind === 'conv' ? convolved(input, side, weights) : input.map((f, i) => f * weights[i]);
    return {
      channel,
      input,
      weights,
      weightSide: Math.sqrt(weights.length),
      partial,
      sum: layer.kind === 'votes' ? added(partial) : (sums?.[channel].sum ?? null),
    };
  });
}

/** The weights with which a map reads one of its input maps. */
export function sliceOf(pass: Pass, place: Place, channel: number): Tensor['data'] {
  const { weight } = pass.network.network.layers[LAYERS[place.layer].step];
  if (!weight) throw new Error(`sliceOf: ${place.layer} has no weights`);
  const { channels } = LAYERS[neighbour(place.layer, -1)];
  const each = weight.data.length / weight.shape[0];
  const area = each / channels;
  const start = place.channel * each + channel * area;
  return weight.data.subarray(start, start + area);
}

function convolved(input: Tensor['data'], side: number, weights: Tensor['data']): Tensor['data'] {
  const kernelSide = Math.sqrt(weights.length);
  return conv2d(
    { shape: [1, 1, side, side], data: input },
    { shape: [1, 1, kernelSide, kernelSide], data: weights },
    { padding: (kernelSide - 1) / 2 },
  ).data;
}

function convWindow(pass: Pass, place: Place, pixel: NonNullable<Asked['pixel']>) {
  const { step } = LAYERS[place.layer];
  const { layer, input } = pass.trace.steps[step];
  const { weight, bias } = layer;
  if (!weight) throw new Error(`convWindow: ${place.layer} has no kernel`);
  const padding = (weight.shape[2] - 1) / 2;
  return windowAt(input, weight, { padding, bias }, { outChannel: place.channel, ...pixel });
}

function termsOf(
  pass: Pass,
  place: Place,
  pixel: Asked['pixel'],
  part: Part | undefined,
): { terms: Term[]; termCols: number } {
  const { kind, step } = LAYERS[place.layer];
  const blank = { weight: null, product: null, padding: false, winner: false };
  if (!part || kind === 'input') return { terms: [], termCols: 1 };
  if (kind === 'votes') return { terms: strongestTerms(part), termCols: STRONGEST_COLS };
  if (kind === 'conv') {
    if (pixel) {
      const taps = convWindow(pass, place, pixel).taps.filter(
        (tap) => tap.channel === part.channel,
      );
      const terms = taps.map(({ inputValue, weight, product, isPadding, inputRow, inputCol }) => ({
        input: inputValue,
        weight,
        product,
        padding: isPadding,
        winner: false,
        row: inputRow,
        col: inputCol,
      }));
      return { terms, termCols: part.weightSide };
    }
    const terms = Array.from(part.weights ?? [], (weight, at) => ({
      ...blank,
      input: null,
      weight,
      row: Math.floor(at / part.weightSide),
      col: at % part.weightSide,
    }));
    return { terms, termCols: part.weightSide };
  }
  if (!pixel) return { terms: [], termCols: 1 };
  const side = LAYERS[neighbour(place.layer, -1)].side;
  if (kind === 'relu') {
    const input = part.input[pixel.row * side + pixel.col];
    return { terms: [{ ...blank, input, ...pixel }], termCols: 1 };
  }
  const size = side / LAYERS[place.layer].side;
  const { taps } = poolWindowAt(
    pass.trace.steps[step].input,
    { size },
    { channel: place.channel, ...pixel },
  );
  const terms = taps.map(({ inputValue, isWinner, isPadding, inputRow, inputCol }) => ({
    ...blank,
    input: inputValue,
    winner: isWinner,
    padding: isPadding,
    row: inputRow,
    col: inputCol,
  }));
  return { terms, termCols: size };
}

function strongestTerms({ input, weights, partial, weightSide }: Part): Term[] {
  if (!weights || !partial) return [];
  const order = Array.from(partial.keys()).sort(
    (a, b) => Math.abs(partial[b]) - Math.abs(partial[a]) || a - b,
  );
  return order.slice(0, STRONGEST).map((at) => ({
    input: input[at],
    weight: weights[at],
    product: partial[at],
    padding: false,
    winner: false,
    row: Math.floor(at / weightSide),
    col: at % weightSide,
  }));
}

function pixelOf(pass: Pass, place: Place, { row, col }: NonNullable<Asked['pixel']>): Pixel {
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

export interface Edge extends Place {
  /** How much of the map hangs on this input: its share of the strongest, 0–1. */
  readonly share: number;
}

/** From which maps a map is made. */
export function edgesTo(pass: Pass, place: Place): Edge[] {
  const layer = LAYERS[place.layer];
  if (layer.step < 0) return [];
  const source = neighbour(place.layer, -1);
  if (layer.kind === 'relu' || layer.kind === 'pool') {
    return [{ layer: source, channel: place.channel, share: 1 }];
  }
  const sizes = Array.from({ length: LAYERS[source].channels }, (_, channel) =>
    magnitude(sliceOf(pass, place, channel)),
  );
  const most = Math.max(...sizes) || 1;
  return sizes.map((size, channel) => ({ layer: source, channel, share: size / most }));
}
