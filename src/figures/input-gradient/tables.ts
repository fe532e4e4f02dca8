import type { NumberTable } from '../kit/contract.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Derived } from './facts.ts';
import type { State } from './state.ts';

export interface Captions {
  readonly input: string;
  readonly errors: string;
  readonly upright: string;
  readonly turned: string;
  readonly spread: string;
  readonly scattered: string;
  readonly gathered: string;
  readonly outputPrint: string;
  readonly inputPrint: string;
  readonly matrix: string;
}

/** The grids of the view at hand. */
export function tables({ view, p }: State, derived: Derived, captions: Captions): NumberTable[] {
  const { geometry: g, height, width, kernelHeight, kernelWidth, spread, beside } = derived;
  const { drop, matrix } = beside;
  const kernel = (caption: string, { data }: { data: ArrayLike<number> }) =>
    gridTable(caption, data, kernelHeight, kernelWidth);
  const [keptRows, keptCols] = spread.kept.shape.slice(-2);
  const map = (caption: string, values: ArrayLike<number>) =>
    gridTable(caption, values, height, width);
  return [
    map(captions.input, derived.input.data),
    gridTable(captions.errors, derived.errors.data, g.outHeight, g.outWidth),
    kernel(captions.upright, derived.kernel),
    kernel(captions.turned, derived.turned),
    gridTable(captions.spread, spread.kept.data, keptRows, keptCols),
    gridTable(captions.scattered, derived.scattered, g.paddedHeight, g.paddedWidth, -p),
    map(captions.gathered, derived.gathered.data),
    ...(drop && view === 'drop'
      ? [
          gridTable(captions.outputPrint, drop.outputPrint, g.outHeight, g.outWidth),
          map(captions.inputPrint, drop.inputPrint),
        ]
      : []),
    ...(matrix
      ? [
          {
            ...gridTable(captions.matrix, matrix.weights, matrix.rows, matrix.cols),
            around: { row: 0, col: matrix.column },
          },
        ]
      : []),
  ];
}
