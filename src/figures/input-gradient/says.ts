import type { Says } from '../kit/frame/spoken.ts';
import { gridTable } from '../kit/frame/tables.ts';
import type { Misfit } from '../kit/slide/slide.ts';
import type { Derived } from './facts.ts';
import type { SCENES, State } from './state.ts';

export interface Labels {
  readonly view: string;
  readonly views: Readonly<Record<(typeof SCENES)[number], string>>;
  readonly spread: string;
  readonly scattered: string;
  readonly gathered: string;
  /** Names of the kernel after no flip, one, and two. */
  readonly turned: readonly [string, string, string];
  readonly flips: string;
  readonly flipNames: Readonly<Record<string, string>>;
  readonly at: (row: string, col: string) => string;
  readonly nothing: string;
  readonly unreached: string;
  readonly zeros: string;
  readonly between: (count: string) => string;
  readonly before: (kernel: string, padding: string, before: string) => string;
  readonly after: (remainder: string, before: string, after: string) => string;
  readonly rows: string;
  readonly cols: string;
  readonly errors: string;
  readonly sizes: string;
}

export interface Sentences {
  readonly stamp: (value: number, row: number, col: number) => string;
  readonly swept: (count: number) => string;
  readonly unreached: (count: number) => string;
  readonly unreachedHere: string;
  readonly lines: (row: number, col: number, weights: readonly number[]) => string;
  readonly turning: readonly [string, string, string];
  readonly gather: (row: number, col: number, count: number, sum: number) => string;
  readonly unturned: string;
  readonly equal: (count: number) => string;
  readonly differ: (count: number, total: number) => string;
  readonly refused: (refused: Misfit) => string;
  readonly moved: string;
  readonly whichWeights: string;
  readonly line: (number: number) => string;
  readonly backwards: string;
  readonly weightsAre: (weights: readonly number[]) => string;
  readonly whichStamp: (row: number, col: number) => string;
  readonly whichGradient: (row: number, col: number) => string;
  readonly right: (value: number) => string;
  readonly wrong: (value: number) => string;
  readonly gathering: string;
  readonly errors: string;
  readonly spread: string;
  readonly stamped: string;
  readonly gathered: string;
}

/** As many weights as can be asked for one by one. */
const MOST_ASKED = 4;

export const says: Says<State, Derived, Sentences> = {
  describe({ view, turning, flips }, derived, say) {
    const { error, errorValue, pixel, lines, differing, gathered, swept, unreached } = derived;
    const total = gathered.data.length;
    if (view === 'scatter') {
      return [
        say.stamp(errorValue, error.row, error.col),
        ...(swept > 0 ? [say.swept(swept)] : []),
        ...(unreached > 0 ? [say.unreached(unreached)] : []),
      ].join(' ');
    }
    if (turning) return say.turning[flips];
    if (derived.isProof) {
      return differing.length > 0 ? say.differ(differing.length, total) : say.equal(total);
    }
    if (derived.unreachedHere) return say.unreachedHere;
    if (view === 'lines') {
      return say.lines(
        pixel.row,
        pixel.col,
        lines.map(({ weight }) => weight),
      );
    }
    const gather = say.gather(pixel.row, pixel.col, lines.length, derived.sum);
    return flips < 2 ? `${gather} ${say.unturned}` : gather;
  },
  notice: ({ refused, moved }, _, say) => (refused ? say.refused(refused) : moved ? say.moved : ''),
  tables({ view, p }, derived, say, { words }) {
    const { geometry: g, height, width, kernelHeight, kernelWidth, spread, after } = derived;
    const [keptRows, keptCols] = spread.kept.shape.slice(-2);
    return [
      gridTable(say.errors, derived.errors.data, g.outHeight, g.outWidth),
      gridTable(words.kernel, derived.kernel.data, kernelHeight, kernelWidth),
      view === 'scatter'
        ? gridTable(say.stamped, after.values, after.rows, after.cols, -p)
        : gridTable('∂L/∂X', derived.gradient.data, height, width),
      ...(view === 'gather'
        ? [
            gridTable(say.gathering, derived.turned.data, kernelHeight, kernelWidth),
            gridTable(say.spread, spread.kept.data, keptRows, keptCols),
            gridTable(say.gathered, derived.gathered.data, height, width),
          ]
        : []),
    ];
  },
  predict({ view }, { pixel, lines, sum }, say) {
    if (view === 'lines' && lines.length > 0 && lines.length <= MOST_ASKED) {
      const weights = lines.map(({ weight }) => weight);
      return {
        question: say.whichWeights,
        answers: weights.map((value, index) => ({ label: say.line(index + 1), value })),
        right: say.backwards,
        wrong: say.weightsAre(weights),
      };
    }
    const ask = view === 'scatter' ? say.whichStamp : say.whichGradient;
    return {
      question: ask(pixel.row, pixel.col),
      answers: [{ label: '∂L/∂X', value: sum }],
      right: say.right(sum),
      wrong: say.wrong(sum),
    };
  },
};
