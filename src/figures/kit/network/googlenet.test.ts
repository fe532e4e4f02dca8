import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/index.ts';
import {
  BLOCK_IDS,
  BLOCKS,
  GOOGLENET,
  googlenetTable,
  inceptionBlock,
  ROW_IDS,
  total,
} from './googlenet.ts';

const row = (id: string) => {
  const found = googlenetTable().find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('GoogLeNet', () => {
  it('stands in the order of its table', () => {
    expect(ROW_IDS.join(' ')).toBe(
      'conv1 pool1 conv2 pool2 3a 3b pool3 4a 4b 4c 4d 4e pool4 5a 5b average linear',
    );
  });
  it('halves five times and gets deeper all the way', () => {
    expect(googlenetTable().map(({ outShape: [c, h = 1] }) => [h, c])).toEqual([
      [112, 64],
      [56, 64],
      [56, 192],
      [28, 192],
      [28, 256],
      [28, 480],
      [14, 480],
      [14, 512],
      [14, 512],
      [14, 512],
      [14, 528],
      [14, 832],
      [7, 832],
      [7, 832],
      [7, 1024],
      [1, 1024],
      [1, 1000],
    ]);
  });
  it.each([
    ['conv1', 9_408, 118.0],
    ['conv2', 114_688, 359.7],
    ['linear', 1_024_000, 1.0],
  ])('%s has %d weights and %d million multiply-adds', (id, weights, millions) => {
    expect(row(id).weights).toBe(weights);
    expect(row(id).multiplyAdds / 1e6).toBeCloseTo(millions, 1);
  });
  it.each([
    ['3a', 159.5, 128.0],
    ['3b', 379.0, 304.3],
    ['4a', 366.8, 73.6],
    ['4b', 438.0, 87.9],
    ['4c', 497.5, 99.9],
    ['4d', 590.5, 118.5],
    ['4e', 847.0, 170.0],
    ['5a', 1018.0, 51.1],
    ['5b', 1409.0, 70.7],
  ])('%s has %d · 1,024 weights and %d million multiply-adds', (id, kilo, millions) => {
    expect(Math.abs(row(id).weights / 1024 - kilo)).toBeLessThan(0.051);
    expect(Math.abs(row(id).multiplyAdds / 1e6 - millions)).toBeLessThan(0.051);
  });
  it('poolings cost nothing that is counted', () => {
    for (const { id, weights, multiplyAdds } of googlenetTable()) {
      const free = GOOGLENET[id].every(({ kind }) => kind === 'maxPool' || kind === 'avgPool');
      expect([weights === 0, multiplyAdds === 0], id).toEqual([free, free]);
    }
  });
  it('without reductions a block passes all its input channels on', () => {
    for (const id of BLOCK_IDS) {
      const { inShape } = row(id);
      const [report] = analyse([inceptionBlock(BLOCKS[id], false)], inShape);
      const { one, three, five } = BLOCKS[id];
      expect(report.outputShape).toEqual([one + three + five + inShape[0], inShape[1], inShape[2]]);
      expect(total([report], 'multiplyAdds')).toBeGreaterThan(row(id).multiplyAdds);
    }
  });
});
