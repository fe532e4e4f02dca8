import type { FigureText, NumberTable, Say } from '../kit/contract.ts';
import type { BlockId } from '../kit/network/googlenet.ts';
import { BLOCKS } from '../kit/network/googlenet.ts';
import type { Derived, Measure, PlaceId, Row, State } from './model.ts';
import { KILO } from './printed.ts';

type Format = Say['number'];

export interface Labels {
  readonly layer: string;
  readonly block: string;
  readonly show: string;
  readonly paper: string;
  readonly ours: string;
  readonly kilo: number;
  readonly measures: Readonly<Record<Measure, string>>;
  /** Names that fit into the list, and whole ones. */
  readonly short: Readonly<Record<PlaceId, string>>;
  readonly names: Readonly<Record<PlaceId, string>>;
  readonly size: (row: Row, number: Format) => string;
  readonly printed: (show: Measure, count: number, number: Format) => string;
  /** Names the outline of the picture behind the block. */
  readonly ghost: (size: string) => string;
  readonly total: (derived: Derived, say: Say) => string;
  readonly depthIs: (depth: string) => string;
  readonly kernel: (depth: string, weights: string) => string;
  readonly noKernel: string;
  /** What the row does, in a sentence. */
  readonly note: (derived: Derived, say: Say) => string;
}

export type Text = FigureText<State, Derived, Labels>;

export const SHARED: Pick<Labels, 'kilo' | 'size' | 'printed'> = {
  kilo: KILO,
  size: ({ height, width, depth }, number) => `${number(height)}×${number(width)}×${number(depth)}`,
  printed: (show, count, number) => `${number(count, 1)}${show === 'params' ? 'K' : 'M'}`,
};

const BLOCK_NAMES: Readonly<Record<BlockId, string>> = {
  '3a': '3a',
  '3b': '3b',
  '4a': '4a',
  '4b': '4b',
  '4c': '4c',
  '4d': '4d',
  '4e': '4e',
  '5a': '5a',
  '5b': '5b',
};

/** Names of the rows in one language, from its words for picture, pooling and block. */
export function shortNames(input: string, average: string): Labels['short'] {
  return {
    input,
    conv1: '7×7',
    pool1: 'pool',
    conv2: '3×3',
    pool2: 'pool',
    pool3: 'pool',
    pool4: 'pool',
    ...BLOCK_NAMES,
    average,
    linear: 'FC',
  };
}

export function blockNames(name: (id: BlockId) => string): Readonly<Record<BlockId, string>> {
  const ids = Object.keys(BLOCK_NAMES) as BlockId[];
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

const PERCENT = 100;

export function percent(share: number, { number }: Say): string {
  return `${number(share * PERCENT, 1)}%`;
}

/** All rows, then ours beside the paper's where the paper prints any. */
export function tablesOf(
  { rows }: Derived,
  captions: { readonly rows: string; readonly printed: string },
): NumberTable[] {
  const printed = rows.filter(({ kilo }) => kilo !== null);
  return [
    {
      caption: captions.rows,
      rows: rows.length,
      cols: 5,
      at: (index, col) => {
        const { height, width, depth, weights, multiplyAdds } = rows[index];
        return [height, width, depth, weights, multiplyAdds][col];
      },
    },
    {
      caption: captions.printed,
      rows: printed.length,
      cols: 4,
      digits: 1,
      at: (index, col) => {
        const { kilo, millions } = printed[index];
        const all = [kilo?.counted, kilo?.printed, millions?.counted, millions?.printed];
        return all[col] ?? Number.NaN;
      },
    },
  ];
}
