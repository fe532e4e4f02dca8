import { analyse, type LayerSpec } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';

export const MEASURES = ['parameters', 'bytes', 'multiplyAdds'] as const;
export type Measure = (typeof MEASURES)[number];

/** What one layer costs for one picture. */
export interface Cost {
  readonly weights: number;
  readonly biases: number;
  readonly parameters: number;
  /** Memory of the parameters as 32-bit floats. */
  readonly bytes: number;
  readonly multiplyAdds: number;
}

/** The two layers that are compared, without the size of the picture. */
export interface Layers {
  readonly c: number;
  readonly units: number;
  readonly k: number;
  readonly filters: number;
}

/** The sides of pictures that the chart shows, from its left end to its right end. */
export const SIDES = { low: 8, high: 1024 } as const;

function costOf(layers: (bias: boolean) => LayerSpec[], channels: number, side: number): Cost {
  const last = (bias: boolean) => {
    const report = analyse(layers(bias), [channels, side, side]).at(-1);
    if (!report) throw new Error('parameter-explosion: no layer to count');
    return report;
  };
  const { parameters, multiplyAdds } = last(true);
  const weights = last(false).parameters;
  return {
    weights,
    biases: parameters - weights,
    parameters,
    bytes: parameters * Float32Array.BYTES_PER_ELEMENT,
    multiplyAdds,
  };
}

/** A fully connected layer on all numbers of a picture with sides `side`. */
export function denseCost({ c, units }: Layers, side: number): Cost {
  return costOf((bias) => [{ kind: 'flatten' }, { kind: 'dense', units, bias }], c, side);
}

/** A convolution that keeps the picture's height and width. */
export function convCost({ c, k, filters }: Layers, side: number): Cost {
  return costOf(
    (bias) => [{ kind: 'conv', outChannels: filters, kernelSize: k, padding: 'same', bias }],
    c,
    side,
  );
}

/** The smallest side whose fully connected layer needs more than so many bytes. */
export const firstTooLarge = remember((c: number, units: number, budget: number): number => {
  const layers = { c, units, k: 1, filters: 1 };
  let low = 0;
  let high = 1;
  while (denseCost(layers, high).bytes <= budget) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (denseCost(layers, middle).bytes > budget) high = middle;
    else low = middle;
  }
  return high;
}, 8);

export interface LinePoint {
  readonly side: number;
  readonly dense: Cost;
  readonly conv: Cost;
}

/** Both layers at every doubling of the side, for the two lines. */
export const linesOf = remember(
  (c: number, units: number, k: number, filters: number): readonly LinePoint[] => {
    const layers = { c, units, k, filters };
    const points: LinePoint[] = [];
    for (let side: number = SIDES.low; side <= SIDES.high; side *= 2) {
      points.push({ side, dense: denseCost(layers, side), conv: convCost(layers, side) });
    }
    return points;
  },
  8,
);
