import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Kernel } from './answers.ts';
import type { Derived, Reading, State } from './model.ts';
import { KERNEL_SIDE } from './scan.ts';

export interface Labels {
  readonly kernels: Readonly<Record<Kernel, string>>;
  readonly patch: string;
  readonly picture: string;
  /** Names the small square on the photo. */
  readonly window: string;
  readonly scale: string;
}

export type Text = FigureText<State, Derived, Labels>;

export type Readings = Readonly<
  Record<Exclude<Kernel, 'blur'>, Record<Exclude<Reading, 'average'>, string>>
>;

export function tables(_: State, derived: Derived, { words }: Say): NumberTable[] {
  const { photo, answers, weights, divisor, products, row, col } = derived;
  const [, , outHeight, outWidth] = answers.map.shape;
  const square = (caption: string, values: ArrayLike<number>) =>
    gridTable(caption, values, KERNEL_SIDE, KERNEL_SIDE);
  const over = divisor === 1 ? '' : ` ÷ ${divisor}`;
  return [
    {
      ...gridTable(words.input, photo.planes[0], photo.height, photo.width),
      around: { row: row + 1, col: col + 1 },
    },
    square(words.kernel + over, weights.data),
    square(words.products, products),
    {
      ...gridTable(words.featureMap, answers.map.data, outHeight, outWidth),
      around: { row, col },
    },
  ];
}
