import type { Tensor } from '../../core/index.ts';
import { remember } from '../kit/frame/remember.ts';
import { largest } from '../kit/grid/extent.ts';
import type { TrainedNetwork } from '../kit/network/networkFile.ts';
import { convOf } from './layers.ts';

/** The kernel of one channel, its slices laid out in a square. */
export interface KernelSheet {
  readonly slices: number;
  /** Cells of a slice's side. */
  readonly kernelSide: number;
  /** Cells of the sheet's side; between slices a cell is NaN. */
  readonly side: number;
  readonly values: Float32Array;
  readonly extent: number;
  readonly bias: number;
}

/** The kernels that made the maps of a layer: its own, or those of the convolution below. */
export const kernelsOf = remember(
  ({ network }: TrainedNetwork, layer: number): readonly KernelSheet[] => {
    const { weight, bias } = network.layers[convOf(layer)];
    if (!weight || !bias) throw new Error(`feature-hierarchy: layer ${layer} has no kernels`);
    const extent = largest(weight.data);
    return Array.from({ length: weight.shape[0] }, (_, channel) =>
      sheetOf(weight, channel, extent, bias.data[channel]),
    );
  },
  8,
);

function sheetOf({ shape, data }: Tensor, channel: number, extent: number, bias: number) {
  const [, slices, height, width] = shape;
  const row = Math.ceil(Math.sqrt(slices));
  const side = row * width + row - 1;
  const values = new Float32Array(side * side).fill(Number.NaN);
  for (let slice = 0; slice < slices; slice++) {
    const top = Math.floor(slice / row) * (height + 1);
    const left = (slice % row) * (width + 1);
    for (let r = 0; r < height; r++) {
      const from = ((channel * slices + slice) * height + r) * width;
      values.set(data.subarray(from, from + width), (top + r) * side + left);
    }
  }
  return { slices, kernelSide: width, side, values, extent, bias };
}
