import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeSource } from '../../app/nodeSource.ts';
import { tensor } from '../../core/index.ts';
import { runJob } from '../kit/jobs/jobs.ts';
import { type ShiftedHits, shiftedHits, shiftPictures } from './shiftedHits.ts';

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

describe('shiftedHits', () => {
  it('counts, and tells what it has so far', async () => {
    const { images, labels } = await source.load({ kind: 'pictures', id: 'test', count: 50 });
    const loaded = [
      await source.load({ kind: 'network', id: 'shift-mlp' }),
      await source.load({ kind: 'network', id: 'book-cnn' }),
    ];
    const shifts = [
      { dx: 0, dy: 0 },
      { dx: 4, dy: 0 },
    ];
    const told: [number, ShiftedHits | undefined][] = [];
    // A worker gets copies.
    const job = structuredClone({
      networks: loaded.map(({ network }) => network),
      images,
      labels,
      shifts,
    });
    const all = shiftedHits(job, (share, soFar) =>
      told.push([share, soFar as ShiftedHits | undefined]),
    );
    expect(all.done).toBe(50);
    expect(told).toHaveLength(6);
    expect(told.map(([, soFar]) => soFar?.done)).toEqual([undefined, undefined, 20, 20, 40, 40]);
    expect(told[5][0]).toBe(1);
    const first = { images: { shape: [20, 1, 28, 28], data: images.data.slice(0, 20 * 784) } };
    const part = runJob('shiftedHits', { ...job, ...first }, () => {}) as ShiftedHits;
    expect(told[2][1]).toEqual(part);
    for (const [inPlace, moved] of all.hits) {
      expect(inPlace).toBeGreaterThan(35);
      expect(moved).toBeLessThan(inPlace / 2);
    }
  });
});
