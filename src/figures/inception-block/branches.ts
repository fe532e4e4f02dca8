import { analyse, type LayerReport, type LayerSpec } from '../../core/index.ts';
import {
  BLOCK_IDS,
  BLOCKS,
  type BlockId,
  GOOGLENET,
  googlenetTable,
  inceptionBlock,
  ROW_IDS,
} from '../kit/network/googlenet.ts';

export const BRANCH_IDS = ['1x1', '3x3', '5x5', 'pool'] as const;
export type BranchId = (typeof BRANCH_IDS)[number];

/** One layer of a branch. */
export interface Step {
  readonly kind: 'conv' | 'maxPool';
  readonly size: number;
  readonly inDepth: number;
  readonly depth: number;
  readonly weights: number;
  readonly multiplyAdds: number;
}

export interface Branch {
  readonly id: BranchId;
  readonly steps: readonly Step[];
  readonly depth: number;
  readonly weights: number;
  readonly multiplyAdds: number;
}

/** A whole block, with its 1×1 reductions or without. */
export interface Variant {
  readonly branches: readonly Branch[];
  readonly depth: number;
  readonly weights: number;
  readonly multiplyAdds: number;
}

/** [C, H, W] of what a block of GoogLeNet reads. */
export function inShapeOf(block: BlockId): readonly number[] {
  const row = googlenetTable().find(({ id }) => id === block);
  if (!row) throw new Error(`inception-block: no row ${block}`);
  return row.inShape;
}

export function variantOf(block: BlockId, reduced: boolean): Variant {
  const layer = inceptionBlock(BLOCKS[block], reduced);
  const inShape = inShapeOf(block);
  const [report] = analyse([layer], inShape);
  const chains = layer.kind === 'branches' ? layer.branches : [];
  const branches = chains.map((chain, index) => {
    const parts = (report.parts ?? []).filter(({ branch }) => branch === index);
    return branchOf(BRANCH_IDS[index], chain, parts, inShape[0]);
  });
  return {
    branches,
    depth: report.outputShape[0],
    weights: report.parameters,
    multiplyAdds: report.multiplyAdds,
  };
}

function branchOf(
  id: BranchId,
  chain: readonly LayerSpec[],
  parts: readonly LayerReport[],
  channels: number,
): Branch {
  let inDepth = channels;
  const steps = parts.map(({ outputShape, parameters, multiplyAdds }, index): Step => {
    const layer = chain[index];
    const step = {
      kind: layer.kind === 'conv' ? ('conv' as const) : ('maxPool' as const),
      size: sizeOf(layer),
      inDepth,
      depth: outputShape[0],
      weights: parameters,
      multiplyAdds,
    };
    inDepth = outputShape[0];
    return step;
  });
  const sum = (what: 'weights' | 'multiplyAdds') =>
    steps.reduce((total, step) => total + step[what], 0);
  return { id, steps, depth: inDepth, weights: sum('weights'), multiplyAdds: sum('multiplyAdds') };
}

function sizeOf(layer: LayerSpec): number {
  if (layer.kind === 'conv') return Number(layer.kernelSize);
  return layer.kind === 'maxPool' ? Number(layer.size) : 1;
}

/** Depth behind block 5b when no block has its 1×1: each hands all that it read on to the next. */
export function depthWithoutAny(): number {
  const from = ROW_IDS.indexOf(BLOCK_IDS[0]);
  const to = ROW_IDS.indexOf(BLOCK_IDS[BLOCK_IDS.length - 1]);
  const layers = ROW_IDS.slice(from, to + 1).flatMap((id) => {
    const block = BLOCK_IDS.find((each) => each === id);
    return block ? [inceptionBlock(BLOCKS[block], false)] : GOOGLENET[id];
  });
  return analyse(layers, inShapeOf(BLOCK_IDS[0])).at(-1)?.outputShape[0] ?? 0;
}
