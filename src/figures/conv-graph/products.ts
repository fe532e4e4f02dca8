import {
  conv2d,
  conv2dGradBias,
  conv2dGradInput,
  conv2dGradKernel,
  meanSquaredError,
  type Tensor,
  tensor,
  windowAt,
} from '../../core/index.ts';
import { fill } from '../kit/slide/defaults.ts';

export type Loss = 'mse' | 'sum';
/** X, K and Y: each of their numbers takes part in some of the products. */
export type Letter = 'x' | 'k' | 'y';
/** The products as they are made, one by one, or gathered by what they have in common. */
export type Sort = 'list' | Letter;

/** The numbers that the layer works with, all of them the reader's to change. */
export interface Given {
  readonly n: number;
  readonly k: number;
  readonly b: number;
  readonly loss: Loss;
  readonly cells: readonly number[] | null;
  readonly kernelCells: readonly number[] | null;
  readonly targetCells: readonly number[] | null;
}

/** One multiplication of the layer: which pixel, which weight, which output, row-major, and their numbers. */
export interface Product {
  readonly x: number;
  readonly k: number;
  readonly y: number;
  readonly pixel: number;
  readonly weight: number;
  readonly error: number;
}

/** The products that one number takes part in, and what they add up to. */
export interface Group {
  readonly target: number;
  readonly members: readonly number[];
  readonly result: number;
}

export type Layer = ReturnType<typeof layerOf>;

/** How far the layer's answers are off its targets before the reader edits anything, in turn. */
const MISSES = [2, 4, -2, 2] as const;

function plane(values: readonly number[], side: number): Tensor {
  return tensor(values, [1, 1, side, side], 'float64');
}

const counted = (side: number) => fill(side, side, (row, col) => row * side + col + 1);

function defaultTarget(n: number, k: number): number[] {
  const output = conv2d(plane(counted(n), n), plane(counted(k), k));
  return Array.from(output.data, (value, index) => value - MISSES[index % MISSES.length]);
}

/** The layer with its loss and its gradients. */
export function layerOf(given: Given) {
  const { n, k, loss: kind } = given;
  const outSide = n - k + 1;
  const input = plane(given.cells ?? counted(n), n);
  const kernel = plane(given.kernelCells ?? counted(k), k);
  const bias = tensor([given.b], [1], 'float64');
  const output = conv2d(input, kernel, { bias });
  const target = plane(given.targetCells ?? defaultTarget(n, k), outSide);
  const squared = meanSquaredError(output, target);
  const ones = plane(
    fill(outSide, outSide, () => 1),
    outSide,
  );
  const gradOutput = kind === 'mse' ? squared.gradPrediction : ones;
  return {
    input,
    kernel,
    bias,
    output,
    target,
    // The gradient of a bias is the sum of a map, so it sums up the outputs as well.
    loss: kind === 'mse' ? squared.loss : conv2dGradBias(output).data[0],
    gradOutput,
    gradInput: conv2dGradInput(gradOutput, kernel, input.shape),
    gradKernel: conv2dGradKernel(input, gradOutput, kernel.shape),
    gradBias: conv2dGradBias(gradOutput),
    outSide,
  };
}

export function productsOf({ input, kernel, gradOutput, outSide }: Layer): Product[] {
  const n = input.shape[3];
  const k = kernel.shape[3];
  return Array.from(gradOutput.data).flatMap((error, y) =>
    windowAt(input, kernel, {}, { row: Math.floor(y / outSide), col: y % outSide }).taps.map(
      (tap) => ({
        x: tap.inputRow * n + tap.inputCol,
        k: tap.kernelRow * k + tap.kernelCol,
        y,
        pixel: tap.inputValue,
        weight: tap.weight,
        error,
      }),
    ),
  );
}

/** The products of each number of a grid, and what they add up to there. */
export function pilesOf(letter: Letter, products: readonly Product[], layer: Layer): Group[] {
  const results = { y: layer.output, k: layer.gradKernel, x: layer.gradInput }[letter].data;
  return Array.from(results, (result, target) => ({
    target,
    members: products.flatMap((product, index) => (product[letter] === target ? [index] : [])),
    result,
  }));
}

/** The two numbers that a product multiplies in a sorting, and what each of them is. */
export function factorsOf(sort: Sort, { pixel, weight, error }: Product) {
  const [first, second] = FACTORS[sort];
  const values = { pixel, weight, error };
  return [
    { is: first, value: values[first] },
    { is: second, value: values[second] },
  ] as const;
}

const FACTORS = {
  list: ['pixel', 'weight'],
  y: ['pixel', 'weight'],
  k: ['error', 'pixel'],
  x: ['error', 'weight'],
} as const;

/** K and b after one step of gradient descent. */
export function learned({ kernel, bias, gradKernel, gradBias }: Layer, rate: number) {
  return {
    kernelCells: Array.from(kernel.data, (value, i) => value - rate * gradKernel.data[i]),
    b: bias.data[0] - rate * gradBias.data[0],
  };
}
