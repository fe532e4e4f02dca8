import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { PaintArea } from './PaintArea.tsx';
import type { GridPlace } from './pointer.ts';

const SIDE = 90;
const painted = vi.fn<(cells: readonly GridPlace[], ink: boolean) => void>();

/** A grid of 9×9 that leaves up and down to the page, and a way to touch it. */
function shown(pointerType = 'touch') {
  const { container } = render(
    <svg>
      <title>A grid to paint</title>
      <PaintArea
        grid="image"
        rows={9}
        cols={9}
        width={SIDE}
        height={SIDE}
        inkAt={() => false}
        onPaint={painted}
        scrolls
      />
    </svg>,
  );
  const area = container.querySelector('rect') as SVGRectElement;
  area.getBoundingClientRect = () => new DOMRect(0, 0, SIDE, SIDE);
  area.setPointerCapture = () => {};
  return {
    area,
    point: (type: 'Down' | 'Move' | 'Up' | 'Cancel', clientX: number, clientY: number) =>
      fireEvent[`pointer${type}`](area, { pointerId: 1, pointerType, button: 0, clientX, clientY }),
  };
}

const cells = () => painted.mock.calls.flatMap(([list]) => list.map(({ row, col }) => [row, col]));

afterEach(() => {
  cleanup();
  painted.mockReset();
});

it('a finger that swipes up paints nothing and may scroll the page', () => {
  const { area, point } = shown();
  expect(fireEvent.touchStart(area, { cancelable: true })).toBe(true);
  point('Down', 45, 85);
  point('Move', 46, 60);
  expect(fireEvent.touchMove(area, { cancelable: true })).toBe(true);
  point('Move', 46, 20);
  point('Cancel', 46, 20);
  expect(painted).not.toHaveBeenCalled();
});

it('a tap paints its cell', () => {
  const { point } = shown();
  point('Down', 45, 85);
  point('Move', 46, 86);
  expect(painted).not.toHaveBeenCalled();
  point('Up', 46, 86);
  expect(cells()).toEqual([[8, 4]]);
});

it('a stroke begun sideways paints, holds the page, and may then turn', () => {
  const { area, point } = shown();
  point('Down', 15, 15);
  point('Move', 25, 16);
  expect(fireEvent.touchMove(area, { cancelable: true })).toBe(false);
  point('Move', 25, 35);
  point('Up', 25, 35);
  expect(cells()).toEqual([
    [1, 1],
    [1, 2],
    [2, 2],
    [3, 2],
  ]);
});

it('a mouse paints at once', () => {
  const { point } = shown('mouse');
  point('Down', 45, 45);
  expect(cells()).toEqual([[4, 4]]);
});
