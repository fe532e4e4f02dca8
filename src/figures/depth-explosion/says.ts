import type { Say } from '../kit/contract.ts';
import type { Says } from '../kit/frame/spoken.ts';
import { BLOCKS, type BlockId } from '../kit/network/googlenet.ts';
import type { Compared, Derived, Measure, PlaceId, Row, State } from './model.ts';

export interface Labels {
  readonly layer: string;
  readonly show: string;
  readonly measures: Readonly<Record<Measure, string>>;
  /** Names that fit under a bar, and whole ones. */
  readonly short: Readonly<Record<PlaceId, string>>;
  readonly names: Readonly<Record<PlaceId, string>>;
  readonly depthIs: (depth: string) => string;
  readonly kernel: (depth: string, weights: string) => string;
  readonly noKernel: string;
  /** What the row does, in a sentence. */
  readonly note: (derived: Derived, say: Say) => string;
  /** Our count and the paper's; they agree or not. */
  readonly compared: (what: Measure, counted: string, printed: string, differs: boolean) => string;
}

export interface Sentences {
  readonly names: Labels['names'];
  readonly size: (name: string, size: string, values: number) => string;
  readonly cost: (row: Row, shares: Derived['shares']) => string;
  readonly free: string;
  readonly kernel: (depth: number, weights: number) => string;
  readonly total: (totals: Derived['totals']) => string;
  readonly rows: string;
  readonly printed: string;
  readonly askLast: (inputs: number, classes: number) => string;
  readonly lastWeights: string;
  readonly lastRight: (product: string) => string;
  readonly lastWrong: (product: string) => string;
  readonly ask: (name: string, size: string) => string;
  readonly kernelWeights: string;
  readonly right: (depth: string, weights: string) => string;
  readonly wrong: (depth: string, weights: string, before: string | null) => string;
}

/** Names of the rows in one language, from its words for picture, average and block. */
export function shortNames(input: string, average: string): Labels['short'] {
  const blocks = blockNames((id) => id);
  const pool = { pool1: 'pool', pool2: 'pool', pool3: 'pool', pool4: 'pool' };
  return { input, conv1: '7×7', conv2: '3×3', ...pool, ...blocks, average, linear: 'FC' };
}

export function blockNames(name: (id: BlockId) => string): Readonly<Record<BlockId, string>> {
  const ids = Object.keys(BLOCKS) as BlockId[];
  return Object.fromEntries(ids.map((id) => [id, name(id)])) as Record<BlockId, string>;
}

export function isBlock(id: PlaceId): id is BlockId {
  return Object.hasOwn(BLOCKS, id);
}

/** The depths of the four branches as a sum: 64 + 128 + 32 + 32. */
export function branchSum(id: BlockId, { number }: Say): string {
  const { one, three, five, pool } = BLOCKS[id];
  return [one, three, five, pool].map((depth) => number(depth)).join(' + ');
}

export function sizeOf({ height, width, depth }: Row, { number }: Say): string {
  return `${number(height)}×${number(width)}×${number(depth)}`;
}

const PERCENT = 100;
export const percent = (share: number, { number }: Say) => `${number(share * PERCENT, 1)}%`;

export const says: Says<State, Derived, Sentences> = {
  describe(_, { row, rows, kernelWeights, shares, totals }, say, format) {
    return [
      say.size(say.names[row.id], sizeOf(row, format), row.values),
      row.weights > 0 ? say.cost(row, shares) : say.free,
      kernelWeights === null ? '' : say.kernel(row.depth, kernelWeights),
      row === rows.at(-1) ? say.total(totals) : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  /** All rows, then ours beside the paper's where the paper prints any. */
  tables(_, { rows }, say) {
    const printed = rows.filter(({ kilo }) => kilo !== null);
    const pair = (each: Compared | null) => [each?.counted, each?.printed];
    return [
      {
        caption: say.rows,
        rows: rows.length,
        cols: 5,
        at: (index, col) => {
          const { height, width, depth, weights, multiplyAdds } = rows[index];
          return [height, width, depth, weights, multiplyAdds][col];
        },
      },
      {
        caption: say.printed,
        rows: printed.length,
        cols: 4,
        digits: 1,
        at: (index, col) => {
          const { kilo, millions } = printed[index];
          return [...pair(kilo), ...pair(millions)][col] ?? Number.NaN;
        },
      },
    ];
  },
  predict(_, { rows, row, before, kernelWeights }, say, format) {
    const { number } = format;
    if (kernelWeights === null) {
      const [inputs, last] = rows.slice(-2);
      const product = `${number(inputs.values)}·${number(last.values)} = ${number(last.weights)}`;
      return {
        question: say.askLast(inputs.values, last.values),
        answers: [{ label: say.lastWeights, value: last.weights }],
        right: say.lastRight(product),
        wrong: say.lastWrong(product),
      };
    }
    const [depth, weights] = [number(row.depth), number(kernelWeights)];
    return {
      question: say.ask(say.names[row.id], sizeOf(row, format)),
      answers: [{ label: say.kernelWeights, value: kernelWeights }],
      right: say.right(depth, weights),
      wrong: say.wrong(depth, weights, before.depth === row.depth ? null : number(before.depth)),
    };
  },
};
