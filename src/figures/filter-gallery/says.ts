import { channel, windowAt } from '../../core/index.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Filter, FilterName } from './filters.ts';
import type { Derived, Mode, State } from './model.ts';

export interface Labels {
  readonly filters: Readonly<Record<FilterName, string>>;
  readonly own: string;
  readonly before: string;
  readonly wipe: string;
  /** How much of the picture is still the photo, for a screen reader. */
  readonly wiped: (percent: string) => string;
  readonly patch: string;
  readonly sum: string;
  readonly scale: string;
  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly weights: string;
}

type OwnEffect = 'nothing' | 'zero' | 'negative' | 'mixed' | 'blending';

export interface Sentences {
  readonly effects: Readonly<Record<FilterName, string>>;
  /** What the reader's own weights do. */
  readonly own: Readonly<Record<OwnEffect, string>>;
  readonly undivided: (divisor: number) => string;
  readonly divided: Readonly<Record<'sum' | 'magnitudes', (divisor: number) => string>>;
  readonly here: (row: number, col: number, value: number) => string;
  readonly dark: (count: number) => string;
  readonly bright: (count: number) => string;
}

function ownEffect({ sum, magnitudes, negatives }: Filter): OwnEffect {
  if (magnitudes === 0) return 'nothing';
  if (sum === 0) return 'zero';
  if (sum < 0) return 'negative';
  return negatives ? 'mixed' : 'blending';
}

/** What the figure says; the names of two joined kernels are among the labels, which are the language's, too. */
export const saysWith = (labels: Labels): Says<State, Derived, Sentences> => ({
  describe(_, { filter, divisor, undivided, value, row, col, clipped }, say) {
    const { divided } = filter;
    const beyond = [
      clipped && clipped.dark > 0 ? say.dark(clipped.dark) : '',
      clipped && clipped.bright > 0 ? say.bright(clipped.bright) : '',
    ].filter((part) => part !== '');
    return [
      filter.name ? say.effects[filter.name] : say.own[ownEffect(filter)],
      undivided
        ? say.undivided(filter.divisor)
        : divided !== 'nothing' && divisor !== 1
          ? say.divided[divided](divisor)
          : '',
      say.here(row, col, value),
      beyond.length > 0 ? `${beyond.join(', ')}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  },
  /** Photo, weights and result; every number of the result is computed at its own place. */
  tables(_, derived, __, { words }) {
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
  },
});
