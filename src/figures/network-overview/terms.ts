import { poolWindowAt, type WindowFacts, windowAt } from '../../core/index.ts';
import type { Pass } from './facts.ts';
import { LAYERS, neighbour, type Place } from './layers.ts';
import type { Part } from './partSheet.ts';

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

export interface PixelPlace {
  readonly row: number;
  readonly col: number;
}

/** Terms of a vote that are written out: the strongest of one map. */
const STRONGEST = 6;
const STRONGEST_COLS = 3;

export function convWindow(pass: Pass, place: Place, pixel: PixelPlace) {
  const { step } = LAYERS[place.layer];
  const { layer, input } = pass.trace.steps[step];
  const { weight, bias } = layer;
  if (!weight) throw new Error(`convWindow: ${place.layer} has no kernel`);
  const padding = (weight.shape[2] - 1) / 2;
  return windowAt(input, weight, { padding, bias }, { outChannel: place.channel, ...pixel });
}

export function termsOf(
  pass: Pass,
  place: Place,
  pixel: PixelPlace | null,
  part: Part | undefined,
  facts: WindowFacts | null,
): { terms: Term[]; termCols: number } {
  const { kind, step } = LAYERS[place.layer];
  const blank = { weight: null, product: null, padding: false, winner: false };
  if (!part || kind === 'input') return { terms: [], termCols: 1 };
  if (kind === 'votes') return { terms: strongestTerms(part), termCols: STRONGEST_COLS };
  if (kind === 'conv') {
    if (facts) {
      const taps = facts.taps.filter((tap) => tap.channel === part.channel);
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
