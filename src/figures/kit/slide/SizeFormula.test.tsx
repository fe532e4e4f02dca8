import { expect, it } from 'vitest';
import { draw } from '../testing/testing.tsx';
import { SizeFormula } from './SizeFormula.tsx';
import { sizeFacts } from './slide.ts';

const written = (axis: Parameters<typeof sizeFacts>[0], out: number, remainder: number) => {
  const facts = sizeFacts(axis, out, remainder);
  const { container } = draw(<SizeFormula facts={facts} lit={null} onHover={() => {}} />);
  return (container.textContent ?? '').trim();
};

it('has no idle terms: no padding where it is 0, no dilation where it is 1', () => {
  expect(written({ n: 7, k: 3, s: 1, p: 0, d: 1 }, 5, 0)).toBe('⌊(7 − 3)/1⌋ + 1 = 5');
  expect(written({ n: 7, k: 3, s: 1, p: 1, d: 1 }, 7, 0)).toBe('⌊(7 + 2·1 − 3)/1⌋ + 1 = 7');
  expect(written({ n: 9, k: 3, s: 1, p: 0, d: 2 }, 5, 0)).toBe('⌊(9 − 2·(3 − 1) − 1)/1⌋ + 1 = 5');
});

it('says what the floor takes away', () => {
  expect(written({ n: 8, k: 3, s: 2, p: 0, d: 1 }, 3, 1)).toBe('⌊(8 − 3)/2⌋ + 1 = ⌊2.5⌋ + 1 = 3');
});
