import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { draw } from '../testing/testing.tsx';
import { GLIDE_SHARE } from './clock.ts';
import { MissingRings, OutWithRings } from './Rings.tsx';
import { handClock } from './testing.ts';

const CELL = 10;

function drawRings(count: number, opening: boolean, told = true) {
  const hand = handClock();
  const parts = { clock: { ...hand.clock, told: () => told }, cell: CELL };
  const picture = (rings: number) => (
    <svg>
      <title>input</title>
      <MissingRings {...parts} rings={{ count: rings, opening }} width={70} height={70} />
      <OutWithRings {...parts} rings={{ count: rings, opening }}>
        <rect />
      </OutWithRings>
    </svg>
  );
  const { container, rerender } = draw(picture(count));
  return {
    at: (phase: number) => act(() => hand.set(phase)),
    rings: (next: number) => rerender(picture(next)),
    cover: () => container.querySelector('.rings-missing')?.getAttribute('d') ?? '',
    frame: () => container.querySelector('g')?.getAttribute('transform'),
  };
}

it('opens without its rings, and they have grown when the window has arrived', () => {
  const { at, cover, frame } = drawRings(1, true);
  at(0);
  expect(cover()).toContain('M10 10h50v50h-50z');
  expect(frame()).toBe('translate(10 10)');
  at(GLIDE_SHARE);
  expect(cover()).toBe('');
  expect(frame()).toBe('translate(0 0)');
});

it.each([
  ['a later step', false, true],
  ['a move of the reader’s', true, false],
])('has all its rings in %s', (_, opening, told) => {
  const { at, cover } = drawRings(2, opening, told);
  at(0);
  expect(cover()).toBe('');
});

it('grows by a ring when there is one more of them', () => {
  const { at, rings, cover } = drawRings(0, false, false);
  rings(1);
  at(0);
  expect(cover()).toContain('M10 10h50v50h-50z');
  at(1);
  expect(cover()).toBe('');
});
