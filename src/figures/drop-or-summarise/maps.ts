import { forward, type Tensor } from '../../core/index.ts';
import type { TrainedNetwork } from '../kit/network/networkFile.ts';
import type { ChannelSummary, Squeeze } from './channelSummary.ts';

/** Maps side by side, four to a row, with clear pixels between them. */
export interface Mosaic {
  readonly side: number;
  readonly values: Float32Array;
}

export const PER_ROW = 4;

/** All channels of a layer for one picture, [1, channels, height, width]. */
export function mapsOf({ network }: TrainedNetwork, picture: Tensor, layer: number): Tensor {
  return forward(network, picture).steps[layer].output;
}

/** Takes off the mean and squeezes each place into a few numbers: [1, count, height, width]. */
export function squeezed(maps: Tensor, { mean }: ChannelSummary, { encoder }: Squeeze): Tensor {
  const [, channels, height, width] = maps.shape;
  const count = encoder.shape[1];
  const area = height * width;
  const data = new Float64Array(count * area);
  for (let channel = 0; channel < channels; channel++) {
    for (let k = 0; k < count; k++) {
      const weight = encoder.data[channel * count + k];
      if (weight === 0) continue;
      for (let at = 0; at < area; at++) {
        data[k * area + at] += weight * (maps.data[channel * area + at] - mean[channel]);
      }
    }
  }
  return { shape: [1, count, height, width], data };
}

/** All channels from the few numbers of each place. */
export function rebuilt(code: Tensor, { mean }: ChannelSummary, { decoder }: Squeeze): Tensor {
  const [, count, height, width] = code.shape;
  const channels = decoder.shape[1];
  const area = height * width;
  const data = new Float32Array(channels * area);
  for (let channel = 0; channel < channels; channel++) {
    for (let at = 0; at < area; at++) {
      let sum = mean[channel];
      for (let k = 0; k < count; k++) {
        sum += code.data[k * area + at] * decoder.data[k * channels + channel];
      }
      data[channel * area + at] = sum;
    }
  }
  return { shape: [1, channels, height, width], data };
}

export function mosaicOf({ shape, data }: Tensor): Mosaic {
  const [, channels, height, width] = shape;
  const side = PER_ROW * (width + 1) - 1;
  const values = new Float32Array(side * side).fill(Number.NaN);
  for (let channel = 0; channel < channels; channel++) {
    const top = Math.floor(channel / PER_ROW) * (height + 1);
    const left = (channel % PER_ROW) * (width + 1);
    for (let row = 0; row < height; row++) {
      const from = (channel * height + row) * width;
      values.set(data.subarray(from, from + width), (top + row) * side + left);
    }
  }
  return { side, values };
}
