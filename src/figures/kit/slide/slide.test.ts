import { describe, expect, it } from 'vitest';
import { convGeometry, coverage, tensor, windowAt } from '../../../core/index.ts';
import {
  anchorOf,
  countUnread,
  lastStep,
  misfit,
  sizeFacts,
  slide,
  stopAt,
  tapAt,
} from './slide.ts';

const track = convGeometry([7, 9], [3, 3], { stride: 2 });

describe('slide', () => {
  it('reads the output row by row and never leaves it', () => {
    expect([track.outHeight, track.outWidth, lastStep(track)]).toEqual([3, 4, 11]);
    expect(stopAt(track, 6)).toEqual({ row: 1, col: 2 });
    expect(stopAt(track, 99)).toEqual({ row: 2, col: 3 });
    expect(slide(track, 0, { type: 'step', step: -3 })).toBe(0);
    expect(slide(track, 0, { type: 'step', step: 50 })).toBe(11);
    expect(slide(track, 5, { type: 'jump', end: 'last' })).toBe(11);
    expect(slide(track, 5, { type: 'jump', end: 'first' })).toBe(0);
  });
  it('moves by whole steps inside its row and column', () => {
    expect(slide(track, 3, { type: 'move', rows: 0, cols: 1 })).toBe(3);
    expect(slide(track, 3, { type: 'move', rows: 1, cols: -1 })).toBe(6);
  });
  it('puts its middle on the cell pointed at, as near as the stride allows', () => {
    expect(slide(track, 0, { type: 'point', row: 3, col: 5 })).toBe(6);
    expect(slide(track, 0, { type: 'point', row: 0, col: 8 })).toBe(3);
  });
});

describe('anchorOf', () => {
  it('is the middle, and of an even kernel the first of the two in the middle', () => {
    expect([1, 2, 3, 4, 5, 6].map(anchorOf)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('facts of a slide', () => {
  it('says which axis a kernel does not fit', () => {
    expect(misfit(track)).toBeNull();
    expect(misfit(convGeometry([5, 2], [3, 3]))).toEqual({
      axis: 'width',
      effectiveKernel: 3,
      padded: 2,
    });
    expect(misfit(convGeometry([4, 4], 3, { dilation: 2 }))).toEqual({
      axis: 'height',
      effectiveKernel: 5,
      padded: 4,
    });
  });
  it('keeps what the floor takes away', () => {
    expect(sizeFacts({ n: 8, k: 3, s: 2, p: 0, d: 1 }, 3, 1)).toMatchObject({ quotient: 2.5 });
  });
  it('counts pixels that no window reads', () => {
    expect(countUnread(coverage(8, 3, { stride: 2 }))).toBe(15);
    expect(countUnread(coverage(7, 1, { stride: 2 }))).toBe(33);
  });
  it('finds the tap under a cell of the padded input and of the kernel', () => {
    const ones = tensor(Array(9).fill(1), [1, 1, 3, 3]);
    const { taps } = windowAt(ones, ones, { padding: 1 }, { row: 0, col: 0 });
    expect(tapAt(taps, { grid: 'input', row: 1, col: 2 })).toBe(taps[5]);
    expect(tapAt(taps, { grid: 'kernel', row: 2, col: 0 })).toBe(taps[6]);
    expect(tapAt(taps, { grid: 'input', row: 4, col: 4 })).toBeUndefined();
    expect(tapAt(taps, { grid: 'output', row: 0, col: 0 })).toBeUndefined();
    expect(tapAt(taps, null)).toBeUndefined();
  });
});
