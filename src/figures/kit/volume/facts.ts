import {
  type ConvGeometry,
  channels,
  conv2d,
  convGeometry,
  coverage,
  pad2d,
  type Tensor,
  windowAt,
} from '../../../core/index.ts';
import type { ActiveCell } from '../contract.ts';
import type { CellMark } from '../grid/Cells.tsx';
import { largest } from '../grid/extent.ts';
import { cellMarks } from '../grid/marks.ts';

/** A layer that was run: what does not change while its window moves. */
export interface LayerFacts {
  readonly geometry: ConvGeometry;
  readonly input: Tensor;
  readonly kernel: Tensor;
  readonly bias: Tensor;
  readonly output: Tensor;
  /** One list a channel of the padded input, row by row. */
  readonly slices: readonly Tensor['data'][];
  /** One list a filter, of one list a channel. */
  readonly kernels: readonly (readonly Tensor['data'][])[];
  /** One list a filter. */
  readonly maps: readonly Tensor['data'][];
  readonly marks: readonly CellMark[];
  readonly extents: {
    readonly input: number;
    readonly kernel: number;
    readonly product: number;
    readonly output: number;
  };
}

/** What one channel adds to one output. */
interface ChannelFacts {
  readonly slice: Tensor['data'];
  readonly kernel: Tensor['data'];
  readonly products: readonly number[];
  readonly sum: number;
}

/** One output of a layer, taken apart by channels. */
export interface VolumeFacts {
  readonly layer: LayerFacts;
  readonly filter: number;
  readonly row: number;
  readonly col: number;
  readonly channels: readonly ChannelFacts[];
  readonly bias: number;
  readonly total: number;
}

/** A product that the reader points at: its channel, its place in the kernel and in the padded slice. */
export interface PointedProduct {
  readonly channel: number;
  readonly kernelIndex: number;
  readonly sliceIndex: number;
  readonly input: number;
  readonly weight: number;
  readonly product: number;
}

/** Runs a layer whose kernel fits. */
export function layerFacts(
  input: Tensor,
  kernel: Tensor,
  bias: Tensor,
  stride: number,
  padding: number,
): LayerFacts {
  const [, , inHeight, inWidth] = input.shape;
  const [filters, , kernelHeight, kernelWidth] = kernel.shape;
  const inSize = [inHeight, inWidth] as const;
  const kernelSize = [kernelHeight, kernelWidth] as const;
  const geometry = convGeometry(inSize, kernelSize, { stride, padding });
  const output = conv2d(input, kernel, { stride, padding, bias });
  return {
    geometry,
    input,
    kernel,
    bias,
    output,
    slices: channels(pad2d(input, padding)),
    kernels: Array.from({ length: filters }, (_, filter) => channels(kernel, filter)),
    maps: channels(output),
    marks: cellMarks(geometry, coverage(inSize, kernelSize, { stride, padding })),
    extents: {
      input: largest(input.data),
      kernel: largest(kernel.data),
      product: largest(input.data) * largest(kernel.data),
      output: largest(output.data),
    },
  };
}

/** One output of a layer: the products and the partial sum of each channel, the bias, the total. */
export function volumeFacts(
  layer: LayerFacts,
  stride: number,
  padding: number,
  filter: number,
  row: number,
  col: number,
): VolumeFacts {
  const { input, kernel, bias } = layer;
  const at = { outChannel: filter, row, col };
  const window = windowAt(input, kernel, { stride, padding, bias }, at);
  const channels = window.partialSums.map(({ channel, sum }) => ({
    slice: layer.slices[channel],
    kernel: layer.kernels[filter][channel],
    products: window.taps.filter((tap) => tap.channel === channel).map((tap) => tap.product + 0),
    sum: sum + 0,
  }));
  return { layer, filter, row, col, channels, bias: window.bias, total: window.sum + 0 };
}

/**
 * The product under the pointer. Grids are named `slice:<channel>` (cells of the padded input) and
 * `kernel:<channel>` (cells of the kernel, and of the products).
 */
export function pointedProduct(
  facts: VolumeFacts,
  active: ActiveCell | null,
): PointedProduct | null {
  const [grid, name] = active?.grid.split(':') ?? [];
  const channel = Number(name);
  const here = facts.channels[channel];
  if (!active || !here || (grid !== 'slice' && grid !== 'kernel')) return null;
  const { geometry, kernel } = facts.layer;
  const [, , kernelHeight, kernelWidth] = kernel.shape;
  const top = facts.row * geometry.strideHeight;
  const left = facts.col * geometry.strideWidth;
  const row = grid === 'slice' ? active.row - top : active.row;
  const col = grid === 'slice' ? active.col - left : active.col;
  if (row < 0 || col < 0 || row >= kernelHeight || col >= kernelWidth) return null;
  const kernelIndex = row * kernelWidth + col;
  const sliceIndex = (top + row) * geometry.paddedWidth + left + col;
  return {
    channel,
    kernelIndex,
    sliceIndex,
    input: here.slice[sliceIndex],
    weight: here.kernel[kernelIndex],
    product: here.products[kernelIndex],
  };
}
