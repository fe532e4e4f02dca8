import { describe, expect, it } from 'vitest';
import { paint } from './paint.ts';

describe('paint', () => {
  it('leaves clear what is not shown yet, on every scale', () => {
    for (const scale of ['value', 'gradient', 'grey'] as const) {
      const rgba = paint(
        { width: 3, height: 1, values: [0, Number.NaN, 255], scale, extent: 255 },
        'light',
        null,
      );
      expect([rgba[3], rgba[7], rgba[11]]).toEqual([255, 0, 255]);
    }
  });

  it('shows grey values as they are', () => {
    const rgba = paint(
      { width: 2, height: 1, values: [7, 200], scale: 'grey', extent: 255 },
      'dark',
      null,
    );
    expect([...rgba]).toEqual([7, 7, 7, 255, 200, 200, 200, 255]);
  });
});
