import { describe, expect, it } from 'vitest';
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../kit/image/photos.ts';
import { model } from './model.ts';
import { BEAM, developed, placeAt, SCAN_STEPS, scannedBefore, stepAt } from './scan.ts';

describe('the scan', () => {
  it('tiles the photo and comes back to every step from its place', () => {
    expect(PHOTO_HEIGHT % BEAM).toBe(0);
    expect(PHOTO_WIDTH % BEAM).toBe(0);
    for (let step = 0; step < SCAN_STEPS; step++) {
      const state = model.reduce(model.initialState, { type: 'step', step });
      expect(state.step).toBe(step);
      expect(stepAt(state)).toBe(step);
      expect(placeAt(step)).toEqual({ row: state.row, col: state.col });
    }
  });

  it('uncovers one tile more at each step, and all of it at the end', () => {
    const ones = new Float32Array(PHOTO_HEIGHT * PHOTO_WIDTH).fill(1);
    const seen = (step: number) =>
      developed(ones, scannedBefore(placeAt(step))).filter((value) => !Number.isNaN(value)).length;
    for (const step of [0, 1, 15, 16, 17, 92, SCAN_STEPS - 2]) {
      expect(seen(step)).toBe(step * BEAM * BEAM);
    }
    expect(seen(SCAN_STEPS - 1)).toBe(PHOTO_HEIGHT * PHOTO_WIDTH);
  });
});
