import { channel, windowAt } from '../../core/index.ts';
import type { NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './model.ts';
import type { Labels } from './text.ts';

/** Photo, weights and result as tables; every number of the result is computed at its own place. */
export function galleryTables(derived: Derived, labels: Labels, { words }: Say): NumberTable[] {
  const { input, photo, filter, divisor, row, col, reach } = derived;
  const [kernels, , side] = filter.weights.shape;
  const sumsAt = (r: number, c: number) =>
    Array.from(
      { length: kernels },
      (_, outChannel) => windowAt(input, filter.weights, {}, { outChannel, row: r, col: c }).sum,
    );
  return [
    {
      ...gridTable(words.input, input.data, photo.height, photo.width),
      around: { row, col },
    },
    ...Array.from({ length: kernels }, (_, index) =>
      gridTable(
        kernels === 1
          ? words.kernel
          : `${words.kernel}: ${labels.filters[index === 0 ? 'sobel-x' : 'sobel-y']}`,
        channel(filter.weights, 0, index),
        side,
        side,
      ),
    ),
    {
      caption: words.featureMap,
      rows: photo.height - side + 1,
      cols: photo.width - side + 1,
      at: (r, c) => {
        const sums = sumsAt(r, c);
        return (kernels === 1 ? sums[0] : Math.hypot(...sums)) / divisor;
      },
      around: { row: row - reach, col: col - reach },
    },
  ];
}
