import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Tap } from '../../../core/index.ts';
import type { Clock } from '../motion/clock.ts';
import { AT_REST } from '../motion/clock.ts';
import { draw } from '../testing/testing.tsx';
import { SumLine } from './SumLine.tsx';

const tap = (inputValue: number, weight: number) =>
  ({ inputValue, weight, isPadding: false }) as Tap;
const clock: Clock = AT_REST;

function line(taps: Tap[], sum: number, digits?: number): string {
  const { container } = draw(<SumLine taps={taps} clock={clock} sum={sum} digits={digits} />);
  return (container.textContent ?? '').replace(/\s+/g, ' ').trim();
}

it('small weights are not written as 0 before a sum that they make', () => {
  const taps = [tap(99, 0.004), tap(99, 0.004), tap(99, 0.004), tap(99, 0.004)];
  expect(line(taps, 1.584)).toBe('99·0.004 + 99·0.004 + 99·0.004 + 99·0.004 = 1.584');
});

it('a sum whose terms or total are rounded is about equal', () => {
  expect(line([tap(1 / 3, 3)], 1, 2)).toBe('0.33·3 ≈ 1');
  expect(line([tap(0.0001, 0.0001)], 1e-8)).toBe('0.0001·0.0001 ≈ 0');
  expect(screen.queryByText('?')).toBeNull();
});
