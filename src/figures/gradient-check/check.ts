import {
  conv2d,
  conv2dGradBias,
  conv2dGradInput,
  conv2dGradKernel,
  crossEntropy,
  type ElementType,
  meanSquaredError,
  relu,
  reluGrad,
  type Tensor,
  tanh,
  tanhGrad,
  tensor,
} from '../../core/index.ts';

export const LOSSES = ['tanh', 'softmax', 'mse', 'relu'] as const;
export type Loss = (typeof LOSSES)[number];
export const DIFFERENCES = ['central', 'one-sided'] as const;
export type Difference = (typeof DIFFERENCES)[number];
export const DIVISORS = ['taken', 'asked'] as const;
/** Divide by the step that the numbers really took, or by the ε that was asked for. */
export type Divisor = (typeof DIVISORS)[number];

export const SIDE = 3;
export const KERNEL_SIDE = 2;
export const OUT_SIDE = 2;
const INPUT_CELLS = SIDE * SIDE;
const KERNEL_CELLS = KERNEL_SIDE * KERNEL_SIDE;
/** Where b stands in the list of everything that can be nudged: the cells of X, of K, then b. */
export const BIAS_AT = INPUT_CELLS + KERNEL_CELLS;
export const FIRST_WEIGHT = INPUT_CELLS;

const INPUT = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const KERNEL = [1, 2, 3, 4];
export const TARGET = [35, 43, 69, 75];
/** The class that softmax should choose: the first cell of Y. */
export const LABEL = 0;
/** X and K are divided by this where large outputs would saturate; a power of two, so nothing is rounded. */
const SHRINK = 8;
const LARGEST_CORNER = 37;

/** Rounds to the nearest number of the type. */
function roundTo(value: number, type: ElementType): number {
  return type === 'float32' ? Math.fround(value) : value;
}

export function shrinkOf(loss: Loss): number {
  return loss === 'mse' ? 1 : SHRINK;
}

/** X, K and b in one list. For the ReLU, b puts the first cell of Y at `gap` above the kink. */
export function startOf(loss: Loss, gap: number): number[] {
  if (loss === 'mse') return [...INPUT, ...KERNEL, 0];
  const corner = LARGEST_CORNER / (SHRINK * SHRINK);
  const bias = loss === 'relu' ? gap - corner : 0;
  return [...[...INPUT, ...KERNEL].map((value) => value / SHRINK), bias];
}

export function partsOf(values: ArrayLike<number>, type: ElementType) {
  const all = Array.from(values);
  return {
    input: tensor(all.slice(0, INPUT_CELLS), [1, 1, SIDE, SIDE], type),
    kernel: tensor(all.slice(INPUT_CELLS, BIAS_AT), [1, 1, KERNEL_SIDE, KERNEL_SIDE], type),
    bias: tensor(all.slice(BIAS_AT), [1], type),
  };
}

export function outputOf(values: ArrayLike<number>, type: ElementType): Tensor {
  const { input, kernel, bias } = partsOf(values, type);
  return conv2d(input, kernel, { bias });
}

/** L of Y, rounded to the type of Y at every step. */
export function lossOf(loss: Loss, output: Tensor, type: ElementType): number {
  const { shape, data } = output;
  if (loss === 'mse')
    return roundTo(meanSquaredError(output, tensor(TARGET, shape, type)).loss, type);
  if (loss === 'softmax') {
    return roundTo(crossEntropy(tensor(data, [1, data.length], type), [LABEL]).loss, type);
  }
  let sum = 0;
  for (const value of tanh(loss === 'relu' ? relu(output) : output).data)
    sum = roundTo(sum + value, type);
  return roundTo(sum / data.length, type);
}

/** ∂L for X, K and b in the list's order, by the chapter's formulas, in float64. */
export function gradientOf(loss: Loss, values: readonly number[]): number[] {
  const { input, kernel } = partsOf(values, 'float64');
  const output = outputOf(values, 'float64');
  const error = errorMapOf(loss, output);
  return [
    ...conv2dGradInput(error, kernel, input.shape).data,
    ...conv2dGradKernel(input, error, kernel.shape).data,
    ...conv2dGradBias(error).data,
  ];
}

function errorMapOf(loss: Loss, output: Tensor): Tensor {
  const { shape, data } = output;
  if (loss === 'mse') {
    return meanSquaredError(output, tensor(TARGET, shape, 'float64')).gradPrediction;
  }
  if (loss === 'softmax') {
    const { gradLogits } = crossEntropy(tensor(data, [1, data.length], 'float64'), [LABEL]);
    return tensor(gradLogits.data, shape);
  }
  const share = tensor(new Float64Array(data.length).fill(1 / data.length), shape);
  if (loss === 'tanh') return tanhGrad(share, output);
  return reluGrad(tanhGrad(share, relu(output)), output);
}

/** One measurement: the two values of L, the step between them, the slope, and how far off it is. */
export interface Probe {
  readonly up: number;
  readonly down: number;
  readonly taken: number;
  /** NaN when w ± ε is w itself and there is no step to divide by. */
  readonly slope: number;
  readonly error: number;
}

export interface Setting {
  readonly loss: Loss;
  readonly difference: Difference;
  readonly divisor: Divisor;
  readonly values: readonly number[];
  readonly cell: number;
  readonly gradient: number;
}

export function probe(setting: Setting, eps: number, type: ElementType): Probe {
  const { loss, difference, divisor, values, cell, gradient } = setting;
  const central = difference === 'central';
  const at = values.map((value) => roundTo(value, type));
  const lossAt = (value: number) => {
    const nudged = [...at];
    nudged[cell] = value;
    return lossOf(loss, outputOf(nudged, type), type);
  };
  const above = roundTo(at[cell] + roundTo(eps, type), type);
  const below = central ? roundTo(at[cell] - roundTo(eps, type), type) : at[cell];
  const up = lossAt(above);
  const down = lossAt(below);
  const taken = roundTo(above - below, type);
  const by = divisor === 'taken' ? taken : roundTo((central ? 2 : 1) * eps, type);
  const slope = by === 0 ? Number.NaN : roundTo(roundTo(up - down, type) / by, type);
  return { up, down, taken, slope, error: relativeError(slope, gradient) };
}

/** Gradients smaller than this are zeros that rounding has touched. */
const ZERO_BELOW = 1e-12;

/** The difference as a share of the larger of the two; as it is where the gradient is 0. */
function relativeError(slope: number, gradient: number): number {
  const difference = Math.abs(slope - gradient);
  if (Math.abs(gradient) < ZERO_BELOW) return difference;
  return difference / Math.max(Math.abs(slope), Math.abs(gradient));
}

/** Whether a cell of Y that is not 0 at w passes 0 on the way to either point. */
export function crosses({ loss, difference, values, cell }: Setting, eps: number): boolean {
  if (loss !== 'relu') return false;
  const at = outputOf(values, 'float64').data;
  return (difference === 'central' ? [eps, -eps] : [eps]).some((move) => {
    const nudged = [...values];
    nudged[cell] += move;
    return outputOf(nudged, 'float64').data.some((y, i) => y * at[i] < 0);
  });
}
