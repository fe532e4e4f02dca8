import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { PaintArea } from './PaintArea.tsx';
import type { GridPlace } from './pointer.ts';
import { useOneFinger } from './useOneFinger.ts';

const SIDE = 90;
const painted = vi.fn<(cells: readonly GridPlace[], ink: boolean) => void>();

function Figure() {
  return (
    <figure {...useOneFinger()}>
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
        />
      </svg>
    </figure>
  );
}

function drawn(): (type: 'Down' | 'Move' | 'Up', finger: number, x: number, y: number) => void {
  const { container } = render(<Figure />);
  const area = container.querySelector('rect') as SVGRectElement;
  area.getBoundingClientRect = () => new DOMRect(0, 0, SIDE, SIDE);
  area.setPointerCapture = () => {};
  return (type, finger, x, y) =>
    fireEvent[`pointer${type}`](area, {
      pointerId: finger,
      isPrimary: finger === 1 || finger === 3,
      pointerType: 'touch',
      button: 0,
      clientX: x,
      clientY: y,
    });
}

afterEach(() => {
  cleanup();
  painted.mockReset();
});

it('a second finger draws no line from where the first one is', () => {
  const touch = drawn();
  touch('Down', 1, 15, 15);
  touch('Down', 2, 85, 85);
  touch('Move', 2, 85, 75);
  touch('Up', 2, 85, 75);
  touch('Move', 1, 15, 25);
  expect(painted.mock.calls.map(([cells]) => cells)).toEqual([
    [{ row: 1, col: 1 }],
    [{ row: 2, col: 1 }],
  ]);
});

it('a finger that was lifted unseen keeps no other one out', () => {
  const touch = drawn();
  touch('Down', 1, 15, 15);
  touch('Down', 3, 55, 55);
  expect(painted.mock.calls.at(-1)?.[0]).toEqual([{ row: 5, col: 5 }]);
});
