import { describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';

describe('x', () => {
  it('y', () => {
    const f = factsOf();
    console.log(
      Array.from({ length: 8 }, (_, c) =>
        Array.from(f.block.data.slice(c * 9, c * 9 + 9)).join(' '),
      ).join('\n'),
    );
    console.log(f.stops.map((s) => s.sum).join(' '));
    expect(1).toBe(1);
  });
});
