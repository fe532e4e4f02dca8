import { analyse, type LayerReport, type LayerSpec } from '../../../core/index.ts';

/**
 * GoogLeNet as its paper's table describes it (Szegedy and others, “Going deeper with convolutions”, 2015).
 * Layers have no biases here, since the table counts weights alone; activations are left out, since they
 * change neither a shape nor a count.
 */
export const GOOGLENET_INPUT = [3, 224, 224] as const;

export const BLOCK_IDS = ['3a', '3b', '4a', '4b', '4c', '4d', '4e', '5a', '5b'] as const;
export type BlockId = (typeof BLOCK_IDS)[number];

/** Filters of an inception block: 1×1, then each wide kernel with the 1×1 before it, then the pool's 1×1. */
interface BlockWidths {
  readonly one: number;
  readonly reduce3: number;
  readonly three: number;
  readonly reduce5: number;
  readonly five: number;
  readonly pool: number;
}

const widths = (
  one: number,
  reduce3: number,
  three: number,
  reduce5: number,
  five: number,
  pool: number,
): BlockWidths => ({ one, reduce3, three, reduce5, five, pool });

export const BLOCKS: Readonly<Record<BlockId, BlockWidths>> = {
  '3a': widths(64, 96, 128, 16, 32, 32),
  '3b': widths(128, 128, 192, 32, 96, 64),
  '4a': widths(192, 96, 208, 16, 48, 64),
  '4b': widths(160, 112, 224, 24, 64, 64),
  '4c': widths(128, 128, 256, 24, 64, 64),
  '4d': widths(112, 144, 288, 32, 64, 64),
  '4e': widths(256, 160, 320, 32, 128, 128),
  '5a': widths(256, 160, 320, 32, 128, 128),
  '5b': widths(384, 192, 384, 48, 128, 128),
};

function plainConv(
  outChannels: number,
  kernelSize: number,
  stride = 1,
  padding = (kernelSize - 1) / 2,
): LayerSpec {
  return { kind: 'conv', outChannels, kernelSize, stride, padding, bias: false };
}

const pool = (stride: number): LayerSpec => ({ kind: 'maxPool', size: 3, stride, padding: 1 });

/**
 * The four branches of a block, joined along the depth. Without the 1×1 reductions the wide kernels
 * read the input itself, and the pool hands all its channels on.
 */
export function inceptionBlock(width: BlockWidths, reduced = true): LayerSpec {
  const { one, reduce3, three, reduce5, five } = width;
  const before = (channels: number) => (reduced ? [plainConv(channels, 1)] : []);
  return {
    kind: 'branches',
    branches: [
      [plainConv(one, 1)],
      [...before(reduce3), plainConv(three, 3)],
      [...before(reduce5), plainConv(five, 5)],
      [pool(1), ...before(width.pool)],
    ],
  };
}

/** Rows of the table. Row conv2 is a 1×1 and a 3×3, as there; the poolings need padding 1 to halve. */
const ROWS = {
  conv1: [plainConv(64, 7, 2)],
  pool1: [pool(2)],
  conv2: [plainConv(64, 1), plainConv(192, 3)],
  pool2: [pool(2)],
  '3a': [inceptionBlock(BLOCKS['3a'])],
  '3b': [inceptionBlock(BLOCKS['3b'])],
  pool3: [pool(2)],
  '4a': [inceptionBlock(BLOCKS['4a'])],
  '4b': [inceptionBlock(BLOCKS['4b'])],
  '4c': [inceptionBlock(BLOCKS['4c'])],
  '4d': [inceptionBlock(BLOCKS['4d'])],
  '4e': [inceptionBlock(BLOCKS['4e'])],
  pool4: [pool(2)],
  '5a': [inceptionBlock(BLOCKS['5a'])],
  '5b': [inceptionBlock(BLOCKS['5b'])],
  average: [{ kind: 'avgPool', size: 7, stride: 1 }],
  linear: [{ kind: 'flatten' }, { kind: 'dense', units: 1000, bias: false }],
} satisfies Record<string, LayerSpec[]>;

export type RowId = keyof typeof ROWS;
/** In the order of the network. Ids that look like numbers would come first, and none does. */
export const ROW_IDS = Object.keys(ROWS) as RowId[];
export const GOOGLENET: Readonly<Record<RowId, readonly LayerSpec[]>> = ROWS;

interface TableRow {
  readonly id: RowId;
  /** [C, H, W], or [units] once flat. */
  readonly inShape: readonly number[];
  readonly outShape: readonly number[];
  readonly weights: number;
  readonly multiplyAdds: number;
}

let table: readonly TableRow[] | undefined;

/** The whole table by the core's cost model. */
export function googlenetTable(): readonly TableRow[] {
  table ??= makeTable();
  return table;
}

function makeTable(): TableRow[] {
  const reports = analyse(
    ROW_IDS.flatMap((id) => GOOGLENET[id]),
    GOOGLENET_INPUT,
  );
  let at = 0;
  let inShape: readonly number[] = GOOGLENET_INPUT;
  return ROW_IDS.map((id) => {
    const own = reports.slice(at, at + GOOGLENET[id].length);
    at += own.length;
    const { outputShape } = own[own.length - 1];
    const row = {
      id,
      inShape,
      outShape: outputShape,
      weights: total(own, 'parameters'),
      multiplyAdds: total(own, 'multiplyAdds'),
    };
    inShape = outputShape;
    return row;
  });
}

export function total(
  reports: readonly LayerReport[],
  what: 'parameters' | 'multiplyAdds',
): number {
  return reports.reduce((sum, report) => sum + report[what], 0);
}
