import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { tensor } from '../../core/index.ts';
import { rightAt, shiftHits, shiftPictures } from './shiftedHits.ts';

const source = nodeSource(path.resolve('public'));

describe('shiftPictures', () => {
  const pictures = tensor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [2, 1, 2, 3]);
  const moved = (dx: number, dy: number) => [...shiftPictures(pictures, { dx, dy }).data];

  it('moves right and down, and zeros come in', () => {
    expect(moved(0, 0)).toEqual([...pictures.data]);
    expect(moved(1, 0)).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8, 0, 10, 11]);
    expect(moved(-2, 0)).toEqual([3, 0, 0, 6, 0, 0, 9, 0, 0, 12, 0, 0]);
    expect(moved(0, 1)).toEqual([0, 0, 0, 1, 2, 3, 0, 0, 0, 7, 8, 9]);
    expect(moved(1, -1)).toEqual([0, 4, 5, 0, 0, 0, 0, 10, 11, 0, 0, 0]);
  });

  it('leaves nothing when the shift is as large as the frame', () => {
    for (const [dx, dy] of [
      [3, 0],
      [-4, 0],
      [0, 2],
      [0, -5],
    ]) {
      expect(moved(dx, dy).every((value) => value === 0)).toBe(true);
    }
  });
});

describe('shiftHits', () => {
  it('counts, and keeps the first pictures one by one', async () => {
    const { images, labels } = await source.load({ kind: 'pictures', id: 'test', count: 50 });
    const networks = await Promise.all(
      ['shift-mlp', 'book-cnn'].map(
        async (id) => (await source.load({ kind: 'network', id })).network,
      ),
    );
    const shifts = [0, 4, 1, 2, 3].map((dx) => ({ dx, dy: 0 }));
    const all = shiftHits(networks, images, labels, shifts, 20);
    expect(all.pictures).toBe(50);
    const first = { shape: [20, 1, 28, 28], data: images.data.slice(0, 20 * 784) };
    const part = shiftHits(networks, first, labels, shifts, 20);
    expect(part.right).toEqual(all.right);
    all.hits.forEach(([inPlace, moved], network) => {
      expect(inPlace).toBeGreaterThan(35);
      expect(moved).toBeLessThan(inPlace / 2);
      const bits = all.right[network].map((_, item) => rightAt(all, network, item, shifts.length));
      const counted = shifts.map((_, at) => bits.filter((row) => row[at]).length);
      expect(counted).toEqual(part.hits[network]);
    });
  });
});
