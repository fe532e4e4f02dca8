import {
  backward,
  createNetwork,
  forward,
  type LayerSpec,
  random,
  zeros,
} from '../../../core/index.ts';

export interface EffectiveFieldJob {
  /** Layers without padding, whose last one gives exactly one output for an input of `side` × `side`. */
  readonly layers: readonly LayerSpec[];
  readonly channels: number;
  readonly side: number;
  /** How many random networks are averaged, each with its own random input. */
  readonly seeds: number;
  /** The part of the squared gradient, 0–1, that a centred square must hold. */
  readonly share: number;
}

export interface EffectiveField {
  /** Squared gradient of each input pixel, summed over channels, mean of the seeds; adds up to 1. */
  readonly map: Float64Array;
  /** For the input of each layer: side of the smallest centred square that holds `share` of it. */
  readonly sides: readonly number[];
  /** Networks averaged: those in which the neuron is not dead. */
  readonly averaged: number;
}

/** Dead neurons are drawn again, up to so many times the number asked for. */
const TRIES = 8;

/**
 * How strongly one neuron really depends on each pixel of its receptive field: the squared gradient of the
 * neuron with respect to the input, in networks of random weights (He) on random inputs. Every
 * network counts the same, whatever the size of its gradient.
 */
export function effectiveField(
  { layers, channels, side, seeds, share }: EffectiveFieldJob,
  report: (share: number) => void,
): EffectiveField {
  const map = new Float64Array(side * side);
  const rings: Rings[] = [];
  let averaged = 0;
  for (let seed = 1; averaged < seeds && seed <= seeds * TRIES; seed++) {
    const network = createNetwork(layers, [channels, side, side], { seed });
    const input = zeros([1, channels, side, side]);
    const noise = random(seed);
    for (let at = 0; at < input.data.length; at++) input.data[at] = noise.normal();
    const trace = forward(network, input);
    const gradOutput = zeros(trace.output.shape);
    gradOutput.data[0] = 1;
    const gradients = backward(network, trace, gradOutput);
    const squared = gradients.layers.map((layer) => squares(layer.input));
    if (squared[0].total === 0) continue;
    averaged += 1;
    addTo(map, squared[0].values, 1 / squared[0].total);
    squared.forEach(({ values, total }, index) => {
      rings[index] ??= { side: Math.sqrt(values.length), held: ringsOf(values).fill(0) };
      addTo(rings[index].held, ringsOf(values), 1 / total);
    });
    report(averaged / seeds);
  }
  for (let at = 0; at < map.length; at++) map[at] /= Math.max(1, averaged);
  return { map, sides: rings.map((ring) => sideHolding(ring, share * averaged)), averaged };
}

type Maps = { readonly shape: readonly number[]; readonly data: ArrayLike<number> };

/** Squares added up over the channels of a square map, and their total. */
function squares({ shape, data }: Maps): { values: Float64Array; total: number } {
  const area = shape[2] * shape[3];
  const values = new Float64Array(area);
  let total = 0;
  for (let at = 0; at < data.length; at++) {
    const square = data[at] ** 2;
    values[at % area] += square;
    total += square;
  }
  return { values, total };
}

/** A square map by its concentric rings, from the middle outwards. */
interface Rings {
  readonly side: number;
  readonly held: Float64Array;
}

function ringsOf(values: Float64Array): Float64Array {
  const side = Math.sqrt(values.length);
  const rings = new Float64Array(Math.ceil(side / 2));
  for (let row = 0; row < side; row++) {
    for (let col = 0; col < side; col++) {
      const fromRim = Math.min(row, col, side - 1 - row, side - 1 - col);
      rings[rings.length - 1 - fromRim] += values[row * side + col];
    }
  }
  return rings;
}

/** The middle is one cell of a map with an odd side, and four cells of one with an even side. */
function sideHolding({ side, held }: Rings, wanted: number): number {
  let sum = 0;
  const ring = held.findIndex((each) => {
    sum += each;
    return sum >= wanted;
  });
  const rings = ring < 0 ? held.length : ring + 1;
  return side - 2 * (held.length - rings);
}

function addTo(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] += values[at] * factor;
}
