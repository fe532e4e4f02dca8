import { type Tensor, tensor } from '../../core/index.ts';
import { KERNELS, type KernelName } from '../kit/slide/kernels.ts';

/** The gallery's kernels, in the order in which they hang; `magnitude` joins Sobel x and Sobel y. */
export const FILTER_NAMES = [
  'identity',
  'box',
  'gaussian',
  'sharpen',
  'sobel-x',
  'sobel-y',
  'magnitude',
  'prewitt-x',
  'laplacian',
  'emboss',
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

const KERNELS_OF: Readonly<Partial<Record<FilterName, readonly KernelName[]>>> = {
  magnitude: ['sobel-x', 'sobel-y'],
};

/** The weights by which a name is shown: the first kernel's, where there are two. */
export function weightsOf(name: FilterName): readonly number[] {
  return KERNELS[kernelNames(name)[0]].values;
}

function kernelNames(name: FilterName): readonly KernelName[] {
  return KERNELS_OF[name] ?? [name as KernelName];
}

/**
 * How a result is seen. 'photo': weights with a positive sum keep flat regions, so the result is shown in
 * grey like the photo, cut off at 0 and 255. 'signed': blue below zero, red above. 'strength': never
 * below zero, black to white.
 */
type Look = 'photo' | 'signed' | 'strength';

/** By what the sums are divided when they are normalised. */
type Divided = 'nothing' | 'sum' | 'magnitudes';

export interface Filter {
  /** Equal keys, equal weights. */
  readonly key: string;
  /** Null for weights of the reader's own. */
  readonly name: FilterName | null;
  readonly side: number;
  /** [kernels, 1, side, side]: one kernel, or the two whose answers are joined. */
  readonly weights: Tensor;
  /** Of the first kernel. */
  readonly sum: number;
  readonly magnitudes: number;
  readonly negatives: boolean;
  readonly look: Look;
  readonly divisor: number;
  readonly divided: Divided;
}

/** Beyond these, a sum of decimals is rounding error: 0.1 + 0.2 − 0.3 is zero. */
const DECIMALS = 9;

/** A named kernel, or the reader's own cells. */
export function filterOf(name: FilterName, cells: readonly number[] | null): Filter {
  const kernels = cells ? [cells] : kernelNames(name).map((each) => KERNELS[each].values);
  const side = Math.sqrt(kernels[0].length);
  const values: readonly number[] = kernels[0];
  const sum = total(values);
  const magnitudes = total(values.map(Math.abs));
  const positive = sum > 0;
  const divisor = (positive ? sum : magnitudes) || 1;
  return {
    key: cells ? cells.join() : name,
    name: cells ? null : name,
    side,
    weights: tensor(kernels.flat(), [kernels.length, 1, side, side]),
    sum,
    magnitudes,
    negatives: values.some((weight) => weight < 0),
    look: kernels.length > 1 ? 'strength' : positive ? 'photo' : 'signed',
    divisor,
    divided: divisor === 1 ? 'nothing' : positive ? 'sum' : 'magnitudes',
  };
}

function total(values: readonly number[]): number {
  const sum = values.reduce((before, value) => before + value, 0);
  return Number(sum.toFixed(DECIMALS)) + 0;
}
