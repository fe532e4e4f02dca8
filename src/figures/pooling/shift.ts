import { avgPool2d, maxPool2d, type PoolOptions, type Tensor, tensor } from '../../core/index.ts';
import { fill } from '../kit/slide/defaults.ts';

export interface Pooled {
  readonly max: Tensor;
  readonly average: Tensor;
  /** Position in the input of each window's winner. */
  readonly argmax: Int32Array;
}

export function pool(input: Tensor, options: PoolOptions): Pooled {
  const { output, argmax } = maxPool2d(input, options);
  return { max: output, argmax, average: avgPool2d(input, options) };
}

/** An input moved to the right, what pooling makes of it, and which cells differ from before. */
export interface Shifted extends Pooled {
  readonly input: Tensor;
  readonly inputChanged: readonly number[];
  readonly maxChanged: readonly number[];
  readonly averageChanged: readonly number[];
}

export function shiftedBy(
  before: Tensor,
  columns: number,
  options: PoolOptions,
  pooled: Pooled,
): Shifted {
  const [height, width] = before.shape.slice(-2);
  const moved = fill(height, width, (row, col) =>
    col < columns ? 0 : before.data[row * width + col - columns],
  );
  const input = tensor(moved, before.shape);
  const after = pool(input, options);
  return {
    ...after,
    input,
    inputChanged: changed(before, input),
    maxChanged: changed(pooled.max, after.max),
    averageChanged: changed(pooled.average, after.average),
  };
}

function changed(a: Tensor, b: Tensor): number[] {
  const places: number[] = [];
  a.data.forEach((value, index) => {
    if (value !== b.data[index]) places.push(index);
  });
  return places;
}

/**
 * How much a feature map changes when its photo moves by one column: the mean change of a cell, as a
 * share of the mean magnitude of a cell. Both halves are cut from the map, so nothing comes in
 * from outside the photo.
 */
export function shiftOfMap(map: Tensor, options: PoolOptions) {
  const [height, width] = map.shape.slice(-2);
  const part = (from: number) =>
    tensor(
      fill(height, width - 1, (row, col) => map.data[row * width + col + from]),
      [1, 1, height, width - 1],
    );
  const before = part(1);
  const after = part(0);
  const [pooledBefore, pooledAfter] = [pool(before, options), pool(after, options)];
  return {
    raw: relativeChange(before, after),
    max: relativeChange(pooledBefore.max, pooledAfter.max),
    average: relativeChange(pooledBefore.average, pooledAfter.average),
  };
}

function relativeChange(a: Tensor, b: Tensor): number {
  let difference = 0;
  let size = 0;
  a.data.forEach((value, index) => {
    difference += Math.abs(value - b.data[index]);
    size += Math.abs(value);
  });
  return size > 0 ? difference / size : 0;
}
