import { integer } from '../tensor/check';
import { requireShape, requireTensor, type Tensor, zeros } from '../tensor/tensor';
import { type Conv2dOptions, checkKernel } from './convDims';
import {
  convGeometry,
  geometryOf,
  requireFit,
  type Size,
  sizeAxis,
  type WindowOptions,
} from './geometry';
import { type PoolOptions, poolGeometryOf } from './pool2d';

/** One cell of a window, and what it adds to the sum. */
export type Tap = {
  /** Channel of the input. */
  channel: number;
  kernelRow: number;
  kernelCol: number;
  paddedRow: number;
  paddedCol: number;
  /** Place in the input; outside of it when `isPadding`. */
  inputRow: number;
  inputCol: number;
  isPadding: boolean;
  inputValue: number;
  weight: number;
  product: number;
};

export type WindowFacts = {
  taps: Tap[];
  /** One sum per input channel that the kernel reads, in order. */
  partialSums: { channel: number; sum: number }[];
  bias: number;
  /** Exactly what conv2d writes at this place. */
  sum: number;
};

export type PoolTap = {
  windowRow: number;
  windowCol: number;
  inputRow: number;
  inputCol: number;
  isPadding: boolean;
  inputValue: number;
  isWinner: boolean;
};

function place(fn: string, name: string, value: number, size: number): number {
  integer(fn, name, value, 0);
  if (value >= size) throw new RangeError(`${fn}: ${name} must be below ${size}, got ${value}`);
  return value;
}

function rounded(value: number, like: Tensor): number {
  return like.data instanceof Float32Array ? Math.fround(value) : value;
}

/**
 * The arithmetic behind one output of conv2d(input, kernel, options): every tap, the partial sum of each
 * channel, the bias, and the sum that conv2d writes at [n, outChannel, row, col]. Padding is zeros; for
 * another border pass the tensor that pad2d made, without padding. Throws when the place does not exist.
 */
export function windowAt(
  input: Tensor,
  kernel: Tensor,
  options: Conv2dOptions & { bias?: Tensor },
  at: { n?: number; outChannel?: number; row: number; col: number },
): WindowFacts {
  const fn = 'windowAt';
  requireTensor(fn, 'input', input, 'NCHW');
  requireTensor(fn, 'kernel', kernel, 'OIHW');
  const [batch, inChannels, inHeight, inWidth] = input.shape;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = kernel.shape;
  const geometry = geometryOf(fn, inHeight, inWidth, kernelHeight, kernelWidth, options);
  const groups = checkKernel(fn, inChannels, kernel.shape, options.groups);
  requireFit(fn, 'kernel', geometry);
  if (options.bias) requireShape(fn, 'bias', options.bias, [outChannels]);
  const n = place(fn, 'n', at.n ?? 0, batch);
  const outChannel = place(fn, 'outChannel', at.outChannel ?? 0, outChannels);
  const row = place(fn, 'row', at.row, geometry.outHeight);
  const col = place(fn, 'col', at.col, geometry.outWidth);
  const firstChannel = Math.floor(outChannel / (outChannels / groups)) * groupChannels;
  const taps: Tap[] = [];
  const partialSums: WindowFacts['partialSums'] = [];
  let total = 0;
  for (let c = 0; c < groupChannels; c++) {
    const channel = firstChannel + c;
    let partial = 0;
    for (let kernelRow = 0; kernelRow < kernelHeight; kernelRow++) {
      const paddedRow = row * geometry.strideHeight + kernelRow * geometry.dilationHeight;
      const inputRow = paddedRow - geometry.padding.top;
      for (let kernelCol = 0; kernelCol < kernelWidth; kernelCol++) {
        const paddedCol = col * geometry.strideWidth + kernelCol * geometry.dilationWidth;
        const inputCol = paddedCol - geometry.padding.left;
        const isPadding =
          inputRow < 0 || inputRow >= inHeight || inputCol < 0 || inputCol >= inWidth;
        const from = ((n * inChannels + channel) * inHeight + inputRow) * inWidth + inputCol;
        const inputValue = isPadding ? 0 : input.data[from];
        const tap = ((outChannel * groupChannels + c) * kernelHeight + kernelRow) * kernelWidth;
        const weight = kernel.data[tap + kernelCol];
        const product = inputValue * weight;
        partial += product;
        total += product;
        taps.push({
          channel,
          kernelRow,
          kernelCol,
          paddedRow,
          paddedCol,
          inputRow,
          inputCol,
          isPadding,
          inputValue,
          weight,
          product,
        });
      }
    }
    partialSums.push({ channel, sum: partial });
  }
  const bias = options.bias ? options.bias.data[outChannel] : 0;
  return { taps, partialSums, bias, sum: rounded(total + bias, input) };
}

/**
 * The window of one output of maxPool2d or avgPool2d: its cells, the largest value and its cell (the
 * winner), and the average, as those functions write them. Throws when the place does not exist.
 */
export function poolWindowAt(
  input: Tensor,
  options: PoolOptions & { countIncludePad?: boolean },
  at: { n?: number; channel?: number; row: number; col: number },
): { taps: PoolTap[]; winner: PoolTap; max: number; sum: number; count: number; average: number } {
  const fn = 'poolWindowAt';
  requireTensor(fn, 'input', input, 'NCHW');
  const [batch, channels, inHeight, inWidth] = input.shape;
  const geometry = poolGeometryOf(fn, inHeight, inWidth, options);
  const n = place(fn, 'n', at.n ?? 0, batch);
  const channel = place(fn, 'channel', at.channel ?? 0, channels);
  const row = place(fn, 'row', at.row, geometry.outHeight);
  const col = place(fn, 'col', at.col, geometry.outWidth);
  const taps: PoolTap[] = [];
  let winner: PoolTap | undefined;
  let sum = 0;
  let count = 0;
  for (let windowRow = 0; windowRow < geometry.sizeHeight; windowRow++) {
    const inputRow = row * geometry.strideHeight + windowRow - geometry.padding.top;
    for (let windowCol = 0; windowCol < geometry.sizeWidth; windowCol++) {
      const inputCol = col * geometry.strideWidth + windowCol - geometry.padding.left;
      const isPadding = inputRow < 0 || inputRow >= inHeight || inputCol < 0 || inputCol >= inWidth;
      const from = ((n * channels + channel) * inHeight + inputRow) * inWidth + inputCol;
      const inputValue = isPadding ? 0 : input.data[from];
      const tap = { windowRow, windowCol, inputRow, inputCol, isPadding, inputValue };
      const cell: PoolTap = { ...tap, isWinner: false };
      taps.push(cell);
      if (isPadding) continue;
      sum += inputValue;
      count++;
      if (!winner || inputValue > winner.inputValue || Number.isNaN(inputValue)) winner = cell;
    }
  }
  if (!winner) throw new RangeError(`${fn}: the window at ${row}, ${col} holds only padding`);
  winner.isWinner = true;
  if (options.countIncludePad ?? true) count = taps.length;
  return {
    taps,
    winner,
    max: winner.inputValue,
    sum,
    count,
    average: rounded(sum / count, input),
  };
}

function readsPerIndex(
  size: number,
  out: number,
  kernel: number,
  stride: number,
  dilation: number,
  before: number,
): Int32Array {
  const reads = new Int32Array(size);
  for (let o = 0; o < out; o++) {
    for (let k = 0; k < kernel; k++) {
      const i = o * stride + k * dilation - before;
      if (i >= 0 && i < size) reads[i]++;
    }
  }
  return reads;
}

/**
 * How many windows read each real pixel: [height, width], 0 where no window reaches. All 0 when the kernel
 * does not fit.
 */
export function coverage(inputSize: Size, kernelSize: Size, options: WindowOptions = {}): Tensor {
  const geometry = convGeometry(inputSize, kernelSize, options);
  const { outHeight, outWidth, strideHeight, strideWidth, dilationHeight, dilationWidth } =
    geometry;
  const { top, left } = geometry.padding;
  const height = sizeAxis('coverage', 'inputSize', inputSize, 0, 1, 1);
  const width = sizeAxis('coverage', 'inputSize', inputSize, 1, 1, 1);
  const kernelHeight = sizeAxis('coverage', 'kernelSize', kernelSize, 0, 1, 1);
  const kernelWidth = sizeAxis('coverage', 'kernelSize', kernelSize, 1, 1, 1);
  // A window reads a pixel when its row and its column do, so the counts multiply.
  const rows = readsPerIndex(height, outHeight, kernelHeight, strideHeight, dilationHeight, top);
  const cols = readsPerIndex(width, outWidth, kernelWidth, strideWidth, dilationWidth, left);
  const reads = zeros([height, width]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) reads.data[y * width + x] = rows[y] * cols[x];
  }
  return reads;
}
