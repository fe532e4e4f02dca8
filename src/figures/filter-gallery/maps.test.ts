import { describe, expect, it } from 'vitest';
import { tensor } from '../../core/index.ts';
import { runJob } from '../kit/jobs/jobs.ts';
import { derive, model, point } from './model.ts';
import { embed } from './ownKernel.ts';
import { grey, photo } from './testing.ts';

const { initialState } = model;

describe('large pictures', () => {
  const large = grey(512, 384, (row, col) => (row * 7 + col * 13) % 256);
  const cells = embed([-1, 0, 1, -2, 0, 2, -1, 0, 1], 7);
  const state = { ...initialState, cells };

  it('asks for a job only where it is needed', () => {
    expect(model.job?.(initialState, { photo })).toBeNull();
    expect(model.job?.(state, { photo: large })?.name).toBe('conv2d');
    const named = { ...initialState, kernel: 'box' } as const;
    expect(model.job?.(named, { photo: large })?.key).not.toBe(
      model.job?.(state, { photo: large })?.key,
    );
  });

  it('shows every second sum until the whole map comes, with the same colours', () => {
    const request = model.job?.(state, { photo: large });
    const preview = derive(state, { photo: large });
    const result = runJob(request?.name ?? '', request?.input, () => {});
    const whole = derive(state, { photo: large }, result);
    expect([preview.whole, whole.whole]).toEqual([false, true]);
    expect([preview.map.width, whole.map.width]).toEqual([253, 506]);
    for (const [row, col] of [
      [0, 0],
      [50, 100],
      [188, 252],
    ]) {
      expect(preview.map.values[row * 253 + col]).toBe(whole.map.values[2 * row * 506 + 2 * col]);
    }
    expect(preview.picture.extent).toBe(whole.picture.extent);
    expect(point(preview, state).value).toBe(point(whole, state).value);
  });

  it('does not take the outcome of another kernel or picture', () => {
    const stranger = tensor([1, 2, 3, 4], [1, 1, 2, 2]);
    expect(derive(state, { photo: large }, stranger).whole).toBe(false);
  });
});
