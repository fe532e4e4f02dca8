import { requireTensor, type Tensor, zeros } from '../tensor/tensor';

/**
 * How the channels of [N, C, H, W] vary together over all places of all items, in float64: `mean` [C], and
 * `covariance` [C, C], the mean of (a − mean a)(b − mean b), divided by the number of places.
 */
export function covariance(input: Tensor): { mean: Tensor; covariance: Tensor } {
  requireTensor('covariance', 'input', input, 'NCHW');
  const [batch, channels, height, width] = input.shape;
  const area = height * width;
  const places = batch * area;
  const mean = zeros([channels], 'float64');
  const centred = Array.from({ length: channels }, () => new Float64Array(places));
  for (let c = 0; c < channels; c++) {
    let sum = 0;
    for (let i = 0; i < places; i++) {
      const n = Math.floor(i / area);
      const value = input.data[(n * channels + c) * area + (i - n * area)];
      centred[c][i] = value;
      sum += value;
    }
    mean.data[c] = sum / places;
    for (let i = 0; i < places; i++) centred[c][i] -= mean.data[c];
  }
  const result = zeros([channels, channels], 'float64');
  for (let a = 0; a < channels; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < places; i++) sum += centred[a][i] * centred[b][i];
      result.data[a * channels + b] = sum / places;
      result.data[b * channels + a] = sum / places;
    }
  }
  return { mean, covariance: result };
}
