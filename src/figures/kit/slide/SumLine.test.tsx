import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type Tap, tensor, windowAt } from '../../../core/index.ts';
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

const window = (side: number) =>
  windowAt(
    tensor(
      Array.from({ length: side * side }, (_, index) => index),
      [1, 1, side, side],
    ),
    tensor(Array(side * side).fill(1), [1, 1, side, side]),
    {},
    { row: 0, col: 0 },
  );

it('many products are added up by the rows of the kernel; the row pointed at is written out', () => {
  const { taps, sum } = window(4);
  expect(line([...taps], sum)).toBe('6 + 22 + 38 + 54 = 12016 products, added up in 4 rows');
  const { container } = draw(<SumLine taps={taps} clock={clock} sum={sum} lit={5} />);
  expect(container.querySelector('.sum-detail')?.textContent).toBe('4·1 + 5·1 + 6·1 + 7·1 ');
  expect(container.querySelector('.sum-term[data-lit]')?.textContent).toBe('+ 22');
});

it('counts what is worked out so far, and marks what is to come', () => {
  const { taps, sum } = window(4);
  const { container } = draw(<SumLine taps={taps} clock={clock} sum={sum} done={6} />);
  const terms = [...container.querySelectorAll<HTMLElement>('.sum-term')];
  expect(terms.map(({ textContent }) => textContent)).toEqual(['6', '+ 9', '+ 0', '+ 0']);
  expect(terms.map(({ dataset }) => dataset.coming)).toEqual([
    undefined,
    undefined,
    'true',
    'true',
  ]);
});

it('ties each part to its cells by mouse, tap and keys, of which it is one stop', async () => {
  const { taps, sum } = window(2);
  const told: (Tap | null)[] = [];
  const { user } = draw(
    <SumLine taps={taps} clock={clock} sum={sum} onHover={(tap) => told.push(tap)} />,
  );
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(told.at(-1)).toBe(taps[1]);
  await user.tab();
  expect(told.at(-1)).toBeNull();
  await user.pointer({ target: screen.getByRole('button', { name: '+3·1' }), keys: '[TouchA]' });
  expect(told.at(-1)).toBe(taps[3]);
});
