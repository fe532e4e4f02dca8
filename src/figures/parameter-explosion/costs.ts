import { analyse, type LayerSpec } from '../../core/index.ts';

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
/** Every doubling from one end to the other. */
export const DOUBLINGS = Array.from({ length: 8 }, (_, step) => SIDES.low * 2 ** step);

function costOf(layers: LayerSpec[], shape: readonly number[], biases: number): Cost {
  const report = analyse(layers, shape).at(-1);
  if (!report) throw new Error('parameter-explosion: no layer to count');
  const { parameters, multiplyAdds } = report;
  const bytes = parameters * Float32Array.BYTES_PER_ELEMENT;
  return { weights: parameters - biases, biases, parameters, bytes, multiplyAdds };
}

/** A fully connected layer on all numbers of a picture. */
export function denseCost({ c, units }: Layers, height: number, width = height): Cost {
  return costOf([{ kind: 'flatten' }, { kind: 'dense', units }], [c, height, width], units);
}

/** A convolution that keeps the picture's height and width. */
export function convCost({ c, k, filters }: Layers, height: number, width = height): Cost {
  const layer = { kind: 'conv', outChannels: filters, kernelSize: k, padding: 'same' } as const;
  return costOf([layer], [c, height, width], filters);
}

/** The smallest side of a square picture whose fully connected layer needs more than so many bytes. */
export function firstTooLarge(layers: Layers, budget: number): number {
  let low = 0;
  let high = 1;
  while (denseCost(layers, high).bytes <= budget) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (denseCost(layers, middle).bytes > budget) high = middle;
    else low = middle;
  }
  return high;
}
